"""Checks of what operators enter for a provider."""

from urllib.parse import urlsplit

from forge_app.errors import InvalidError

MAX_KEY_CHARS = 1000
MAX_URL_CHARS = 500


def checked_key(key: str) -> str:
    """A key without the white space around it.

    Raises:
        InvalidError: it cannot be sent in an HTTP header.
    """
    key = key.strip()
    if len(key) > MAX_KEY_CHARS:
        problem = f"it is longer than {MAX_KEY_CHARS} characters"
    elif not all("!" <= character <= "~" for character in key):
        problem = "keys have no spaces, line breaks or letters outside ASCII"
    else:
        return key
    raise InvalidError(
        f"This is not a key: {problem}. Copy it again.",
        code="bad_key",
        details={"field": "key"},
    )


def checked_base_url(url: str) -> str:
    """An address without the slash at its end.

    Private addresses are allowed: a model server on the own network is the usual case,
    and only the owner and admins can set this.

    Raises:
        InvalidError: it is not an http(s) address, or carries more than a path.
    """
    url = url.strip().rstrip("/")
    problem = None
    try:
        parts = urlsplit(url)
        if (
            parts.scheme not in {"http", "https"}
            or not parts.hostname
            or parts.port == 0
        ):
            problem = "it has to begin with http:// or https:// and name a server"
        elif parts.username is not None or parts.password is not None:
            problem = "put the key into its own field, not into the address"
        elif parts.query or parts.fragment:
            problem = "it ends with the path, without ? and #"
    except ValueError as error:
        problem = str(error)
    if len(url) > MAX_URL_CHARS:
        problem = f"it is longer than {MAX_URL_CHARS} characters"
    elif any(character.isspace() or not character.isprintable() for character in url):
        problem = "it contains white space"
    if problem is None:
        return url
    raise InvalidError(
        f"This is not the address of an API: {problem}.",
        code="bad_base_url",
        details={"field": "base_url"},
    )


def origin(url: str) -> tuple[str, str, int]:
    """Scheme, host and port: what decides who receives a key."""
    parts = urlsplit(url)
    port = parts.port or {"https": 443, "http": 80}.get(parts.scheme, 0)
    return (parts.scheme, (parts.hostname or "").lower(), port)
