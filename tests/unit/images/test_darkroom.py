"""Uploads, merges, comparisons, downloads, archives, clearing up."""

import base64
import io
import os
import time
import zipfile
from datetime import UTC, datetime, timedelta

import pytest
from PIL import Image, ImageDraw

from forge_app.adapters.storage.zip_archive import zip_stream
from forge_app.bootstrap import Forge
from forge_app.errors import InvalidError, NotFoundError
from forge_app.features.images.requests import MergeBody
from forge_app.features.images.rows import NewImage
from forge_app.features.images.views import ImageView
from forge_app.features.media.files import original_key
from forge_app.kit.clock import FixedClock
from tests.support.fakes import RecordingBus
from tests.support.pictures import (
    add_image,
    add_user,
    encode,
    noisy,
    pixels,
    plain,
    recipe,
)
from tests.support.toys import TextGenerator


@pytest.fixture
def user(forge: Forge) -> str:
    return add_user(forge)


def stored(forge: Forge, image: ImageView) -> bytes:
    return forge.files.read(image.sha256, image.url.rpartition(".")[2])


def upload(forge: Forge, user: str, data: bytes) -> ImageView:
    new = forge.darkroom.prepare_upload(user, data)
    with forge.work() as work:
        return work.images.add(new)


def test_an_upload_is_kept_with_a_recipe_of_its_own(
    forge: Forge, bus: RecordingBus, user: str
):
    image = upload(forge, user, noisy(1, kind="JPEG"))
    assert (image.kind, image.model, image.prompt) == ("uploaded", "", "")
    assert image.media_type == "image/jpeg"
    with forge.read() as work:
        kept = work.images.recipe(user, image.id).recipe
    assert kept.operation == "import"
    assert forge.darkroom.read_recipe(stored(forge, image)) == kept
    assert bus.names == ["image.uploaded"]


def test_a_forged_picture_brings_its_recipe(forge: Forge, user: str):
    theirs = recipe(
        "a blue owl", parents=[{"image_id": "a" * 32, "role": "init"}]
    ).model_dump_json()
    data = forge.imaging.embed_recipe(noisy(1), "image/png", theirs)
    image = upload(forge, user, data)
    assert (image.prompt, image.seed) == ("a blue owl", 7)
    with forge.read() as work:
        kept = work.images.recipe(user, image.id).recipe
    assert kept.operation == "import"
    assert kept.parents == ()
    assert kept.final == recipe("a blue owl").final


def test_a_file_without_a_recipe(forge: Forge):
    with pytest.raises(InvalidError) as caught:
        forge.darkroom.read_recipe(plain())
    assert caught.value.code == "no_recipe"


def merge(forge: Forge, user: str, base: ImageView, **values: object) -> ImageView:
    body = {"base_image_id": base.id, "feather": 0, "match_colours": False, **values}
    new = forge.darkroom.prepare_merge(user, MergeBody.model_validate(body))
    with forge.work() as work:
        return work.images.add(new)


RIGHT = {"x": 0.5, "y": 0, "width": 0.5, "height": 1}


def test_merging_a_rectangle(forge: Forge, bus: RecordingBus, user: str):
    red = add_image(forge, user, plain((200, 0, 0)), "red")
    blue = add_image(forge, user, plain((0, 0, 200)), "blue")
    image = merge(forge, user, red, layers=[{"image_id": blue.id, "rectangle": RIGHT}])
    result = pixels(stored(forge, image))
    assert (result[:, :48] == [200, 0, 0]).all()
    assert (result[:, 48:] == [0, 0, 200]).all()
    assert (image.kind, image.prompt) == ("merged", "red + blue")
    with forge.read() as work:
        view = work.images.recipe(user, image.id)
    assert view.recipe.operation == "merge"
    assert view.recipe.parents[1].region == {"rectangle": RIGHT}
    assert [parent.id for parent in view.parents] == [red.id, blue.id]
    assert forge.files.recipe_in(stored(forge, image)) == view.recipe
    assert bus.names[-1] == "image.merged"


def test_merging_a_brushed_mask_and_a_mask_image(forge: Forge, user: str):
    red = add_image(forge, user, plain((200, 0, 0)))
    blue = add_image(forge, user, plain((0, 0, 200)))
    mask = Image.new("L", (96, 64))
    ImageDraw.Draw(mask).rectangle((10, 10, 29, 29), fill=255)
    text = base64.b64encode(encode(mask)).decode()
    held = add_image(forge, user, encode(mask))
    ways = (
        {"mask": text},
        {"mask": f"data:image/png;base64,{text}"},
        {"mask_image_id": held.id},
    )
    for way in ways:
        image = merge(forge, user, red, layers=[{"image_id": blue.id, **way}])
        result = pixels(stored(forge, image))
        assert (result[10:30, 10:30] == [0, 0, 200]).all()
        assert (result[:, 40:] == [200, 0, 0]).all()
    with forge.read() as work:
        region = work.images.recipe(user, image.id).recipe.parents[1].region
    assert region == {"mask_image_id": held.id}


@pytest.mark.parametrize("mask", ["", "%%%", "aGVsbG8=", "data:,", "A"])
def test_masks_that_cannot_be_read(forge: Forge, user: str, mask: str):
    red = add_image(forge, user)
    with pytest.raises(InvalidError):
        merge(forge, user, red, layers=[{"image_id": red.id, "mask": mask}])


def test_only_own_images_are_merged_compared_and_handed_out(forge: Forge, user: str):
    own = add_image(forge, user)
    theirs = add_image(forge, add_user(forge, "eve"))
    before = sorted(forge.storage.keys())
    layer = {"image_id": own.id, "mask_image_id": theirs.id}
    for call in (
        lambda: merge(
            forge, user, theirs, layers=[{"image_id": own.id, "rectangle": RIGHT}]
        ),
        lambda: merge(
            forge, user, own, layers=[{"image_id": theirs.id, "rectangle": RIGHT}]
        ),
        lambda: merge(forge, user, own, layers=[layer]),
        lambda: forge.darkroom.compare(user, [own.id, theirs.id]),
        lambda: forge.darkroom.archive(user, [own.id, theirs.id]),
        lambda: forge.darkroom.download(user, theirs.id),
    ):
        with pytest.raises(NotFoundError):
            call()
    assert sorted(forge.storage.keys()) == before


def test_comparing(forge: Forge, user: str):
    first = add_image(forge, user, noisy(1), "a red fox")
    same = add_image(forge, user, noisy(1), "a red fox")
    other = add_image(forge, user, noisy(2), "a blue owl")
    view = forge.darkroom.compare(user, [first.id, same.id, other.id])
    found = {(pair.a, pair.b): pair.distance for pair in view.distances}
    assert found[first.id, same.id] == 0
    assert found[first.id, other.id] > 0.05
    assert [difference.field for difference in view.differences] == ["prompt"]
    assert view.differences[0].values[other.id] == "a blue owl"
    assert [image.id for image in view.images] == [first.id, same.id, other.id]


def add_text(forge: Forge, user: str, text: str) -> ImageView:
    made = recipe(text).model_copy(update={"content_type": "text"})
    kept = forge.files.prepare(text.encode(), "text/plain")
    with forge.work() as work:
        return work.images.add(NewImage(user, kept, made))


def test_another_content_type_compares_and_merges_in_its_own_way(
    forge: Forge, user: str
):
    forge.content_types.register(TextGenerator())
    first, other = (add_text(forge, user, text) for text in ("roses", "violets"))
    view = forge.darkroom.compare(user, [first.id, other.id])
    assert [pair.distance for pair in view.distances] == [1.0]
    image = merge(
        forge, user, first, layers=[{"image_id": other.id, "rectangle": RIGHT}]
    )
    assert stored(forge, image) == b"roses\nviolets"
    assert (image.content_type, image.media_type) == ("text", "text/plain")
    with forge.read() as work:
        kept = work.images.recipe(user, image.id).recipe
    assert (kept.operation, kept.content_type) == ("merge", "text")


def test_different_kinds_are_neither_compared_nor_merged(forge: Forge, user: str):
    forge.content_types.register(TextGenerator())
    picture, text = add_image(forge, user), add_text(forge, user, "roses")
    layers = [{"image_id": text.id, "rectangle": RIGHT}]
    for call in (
        lambda: forge.darkroom.compare(user, [picture.id, text.id]),
        lambda: merge(forge, user, picture, layers=layers),
    ):
        with pytest.raises(InvalidError, match="several kinds") as caught:
            call()
        assert caught.value.code == "mixed_content_types"


def test_downloads_carry_the_recipe_in_every_format(forge: Forge, user: str):
    image = add_image(forge, user, noisy(1), "Füchse, im / Schnee!")
    assert forge.darkroom.download(user, image.id).data == stored(forge, image)
    for kind, ending in (("png", "png"), ("jpeg", "jpg"), ("webp", "webp")):
        file = forge.darkroom.download(user, image.id, kind)
        assert file.file_name == f"füchse-im-schnee-7.{ending}"
        assert file.media_type == f"image/{kind}"
        assert forge.files.recipe_in(file.data) == recipe("Füchse, im / Schnee!")


def test_an_archive_streams_with_its_length_known(forge: Forge, user: str):
    images = [
        add_image(forge, user, noisy(seed), prompt)
        for seed, prompt in (
            (1, "a fox"),
            (2, "a fox"),
            (3, "../../etc/passwd"),
            (4, ""),
        )
    ]
    entries = forge.darkroom.archive(user, [image.id for image in images])
    length, chunks = zip_stream(entries, forge.storage)
    data = b"".join(chunks)
    assert len(data) == length
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [
            "a-fox-7.png", "a-fox-7-2.png", "etc-passwd-7.png", "generated-7.png",
        ]  # fmt: skip
        assert archive.read("a-fox-7.png") == stored(forge, images[0])


def age(forge: Forge, key: str, hours: float = 48) -> None:
    """Make a file look as if it was last put a while ago."""
    path = forge.storage.local_path(key)
    assert path is not None
    then = time.time() - hours * 3600
    os.utime(path, (then, then))


def test_clearing_removes_what_nothing_uses(forge: Forge, user: str):
    used = add_image(forge, user, noisy(1))
    erased = add_image(forge, user, noisy(2))
    lost = forge.files.prepare(noisy(3), "image/png")
    fresh = forge.files.prepare(noisy(4), "image/png")
    for sha256 in (used.sha256, erased.sha256, lost.sha256):
        age(forge, original_key(sha256, "png"))
    with forge.work() as work:
        work.images.delete(user, [erased.id])
        work.images.purge_now(user, [erased.id])
    # Its row is young; its file goes when the row is a day old.
    assert forge.darkroom.clear() == 1
    names = {key.rpartition("/")[2][:64] for key in forge.storage.keys()}  # noqa: SIM118
    assert names == {used.sha256, erased.sha256, fresh.sha256}
    later = FixedClock(datetime.now(UTC) + timedelta(days=2))
    forge.clock = later
    del forge.darkroom
    assert forge.darkroom.clear() == 2
    names = {key.rpartition("/")[2][:64] for key in forge.storage.keys()}  # noqa: SIM118
    assert names == {used.sha256}


def test_a_file_kept_again_is_not_cleared(forge: Forge, user: str):
    kept = forge.files.prepare(noisy(1), "image/png")
    age(forge, original_key(kept.sha256, "png"))
    assert forge.files.prepare(noisy(1), "image/png") == kept
    assert forge.darkroom.clear() == 0
    assert forge.storage.exists(original_key(kept.sha256, "png"))
