"""The gallery's queries on SQLite and PostgreSQL, with 10,000 images of one user."""

import random
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import insert, text
from sqlmodel import Session

from forge_app.adapters.database.engine import open_database
from forge_app.bootstrap import Forge
from forge_app.errors import InvalidError
from forge_app.features.images.repository import ImageRepository
from forge_app.features.images.views import ImageFilter, ImageView
from forge_app.models import Blob, Image, ImageTag, User
from forge_app.settings import Settings
from tests.support.fakes import RecordingBus, RecordingQueue
from tests.support.pictures import WHEN

MANY = 10_000
USERS = ("mia", "eve", "tom", "ann")
SHA = "a" * 64


@pytest.fixture
def forge(
    database_url: str, settings: Settings, bus: RecordingBus, queue: RecordingQueue
) -> Iterator[Forge]:
    """A Forge on each kind of database."""
    settings = settings.model_copy(update={"database_url": database_url})
    settings.__dict__.pop("effective_database_url", None)
    forge = Forge(settings, bus=bus, queue=queue)
    yield forge
    forge.close()


def user_id(name: str) -> str:
    return name.encode().hex().ljust(32, "0")


def add(
    forge: Forge, prompts: list[str], name: str = "mia", **values: Any
) -> list[str]:
    """Images with these prompts, the last one the newest; their ids."""
    rows = [
        {
            "id": f"{random.getrandbits(128):032x}",
            "user_id": user_id(name),
            "sha256": SHA,
            "extension": "png",
            "media_type": "image/png",
            "width": 1,
            "height": 1,
            "position": 0,
            "content_type": "image",
            "kind": "generated",
            "placeholder": "",
            "prompt": prompt,
            "negative_prompt": "",
            "model": "forge/landscape",
            "cost_micros": 0,
            "favorite": False,
            "rejected": False,
            "created_at": WHEN + timedelta(seconds=number),
            **values,
        }
        for number, prompt in enumerate(prompts)
    ]
    with forge.work() as work:
        session = work.session
        for one in USERS:
            if session.get(User, user_id(one)) is None:
                session.add(User(id=user_id(one), name=one, created_at=WHEN))
        if session.get(Blob, SHA) is None:
            blob = Blob(
                sha256=SHA, extension="png", media_type="image/png", size=1,
                created_at=WHEN,
            )  # fmt: skip
            session.add(blob)
        session.flush()
        session.execute(insert(Image), rows)
    return [row["id"] for row in rows]


def shown(forge: Forge, name: str = "mia", **wanted: Any) -> list[ImageView]:
    with forge.read() as work:
        wanted_filter = ImageFilter.model_validate(wanted)
        return work.images.gallery(user_id(name), wanted_filter, 200).items


def prompts(forge: Forge, query: str, name: str = "mia") -> list[str]:
    return [image.prompt for image in shown(forge, name, query=query)]


def test_pages_follow_each_other_without_gap_or_repetition(forge: Forge):
    ids = add(forge, [f"number {n}" for n in range(25)])
    seen, cursor = [], None
    while True:
        with forge.read() as work:
            page = work.images.gallery(user_id("mia"), None, 7, cursor)
        seen += [image.id for image in page.items]
        cursor = page.next_cursor
        # New ones come to the front and do not shift the pages.
        add(forge, ["later"])
        if cursor is None:
            break
    assert seen == ids[::-1]


@pytest.mark.parametrize(
    "cursor",
    ["garbage", "%%%", "bnVsbA", "W10", "WzEsMl0", "WyJhIl0", "WzEuNV0", "W3RydWVd",
     "Wy0xXQ", "WzFlOTldCg", "WzEyMzQ1Njc4OTAxMjM0NTY3ODkwXQ", "W051bGxd", "=" * 50,
     "WyInOyBEUk9QIFRBQkxFIGltYWdlczsgLS0iXQ", "é"],
)  # fmt: skip
def test_garbage_for_a_cursor_is_refused(forge: Forge, cursor: str):
    with pytest.raises(InvalidError, match="cursor"), forge.read() as work:
        work.images.gallery(user_id("mia"), None, 7, cursor)


@pytest.mark.parametrize("limit", [0, -1, 201])
def test_limits_have_bounds(forge: Forge, limit: int):
    with pytest.raises(InvalidError), forge.read() as work:
        work.images.gallery(user_id("mia"), None, limit)


def test_searching_words(forge: Forge):
    add(
        forge,
        ["A red fox in the snow", "red-hot chilli", "Foxglove meadow", "Ein Füchslein"],
    )
    add(forge, ["the fox of another"], "eve")
    assert prompts(forge, "fox") == ["Foxglove meadow", "A red fox in the snow"]
    assert prompts(forge, "FOX red") == ["A red fox in the snow"]
    assert prompts(forge, "fo red") == []
    assert prompts(forge, "fox r") == ["A red fox in the snow"]
    assert prompts(forge, "red fo") == ["A red fox in the snow"]
    assert prompts(forge, "  snow   red ") == ["A red fox in the snow"]
    assert prompts(forge, "red-hot") == ["red-hot chilli"]
    assert prompts(forge, "füchs") == ["Ein Füchslein"]
    assert prompts(forge, "nothing like it") == []
    assert prompts(forge, "") == prompts(forge, "   ")
    assert prompts(forge, "fox", "eve") == ["the fox of another"]


@pytest.mark.parametrize(
    "query",
    [
        '"', "'", '""', "''", "*", "fox*", "fox OR cat", "NOT fox", "fox NEAR cat",
        "prompt:fox", "-fox", "^fox", "(fox", "fox)", "{fox}", "fox + cat", "\\",
        "'\\'", "fox\\", "fox:*", "fox & !cat", "fox | cat", "fox <-> cat",
        "';DROP TABLE images;--", '" OR 1=1 --', "\0", "fox\0", "🦊", "!!!", "%", "_",
        "a" * 500, ": : :", "'':*", "\u202efox", "NEAR(fox)", '"fox"',
    ],
)  # fmt: skip
def test_syntax_in_a_query_is_only_text(forge: Forge, query: str):
    add(forge, ["a fox", "a cat"])
    found = prompts(forge, query)
    assert set(found) <= {"a fox"}
    assert len(prompts(forge, "a")) == 2


def test_filters_hold_together(forge: Forge):
    first, second, _ = add(forge, ["one", "two", "three"])
    add(forge, ["binned"], deleted_at=WHEN)
    add(forge, ["rejected"], rejected=True)
    add(forge, ["merged"], kind="merged", model="", favorite=True)
    with forge.work() as work:
        work.images.rate(user_id("mia"), [first], 5)
        work.images.rate(user_id("mia"), [second], 3)
        work.images.tag(user_id("mia"), [first, second], add=["Sea"])
        work.images.tag(user_id("mia"), [second], add=["sky"])

    def names(**wanted: Any) -> list[str]:
        return [image.prompt for image in shown(forge, **wanted)]

    assert names() == ["merged", "three", "two", "one"]
    assert names(min_rating=3) == ["two", "one"]
    assert names(min_rating=4) == ["one"]
    assert names(tags=["sea"]) == ["two", "one"]
    assert names(tags=["sea", "sky"]) == ["two"]
    assert names(tags=["'"]) == []
    assert names(models=["forge/landscape"]) == ["three", "two", "one"]
    assert names(models=["forge/landscape", "x"], query="t") == ["three", "two"]
    assert names(rejected=True) == ["rejected"]
    assert names(deleted=True) == ["binned"]
    assert names(kind="merged") == names(favorite=True) == ["merged"]
    later = (WHEN + timedelta(seconds=1)).isoformat()
    assert names(made_after=later) == ["three", "two"]
    assert names(made_before=later) == ["merged", "one"]
    assert names(made_after="9999-12-31T23:59:59") == []
    assert shown(forge, tags=["sky"])[0].tags == ("sea", "sky")
    with forge.read() as work:
        facets = work.images.facets(user_id("mia"))
    assert facets.models == {"forge/landscape": 3}
    assert facets.tags == {"sea": 2, "sky": 1}
    assert (facets.total, facets.total_is_capped) == (4, False)


@pytest.fixture
def crowded(forge: Forge) -> Forge:
    """10,000 images of one user between those of three others."""
    things = ("castle", "sea", "forest", "portrait")
    for number in range(4):
        for name in USERS:
            add(
                forge,
                [f"a {things[n % 4]} number {n}" for n in range(MANY // 4)],
                name,
                model=f"forge/m{number}",
            )
    with forge.work() as work:
        work.session.add(
            ImageTag(image_id=shown(forge)[0].id, tag="rare", user_id=user_id("mia"))
        )
    with forge.database.begin() as connection:
        connection.execute(text("ANALYZE"))
    return forge


def plan_of(forge: Forge, wanted: ImageFilter, before: int | None = None) -> str:
    """How the database goes about a page of the gallery."""
    engine = open_database(forge.settings.effective_database_url, pooled=False)
    sqlite = engine.dialect.name == "sqlite"
    with Session(engine) as session:
        query = ImageRepository(session).gallery_query(
            user_id("mia"), wanted, 51, before
        )
        compiled = query.compile(engine, compile_kwargs={"render_postcompile": True})
        values: Any = compiled.params
        if compiled.positional:
            values = tuple(values[name] for name in compiled.positiontup or ())
        word = "EXPLAIN QUERY PLAN " if sqlite else "EXPLAIN "
        rows = session.connection().exec_driver_sql(word + str(compiled), values)
        return "\n".join(str(row[-1]) for row in rows)


def test_ten_thousand_images_are_paged_through_an_index(crowded: Forge):
    with crowded.read() as work:
        facets = work.images.facets(user_id("mia"))
    assert (facets.total, facets.total_is_capped) == (MANY, False)
    assert facets.models == {f"forge/m{number}": 2500 for number in range(4)}

    for wanted, indexes in (
        (ImageFilter(), ("ix_images_gallery", "pk_images")),
        (ImageFilter(deleted=True), ("ix_images_bin",)),
        (ImageFilter(favorite=True), ("ix_images_user_id_favorite_seq",)),
        (ImageFilter(tags=("rare",)), ("image_tags",)),
        (
            ImageFilter(query="castle numb"),
            ("images_fts", "images_search", "gallery", "pk_images"),
        ),
    ):
        for before in (None, 20_000):
            plan = plan_of(crowded, wanted, before)
            assert any(index in plan for index in indexes), plan
            assert "Seq Scan on images" not in plan, plan
            assert "SCAN images\n" not in plan + "\n", plan
            if not wanted.tags and not wanted.query:
                assert "TEMP B-TREE" not in plan, plan
                assert "Sort" not in plan, plan
    assert len(shown(crowded, query="castle")) == 200
    assert [image.tags for image in shown(crowded, tags=["rare"])] == [("rare",)]
