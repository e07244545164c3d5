"""Identifiers that sort by the time they were made, and unguessable secrets."""

import hashlib
import re
import secrets

import uuid_utils

_ID = re.compile(r"[0-9a-f]{32}")


def new_id() -> str:
    """A UUID version 7 (RFC 9562 §5.7) as 32 lower-case hexadecimal digits."""
    return uuid_utils.uuid7().hex


def is_id(text: str) -> bool:
    """Whether the text has the form of an identifier."""
    return bool(_ID.fullmatch(text))


def new_token(size: int = 32) -> str:
    """A URL-safe secret of `size` random bytes."""
    return secrets.token_urlsafe(size)


def token_hash(token: str) -> str:
    """What is stored in a secret token's place.

    Tokens carry 256 random bits, so a fast hash is enough (OWASP ASVS 5.0, 6.5.2).
    """
    return hashlib.sha256(token.encode()).hexdigest()
