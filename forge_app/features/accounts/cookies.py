"""The session cookie: its name, and its token out of a `Cookie` header.

Only the standard library, so that pages, sockets and API can all use it.
"""

import re

COOKIE = "forge_session"
# The prefix makes browsers refuse it from subdomains and from plain HTTP (RFC 6265bis).
SECURE_COOKIE = "__Host-forge_session"
MAX_AGE_SECONDS = 30 * 24 * 3600

_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


def session_token_from_cookie(
    header: str | None, *, secure: bool | None = None
) -> str | None:
    """The session token in a `Cookie` header, or None.

    Args:
        header: The header's value.
        secure: Whether the site is served over HTTPS: True believes the prefixed
            cookie alone, False the plain one alone, None prefers the prefixed one.
    """
    found: dict[str, str] = {}
    for part in (header or "").split(";"):
        name, _, value = part.strip().partition("=")
        if name in {COOKIE, SECURE_COOKIE}:
            found.setdefault(name, value.strip('"'))
    names = {True: (SECURE_COOKIE,), False: (COOKIE,), None: (SECURE_COOKIE, COOKIE)}
    token = next((found[name] for name in names[secure] if name in found), "")
    return token if _TOKEN.fullmatch(token) else None
