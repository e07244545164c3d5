"""Rows of presets and their versions."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    and_,
    delete,
    func,
    or_,
    select,
    update,
)
from sqlmodel import Session, col

from forge_app.features.presets.requests import PresetFilter
from forge_app.features.presets.rows import Found
from forge_app.models import Preset, PresetVersion, User

_SORT_NAME = func.lower(col(Preset.name))


class PresetRepository:
    """Reads and writes `presets` and `preset_versions`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, preset: Preset, version: PresetVersion) -> None:
        """Insert a preset with its first version."""
        self._session.add(preset)
        self._session.flush()
        self.add_version(version)

    def add_version(self, version: PresetVersion) -> None:
        """Insert a version."""
        self._session.add(version)
        self._session.flush()

    def get(self, preset_id: str, user_id: str) -> Found | None:
        """One that the user may see: the user's own, be it deleted, or a shared one."""
        return self._first(
            self._seen_by(user_id, deleted=None).where(col(Preset.id) == preset_id)
        )

    def named(self, name: str, user_id: str) -> list[Found]:
        """Those that the user may use, by name; the user's own are enough."""
        query = self._seen_by(user_id, deleted=False).where(
            func.lower(name) == _SORT_NAME
        )
        found = self._all(query.limit(20))
        return [one for one in found if one[0].user_id == user_id] or found

    def by_ids(self, ids: Sequence[str], user_id: str) -> list[Found]:
        """Those among them that the user may use, in no particular order."""
        query = self._seen_by(user_id, deleted=False).where(col(Preset.id).in_(ids))
        return self._all(query)

    def page(
        self,
        user_id: str,
        wanted: PresetFilter,
        limit: int,
        after: Sequence[Any] | None,
    ) -> list[Found]:
        """A page of what the filter wants, from the row after the one named on."""
        query = self._seen_by(user_id, deleted=wanted.deleted).where(
            *_conditions(user_id, wanted)
        )
        identity = col(Preset.id)
        if wanted.sort == "name":
            query = query.order_by(_SORT_NAME, identity)
            if after is not None:
                query = query.where(_beyond(_SORT_NAME, identity, after, up=True))
        else:
            by_use = wanted.sort == "use"
            key = col(Preset.uses) if by_use else col(Preset.updated_at)
            query = query.order_by(key.desc(), identity.desc())
            if after is not None:
                query = query.where(_beyond(key, identity, after, up=False))
        return self._all(query.limit(limit))

    def every_own(self, user_id: str, limit: int) -> list[Preset]:
        """The user's own that are not deleted, by name."""
        query = (
            select(Preset)
            .where(col(Preset.user_id) == user_id, col(Preset.deleted_at).is_(None))
            .order_by(_SORT_NAME, col(Preset.id))
            .limit(limit)
        )
        return list(self._session.scalars(query))

    def versions(self, preset_id: str) -> list[PresetVersion]:
        """All versions, the newest first."""
        query = (
            select(PresetVersion)
            .where(col(PresetVersion.preset_id) == preset_id)
            .order_by(col(PresetVersion.version).desc())
        )
        return list(self._session.scalars(query))

    def version(self, preset_id: str, number: int) -> PresetVersion | None:
        """One version."""
        return self._session.get(PresetVersion, (preset_id, number))

    def folders(self, user_id: str) -> dict[str, int]:
        """How many of the user's own are in each folder."""
        query = (
            select(col(Preset.folder), func.count())
            .where(col(Preset.user_id) == user_id, col(Preset.deleted_at).is_(None))
            .group_by(col(Preset.folder))
            .order_by(col(Preset.folder))
        )
        return {row[0]: row[1] for row in self._session.execute(query)}

    def count(self, user_id: str, wanted: PresetFilter) -> int:
        """How many the filter wants."""
        query = (
            select(func.count())
            .select_from(Preset)
            .where(
                _visible(user_id, wanted.deleted),
                *_conditions(user_id, wanted),
            )
        )
        return self._session.scalar(query) or 0

    def change(
        self, preset_id: str, user_id: str, *, at: int | None = None, **values: object
    ) -> bool:
        """Change the user's own; False when it is not at the version `at` any more."""
        statement = update(Preset).where(
            col(Preset.id) == preset_id, col(Preset.user_id) == user_id
        )
        if at is not None:
            statement = statement.where(col(Preset.version) == at)
        return self._run(statement.values(values)) > 0

    def mark_deleted(self, preset_id: str, user_id: str, now: datetime) -> bool:
        """Delete one's own; False when it is already."""
        statement = update(Preset).where(
            col(Preset.id) == preset_id,
            col(Preset.user_id) == user_id,
            col(Preset.deleted_at).is_(None),
        )
        return self._run(statement.values(deleted_at=now)) > 0

    def note_use(self, preset_id: str, now: datetime) -> None:
        """Count one use more; two at once are both counted."""
        self._run(
            update(Preset)
            .where(col(Preset.id) == preset_id)
            .values(uses=col(Preset.uses) + 1, last_used_at=now)
        )

    def erase_deleted(self, before: datetime, limit: int) -> int:
        """Erase what was deleted before a time; how many there were."""
        query = (
            select(col(Preset.id)).where(col(Preset.deleted_at) < before).limit(limit)
        )
        ids = list(self._session.scalars(query))
        if ids:
            self._run(
                delete(PresetVersion).where(col(PresetVersion.preset_id).in_(ids))
            )
            self._run(delete(Preset).where(col(Preset.id).in_(ids)))
        return len(ids)

    def _seen_by(self, user_id: str, *, deleted: bool | None) -> Any:
        return (
            select(Preset, col(User.name), _SORT_NAME)
            .join(User, col(User.id) == col(Preset.user_id))
            .where(_visible(user_id, deleted))
        )

    def _all(self, query: Any) -> list[Found]:
        # A conditional UPDATE goes past the session's objects: read what is there now.
        fresh = query.execution_options(populate_existing=True)
        return [(row[0], row[1], row[2]) for row in self._session.execute(fresh)]

    def _first(self, query: Any) -> Found | None:
        return next(iter(self._all(query)), None)

    def _run(self, statement: Any) -> int:
        return self._session.connection().execute(statement).rowcount


def _visible(user_id: str, deleted: bool | None) -> ColumnElement[bool]:
    """Own ones, or those shared with everybody; of the deleted ones only one's own."""
    own = col(Preset.user_id) == user_id
    kept = col(Preset.deleted_at).is_(None)
    if deleted:
        return and_(own, ~kept)
    if deleted is None:
        return or_(own, and_(col(Preset.shared).is_(True), kept))
    return and_(or_(own, col(Preset.shared).is_(True)), kept)


def _conditions(user_id: str, wanted: PresetFilter) -> Iterable[ColumnElement[bool]]:
    own = col(Preset.user_id) == user_id
    if wanted.whose == "mine" or wanted.folder is not None:
        yield own
    elif wanted.whose == "shared":
        yield ~own
    if wanted.folder is not None:
        yield col(Preset.folder) == wanted.folder
    for word in wanted.query.split():
        yield or_(
            *(
                func.lower(text).contains(word.lower(), autoescape=True)
                for text in (col(Preset.name), col(Preset.description))
            )
        )


def _beyond(
    key: Any, identity: Any, after: Sequence[Any], *, up: bool
) -> ColumnElement[bool]:
    """After a row in an order by key and id."""
    first, second = after
    if up:
        return or_(key > first, and_(key == first, identity > second))
    return or_(key < first, and_(key == first, identity < second))
