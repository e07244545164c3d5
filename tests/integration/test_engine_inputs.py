"""Pictures handed to the built-in models, over HTTP: from the upload to the recipe."""

import asyncio
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from fastapi.testclient import TestClient
from PIL import Image, ImageDraw

from forge_app.adapters.database.migrate import upgrade
from forge_app.adapters.providers.forge.provider import ForgeProvider
from forge_app.adapters.ratelimit.memory_limiter import MemoryRateLimiter
from forge_app.api.app import create_api
from forge_app.bootstrap import Forge
from forge_app.engine import PictureRequest, paint
from forge_app.features.generation.execution import execute
from forge_app.settings import Settings
from tests.support.api_app import Person, add_person
from tests.support.fakes import RecordingBus, RecordingQueue
from tests.support.toys import ToyProvider

Json = dict[str, Any]


@pytest.fixture
def forge(tmp_path: Path) -> Iterator[Forge]:
    settings = Settings(env="test", data_dir=tmp_path / "data")
    settings.data_dir.mkdir(parents=True)
    forge = Forge(
        settings,
        bus=RecordingBus(),
        queue=RecordingQueue(),
        providers=[ForgeProvider(), ToyProvider()],
        limiter=MemoryRateLimiter(),
    )
    upgrade(forge.database)
    yield forge
    forge.close()


@pytest.fixture
def owner(forge: Forge) -> Person:
    return add_person(forge, "owner", owner=True)


@pytest.fixture
def client(forge: Forge, owner: Person) -> Iterator[TestClient]:
    with TestClient(create_api(forge), base_url="http://127.0.0.1:3000") as client:
        client.headers.update(owner.bearer)
        yield client


@pytest.fixture
def upload(client: TestClient) -> Callable[[Image.Image], str]:
    def send(image: Image.Image) -> str:
        out = io.BytesIO()
        image.save(out, "PNG")
        answer = client.post("/api/v1/images/upload", content=out.getvalue())
        return answer.json()["id"]

    return send


@pytest.fixture
def made(client: TestClient, forge: Forge) -> Callable[..., Json]:
    """Ask for a picture, have it made, and give back its run."""

    def make(path: str = "/generate", **body: Any) -> Json:
        answer = client.post(f"/api/v1{path}", json=body)
        assert answer.status_code == 202, answer.text
        job_id = answer.json()["job_id"]
        asyncio.run(execute(forge, job_id))
        (run,) = client.get(f"/api/v1/status/{job_id}").json()["runs"]
        assert run["status"] == "completed", run["error"]
        return run

    return make


def pixels(client: TestClient, image: Json) -> np.ndarray:
    data = client.get(image["url"]).content
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))


def shed() -> Image.Image:
    image = Image.new("RGB", (120, 80), (150, 200, 240))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 50, 120, 80), fill=(80, 150, 60))
    draw.rectangle((40, 30, 70, 56), fill=(150, 60, 40))
    return image


def test_only_the_masked_part_changes(client, upload, made) -> None:
    mask = Image.new("L", (120, 80))
    mask.paste(255, (80, 20, 115, 70))
    inputs = [
        {"image_id": upload(shed())},
        {"image_id": upload(mask), "mode": "mask"},
    ]
    run = made(prompt="a tree", models=["forge/flat"], inputs=inputs)
    (image,) = run["images"]
    assert (image["width"], image["height"]) == (120, 80), "that of the picture"
    after, before = pixels(client, image), np.asarray(shed())
    outside = np.asarray(mask) == 0
    assert (after[outside] == before[outside]).all()
    assert not (after == before).all()
    recipe = client.get(f"/api/v1/images/{image['id']}/recipe").json()["recipe"]
    assert [parent["role"] for parent in recipe["parents"]] == ["init", "mask"]
    assert any("mask" in line for line in recipe["facts"]["seen"])
    again = made(
        prompt="a tree", models=["forge/flat"], inputs=inputs, seed=image["seed"]
    )
    assert (pixels(client, again["images"][0]) == after).all()


@pytest.mark.parametrize("mode", ["init", "variation", "style", "composition"])
def test_every_mode_is_taken_and_its_weight_counts(client, upload, made, mode) -> None:
    image_id = upload(shed())
    shown = set()
    for weight in (0.0, 0.5, 1.0):
        given = {"image_id": image_id, "mode": mode, "weight": weight}
        run = made(
            prompt="a red barn", models=["forge/landscape"], inputs=[given], seed=4,
            width=96, height=64,
        )  # fmt: skip
        assert run["decisions"] == []
        shown.add(pixels(client, run["images"][0]).tobytes())
    plain = made(
        prompt="a red barn", models=["forge/landscape"], seed=4, width=96, height=64
    )
    assert len(shown) == 3
    bare = pixels(client, plain["images"][0]).tobytes()
    assert bare in shown, "the one with no weight"


def test_the_size_of_a_large_or_tiny_picture_is_brought_within_limits(
    client, upload
) -> None:
    for size, wanted in (((5000, 100), (4096, 81)), ((20, 40), (64, 128))):
        image_id = upload(Image.new("RGB", size, "teal"))
        body = {"prompt": "x", "models": ["forge/flat"]}
        body["inputs"] = [{"image_id": image_id}]
        job_id = client.post("/api/v1/generate", json=body).json()["job_id"]
        (run,) = client.get(f"/api/v1/status/{job_id}").json()["runs"]
        assert (run["width"], run["height"]) == wanted
        body["aspect_ratio"] = "1:1"
        job_id = client.post("/api/v1/generate", json=body).json()["job_id"]
        (run,) = client.get(f"/api/v1/status/{job_id}").json()["runs"]
        assert run["width"] == run["height"]


def test_a_picture_is_drawn_again_larger(client, forge, made) -> None:
    first = made(
        prompt="a castle by a lake", models=["forge/flat"], width=96, height=64
    )["images"][0]
    path = f"/images/{first['id']}/upscale"
    (double,) = made(path)["images"]
    assert (double["width"], double["height"]) == (192, 128)
    assert double["seed"] == first["seed"]
    small = Image.fromarray(pixels(client, double)).resize((96, 64))
    step = np.abs(np.asarray(small).astype(int) - pixels(client, first)).mean()
    assert step < 6, "the same composition"
    (more,) = made(path, factor=2.5)["images"]
    assert (more["width"], more["height"]) == (240, 160)
    stranger = add_person(forge, "stranger").bearer
    assert client.post(f"/api/v1{path}", headers=stranger).status_code == 404
    for body in ({"factor": 1}, {"factor": 100}, {"factor": 50}, {"size": 3}):
        answer = client.post(f"/api/v1{path}", json=body)
        assert answer.status_code == 422
    assert "42.67" in client.post(f"/api/v1{path}", json={"factor": 50}).text


def test_what_cannot_be_drawn_again_is_refused(client, made, upload) -> None:
    toy = made(prompt="x", models=["toy/quick"])["images"][0]["id"]
    for image_id in (toy, upload(shed())):
        answer = client.post(f"/api/v1/images/{image_id}/upscale")
        assert answer.status_code == 422
        assert answer.json()["error"]["code"] == "cannot_redraw"
    assert client.post(f"/api/v1/images/{'0' * 32}/upscale").status_code == 404


def test_another_version_is_not_passed_off_as_the_same(
    client, made, forge, monkeypatch
) -> None:
    image = made(prompt="hills", models=["forge/flat"], width=64, height=64)
    changed = [
        model.model_copy(update={"version": "engine-next"})
        for model in ForgeProvider().default_models()
    ]
    monkeypatch.setattr(ForgeProvider, "default_models", lambda _: changed)
    answer = client.post(f"/api/v1/images/{image['images'][0]['id']}/upscale")
    assert answer.status_code == 409
    assert answer.json()["error"]["code"] == "other_version"


def svg_of(client: TestClient, image_id: str):
    return client.get(f"/api/v1/images/{image_id}/download?format=svg")


def test_the_vectors_of_a_picture_can_be_had(client, made, forge) -> None:
    (image,) = made(
        prompt="a castle by a lake",
        models=["forge/flat"],
        width=96,
        height=64,
        seed=4,
        params={"contrast": 0.5},
    )["images"]
    answer = svg_of(client, image["id"])
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "image/svg+xml"
    assert 'castle-by-a-lake-4.svg"' in answer.headers["content-disposition"]

    request = PictureRequest("a castle by a lake", "", "flat", 4, 96, 64)
    exact = paint(replace(request, params={"contrast": 0.5})).svg
    bare = re.sub("<metadata>.*?</metadata>", "", answer.text, count=1)
    assert bare == exact, "the engine's own bytes, besides the recipe"
    root = ElementTree.fromstring(answer.content)
    (found,) = root.iter("{https://image-forge.dev/ns/recipe/1/}recipe")
    recipe = client.get(f"/api/v1/images/{image['id']}/recipe").json()["recipe"]
    assert json.loads(found.text or "") == recipe

    stranger = add_person(forge, "stranger").bearer
    path = f"/api/v1/images/{image['id']}/download?format=svg"
    assert client.get(path, headers=stranger).status_code == 404


def test_the_vectors_of_each_of_several_seeds(client, made) -> None:
    one, other = made(prompt="hills", models=["forge/flat"], seed=8, count=2)["images"]
    assert svg_of(client, one["id"]).text != svg_of(client, other["id"]).text
    exact = paint(PictureRequest("hills", "", "flat", 9)).svg
    assert svg_of(client, other["id"]).text.endswith(exact.partition("</title>")[2])


def test_vectors_of_a_picture_made_from_others(client, made, upload) -> None:
    shown = upload(shed())
    inputs = [{"image_id": shown, "mode": "style", "weight": 0.9}]
    body = {"prompt": "a barn", "models": ["forge/flat"], "seed": 2}
    (image,) = made(**body, inputs=inputs)["images"]
    (plain,) = made(**body)["images"]
    assert svg_of(client, image["id"]).status_code == 200
    assert svg_of(client, image["id"]).text != svg_of(client, plain["id"]).text


def test_what_has_no_vectors_says_so(client, made, upload) -> None:
    toy = made(prompt="x", models=["toy/quick"])["images"][0]["id"]
    for image_id in (toy, upload(shed())):
        answer = svg_of(client, image_id)
        assert answer.status_code == 422
        assert answer.json()["error"]["code"] == "no_vectors"
        assert "PNG" in answer.json()["error"]["message"]


def test_another_version_gives_no_vectors(client, made, monkeypatch) -> None:
    image = made(prompt="hills", models=["forge/flat"], width=64, height=64)
    changed = [
        model.model_copy(update={"version": "engine-next"})
        for model in ForgeProvider().default_models()
    ]
    monkeypatch.setattr(ForgeProvider, "default_models", lambda _: changed)
    answer = svg_of(client, image["images"][0]["id"])
    assert answer.status_code == 409
    assert answer.json()["error"]["code"] == "other_version"
