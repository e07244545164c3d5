"""Requests that name presets: planned, previewed, counted, and told."""

import asyncio
from typing import Any

import httpx

from forge_app.bootstrap import Forge
from forge_app.features.generation.requests import GenerateRequest
from tests.integration.presets.test_presets_api import save
from tests.support.api_app import Person, error_of
from tests.support.fakes import RecordingBus

SMALL = {"width": 64, "height": 64}


async def start(api: httpx.AsyncClient, **values: Any) -> dict[str, Any]:
    answer = await api.post("/generate", json={"prompt": "a red fox", **values})
    assert answer.status_code == 202, answer.text
    return (await api.get(f"/status/{answer.json()['job_id']}")).json()


def of_presets(job: dict[str, Any]) -> list[tuple[str, Any]]:
    return [
        (one["field"], one["after"])
        for one in job["decisions"]
        if one["because"]["kind"] == "preset"
    ]


async def test_a_stack_makes_decisions_and_is_counted(
    mine: httpx.AsyncClient, bus: RecordingBus
):
    noir = await save(mine, config={"style": "noir", "models": ["forge/ink"]})
    wide = await save(mine, "Wide", config={"aspect_ratio": "16:9"})
    off = await save(mine, "Off", config={"style": "never"})
    job = await start(
        mine,
        preset=noir["id"],
        presets=["wide", {"id": off["id"], "enabled": False}],
    )
    assert [run["model"] for run in job["runs"]] == ["forge/ink"]
    run = job["runs"][0]
    assert run["width"] > run["height"]
    assert job["prompt"] == "a red fox"
    fields = [field for field, _ in of_presets(job)]
    assert fields == ["model", "prompt", "width", "height"]
    assert ("prompt", "a red fox, noir") in of_presets(job)
    assert job["request"]["presets"] == [
        {"id": noir["id"], "enabled": True, "version": 1},
        {"id": wide["id"], "enabled": True, "version": 1},
        {"id": off["id"], "enabled": False, "version": 1},
    ]
    counts = {
        one["name"]: (one["uses"], one["last_used_at"] is not None)
        for one in (await mine.get("/presets")).json()["items"]
    }
    assert counts == {"Noir": (1, True), "Wide": (1, True), "Off": (0, False)}
    told = [message for message in bus.messages if message.name == "preset.applied"]
    assert [message.data["preset_id"] for message in told] == [noir["id"], wide["id"]]
    await start(mine, presets=["Noir"])
    names = [one["name"] for one in (await mine.get("/presets")).json()["items"]]
    assert names[0] == "Noir"


async def test_what_the_request_says_wins(mine: httpx.AsyncClient):
    await save(
        mine,
        config={
            "models": ["forge/ink"],
            "aspect_ratio": "16:9",
            "params": {"contrast": 1},
            "negative_prompt": "text",
        },
    )
    job = await start(
        mine,
        presets=["noir"],
        models=["forge/flat"],
        params={"contrast": 0.5},
        negative_prompt="fog",
        **SMALL,
    )
    assert [run["model"] for run in job["runs"]] == ["forge/flat"]
    assert (job["runs"][0]["width"], job["runs"][0]["height"]) == (64, 64)
    assert of_presets(job) == [("negative_prompt", "fog, text")]


async def test_the_preview_says_what_would_change_and_counts_nothing(
    mine: httpx.AsyncClient,
):
    await save(mine, config={"style": "noir", "steps": 30, "aspect_ratio": "16:9"})
    body = {"prompt": "a fox", "presets": ["Noir"], "aspect_ratio": "1:1"}
    shown = (await mine.post("/presets/preview", json=body)).json()
    model = shown["models"][0]
    assert [(one["field"], one["because"]["kind"]) for one in model["decisions"]] == [
        ("prompt", "preset"),
        ("params.steps", "preset"),
        ("params.steps", "model"),  # the built-in models have none
    ]
    assert [(one["field"], one["because"]) for one in shown["set_aside"]] == [
        ("aspect_ratio", "You set it yourself.")
    ]
    assert (await mine.get("/presets")).json()["items"][0]["uses"] == 0
    assert (await mine.get("/generations")).json()["items"] == []


async def test_models_that_are_not_here(mine: httpx.AsyncClient):
    await save(mine, "Gone", config={"models": ["far/away"]})
    answer = await mine.post("/generate", json={"prompt": "a", "preset": "Gone"})
    assert answer.status_code == 422
    assert error_of(answer)["code"] == "preset_model_unavailable"
    await save(mine, "Half", config={"models": ["far/away", "forge/ink"]})
    job = await start(mine, preset="Half")
    assert [run["model"] for run in job["runs"]] == ["forge/ink"]


async def test_a_name_that_stands_for_several(mine: httpx.AsyncClient):
    ids = {(await save(mine))["id"], (await save(mine, "NOIR"))["id"]}
    answer = await mine.post("/generate", json={"prompt": "a", "preset": "noir"})
    error = error_of(answer)
    assert error["code"] == "ambiguous_preset"
    assert set(error["details"]["ids"]) == ids


async def test_others_use_what_is_shared(
    mine: httpx.AsyncClient, hers: httpx.AsyncClient
):
    made = await save(mine, config={"style": "noir"})
    refused = await hers.post("/generate", json={"prompt": "a", "preset": made["id"]})
    assert error_of(refused)["code"] == "unknown_preset"
    await mine.patch(f"/presets/{made['id']}", json={"shared": True})
    job = await start(hers, preset="Noir", models=["forge/ink"])
    assert of_presets(job) == [("prompt", "a red fox, noir")]
    assert (await mine.get(f"/presets/{made['id']}")).json()["uses"] == 1
    # Earlier versions are the owner's.
    await mine.patch(f"/presets/{made['id']}", json={"config": {"style": "rain"}})
    use = {"id": made["id"], "version": 1}
    body = {"prompt": "a fox", "presets": [use]}
    assert (await hers.post("/generate", json=body)).status_code == 404
    assert of_presets(await start(mine, presets=[use]))[0][1].endswith("noir")


async def test_reuse_sees_what_presets_decided(
    forge: Forge, ada: Person, mine: httpx.AsyncClient
):
    made = await save(mine, config={"aspect_ratio": "16:9", "style": "noir"})
    base = GenerateRequest(prompt="a", presets=(made["id"],), models=("forge/ink",))
    square = base.model_copy(update={"aspect_ratio": "1:1"})
    with forge.work() as work:
        jobs = [
            work.generation.start(ada.user_id, request) for request in (base, square)
        ]
    with forge.read() as work:
        hashes = {
            work.generation._repository.get(job.job_id, ada.user_id).request_hash
            for job in jobs
        }
    assert len(hashes) == 2


async def test_uses_at_once_are_all_counted(
    forge: Forge, ada: Person, mine: httpx.AsyncClient
):
    made = await save(mine, config={"style": "noir"})
    other = await save(mine, "Other", config={"style": "x"})

    def begin(order: tuple[str, ...]) -> None:
        request = GenerateRequest(prompt="a", presets=order, models=("forge/ink",))
        forge.intake.begin(ada.user_id, request)

    orders = [(made["id"], other["id"]), (other["id"], made["id"])] * 5
    await asyncio.gather(*(asyncio.to_thread(begin, order) for order in orders))
    for one in (made, other):
        assert (await mine.get(f"/presets/{one['id']}")).json()["uses"] == 10
