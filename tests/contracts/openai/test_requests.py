"""What we send is what OpenAI's published specification and its newest SDK describe.

The specification is no part of the project: `FORGE_SPECS_DIR` names its folder. These
tests are a set of their own (`-m specifications`); asked for without it they fail,
since a contract that is not checked is none.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_schema_validator import OAS31Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from forge_app.adapters.providers.openai.provider import OpenAIProvider
from forge_app.core.content import InputArtifact
from forge_app.core.recipe import Draft, Parent
from forge_app.features.catalog.ports import ModelInfo
from forge_app.settings import Settings
from tests.support.openai_stand_in import picture
from tests.support.reports import RecordingReport

pytestmark = pytest.mark.specifications

MODELS = list(OpenAIProvider().default_models())


def a_specification(name: str) -> dict[str, Any]:
    folder = Settings().specs_dir
    if folder is None:
        pytest.fail("Set FORGE_SPECS_DIR to the folder of published specifications.")
    path = Path(folder) / name
    if not path.is_file():
        pytest.fail(f"FORGE_SPECS_DIR has no {name}; it names {folder}.")
    return json.loads(path.read_text())


@pytest.fixture(scope="module")
def published():
    document = a_specification("openai-images-videos.json")
    registry = Registry().with_resource(
        "urn:openai", Resource(contents=document, specification=DRAFT202012)
    )

    def check(schema: str, body: dict[str, Any]) -> list[str]:
        root = {"$ref": f"urn:openai#/components/schemas/{schema}"}
        found = OAS31Validator(root, registry=registry).iter_errors(body)
        known = document["components"]["schemas"][schema]["properties"]
        return [error.message for error in found] + sorted(set(body) - set(known))

    return check


@pytest.fixture(scope="module")
def newest():
    schemas = a_specification("sdk-json-schemas-2026-11.json")["schemas"]

    def check(name: str, body: dict[str, Any]) -> list[str]:
        schema = schemas[f"openai.{name}"]
        streaming = "Streaming" if body.get("stream") else "NonStreaming"
        definition = schema["$defs"][f"{name}{streaming}"]
        root = {"$defs": schema["$defs"], "$ref": f"#/$defs/{name}{streaming}"}
        found = Draft202012Validator(root).iter_errors(body)
        unknown = sorted(set(body) - set(definition["properties"]))
        return [error.message for error in found] + unknown

    return check


def every_choice(model: ModelInfo) -> list[dict[str, Any]]:
    """Each value of each parameter once."""
    params = model.capabilities.params
    return [{}] + [
        {name: choice} for name, spec in params.items() for choice in spec.choices
    ]


async def sent(config, stand_in, model, *, count=1, params=None, inputs=()):
    width, height = (model.limits.sizes or ((1536, 1008),))[-1]
    draft = Draft(
        content_type="image",
        prompt="a red boat",
        model=model.id,
        width=width,
        height=height,
        params=params or {},
    )
    await OpenAIProvider().generate(
        config, model, draft, count=count, inputs=inputs, report=RecordingReport()
    )
    return stand_in.requests[-1]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.id)
async def test_generations(model, config, stand_in, published, newest) -> None:
    for count in (1, 3):
        asked = await sent(config, stand_in, model, count=count)
        assert published("CreateImageRequest", asked.fields) == []
        assert newest("ImageGenerateParams", asked.fields) == []


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.id)
async def test_every_parameter(model, config, stand_in, newest) -> None:
    for params in every_choice(model):
        asked = await sent(config, stand_in, model, params=params)
        assert params.items() <= asked.fields.items()
        assert newest("ImageGenerateParams", asked.fields) == []


@pytest.mark.parametrize("count", [1, 2])
async def test_edits(count, config, stand_in, published, newest) -> None:
    roles = ("init", "style", "mask")
    inputs = [
        InputArtifact(picture(8, 8, 1), "image/png", Parent(image_id="a", role=role))
        for role in roles
    ]
    asked = await sent(
        config, stand_in, MODELS[0], count=count, inputs=inputs,
        params={"quality": "high", "moderation": "low"},
    )  # fmt: skip
    body: dict[str, Any] = dict(asked.fields)
    for name in ("n", "partial_images"):
        body |= {name: int(body[name])} if name in body else {}
    body |= {"stream": True} if "stream" in body else {}
    # Files are bytes in the form; the schemas describe them as strings.
    body |= {"image": ["bytes", "bytes"], "mask": "bytes"}
    assert {name for name, *_ in asked.files} == {"image[]", "mask"}
    assert published("CreateImageEditRequest", body) == []
    assert newest("ImageEditParams", body) == []


async def test_the_check_itself_catches_a_wrong_request(published, newest) -> None:
    wrong = {"prompt": "a", "n": 99, "quality": "superb", "seed": 3}
    assert len(published("CreateImageRequest", wrong)) == 3
    assert len(newest("ImageGenerateParams", wrong)) == 2


def test_our_model_names_are_known_to_the_newest_sdk() -> None:
    schemas = a_specification("sdk-json-schemas-2026-11.json")["schemas"]
    known = set(schemas["openai.ImageModel"]["enum"])
    assert {model.remote_name for model in MODELS} <= known
