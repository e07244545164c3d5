"""Every migration goes up and down on both databases, with data in it."""

from datetime import UTC, datetime

from alembic import command
from sqlalchemy import inspect, text
from sqlmodel import Session, select

from forge_app.adapters.database.engine import open_database
from forge_app.adapters.database.migrate import alembic_config, downgrade, upgrade
from forge_app.models import (
    Blob,
    Generation,
    Image,
    ImageTag,
    Preset,
    PresetVersion,
    RecipeRow,
    Run,
    User,
)

NOW = datetime(2026, 11, 1, tzinfo=UTC)


def _fill(session: Session) -> None:
    user = User(name="Ada", email="ada@example.org", role="owner", created_at=NOW)
    blob = Blob(
        sha256="a" * 64, extension="png", media_type="image/png", size=3, created_at=NOW
    )
    session.add_all([user, blob])
    session.flush()
    generation = Generation(
        user_id=user.id, content_type="image", prompt="a red fox", request={},
        enqueued_at=NOW, created_at=NOW,
    )  # fmt: skip
    session.add(generation)
    session.flush()
    run = Run(generation_id=generation.id, position=0, model="forge/flat", draft={})
    session.add(run)
    session.flush()
    image = Image(
        user_id=user.id, generation_id=generation.id, run_id=run.id, sha256=blob.sha256,
        extension="png", media_type="image/png", width=1, height=1,
        prompt="a red fox in the snow", model="forge/flat", created_at=NOW,
    )  # fmt: skip
    session.add(image)
    session.flush()
    session.add(RecipeRow(image_id=image.id, document={"a": 1}))
    session.add(ImageTag(image_id=image.id, tag="fox", user_id=user.id))
    preset = Preset(
        user_id=user.id, name="Noir", config={"style": "noir"}, created_at=NOW,
        updated_at=NOW, thumbnail_sha256=blob.sha256, thumbnail_extension="png",
    )  # fmt: skip
    session.add(preset)
    session.flush()
    session.add(
        PresetVersion(
            preset_id=preset.id, version=1, name="Noir", config={"style": "noir"},
            created_at=NOW,
        )
    )  # fmt: skip


def test_the_models_and_the_migrations_agree(database_url: str) -> None:
    engine = open_database(database_url, pooled=False)
    config = alembic_config()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.check(config)


def test_down_and_up_again_with_data_in_it(database_url: str) -> None:
    engine = open_database(database_url, pooled=False)
    with Session(engine) as session, session.begin():
        _fill(session)
    downgrade(engine, "base")
    left = set(inspect(engine).get_table_names()) - {"alembic_version"}
    assert left == set()
    upgrade(engine)
    with Session(engine) as session, session.begin():
        _fill(session)
        assert session.exec(select(Image)).one().prompt == "a red fox in the snow"


def test_each_step_back_keeps_what_was_there_before(database_url: str) -> None:
    engine = open_database(database_url, pooled=False)
    with Session(engine) as session, session.begin():
        _fill(session)
    downgrade(engine, "0001")
    assert "presets" not in inspect(engine).get_table_names()
    upgrade(engine)
    with Session(engine) as session, session.begin():
        assert session.exec(select(Image)).one().prompt == "a red fox in the snow"
        assert session.exec(select(Preset)).all() == []


def test_the_full_text_index_follows_inserts_updates_and_deletes(
    database_url: str,
) -> None:
    engine = open_database(database_url, pooled=False)
    sqlite = engine.dialect.name == "sqlite"
    query = text(
        "SELECT count(*) FROM images_fts WHERE images_fts MATCH :word"
        if sqlite
        else "SELECT count(*) FROM images WHERE "
        "to_tsvector('simple', prompt) @@ to_tsquery('simple', :word)"
    )
    with Session(engine) as session, session.begin():
        _fill(session)
        found = [session.scalar(query, {"word": "snow"})]
        session.execute(text("UPDATE images SET prompt = 'a blue whale'"))
        found += [session.scalar(query, {"word": word}) for word in ("snow", "whale")]
        for table in ("image_tags", "recipes", "images"):
            session.execute(text(f"DELETE FROM {table}"))
        found.append(session.scalar(query, {"word": "whale"}))
    assert found == [1, 0, 1, 0]
