"""Between rows of presets and what the outside sees and says of them."""

from datetime import datetime
from typing import Any

from forge_app.errors import ConflictError, InvalidError
from forge_app.features.accounts.rules import clean_name
from forge_app.features.presets.config import PresetConfig
from forge_app.features.presets.views import PresetView
from forge_app.kit.ids import is_id
from forge_app.kit.pagination import decode_cursor
from forge_app.models import Preset, PresetVersion

Found = tuple[Preset, str, str]
"""A row, its owner's name, and its name as it is sorted by."""


def version_of(row: Preset, now: datetime) -> PresetVersion:
    """The row of its newest version."""
    return PresetVersion(
        preset_id=row.id,
        version=row.version,
        name=row.name,
        description=row.description,
        config=row.config,
        created_at=now,
    )


def view_of(found: Found, user_id: str) -> PresetView:
    """What a user sees of a preset."""
    row, owner, _ = found
    thumbnail = None
    if row.thumbnail_sha256 is not None:
        mark = row.thumbnail_sha256[:16]
        thumbnail = f"/api/v1/presets/{row.id}/thumbnail.webp?v={mark}"
    return PresetView(
        id=row.id,
        name=row.name,
        description=row.description,
        folder=row.folder if row.user_id == user_id else "",
        shared=row.shared,
        mine=row.user_id == user_id,
        owner=owner,
        version=row.version,
        config=PresetConfig.model_validate(row.config),
        thumbnail_url=thumbnail,
        uses=row.uses,
        last_used_at=row.last_used_at,
        created_at=row.created_at,
        updated_at=row.updated_at,
        deleted_at=row.deleted_at,
    )


def changed_meanwhile(version: int) -> ConflictError:
    """Somebody else was quicker."""
    return ConflictError(
        "This preset was changed meanwhile; look at it again, then save.",
        code="changed_meanwhile",
        details={"version": version},
    )


def clean_lines(text: str) -> str:
    """A description as it is stored: trimmed, with plain line ends.

    Raises:
        InvalidError: it has characters that are no text.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not all(sign.isprintable() or sign in "\n\t" for sign in text):
        raise InvalidError(
            "The description holds characters that are no text; remove them.",
            details={"field": "description"},
        )
    return text


def clean_folder(text: str) -> str:
    """A folder's name as it is stored; empty for none."""
    return clean_name(text, field="folder") if text.strip() else ""


def sort_key(found: Found, sort: str) -> tuple[str | int, ...]:
    """What a page's cursor holds of its last row."""
    row, _, sort_name = found
    if sort == "name":
        return sort_name, row.id
    return (row.uses if sort == "use" else row.updated_at.isoformat()), row.id


def place_after(cursor: str | None, sort: str) -> "list[Any] | None":
    """The sort key in a cursor.

    Raises:
        InvalidError: it was not made for this order.
    """
    key = decode_cursor(cursor, 2)
    if key is None:
        return None
    first, identity = key
    kind = int if sort == "use" else str
    fits = isinstance(first, kind) and not isinstance(first, bool)
    if fits and isinstance(identity, str) and is_id(identity):
        if sort == "use" and 0 <= int(first) < 2**31:
            return [first, identity]
        if sort == "name":
            return [first, identity]
        moment = _moment(str(first)) if sort == "updated" else None
        if moment is not None:
            return [moment, identity]
    raise InvalidError("The cursor is not valid; start from the first page.")


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
