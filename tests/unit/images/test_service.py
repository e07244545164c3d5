"""The gallery's service: adding, reading, changing, always of one's own images only."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import text

from forge_app.bootstrap import Forge, Work
from forge_app.core.recipe import Parent
from forge_app.errors import ConflictError, InvalidError, NotFoundError
from forge_app.features.images.requests import BulkBody, ImagePatch
from forge_app.features.images.rows import NewImage
from forge_app.features.images.views import ImageFilter, ImageView, InteractionData
from forge_app.kit.clock import FixedClock
from forge_app.models import Generation, Run
from tests.support.fakes import RecordingBus
from tests.support.pictures import WHEN, add_image, add_user, plain, recipe


@pytest.fixture
def user(forge: Forge) -> str:
    return add_user(forge)


@pytest.fixture
def stranger(forge: Forge) -> str:
    return add_user(forge, "eve")


def ids(forge: Forge, user: str, **wanted: object) -> list[str]:
    with forge.read() as work:
        page = work.images.gallery(user, ImageFilter.model_validate(wanted))
    return [image.id for image in page.items]


def make_run(forge: Forge, user: str) -> str:
    with forge.work() as work:
        job = Generation(
            user_id=user,
            content_type="image",
            prompt="a red fox",
            request={},
            enqueued_at=WHEN,
            created_at=WHEN,
        )
        work.session.add(job)
        work.session.flush()
        run = Run(generation_id=job.id, position=0, model="forge/landscape", draft={})
        work.session.add(run)
    return run.id


def test_an_image_is_shown_with_all_that_is_known(forge: Forge, user: str):
    image = add_image(forge, user)
    assert image.url == f"/api/v1/media/{image.sha256}.png"
    assert image.thumbnail_url == f"/api/v1/media/{image.sha256}/512.webp"
    assert set(image.thumbnails) == {"256", "512", "1024"}
    assert image.placeholder.startswith("data:image/webp;base64,")
    assert (image.width, image.height, image.seed) == (96, 64, 7)
    assert (image.prompt, image.model) == ("a red fox", "forge/landscape")
    with forge.read() as work:
        assert work.images.get(user, image.id) == image
        assert work.images.recipe(user, image.id).recipe == recipe()


def test_a_run_that_repeats_itself_adds_nothing(forge: Forge, user: str):
    run_id = make_run(forge, user)
    kept = forge.files.prepare(plain(), "image/png")
    new = NewImage(user, kept, recipe(), run_id=run_id, position=0)
    other = forge.files.prepare(plain((1, 2, 3)), "image/png")
    with forge.work() as work:
        first = work.images.insert_generated(new)
    with forge.work() as work:
        again = work.images.insert_generated(
            NewImage(user, other, recipe("other"), run_id=run_id, position=0)
        )
        second = work.images.insert_generated(
            NewImage(user, other, recipe("other"), run_id=run_id, position=1)
        )
    assert again == first
    assert second.id != first.id
    with forge.read() as work:
        assert work.images.of_runs([run_id, "none"]) == {
            run_id: [first, second],
            "none": [],
        }


def test_several_images_may_share_a_file(forge: Forge, user: str, stranger: str):
    first, second = add_image(forge, user), add_image(forge, stranger)
    assert first.sha256 == second.sha256
    assert first.id != second.id


CHANGES: list[Callable[[Work, str, list[str]], object]] = [
    lambda work, user, some: work.images.rate(user, some, 5),
    lambda work, user, some: work.images.set_favorite(user, some, True),
    lambda work, user, some: work.images.set_rejected(user, some, True),
    lambda work, user, some: work.images.tag(user, some, add=["x"]),
    lambda work, user, some: work.images.delete(user, some),
    lambda work, user, some: work.images.restore(user, some),
    lambda work, user, some: work.images.interact_many(
        user, some, InteractionData(kind="open")
    ),
]


def everything(forge: Forge) -> object:
    """The state of all images, and how much was noted of them."""
    with forge.read() as work:
        rows = work.session.execute(text("SELECT * FROM images")).all()
        notes = work.session.scalar(text("SELECT count(*) FROM interactions"))
        return rows, notes


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("foreign", ["stranger's", "f" * 32, "nul \0", "", "*"])
def test_one_foreign_image_and_nothing_is_changed(
    forge: Forge,
    bus: RecordingBus,
    user: str,
    stranger: str,
    change: Callable[[Work, str, list[str]], object],
    foreign: str,
):
    own, theirs = add_image(forge, user), add_image(forge, stranger)
    before, told = everything(forge), len(bus.messages)
    named = [own.id, theirs.id if foreign == "stranger's" else foreign]
    with pytest.raises(NotFoundError), forge.work() as work:
        change(work, user, named)
    assert everything(forge) == before
    assert len(bus.messages) == told


def test_reading_finds_nothing_of_others(forge: Forge, user: str, stranger: str):
    image = add_image(forge, user)
    assert ids(forge, stranger) == []
    with forge.read() as work:
        for call in (work.images.get, work.images.recipe):
            for name in (image.id, "f" * 32, "\0", "x" * 9999):
                with pytest.raises(NotFoundError):
                    call(stranger, name)
        assert work.media.readable(user, image.sha256) == ("png", "image/png")
        assert work.media.readable(stranger, image.sha256) is None
        assert work.media.readable(user, "\0") is None
        assert work.images.facets(stranger).total == 0


def test_changes_are_told_and_noted(forge: Forge, bus: RecordingBus, user: str):
    image = add_image(forge, user)
    with forge.work() as work:
        assert work.images.rate(user, [image.id, image.id], 4) == 1
        work.images.set_favorite(user, [image.id], True)
        work.images.tag(user, [image.id], add=["  Nice  PIC ", "b"], remove=["zzz"])
        work.images.set_rejected(user, [image.id], True)
        work.images.set_rejected(user, [image.id], False)
        work.images.interact(user, image.id, InteractionData(kind="remix"))
    with forge.read() as work:
        now = work.images.get(user, image.id)
        kinds = work.session.scalars(text("SELECT kind FROM interactions"))
        assert sorted(kinds) == ["favorite", "rate", "reject", "remix", "unreject"]
    assert (now.rating, now.favorite, now.rejected) == (4, True, False)
    assert now.tags == ("b", "nice pic")
    assert bus.names == [
        "image.rated", "image.favorited", "image.tagged", "image.rejected",
        "image.rejected", "image.used",
    ]  # fmt: skip
    assert {message.topics for message in bus.messages} == {(f"user:{user}",)}
    assert bus.messages[0].data["image_ids"] == [image.id]


def test_patching_changes_what_is_named(forge: Forge, user: str):
    image = add_image(forge, user)

    def patch(**values: object) -> ImageView:
        with forge.work() as work:
            body = ImagePatch.model_validate(values)
            return work.images.patch(user, image.id, body)

    assert patch(rating=3, tags=["a", "b"]).tags == ("a", "b")
    assert patch(tags=["b", "c"]).tags == ("b", "c")
    assert patch(favorite=True).rating == 3
    assert patch(rating=None).rating is None
    assert patch(tags=[]).tags == ()
    assert patch().favorite is True


@pytest.mark.parametrize("tag", ["", "   ", "\0", "x" * 65])
def test_tags_that_are_none(forge: Forge, user: str, tag: str):
    image = add_image(forge, user)
    with pytest.raises(InvalidError, match="64"), forge.work() as work:
        work.images.tag(user, [image.id], add=[tag])


def test_fifty_tags_are_enough(forge: Forge, user: str):
    image = add_image(forge, user)
    many = [f"t{number}" for number in range(50)]
    with forge.work() as work:
        work.images.tag(user, [image.id], add=many)
    with pytest.raises(InvalidError, match="50"), forge.work() as work:
        work.images.tag(user, [image.id], add=["one more"])
    with forge.read() as work:
        assert len(work.images.get(user, image.id).tags) == 50


@pytest.mark.parametrize("rating", [0, 6, -1])
def test_ratings_are_one_to_five(forge: Forge, user: str, rating: int):
    image = add_image(forge, user)
    with pytest.raises(InvalidError), forge.work() as work:
        work.images.rate(user, [image.id], rating)


@pytest.mark.parametrize("count", [0, 501])
def test_up_to_five_hundred_at_a_time(forge: Forge, user: str, count: int):
    with pytest.raises(InvalidError, match="500"), forge.work() as work:
        work.images.delete(user, [f"{number:032x}" for number in range(count)])


def test_interactions_that_cannot_be_stored(forge: Forge, user: str):
    image = add_image(forge, user)
    for data in ({"a": "\0"}, {"a": "\ud800"}, {"a": float("nan")}, {"a": "x" * 5000}):
        with pytest.raises(InvalidError), forge.work() as work:
            work.images.interact(
                user, image.id, InteractionData(kind="open", data=data)
            )


def test_the_bin_and_back(forge: Forge, user: str):
    first, second = add_image(forge, user), add_image(forge, user)
    with forge.work() as work:
        assert work.images.delete(user, [first.id]) == 1
        assert work.images.delete(user, [first.id]) == 1
    assert ids(forge, user) == [second.id]
    assert ids(forge, user, deleted=True) == [first.id]
    with forge.work() as work:
        work.images.restore(user, [first.id])
    assert ids(forge, user) == [second.id, first.id]


def test_only_what_is_in_the_bin_is_erased(forge: Forge, user: str):
    image, child = add_image(forge, user), add_image(forge, user, prompt="x")
    with forge.work() as work:
        work.images.tag(user, [image.id], add=["a"])
        work.images.rate(user, [image.id], 5)
    with pytest.raises(ConflictError), forge.work() as work:
        work.images.purge_now(user, [image.id, child.id])
    with forge.work() as work:
        work.images.delete(user, [image.id])
        assert work.images.purge_now(user, [image.id]) == 1
    with pytest.raises(NotFoundError), forge.read() as work:
        work.images.get(user, image.id)
    assert ids(forge, user, query="fox") == []


def test_parents_are_shown_and_may_be_erased(forge: Forge, user: str, stranger: str):
    parent, theirs = add_image(forge, user), add_image(forge, stranger)
    made = recipe(
        parents=(
            Parent(image_id=parent.id, role="merge"),
            Parent(image_id=theirs.id, role="merge"),
            Parent(image_id=parent.id, role="mask"),
        )
    )
    kept = forge.files.prepare(plain(), "image/png")
    with forge.work() as work:
        child = work.images.add(NewImage(user, kept, made))
    with forge.read() as work:
        assert work.images.recipe(user, child.id).parents == (parent,)
    with forge.work() as work:
        work.images.delete(user, [parent.id])
        work.images.purge_now(user, [parent.id])
    with forge.read() as work:
        view = work.images.recipe(user, child.id)
    assert view.parents == ()
    assert view.recipe == made


def test_bulk_actions_do_what_they_say(forge: Forge, user: str):
    images = [add_image(forge, user) for _ in range(3)]
    names = [image.id for image in images]

    def apply(action: str, **values: object) -> list[ImageView]:
        body = BulkBody.model_validate({"ids": names, "action": action, **values})
        with forge.work() as work:
            assert work.images.apply(user, body) == 3
            return work.images.get_many(user, names)

    assert all(image.rating == 2 for image in apply("rate", rating=2))
    assert all(image.favorite for image in apply("favorite"))
    assert not any(image.favorite for image in apply("unfavorite"))
    assert all(image.rejected for image in apply("reject"))
    assert not any(image.rejected for image in apply("unreject"))
    assert all(image.tags == ("a",) for image in apply("tag", tags=["A"]))
    assert all(image.tags == () for image in apply("untag", tags=["a"]))
    assert all(image.deleted_at for image in apply("delete"))
    assert not any(image.deleted_at for image in apply("restore"))
    apply("delete")
    with forge.work() as work:
        body = BulkBody.model_validate({"ids": names, "action": "purge"})
        assert work.images.apply(user, body) == 3
    assert ids(forge, user, deleted=True) == []


def test_after_thirty_days_the_bin_is_emptied(forge: Forge, user: str):
    clock = FixedClock(WHEN)
    forge.clock = clock
    old, new = add_image(forge, user), add_image(forge, user)
    with forge.work() as work:
        work.images.delete(user, [old.id])
    clock.at = WHEN + timedelta(days=15)
    with forge.work() as work:
        work.images.delete(user, [new.id])
    clock.at = WHEN + timedelta(days=31)
    with forge.work() as work:
        assert work.images.purge_expired() == 1
    assert ids(forge, user, deleted=True) == [new.id]
