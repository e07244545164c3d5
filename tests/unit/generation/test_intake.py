"""How requests come in: while one is planned, others write."""

import pytest

from forge_app.adapters.providers.forge import provider as engine
from forge_app.adapters.providers.forge.provider import ForgeProvider
from forge_app.errors import RateLimitedError
from forge_app.features.generation.requests import GenerateRequest


@pytest.fixture
def writes_meanwhile(forge, toys, monkeypatch):
    """Another connection writes while a prompt is read; SQLite allows one writer."""
    written = []

    def read(model, prompt, negative):
        del prompt, negative
        with forge.database.connect() as other:
            other.exec_driver_sql("UPDATE users SET name = name")
            other.commit()
        written.append(model.id)
        return {"undrawn": ["quarks"]}

    monkeypatch.setattr(toys, "read", read, raising=False)
    return written


def test_others_write_while_a_request_is_planned(
    forge, user_id, writes_meanwhile, view
):
    request = GenerateRequest(prompt="a kite", models=("toy/quick", "toy/other"))
    shown = forge.intake.begin(user_id, request)
    assert writes_meanwhile == ["toy/quick", "toy/other"]
    assert [run.undrawn for run in shown.runs] == [("quarks",)] * 2
    assert view(shown.job_id) == shown


def test_what_comes_in_is_counted(forge, user_id, queue):
    forge.settings.rates.generate_per_minute = 1
    request = GenerateRequest(prompt="a kite", models=("toy/quick",))
    forge.intake.begin(user_id, request)
    with pytest.raises(RateLimitedError):
        forge.intake.begin(user_id, request)
    assert len(queue.jobs) == 1


def test_a_prompt_is_understood_once_for_all_manners(monkeypatch):
    understood = []
    understand = engine.understand

    def count(prompt, negative):
        understood.append(prompt)
        return understand(prompt, negative)

    monkeypatch.setattr(engine, "understand", count)
    provider = ForgeProvider()
    try:
        readings = [
            provider.read(model, "a red quark at sea, told once", "fog")
            for model in provider.default_models()
        ]
    finally:
        provider.close()
    assert len(readings) > 3
    assert all(one == readings[0] for one in readings)
    assert len(understood) == 1
