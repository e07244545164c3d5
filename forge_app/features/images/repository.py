"""Rows of images, their recipes, parents, tags and interactions."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Row,
    Select,
    column,
    delete,
    func,
    literal,
    select,
    table,
    text,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel, col

from forge_app.features.images.search import fts5_query, tsquery, words_of
from forge_app.features.images.views import ImageFilter
from forge_app.models import Image, ImageParent, ImageTag, Interaction, RecipeRow

FACET_CAP = 10_000
MOST_TAGS_SHOWN = 200

# Columns, not objects: reading a page this way is twice as fast.
_SHOWN = tuple(
    shown
    for name, shown in Image.__table__.columns.items()  # pyright: ignore[reportAttributeAccessIssue]
    if name != "position"
)


class ImageRepository:
    """Reads and writes `images` and what hangs on them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def _insert_if_absent(
        self, model: type[SQLModel], rows: Sequence[dict[str, Any]]
    ) -> int:
        """Insert rows that are not there yet; how many were not.

        The rows are counted as they come back, for PostgreSQL's driver does not tell
        how many such a statement inserted.
        """
        dialect = self._session.get_bind().dialect.name
        insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
        statement = insert(model).values(list(rows)).on_conflict_do_nothing()
        inserted = self._session.connection().execute(statement.returning(literal(1)))
        return len(inserted.all())

    # ---- adding

    def insert(self, values: dict[str, Any], recipe: dict[str, Any]) -> bool:
        """Add an image with its recipe; False when its run already has that one."""
        if not self._insert_if_absent(Image, [values]):
            return False
        row = {"image_id": values["id"], "document": recipe}
        self._insert_if_absent(RecipeRow, [row])
        return True

    def insert_parents(self, rows: Sequence[dict[str, Any]]) -> None:
        """Add what an image was made from."""
        if rows:
            self._insert_if_absent(ImageParent, rows)

    def insert_interactions(self, rows: Sequence[dict[str, Any]]) -> None:
        """Add what a user did."""
        if rows:
            self._insert_if_absent(Interaction, rows)

    # ---- reading

    def by_ids(self, user_id: str, ids: Sequence[str]) -> list[Row[Any]]:
        """The user's images among these, in no particular order."""
        query = select(*_SHOWN).where(
            col(Image.id).in_(ids), col(Image.user_id) == user_id
        )
        return list(self._session.execute(query))

    def of_run_position(self, run_id: str, position: int) -> Row[Any]:
        """The image at a place of a run."""
        query = select(*_SHOWN).where(
            col(Image.run_id) == run_id, col(Image.position) == position
        )
        return self._session.execute(query).one()

    def of_runs(self, run_ids: Sequence[str]) -> list[Row[Any]]:
        """All images of these runs that are not in the bin, in order of position."""
        query = (
            select(*_SHOWN)
            .where(col(Image.run_id).in_(run_ids), col(Image.deleted_at).is_(None))
            .order_by(col(Image.run_id), col(Image.position))
        )
        return list(self._session.execute(query))

    def recipe(self, image_id: str) -> dict[str, Any] | None:
        """The recipe document of an image."""
        return self._session.scalar(
            select(col(RecipeRow.document)).where(col(RecipeRow.image_id) == image_id)
        )

    def recipes(self, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
        """Recipe documents by image."""
        query = select(col(RecipeRow.image_id), col(RecipeRow.document)).where(
            col(RecipeRow.image_id).in_(ids)
        )
        return {row.image_id: row.document for row in self._session.execute(query)}

    def parents(self, user_id: str, image_id: str) -> list[Row[Any]]:
        """The images it was made from that still exist, in order."""
        query = (
            select(*_SHOWN)
            .join(ImageParent, col(ImageParent.parent_id) == col(Image.id))
            .where(col(ImageParent.image_id) == image_id, col(Image.user_id) == user_id)
            .order_by(col(ImageParent.position))
        )
        return list(self._session.execute(query))

    def tags(self, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Tags by image, sorted."""
        query = (
            select(col(ImageTag.image_id), col(ImageTag.tag))
            .where(col(ImageTag.image_id).in_(ids))
            .order_by(col(ImageTag.tag))
        )
        found: dict[str, tuple[str, ...]] = {}
        for row in self._session.execute(query) if ids else ():
            found[row.image_id] = (*found.get(row.image_id, ()), row.tag)
        return found

    def gallery(
        self, user_id: str, wanted: ImageFilter, *, limit: int, before: int | None
    ) -> list[Row[Any]]:
        """The newest images, from the one before `before` on."""
        return list(
            self._session.execute(self.gallery_query(user_id, wanted, limit, before))
        )

    def gallery_query(
        self, user_id: str, wanted: ImageFilter, limit: int, before: int | None
    ) -> Select[Any]:
        """The statement of `gallery`, for a look at its plan."""
        seq: Any = col(Image.seq)
        query: Any = select(*_SHOWN)
        if wanted.query.strip():
            dialect = self._session.get_bind().dialect.name
            query, seq = _matching(query, wanted.query, dialect)
        query = query.where(*_conditions(user_id, wanted))
        if before is not None:
            query = query.where(seq < before)
        return query.order_by(seq.desc()).limit(limit)

    def count_by_model(self, user_id: str) -> dict[str, int]:
        """How many of the newest images each model made."""
        newest = (
            select(col(Image.model))
            .where(*_conditions(user_id, ImageFilter()))
            .order_by(col(Image.seq).desc())
            .limit(FACET_CAP)
            .subquery()
        )
        count = func.count()
        query = select(newest.c.model, count).group_by(newest.c.model)
        rows = self._session.execute(query.order_by(count.desc(), newest.c.model))
        return {model: number for model, number in rows if model}

    def count_by_tag(self, user_id: str) -> dict[str, int]:
        """How many images carry each of the user's commonest tags."""
        count = func.count()
        query = (
            select(col(ImageTag.tag), count)
            .join(Image, col(Image.id) == col(ImageTag.image_id))
            .where(col(ImageTag.user_id) == user_id, col(Image.deleted_at).is_(None))
            .group_by(col(ImageTag.tag))
            .order_by(count.desc(), col(ImageTag.tag))
            .limit(MOST_TAGS_SHOWN)
        )
        return {row[0]: row[1] for row in self._session.execute(query)}

    def count(self, user_id: str) -> int:
        """How many images the gallery has, counted up to one beyond the cap."""
        capped = (
            select(col(Image.seq))
            .where(*_conditions(user_id, ImageFilter()))
            .limit(FACET_CAP + 1)
            .subquery()
        )
        return self._session.scalar(select(func.count()).select_from(capped)) or 0

    # ---- changing

    def set_values(self, user_id: str, ids: Sequence[str], **values: object) -> int:
        """Change the user's images among these; how many there were."""
        return self._update(
            update(Image)
            .where(col(Image.id).in_(ids), col(Image.user_id) == user_id)
            .values(values)
        )

    def mark_deleted(self, user_id: str, ids: Sequence[str], now: datetime) -> int:
        """Put into the bin; those that are there stay since when they were."""
        when = func.coalesce(col(Image.deleted_at), now)
        return self.set_values(user_id, ids, deleted_at=when)

    def _update(self, statement: Any) -> int:
        return self._session.connection().execute(statement).rowcount

    def add_tags(self, user_id: str, ids: Sequence[str], tags: Sequence[str]) -> None:
        """Put tags on images."""
        rows = [
            {"image_id": image_id, "tag": tag, "user_id": user_id}
            for image_id in ids
            for tag in tags
        ]
        for start in range(0, len(rows), 5000):
            self._insert_if_absent(ImageTag, rows[start : start + 5000])

    def remove_tags(self, ids: Sequence[str], tags: Sequence[str]) -> None:
        """Take tags off images."""
        self._update(
            delete(ImageTag).where(
                col(ImageTag.image_id).in_(ids), col(ImageTag.tag).in_(tags)
            )
        )

    def most_tags(self, ids: Sequence[str]) -> int:
        """The most tags that one of these images has."""
        query = (
            select(func.count())
            .where(col(ImageTag.image_id).in_(ids))
            .group_by(col(ImageTag.image_id))
            .order_by(func.count().desc())
            .limit(1)
        )
        return self._session.scalar(query) or 0

    def binned(self, user_id: str, ids: Sequence[str]) -> list[str]:
        """Which of these are in the user's bin."""
        query = select(col(Image.id)).where(
            col(Image.id).in_(ids),
            col(Image.user_id) == user_id,
            col(Image.deleted_at).is_not(None),
        )
        return list(self._session.scalars(query))

    def binned_before(self, before: datetime, limit: int) -> Sequence[tuple[str, str]]:
        """Images of anybody in the bin since before a time: (id, user id)."""
        query = (
            select(col(Image.id), col(Image.user_id))
            .where(col(Image.deleted_at) < before)
            .order_by(col(Image.deleted_at))
            .limit(limit)
        )
        return [(row.id, row.user_id) for row in self._session.execute(query)]

    def erase(self, ids: Sequence[str]) -> None:
        """Delete images and all that hangs on them; children keep their recipes."""
        for model, key in (
            (ImageParent, col(ImageParent.image_id)),
            (ImageParent, col(ImageParent.parent_id)),
            (ImageTag, col(ImageTag.image_id)),
            (Interaction, col(Interaction.image_id)),
            (RecipeRow, col(RecipeRow.image_id)),
            (Image, col(Image.id)),
        ):
            self._update(delete(model).where(key.in_(ids)))


def _conditions(user_id: str, wanted: ImageFilter) -> Iterable[ColumnElement[bool]]:
    binned = col(Image.deleted_at)
    yield col(Image.user_id) == user_id
    yield binned.is_not(None) if wanted.deleted else binned.is_(None)
    rejected = wanted.rejected
    if rejected is None and not wanted.deleted:
        rejected = False
    if rejected is not None:
        yield col(Image.rejected).is_(rejected)
    if wanted.favorite is not None:
        yield col(Image.favorite).is_(wanted.favorite)
    if wanted.min_rating is not None:
        yield col(Image.rating) >= wanted.min_rating
    if wanted.models:
        yield col(Image.model).in_(wanted.models)
    if wanted.kind is not None:
        yield col(Image.kind) == wanted.kind
    if wanted.made_after is not None:
        yield col(Image.created_at) >= wanted.made_after
    if wanted.made_before is not None:
        yield col(Image.created_at) < wanted.made_before
    for tag in wanted.tags:
        yield col(Image.id).in_(
            select(col(ImageTag.image_id)).where(
                col(ImageTag.user_id) == user_id, col(ImageTag.tag) == tag
            )
        )


def _matching(
    statement: Select[Any], query: str, dialect: str
) -> tuple[Select[Any], Any]:
    """Restrict a statement on images to those whose prompt has the words.

    Returns:
        The statement, and the column to order and page by: on SQLite the full-text
        table's own row number, which it walks backwards without sorting.
    """
    words = words_of(query)
    if not words:
        return statement.where(text("1 = 0")), col(Image.seq)
    if dialect == "postgresql":
        vector = func.to_tsvector(text("'simple'"), col(Image.prompt))
        condition = vector.op("@@")(func.to_tsquery(text("'simple'"), tsquery(words)))
        return statement.where(condition), col(Image.seq)
    index = table("images_fts", column("rowid", BigInteger))
    # NOT INDEXED keeps SQLite from walking the images and asking the index for each.
    return (
        statement.select_from(index)
        .join(Image, col(Image.seq) == index.c.rowid)
        .with_hint(Image, "NOT INDEXED", "sqlite")
        .where(text("images_fts MATCH :words").bindparams(words=fts5_query(words))),
        index.c.rowid,
    )
