"""Finding what the engine can draw: one module each, by the name of its file."""

import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import Any


@dataclass(frozen=True)
class Found:
    """A declaration and where it was found.

    Attributes:
        name: Name of the file, which is the id of what it declares.
        family: Folder within the package, "" at the top.
        spec: The value the module declares.
    """

    name: str
    family: str
    spec: Any


def discover(package: ModuleType, attribute: str) -> Iterator[Found]:
    """Every module below a package that declares an attribute, by sorted path.

    Modules whose name starts with an underscore are helpers and are not looked at.

    Raises:
        ValueError: Two modules in different families have the same name.
    """
    prefix = f"{package.__name__}."
    paths = sorted(m.name for m in pkgutil.walk_packages(package.__path__, prefix))
    seen: dict[str, str] = {}
    for path in paths:
        *folders, name = path.removeprefix(prefix).split(".")
        if name.startswith("_"):
            continue
        spec = getattr(import_module(path), attribute, None)
        if spec is None:
            continue
        if name in seen:
            raise ValueError(f"{path} and {seen[name]} have the same name")
        seen[name] = path
        yield Found(name, ".".join(folders), spec)
