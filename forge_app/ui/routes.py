"""Addresses of the pages, and how links to them are built."""

from urllib.parse import quote, urlsplit

STUDIO = "/"
GALLERY = "/gallery"
IMAGE = "/image"
COMPARE = "/compare"
MERGE = "/merge"
PRESETS = "/presets"
SETTINGS = "/settings"
HELP = "/help"
SIGN_IN = "/sign-in"
SIGN_UP = "/sign-up"
JOIN = "/join"
STYLEGUIDE = "/styleguide"


def sign_in(next_path: str = "") -> str:
    """The sign-in page, coming back to `next_path` after."""
    target = safe_path(next_path)
    return SIGN_IN if target == STUDIO else f"{SIGN_IN}?next={quote(target)}"


def safe_path(path: str) -> str:
    """A path of this site, or the studio: never another site's address."""
    parts = urlsplit(path)
    ours = (
        path.startswith("/")
        and not path.startswith("//")
        and "\\" not in path
        and not parts.netloc
        and path.isprintable()
    )
    return path if ours else STUDIO
