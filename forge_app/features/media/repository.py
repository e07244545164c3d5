"""Rows of stored files."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, exists, or_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col

from forge_app.models import Blob, Image, Preset


class MediaRepository:
    """Reads and writes `blobs`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def insert_if_absent(self, values: dict[str, object]) -> None:
        """Add a file's row unless there is one."""
        dialect = self._session.get_bind().dialect.name
        insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
        self._session.execute(insert(Blob).values(values).on_conflict_do_nothing())

    def readable(self, user_id: str, sha256: str) -> tuple[str, str] | None:
        """Ending and media type when an image of the user's is made of the file."""
        row = self._session.execute(
            select(col(Image.extension), col(Image.media_type))
            .where(col(Image.sha256) == sha256, col(Image.user_id) == user_id)
            .limit(1)
        ).first()
        return None if row is None else (row.extension, row.media_type)

    def take_unused(self, before: datetime, limit: int) -> Sequence[tuple[str, str]]:
        """Delete rows that nothing refers to; their names and endings."""
        used = or_(
            exists().where(col(Image.sha256) == col(Blob.sha256)),
            exists().where(col(Preset.thumbnail_sha256) == col(Blob.sha256)),
        )
        unused = (
            select(col(Blob.sha256), col(Blob.extension))
            .where(col(Blob.created_at) < before, ~used)
            .limit(limit)
        )
        found = [(row.sha256, row.extension) for row in self._session.execute(unused)]
        if found:
            names = [sha256 for sha256, _ in found]
            self._session.execute(
                delete(Blob).where(col(Blob.sha256).in_(names), ~used)
            )
        return found

    def known(self, names: Sequence[str]) -> set[str]:
        """Which of these files have a row."""
        query = select(col(Blob.sha256)).where(col(Blob.sha256).in_(names))
        return set(self._session.scalars(query))

    def sizes(self, names: Sequence[str]) -> dict[str, int]:
        """Sizes in bytes by name."""
        query = select(col(Blob.sha256), col(Blob.size)).where(
            col(Blob.sha256).in_(names)
        )
        return {row.sha256: row.size for row in self._session.execute(query)}
