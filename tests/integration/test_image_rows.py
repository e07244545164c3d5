"""Adding rows of images that may be there already, on SQLite and PostgreSQL."""

from datetime import UTC, datetime

from sqlmodel import Session

from forge_app.adapters.database.engine import open_database
from forge_app.features.images.repository import ImageRepository
from forge_app.kit.ids import new_id
from forge_app.models import Blob, Generation, Image, Run, User

NOW = datetime(2026, 11, 1, tzinfo=UTC)


def test_a_place_of_a_run_is_filled_once(database_url: str) -> None:
    engine = open_database(database_url, pooled=False)
    with Session(engine) as session, session.begin():
        user = User(name="Ada", created_at=NOW)
        blob = Blob(
            sha256="a" * 64, extension="png", media_type="image/png", size=1,
            created_at=NOW,
        )  # fmt: skip
        session.add_all([user, blob])
        session.flush()
        generation = Generation(
            user_id=user.id, content_type="image", prompt="x", request={},
            enqueued_at=NOW, created_at=NOW,
        )  # fmt: skip
        session.add(generation)
        session.flush()
        run = Run(generation_id=generation.id, position=0, model="m", draft={})
        session.add(run)
        session.flush()
        values = Image(
            user_id=user.id, run_id=run.id, sha256=blob.sha256, extension="png",
            media_type="image/png", width=1, height=1, created_at=NOW,
        ).model_dump(exclude={"seq"})  # fmt: skip
        repository = ImageRepository(session)

        first = repository.insert({**values, "id": new_id()}, {"number": 1})
        again = repository.insert({**values, "id": new_id()}, {"number": 2})

        kept = repository.of_run_position(run.id, 0)
        assert (first, again) == (True, False)
        assert repository.recipe(kept.id) == {"number": 1}
