"""`docs/configuration.md` says exactly what the settings are."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel, ValidationError

from forge_app.settings import Settings

PAGE = Path(__file__).parents[3] / "docs" / "configuration.md"


def _fields(model: type[BaseModel], prefix: str = "FORGE_") -> Iterator[tuple]:
    for name, field in model.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from _fields(kind, f"{prefix}{name.upper()}__")
        else:
            default = field.get_default(call_default_factory=True)
            shown = "–" if default is None else f"`{default}`"
            yield prefix + name.upper(), shown, field.description


def test_the_page_lists_every_setting_with_its_default_and_text() -> None:
    rows = re.findall(
        r"^\| `(FORGE_\w+)` \| (.+?) \| (.+) \|$", PAGE.read_text(), re.MULTILINE
    )
    assert rows == list(_fields(Settings))


def test_production_refuses_weak_secrets_and_lists_them_all() -> None:
    with pytest.raises(ValidationError) as refused:
        Settings(env="production")
    assert "FORGE_SECRET_KEY" in str(refused.value)
    assert "FORGE_PUBLIC_URL" in str(refused.value)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({}, "http://127.0.0.1:3000"),
        ({"host": "0.0.0.0"}, "http://127.0.0.1:3000"),
        ({"host": "::"}, "http://[::1]:3000"),
        ({"host": "::1", "port": 80}, "http://[::1]:80"),
        ({"host": "0.0.0.0", "public_url": "https://f.example/"}, "https://f.example"),
    ],
)
def test_the_address_shown_is_one_that_a_browser_can_open(given, shown) -> None:
    assert Settings(**given).base_url == shown


def test_a_plain_postgresql_address_gets_the_driver() -> None:
    settings = Settings(database_url="postgres://u@h/d")
    assert settings.effective_database_url == "postgresql+psycopg://u@h/d"
