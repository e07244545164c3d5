"""Built-in providers and those of other packages."""

from importlib.metadata import EntryPoint

import pytest

from forge_app.adapters.providers import registry
from forge_app.adapters.providers.openai.provider import OpenAIProvider


class Acme(OpenAIProvider):
    slug = "acme"

    def models_toml(self) -> str:
        return '[[models]]\nid = "acme/one"\ntitle = "One"'


class Shouting(OpenAIProvider):
    slug = "ACME!"


def broken() -> None:
    raise RuntimeError("no such library")


def installed(monkeypatch: pytest.MonkeyPatch, *names: str) -> list[str]:
    points = [EntryPoint(name, f"{__name__}:{name}", registry.GROUP) for name in names]
    monkeypatch.setattr(registry, "entry_points", lambda group: points)
    return [provider.slug for provider in registry.built_in_providers()]


def test_the_built_in_ones_come_first(monkeypatch) -> None:
    assert installed(monkeypatch, "Acme") == ["forge", "openai", "acme"]


def test_a_broken_or_wrong_one_is_left_out(monkeypatch) -> None:
    assert installed(monkeypatch, "broken", "Shouting", "absent", "OpenAIProvider") == [
        "forge",
        "openai",
    ]
