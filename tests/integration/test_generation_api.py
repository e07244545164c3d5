"""Generations over HTTP, on SQLite and PostgreSQL."""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from httpx import Response
from sqlalchemy import func, select

from forge_app.adapters.database.migrate import upgrade
from forge_app.adapters.ratelimit.memory_limiter import MemoryRateLimiter
from forge_app.api.app import create_api
from forge_app.bootstrap import Forge
from forge_app.features.generation.execution import execute
from forge_app.kit.clock import FixedClock, SystemClock
from forge_app.models import Generation, Run
from forge_app.settings import Rates, Settings
from tests.support.api_app import Person, add_person
from tests.support.fakes import RecordingBus, RecordingQueue
from tests.support.toys import TextGenerator, ToyProvider

Post = Callable[..., Response]


@pytest.fixture
def forge(tmp_path: Path, database_url: str) -> Iterator[Forge]:
    settings = Settings(
        env="test", data_dir=tmp_path / "data", database_url=database_url
    )
    settings.data_dir.mkdir(parents=True)
    forge = Forge(
        settings,
        bus=RecordingBus(),
        queue=RecordingQueue(),
        providers=[ToyProvider()],
        limiter=MemoryRateLimiter(),
    )
    forge.content_types.register(TextGenerator())
    upgrade(forge.database)
    yield forge
    forge.close()


@pytest.fixture
def owner(forge: Forge) -> Person:
    return add_person(forge, "owner", owner=True)


@pytest.fixture
def client(forge: Forge) -> Iterator[TestClient]:
    with TestClient(create_api(forge), base_url="http://127.0.0.1:3000") as client:
        yield client


@pytest.fixture
def post(client: TestClient, owner: Person) -> Post:
    def send(path: str, body: Any = None, **headers: str) -> Response:
        return client.post(
            f"/api/v1{path}", json=body, headers={**owner.bearer, **headers}
        )

    return send


@pytest.fixture
def get(client: TestClient, owner: Person) -> Callable[[str], Response]:
    return lambda path: client.get(f"/api/v1{path}", headers=owner.bearer)


def counts(forge: Forge) -> tuple[int, int]:
    with forge.read() as work:
        return tuple(
            work.session.scalar(select(func.count()).select_from(table)) or 0
            for table in (Generation, Run)
        )


def error(response: Response) -> dict[str, Any]:
    return response.json()["error"]


def test_a_request_is_accepted_made_and_shown(forge, post, get):
    body = {"prompt": "a red kite", "models": ["toy/quick", "toy/dear"], "count": 2}
    answer = post("/generate", body)
    assert answer.status_code == 202
    accepted = answer.json()
    job_id = accepted["job_id"]
    assert accepted["type"] == "image"
    assert accepted["status"] == "queued"
    assert accepted["status_url"].endswith(f"/api/v1/status/{job_id}")
    assert accepted["websocket_url"] == f"ws://127.0.0.1:3000/ws/{job_id}"
    assert accepted["estimate"]["cost_micros"] == 40_000
    asyncio.run(execute(forge, job_id))
    status = get(f"/status/{job_id}").json()
    assert status["status"] == "completed"
    assert status["progress"] == 100
    assert [len(run["images"]) for run in status["runs"]] == [2, 2]
    assert status["request"]["prompt"] == "a red kite"
    assert get("/generations").json()["items"] == [status]


def test_image_generate_is_for_images(post):
    assert post("/image/generate", {"prompt": "x"}).status_code == 202
    answer = post("/image/generate", {"prompt": "x", "content_type": "text"})
    assert answer.status_code == 422


def test_another_content_type_goes_the_same_way(forge, post, get):
    body = {"prompt": "spring", "content_type": "text", "models": ["toy/writer"]}
    job_id = post("/generate", body).json()["job_id"]
    asyncio.run(execute(forge, job_id))
    status = get(f"/status/{job_id}").json()
    assert (status["type"], status["status"]) == ("text", "completed")
    assert status["runs"][0]["images"][0]["content_type"] == "text"


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({}, 422, "invalid"),
        ({"prompt": ""}, 422, "invalid"),
        ({"prompt": "x" * 20_000}, 422, "invalid"),
        ({"prompt": "a\x00b"}, 422, "invalid"),
        ({"prompt": "x", "content_type": "smell"}, 422, "unknown_content_type"),
        ({"prompt": "x", "models": ["toy/none"]}, 422, "unknown_model"),
        ({"prompt": "x", "models": ["toy/quick"] * 500}, 422, "too_many_models"),
        ({"prompt": "x", "width": 0, "height": 0}, 422, "invalid"),
        ({"prompt": "x", "width": 100_000, "height": 100_000}, 422, "invalid"),
        ({"prompt": "x", "count": -1}, 422, "invalid"),
        ({"prompt": "x", "aspect_ratio": "7:3"}, 422, "invalid"),
        ({"prompt": "x", "seed": -1}, 422, "invalid"),
        ({"prompt": "x", "nonsense": 1}, 422, "invalid"),
        ({"prompt": "x", "inputs": [{"image_id": "0" * 32}]}, 404, "not_found"),
        (
            {"prompt": "x", "models": ["toy/dear"], "budget": {"max_cost_micros": 1}},
            402,
            "over_budget",
        ),
    ],
)
def test_bad_requests_are_refused_and_leave_nothing(forge, post, body, status, code):
    answer = post("/generate", body)
    assert (answer.status_code, error(answer)["code"]) == (status, code)
    assert error(answer)["message"]
    assert counts(forge) == (0, 0)


def test_json_that_cannot_be_read_is_malformed(client, owner, forge):
    headers = {**owner.bearer, "content-type": "application/json"}
    for content in (b"{", b"\xff\xfe", b"[1, 2"):
        answer = client.post("/api/v1/generate", content=content, headers=headers)
        assert answer.status_code == 400
    assert counts(forge) == (0, 0)


def test_nobody_and_strangers_see_nothing(forge, client, post):
    job_id = post("/generate", {"prompt": "x"}).json()["job_id"]
    stranger = add_person(forge, "stranger").bearer
    paths = [("GET", f"/status/{job_id}")]
    paths += [("POST", f"/jobs/{job_id}/{act}") for act in ("cancel", "retry")]
    for method, path in paths:
        url = f"/api/v1{path}"
        assert client.request(method, url).status_code == 401
        assert client.request(method, url, headers=stranger).status_code == 404
    answer = client.get("/api/v1/generations", headers=stranger)
    assert answer.json() == {"items": [], "next_cursor": None}
    assert client.post("/api/v1/generate", json={"prompt": "x"}).status_code == 401


def test_a_key_without_the_scope_is_refused(forge, client, owner):
    with forge.work() as work:
        _, key = work.accounts.create_api_key(owner.user_id, "m", ["models:read"])
    headers = {"authorization": f"Bearer {key}"}
    answer = client.post("/api/v1/generate", json={"prompt": "x"}, headers=headers)
    assert answer.status_code == 403


def test_cancel_and_retry(forge, post, get):
    job_id = post("/generate", {"prompt": "x"}).json()["job_id"]
    runs = get(f"/status/{job_id}").json()["runs"]
    one = post(f"/jobs/{job_id}/cancel", {"run_id": runs[0]["run_id"]})
    assert [run["status"] for run in one.json()["runs"]] == ["cancelled", "queued"]
    assert post(f"/jobs/{job_id}/cancel").json()["status"] == "cancelled"
    assert post(f"/jobs/{job_id}/cancel").status_code == 409
    assert post(f"/jobs/{job_id}/retry").json()["status"] == "queued"
    assert post(f"/jobs/{job_id}/retry").status_code == 409
    asyncio.run(execute(forge, job_id))
    assert get(f"/status/{job_id}").json()["status"] == "completed"
    assert post(f"/jobs/{job_id}/cancel", {"x": 1}).status_code == 422


def test_pages_of_generations(post, get):
    made = [post("/generate", {"prompt": f"x{n}"}).json()["job_id"] for n in range(5)]
    first = get("/generations?limit=3").json()
    rest = get(f"/generations?limit=3&cursor={first['next_cursor']}").json()
    shown = [item["job_id"] for item in (*first["items"], *rest["items"])]
    assert shown == made[::-1]
    assert rest["next_cursor"] is None
    assert get("/generations?limit=0").status_code == 422
    assert get("/generations?cursor=nonsense").status_code == 422


def test_an_estimate_makes_nothing(forge, post):
    answer = post("/estimate", {"prompt": "x", "models": ["toy/dear"]})
    assert answer.json()["cost_micros"] == 20_000
    assert counts(forge) == (0, 0)


def test_too_many_in_a_minute_are_limited(forge, post):
    forge.settings.rates = Rates(generate_per_minute=2)
    for _ in range(2):
        assert post("/generate", {"prompt": "x"}).status_code == 202
    answer = post("/generate", {"prompt": "x"})
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) > 0


# ---- Idempotency-Key


def test_the_same_request_with_the_same_key_is_done_once(forge, post):
    first = post("/generate", {"prompt": "x"}, **{"idempotency-key": "k1"})
    again = post("/generate", {"prompt": "x"}, **{"idempotency-key": "k1"})
    assert again.status_code == 202
    assert again.json() == first.json()
    assert again.headers["idempotent-replayed"] == "true"
    assert "idempotent-replayed" not in first.headers
    assert counts(forge)[0] == 1


def test_another_request_with_the_same_key_is_a_conflict(forge, post):
    post("/generate", {"prompt": "x"}, **{"idempotency-key": "k1"})
    answer = post("/generate", {"prompt": "y"}, **{"idempotency-key": "k1"})
    assert answer.status_code == 409
    assert error(answer)["code"] == "idempotency_key_reused"
    assert counts(forge)[0] == 1


def test_a_refused_request_does_not_use_up_its_key(forge, post):
    key = {"idempotency-key": "k1"}
    assert post("/generate", {"prompt": ""}, **key).status_code == 422
    assert post("/generate", {"prompt": "x"}, **key).status_code == 202


def test_keys_of_different_users_are_different(forge, client, post):
    key = {"idempotency-key": "k1"}
    mine = post("/generate", {"prompt": "x"}, **key).json()["job_id"]
    stranger = add_person(forge, "stranger").bearer
    body = {"prompt": "x"}
    theirs = client.post("/api/v1/generate", json=body, headers={**stranger, **key})
    assert theirs.json()["job_id"] != mine


@pytest.mark.parametrize("key", ["", " ", "x" * 256, "a b"])
def test_a_key_has_a_form(forge, post, key):
    answer = post("/generate", {"prompt": "x"}, **{"idempotency-key": key})
    assert answer.status_code == 422
    assert counts(forge) == (0, 0)


def test_many_at_the_same_time_with_one_key_create_one(forge, post):
    def send(_: int) -> Response:
        return post("/generate", {"prompt": "x"}, **{"idempotency-key": "k1"})

    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(send, range(24)))
    assert {answer.status_code for answer in answers} == {202}
    assert len({answer.json()["job_id"] for answer in answers}) == 1
    assert counts(forge)[0] == 1
    assert len(forge.queue.jobs) == 1


def test_keys_are_forgotten_after_a_day(forge, post):
    key = {"idempotency-key": "k1"}
    first = post("/generate", {"prompt": "x"}, **key).json()
    clock = FixedClock(SystemClock().now())
    clock.at = clock.at.replace(year=clock.at.year + 1)
    forge.clock = clock
    with forge.work() as work:
        assert work.idempotency.forget_old() == 1
    forge.clock = SystemClock()
    assert post("/generate", {"prompt": "x"}, **key).json() != first


def test_many_generations_at_the_same_time(forge, post):
    """More than there are database connections: each takes only one."""
    with ThreadPoolExecutor(24) as pool:
        answers = list(
            pool.map(lambda n: post("/generate", {"prompt": f"x{n}"}), range(48))
        )
    assert {answer.status_code for answer in answers} == {202}
    assert counts(forge)[0] == 48


def test_a_key_with_read_looks_but_makes_nothing(forge, client, owner, post):
    job_id = post("/generate", {"prompt": "a kite"}).json()["job_id"]
    with forge.work() as work:
        _, key = work.accounts.create_api_key(owner.user_id, "r", ["read"])
    bearer = {"authorization": f"Bearer {key}"}
    shown = client.get(f"/api/v1/status/{job_id}", headers=bearer)
    assert shown.json()["job_id"] == job_id
    listed = client.get("/api/v1/generations", headers=bearer).json()
    assert [item["job_id"] for item in listed["items"]] == [job_id]
    for path in ("/generate", f"/jobs/{job_id}/cancel", "/estimate"):
        refused = client.post(f"/api/v1{path}", json={"prompt": "x"}, headers=bearer)
        assert refused.status_code in {403, 422}, path
