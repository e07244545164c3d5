"""Small pictures that show what the built-in models make, for the model picker.

They lie in `assets/samples` as `<provider>-<name>.<hash>.webp`, written by
`./forge samples`; the hash lets a browser keep them for good.
"""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).resolve().parents[4] / "assets" / "samples"


@cache
def samples() -> dict[str, str]:
    """The address of the small picture of each model that has one."""
    found = {}
    for path in sorted(_FOLDER.glob("*.webp")):
        name = path.name.partition(".")[0]
        found[name.replace("-", "/", 1)] = f"/samples/{path.name}"
    return found
