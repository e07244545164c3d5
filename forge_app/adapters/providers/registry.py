"""Which providers there are: the built-in ones and those that were installed besides.

A package brings its own by an entry point of the group `image_forge.providers` that
names a class or function giving an `ImageProvider`; see docs/guides/add-a-provider.md.
"""

import re
from collections.abc import Iterable
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points

from forge_app.features.catalog.ports import ImageProvider
from forge_app.kit.logging import get_logger

logger = get_logger(__name__)

GROUP = "image_forge.providers"
_BUILT_IN = (
    "forge_app.adapters.providers.forge.provider:ForgeProvider",
    "forge_app.adapters.providers.openai.provider:OpenAIProvider",
)
_SLUG = re.compile(r"[a-z][a-z0-9_]{0,31}")


def built_in_providers() -> list[ImageProvider]:
    """The providers of this installation, the built-in ones first.

    One from outside that cannot be loaded is left out and logged: a broken plugin must
    not keep the forge from starting.
    """
    found = {}
    for reference in _BUILT_IN:
        provider = _load(reference)
        found[provider.slug] = provider
    for provider in _installed(entry_points(group=GROUP)):
        if provider.slug in found:
            logger.error("provider.refused", slug=provider.slug, reason="slug is taken")
            continue
        found[provider.slug] = provider
    return list(found.values())


def _load(reference: str) -> ImageProvider:
    module, _, name = reference.partition(":")
    return getattr(import_module(module), name)()


def _installed(points: Iterable[EntryPoint]) -> list[ImageProvider]:
    providers = []
    for point in points:
        try:
            provider = _checked(point.load()())
        except Exception:
            logger.exception("provider.refused", entry_point=point.value)
            continue
        providers.append(provider)
    return providers


def _checked(provider: ImageProvider) -> ImageProvider:
    if not _SLUG.fullmatch(provider.slug):
        raise ValueError(f"slug {provider.slug!r} is not a lower-case word")
    provider.default_models()
    return provider
