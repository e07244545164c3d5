"""The OpenAPI document: valid, complete, and the same wherever it is asked for."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_schema_validator import OAS31Validator

from forge_app.api.middleware import AsgiApp
from forge_app.bootstrap import Forge
from forge_app.cli.__main__ import main
from tests.support.api_app import client, stored

Operation = tuple[str, str, dict[str, Any]]


@pytest.fixture
async def document(app: AsgiApp) -> dict[str, Any]:
    async with client(app) as nobody:
        return (await nobody.get("/api/openapi.json")).json()


def _operations(document: dict[str, Any]) -> Iterator[Operation]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield method, path, operation


def _schemas(value: Any) -> Iterator[dict[str, Any]]:
    """Every schema in the document."""
    if isinstance(value, dict):
        if isinstance(value.get("schema"), dict):
            yield value["schema"]
        for item in value.values():
            yield from _schemas(item)
    elif isinstance(value, list):
        for item in value:
            yield from _schemas(item)


def _references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for item in value.values():
            yield from _references(item)
    elif isinstance(value, list):
        for item in value:
            yield from _references(item)


async def test_it_is_what_openapi_3_1_asks_for(document: dict[str, Any]) -> None:
    assert document["openapi"].startswith("3.1")
    assert {"info", "paths", "components"} <= document.keys()
    schemas = [*_schemas(document), *document["components"]["schemas"].values()]
    assert len(schemas) > 50
    for schema in schemas:
        OAS31Validator.check_schema(schema)
        Draft202012Validator.check_schema(schema)
    for reference in set(_references(document)):
        found: Any = document
        for part in reference.removeprefix("#/").split("/"):
            found = found[part.replace("~1", "/").replace("~0", "~")]
        assert found, reference


async def test_every_operation_is_described(document: dict[str, Any]) -> None:
    ids = set()
    for method, path, operation in _operations(document):
        where = f"{method.upper()} {path}"
        assert operation.get("summary"), where
        assert operation.get("description"), where
        assert operation.get("tags"), where
        assert operation["operationId"] not in ids, where
        ids.add(operation["operationId"])
        for name in (part[1:-1] for part in path.split("/") if part[:1] == "{"):
            given = {p["name"] for p in operation["parameters"] if p["in"] == "path"}
            assert name.split("}")[0] in given, where


async def test_every_answer_has_a_type(document: dict[str, Any]) -> None:
    for method, path, operation in _operations(document):
        where = f"{method.upper()} {path}"
        answers = operation["responses"]
        good = [status for status in answers if status.startswith("2")]
        assert good, where
        for status in good:
            content = answers[status].get("content", {})
            assert status == "204" or content, where
            assert all(kind.get("schema") for kind in content.values()), where


async def test_every_error_has_the_form_that_is_sent(document: dict[str, Any]) -> None:
    ours = "#/components/schemas/ErrorAnswer"
    theirs = "#/components/schemas/TheirErrorAnswer"
    for _, path, operation in _operations(document):
        if not path.startswith(("/api/v1/", "/v1/")):
            continue
        answers = operation["responses"]
        form = answers["4XX"]["content"]["application/json"]["schema"]["$ref"]
        assert form == (ours if path.startswith("/api/") else theirs), path
        assert "422" not in answers, path


async def test_what_needs_a_key_says_so(document: dict[str, Any]) -> None:
    assert "API key" in document["components"]["securitySchemes"]
    for _, path, operation in _operations(document):
        if path.startswith(("/api/v1/", "/v1/")):
            assert operation.get("security") == [{"API key": []}], path


async def test_nobody_gets_anything(
    app: AsgiApp, forge: Forge, document: dict[str, Any]
) -> None:
    before = stored(forge)
    asked = [
        (method, path)
        for method, path, _ in _operations(document)
        if path.startswith(("/api/v1/", "/v1/"))
    ]
    unlisted = [
        ("put", "/api/v1/images/upload"),
        ("head", "/api/v1/media/{sha256}.{extension}"),
        ("head", "/api/v1/media/{sha256}/{side}.webp"),
    ]
    assert len(asked) > 40
    async with client(app) as nobody:
        for method, path in asked + unlisted:
            address = re.sub(r"\{\w+\}", "x", path)
            body = {} if method in {"get", "head", "delete"} else {"json": {}}
            response = await nobody.request(method, address, **body)
            assert response.status_code == 401, (method, path)
    assert stored(forge) == before


async def test_idempotency_is_offered_wherever_something_is_made(
    document: dict[str, Any],
) -> None:
    makes = {
        "/api/v1/generate", "/api/v1/image/generate", "/api/v1/jobs/{job_id}/retry",
        "/api/v1/images/upload", "/api/v1/images/{image_id}/upscale",
        "/api/v1/merge", "/api/v1/account/keys",
        "/api/v1/invitations", "/api/v1/users/{user_id}/sign-in-link",
        "/v1/images/generations", "/api/v1/presets", "/api/v1/presets/import",
        "/api/v1/presets/{preset_id}/duplicate",
    }  # fmt: skip
    offered = {
        path
        for method, path, operation in _operations(document)
        if method == "post"
        and any(p["name"] == "Idempotency-Key" for p in operation.get("parameters", []))
    }
    assert offered == makes


async def test_the_command_writes_the_same(
    document: dict[str, Any], tmp_path: Path
) -> None:
    file = tmp_path / "openapi.json"
    assert main(["export-openapi", "--out", str(file)]) == 0
    assert json.loads(file.read_text()) == document
