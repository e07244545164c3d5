"""What names, e-mail addresses, passwords, scopes and roles may be."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import get_args

from forge_app.errors import InvalidError
from forge_app.models.accounts import Role

SCOPES: dict[str, str] = {
    "generate": "Generate images, follow that, and fetch what was made.",
    "read": "See generations, images, models and presets.",
    "images:read": "See images and their recipes.",
    "images:write": "Upload, rate, tag, merge and delete images.",
    "models:read": "List models and their prices.",
    "presets:read": "See and export presets.",
    "presets:write": "Save, change, share, import and delete presets.",
    "account": "Manage the account: profile, keys, sessions.",
    "admin": "Manage users, invitations and the instance's settings.",
    "*": "Everything that the user may do.",
}
# What a scope is of no use without, it includes.
_INCLUDES: dict[str, frozenset[str]] = {
    "generate": frozenset({"read", "images:read", "models:read", "presets:read"}),
    "read": frozenset({"images:read", "models:read", "presets:read"}),
    "images:write": frozenset({"images:read"}),
    "presets:write": frozenset({"presets:read", "images:read"}),
    "*": frozenset(SCOPES),
}
ROLES: tuple[Role, ...] = get_args(Role)

MIN_PASSWORD = 8
MAX_PASSWORD = 200
MAX_NAME = 100
MAX_EMAIL = 320

_RANK: dict[str, int] = {"member": 0, "admin": 1, "owner": 2}
_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)*")
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
_KEY = re.compile(r"fk_[0-9a-f]{8,32}_[A-Za-z0-9_-]{43}")


def rank(role: str) -> int:
    """How much a role may do: member 0, admin 1, owner 2."""
    return _RANK[role]


def is_token(text: str) -> bool:
    """Whether the text has the form of a session's or link's token."""
    return bool(_TOKEN.fullmatch(text))


def is_key(text: str) -> bool:
    """Whether the text has the form of an API key."""
    return bool(_KEY.fullmatch(text))


def clean_name(name: str, *, field: str = "name") -> str:
    """A name as it is stored: trimmed, inner white space collapsed.

    Raises:
        InvalidError: it is empty, too long, or has control characters.
    """
    name = " ".join(name.split())
    if not name or len(name) > MAX_NAME or not _is_printable(name):
        raise InvalidError(
            f"Please give a {field} of 1 to {MAX_NAME} printable characters.",
            code="bad_name",
            details={"field": field},
        )
    return name


def clean_email(email: str) -> str:
    """An e-mail address as it is stored: trimmed, in lower case.

    Raises:
        InvalidError: it does not have the form `somebody@somewhere`.
    """
    email = unicodedata.normalize("NFC", email).strip().lower()
    fits = len(email) <= MAX_EMAIL and _is_printable(email)
    if not fits or not _EMAIL.fullmatch(email):
        raise InvalidError(
            "This is not an e-mail address; it should look like name@example.org.",
            code="bad_email",
            details={"field": "email"},
        )
    return email


def clean_text(text: str, limit: int) -> str:
    """A header's value made fit to store: printable and at most `limit` long."""
    return "".join(char for char in text if _is_printable(char))[:limit]


def canonical_password(password: str) -> str:
    """The form that is hashed, whatever keyboard it was typed on (RFC 8265, NFC)."""
    normal = unicodedata.normalize("NFC", password)
    return normal.encode("utf-8", "replace").decode()


def check_password(password: str, *, about: Iterable[str | None] = ()) -> str:
    """A new password in its canonical form.

    Args:
        password: What the user chose.
        about: The user's name and e-mail address, which it must not be.

    Raises:
        InvalidError: it is too short, too long, or among the first that are tried.
    """
    password = canonical_password(password)
    if not MIN_PASSWORD <= len(password) <= MAX_PASSWORD:
        raise InvalidError(
            f"A password has {MIN_PASSWORD} to {MAX_PASSWORD} characters.",
            code="bad_password",
            details={"field": "password", "minimum": MIN_PASSWORD},
        )
    folded = password.lower()
    personal = {text.lower() for text in about if text}
    if folded in personal or len(set(folded)) < 3 or folded in _common_passwords():
        raise InvalidError(
            "This password is among the first that attackers try. Choose another one, "
            "such as four unrelated words.",
            code="weak_password",
            details={"field": "password"},
        )
    return password


def check_scopes(scopes: Iterable[str]) -> list[str]:
    """Scopes without doubles, in the order of `SCOPES`.

    Raises:
        InvalidError: there are none, or one is not known.
    """
    wanted = set(scopes)
    if unknown := sorted(wanted - SCOPES.keys()):
        raise InvalidError(
            f"There is no scope {unknown[0]!r}; known are {', '.join(SCOPES)}.",
            code="unknown_scope",
            details={"unknown": unknown, "known": list(SCOPES)},
        )
    if not wanted:
        raise InvalidError(
            f"Pick at least one scope of {', '.join(SCOPES)}.", code="no_scope"
        )
    return [scope for scope in SCOPES if scope in wanted]


def check_role(role: str) -> Role:
    """The role of that name.

    Raises:
        InvalidError: there is none.
    """
    for known in ROLES:
        if known == role:
            return known
    raise InvalidError(
        f"There is no role {role!r}; known are {', '.join(ROLES)}.", code="unknown_role"
    )


def allows(scopes: Iterable[str], scope: str) -> bool:
    """Whether granted scopes are, or include, the one that is needed."""
    return any(
        granted == scope or scope in _INCLUDES.get(granted, ()) for granted in scopes
    )


def _is_printable(text: str) -> bool:
    """No control characters and no halves of surrogate pairs."""
    return all(unicodedata.category(char) not in {"Cc", "Cs"} for char in text)


@cache
def _common_passwords() -> frozenset[str]:
    """Those with 8 characters and more among the 20,000 most used.

    Source: the list of Royce Williams that Django ships with, in lower case.
    """
    file = resources.files("forge_app.features.accounts") / "common_passwords.txt"
    return frozenset(file.read_text("utf-8").splitlines())
