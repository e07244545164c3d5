"""Random requests to every route of the API: whatever comes, never a 500."""

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from forge_app.api.app import create_api
from forge_app.api.middleware import AsgiApp
from forge_app.bootstrap import Forge
from forge_app.features.generation.requests import GenerateRequest
from forge_app.settings import Settings
from tests.support import pictures
from tests.support.api_app import Person, add_person, client

# Deterministic: a failure here is a failure everywhere.
PROFILE = settings(
    max_examples=60,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
WORDS = {
    "models": ["forge/flat", "forge/poster"],
    "model": ["forge/flat"],
    "scopes": ["*", "generate", "images:read"],
    "content_type": ["image"],
    "aspect_ratio": ["1:1", "16:9"],
    "size": ["auto", "64x64"],
    "slug": ["forge"],
    "tags": ["fox", "snow"],
    "email": ["a@example.org", "b@example.org"],
    "expires_at": ["2099-01-01T00:00:00Z", "1999-01-01"],
    "side": ["256", "512"],
    "extension": ["png", "webp"],
}
PICTURES = [pictures.plain(), pictures.plain(kind="JPEG"), pictures.noisy(1)[:3_000]]
BODIES_OF_FILES = {"/api/v1/images/upload", "/api/v1/recipes/read"}
# Sessions and keys come to an end there, and people change: each has one of its own.
OWN_PERSON = ("/api/v1/account", "/api/v1/users", "/api/v1/me")
# These wait for a worker when the request is a good one; there is none here.
WAITS = "/v1/images/generations"

TEXT = st.text(max_size=30) | st.sampled_from(
    ["", "\0", "\ud800", "a" * 3_000, "1", "null", "image", "forge/flat", "🦊", "2026"]
)
NUMBER = (
    st.integers()
    | st.integers(-2, 3)
    | st.floats()
    | st.sampled_from([2**31, 2**63, 2**64, 10**300, -(2**63) - 1, 1e308])
)
JSON = st.recursive(
    st.none() | st.booleans() | NUMBER | TEXT,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4)
    ),
    max_leaves=12,
)


def _document() -> dict[str, Any]:
    return create_api(Forge(Settings(env="test"))).openapi()


DOCUMENT = _document()
ROUTES = [
    (method, path)
    for path, methods in DOCUMENT["paths"].items()
    for method in methods
    if path.startswith(("/api/v1/", "/v1/"))
]


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def ids(forge: Forge, owner: Person, mia: Person) -> list[str]:
    """Ids that lead somewhere, so that not every request ends at a 404."""
    fox, crow = (pictures.noisy(number) for number in (1, 2))
    images = [pictures.add_image(forge, owner.user_id, data) for data in (fox, crow)]
    with forge.work() as work:
        job = work.generation.start(owner.user_id, GenerateRequest(prompt="a fox"))
    run = job.runs[0].run_id
    mine = [image.id for image in images]
    return [*mine, *mine, images[0].sha256, job.job_id, run, mia.user_id, mia.key_id]


def _schema(value: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in value:
        value = DOCUMENT["components"]["schemas"][value["$ref"].rpartition("/")[2]]
    return value


def _right(schema: dict[str, Any], ids: list[str], name: str = "") -> st.SearchStrategy:
    """Values of the right form; ids are those of things that are there."""
    schema = _schema(schema)
    if parts := schema.get("anyOf", []) + schema.get("allOf", []):
        return st.one_of([_right(part, ids, name) for part in parts])
    if "enum" in schema or "const" in schema:
        return st.sampled_from(schema.get("enum") or [schema["const"]])
    kind = schema.get("type")
    if kind == "array":
        least = schema.get("minItems", 0)
        item = _right(schema.get("items", {}), ids, name)
        return st.lists(item, min_size=least, max_size=least + 2)
    if kind == "object" and "properties" in schema:
        return _right_object(schema, ids)
    if kind == "number":
        return st.floats(schema.get("minimum", 0.1), schema.get("maximum", 1))
    if kind == "integer":
        least = schema.get("minimum", 64 if name in {"width", "height"} else 1)
        return st.integers(least, min(schema.get("maximum", 256), least + 192))
    if kind == "string":
        of_ids = name.endswith(("id", "ids", "sha256")) or "pattern" in schema
        known = _of_kind(name, ids) if of_ids else WORDS.get(name, ["a fox", "x"])
        return st.sampled_from(known)
    simple = {"boolean": st.booleans(), "null": st.none()}
    return simple.get(str(kind), st.dictionaries(TEXT, JSON, max_size=2))


def _right_object(schema: dict[str, Any], ids: list[str]) -> st.SearchStrategy:
    needed = set(schema.get("required", []))
    fields = {
        name: _right(part, ids, name) for name, part in schema["properties"].items()
    }
    return st.fixed_dictionaries(
        {name: part for name, part in fields.items() if name in needed},
        optional={name: part for name, part in fields.items() if name not in needed},
    )


@st.composite
def _spoilt(draw: st.DrawFn, right: st.SearchStrategy) -> Any:
    """A right value with one field that is not."""
    value = draw(right)
    if isinstance(value, dict) and value:
        name = draw(st.sampled_from(sorted(value)))
        if isinstance(value[name], dict) and draw(st.booleans()):
            return {**value, name: draw(_spoilt(st.just(value[name])))}
        return {**value, name: draw(JSON)}
    return draw(JSON)


def _body(method: str, path: str, ids: list[str]) -> st.SearchStrategy:
    content = DOCUMENT["paths"][path][method].get("requestBody", {}).get("content", {})
    if path in BODIES_OF_FILES:
        return st.binary(max_size=200) | st.sampled_from(PICTURES)
    if "application/json" not in content:
        return st.just(b"")
    right = _right(content["application/json"]["schema"], ids)
    spoilt = _spoilt(right).map(_dumped)
    return st.one_of(right.map(_dumped), spoilt, spoilt, JSON.map(_dumped), st.binary())


def _dumped(value: Any) -> bytes:
    try:
        return json.dumps(value).encode()
    except ValueError:  # a number of more digits than Python writes
        return b"0"


def _parameters(method: str, path: str, ids: list[str]) -> st.SearchStrategy:
    needed, optional = {}, {}
    for parameter in DOCUMENT["paths"][path][method].get("parameters", []):
        where, name = parameter["in"], parameter["name"]
        right = _right(parameter["schema"], ids, name).map(_plain)
        value = right | right | TEXT | NUMBER.map(str) | st.sampled_from(ids)
        if where == "path":
            needed[where, name] = value
        elif where == "query":
            optional[where, name] = value
    return st.fixed_dictionaries(needed, optional=optional)


def _of_kind(name: str, ids: list[str]) -> list[str]:
    """The ids that a field of this name is for; else those of images."""
    places = {"job_id": 5, "sha256": 4, "run_id": 6, "user_id": 7, "key_id": 8}
    return [ids[places[name]]] if name in places else ids[:2]


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)[:2_000]


def _address(path: str, values: dict[tuple[str, str], str]) -> httpx.URL:
    """The path with its parameters put in, whatever they hold."""
    query = {}
    for (where, name), value in values.items():
        clean = value.encode("utf-8", "replace").decode()
        if where == "path":
            quoted = "".join(f"%{byte:02x}" for byte in clean.encode()) or "-"
            for form in (f"{{{name}}}", f"{{{name}:path}}"):
                path = path.replace(form, quoted)
        else:
            query[name] = clean
    return httpx.URL(path, params=query)


@pytest.fixture(scope="module")
def loop() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


@pytest.mark.parametrize(
    ("method", "path"), ROUTES, ids=[f"{m} {p}" for m, p in ROUTES]
)
def test_whatever_comes_nothing_breaks(
    forge: Forge,
    app: AsgiApp,
    owner: Person,
    ids: list[str],
    loop: asyncio.Runner,
    method: str,
    path: str,
) -> None:
    async def ask(address: httpx.URL, content: bytes, key: str) -> httpx.Response:
        # A bug inside is not caught by the client but comes out here.
        headers = {**caller.cookie, "content-type": "application/json"}
        if key:
            headers["idempotency-key"] = key
        if path in BODIES_OF_FILES:
            headers["content-type"] = "image/png"
        async with client(app, headers) as api:
            return await api.request(method, address, content=content)

    @PROFILE
    @given(
        values=_parameters(method, path, ids),
        content=_body(method, path, ids),
        key=st.sampled_from(["", "", "", "once"]),
    )
    def probe(values: dict[tuple[str, str], str], content: bytes, key: str) -> None:
        if path == WAITS:
            content = content.replace(b'"prompt"', b'"prompts"')
        with capture_logs():
            response = loop.run(ask(_address(path, values), content, key))
        assert response.status_code < 500, response.text
        if response.status_code >= 400:
            assert response.json()["error"]["message"]

    caller = owner
    if path.startswith(OWN_PERSON):
        caller = add_person(forge, f"person-{ROUTES.index((method, path))}")
        with forge.work() as work:
            work.accounts.set_role(owner.user_id, caller.user_id, "admin")
    probe()
