"""What can be picked, what it costs, and how providers are set up."""

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from pydantic import SecretStr

from forge_app.adapters.providers.openai.provider import OpenAIProvider
from forge_app.bootstrap import Forge
from forge_app.core.recipe import Settings as DraftSettings
from forge_app.errors import (
    ForbiddenError,
    InvalidError,
    NotFoundError,
    UnavailableError,
)
from forge_app.kit.clock import FixedClock
from forge_app.models import ProviderCredential
from forge_app.settings import OpenAISettings, ProviderSettings

KEY = "sk-very-secret"
SERVER = "http://gpu.lan:8080/v1"


@dataclass
class Person:
    id: str
    role: str


OWNER, ADMIN, MEMBER = (Person(role, role) for role in ("owner", "admin", "member"))
A_LIST = """
[defaults]
title = "Mine"

[[models]]
id = "openai/mine"
remote_name = "mine"
"""


@pytest.fixture
def clock(forge: Forge) -> FixedClock:
    forge.clock = FixedClock(datetime(2026, 11, 23, tzinfo=UTC))
    return forge.clock


def set_up(forge: Forge, by=OWNER, slug="openai", **changes):
    with forge.work() as work:
        return work.catalog.set_provider(by, slug, **changes)


def listed(forge: Forge) -> dict:
    with forge.read() as work:
        return {model.id: model for model in work.catalog.models()}


def resolved(forge: Forge, ids) -> list[str]:
    with forge.read() as work:
        return [model.id for model in work.catalog.resolve(ids)]


def config(forge: Forge, slug: str = "openai"):
    with forge.read() as work:
        return work.catalog.config(slug)


def test_without_a_key_models_say_where_to_set_it(forge, clock) -> None:
    models = listed(forge)
    assert models["forge/landscape"].available
    assert not models["openai/gpt-image-2"].available
    assert models["openai/gpt-image-2"].unavailable_reason == (
        "needs a key: set it in Settings → Providers or FORGE_OPENAI__API_KEY"
    )


def test_a_model_whose_end_has_come_is_not_available(forge, clock) -> None:
    set_up(forge, key=KEY)
    assert listed(forge)["openai/gpt-image-1.5"].available
    clock.at = datetime(2026, 12, 1, tzinfo=UTC)
    gone = listed(forge)["openai/gpt-image-1.5"]
    assert "2026-12-01" in str(gone.unavailable_reason)
    assert listed(forge)["openai/gpt-image-2"].available


def test_models_of_another_content_type_are_not_listed(forge) -> None:
    with forge.read() as work:
        assert work.catalog.models("text") == []


def test_no_choice_means_the_preselected_ones(forge) -> None:
    assert resolved(forge, None) == [
        "forge/landscape", "forge/watercolor", "forge/isometric", "forge/papercut",
    ]  # fmt: skip


def test_a_choice_keeps_its_order_and_loses_its_doubles(forge) -> None:
    assert resolved(forge, ["forge/ink", "forge/flat", "forge/ink"]) == [
        "forge/ink",
        "forge/flat",
    ]


@pytest.mark.parametrize(
    ("ids", "code", "says"),
    [
        ([], "no_model", "at least one"),
        (["forge/lanscape"], "unknown_model", "forge/landscape"),
        (["landscape"], "unknown_model", "forge/landscape"),
        (["nobody/nothing"], "unknown_model", "There are: forge"),
        ([""], "unknown_model", "no model"),
        (["x" * 10_000], "unknown_model", "no model"),
        ([f"forge/{n}" for n in range(500)], "too_many_models", "12"),
        (["openai/gpt-image-2"], "model_unavailable", "FORGE_OPENAI__API_KEY"),
    ],
)
def test_bad_choices(forge, ids, code, says) -> None:
    with pytest.raises(InvalidError, match=says) as caught:
        resolved(forge, ids)
    assert caught.value.code == code
    assert len(caught.value.message) < 500


def test_a_key_is_sealed_never_shown_and_given_to_the_adapter(forge) -> None:
    view = set_up(forge, by=ADMIN, key=f" {KEY}\n")
    assert (view.has_key, view.key_source) == (True, "settings_page")
    assert KEY not in view.model_dump_json()
    with forge.read() as work:
        row = work.session.get(ProviderCredential, "openai")
    assert row.updated_by == "admin"
    assert KEY not in str(row.sealed_key)
    assert config(forge).api_key == KEY
    assert KEY not in repr(config(forge))
    assert listed(forge)["openai/gpt-image-2"].available


def test_a_key_of_the_page_wins_over_the_environment(forge) -> None:
    forge.settings.openai = OpenAISettings(api_key=SecretStr("sk-environment"))
    assert config(forge).api_key == "sk-environment"
    set_up(forge, key=KEY)
    assert config(forge).api_key == KEY
    assert set_up(forge, key="").key_source == "environment"


def test_a_key_goes_only_to_the_address_it_was_entered_for(forge) -> None:
    set_up(forge, key=KEY)
    with pytest.raises(InvalidError, match="key again") as caught:
        set_up(forge, base_url=SERVER)
    assert caught.value.code == "key_needed_again"
    assert config(forge).base_url == OpenAIProvider.default_base_url

    set_up(forge, base_url=SERVER, key="other")
    assert (config(forge).base_url, config(forge).api_key) == (SERVER, "other")
    set_up(forge, base_url=f"{SERVER}/images")  # the same server


def test_the_environments_key_does_not_go_to_another_server(forge) -> None:
    forge.settings.openai = OpenAISettings(api_key=SecretStr(KEY))
    view = set_up(forge, base_url=SERVER)
    assert config(forge).api_key is None
    assert not view.has_key
    assert view.available, "a server of one's own may want no key"


def test_a_provider_can_be_switched_off(forge) -> None:
    set_up(forge, slug="forge", enabled=False)
    reason = listed(forge)["forge/landscape"].unavailable_reason
    assert "switched off" in str(reason)
    with pytest.raises(InvalidError, match="No model is available"):
        resolved(forge, None)


def test_the_model_list_can_be_edited_and_reset(forge) -> None:
    view = set_up(forge, key=KEY, models_toml=A_LIST)
    assert (view.models, view.models_edited) == (1, True)
    assert view.models_toml == A_LIST
    assert "openai/mine" in listed(forge)
    assert [model.id for model in config(forge).models] == ["openai/mine"]

    view = set_up(forge, models_toml=" ")
    assert not view.models_edited
    assert "gpt-image-2" in view.models_toml


def test_a_wrong_model_list_changes_nothing(forge) -> None:
    wrong = '[[models]]\nid = "openai/a"\ntitle = "A"\nx = 1'
    with pytest.raises(InvalidError, match="line 4"):
        set_up(forge, enabled=False, models_toml=wrong)
    assert config(forge).models == OpenAIProvider().default_models()
    with forge.read() as work:
        assert work.session.get(ProviderCredential, "openai") is None


def test_a_list_that_no_longer_reads_is_passed_over(forge) -> None:
    with forge.work() as work:
        row = ProviderCredential(
            provider="openai", models_toml="[[old]]", updated_at=forge.clock.now()
        )
        work.session.add(row)
    assert "openai/gpt-image-2" in listed(forge)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://x", "example.com", "http://", "http://u:p@host/v1", "http://h/v1?a=1",
        "http://h/#a", "http://h:99999", "http://h h/", "http://" + "h" * 600,
        "javascript:alert(1)", "http://[::1",
    ],
)  # fmt: skip
def test_bad_addresses(forge, url: str) -> None:
    with pytest.raises(InvalidError) as caught:
        set_up(forge, base_url=url)
    assert caught.value.code == "bad_base_url"


@pytest.mark.parametrize("key", ["a b", "schlüssel", "a\nb", "k" * 1001])
def test_bad_keys(forge, key: str) -> None:
    with pytest.raises(InvalidError) as caught:
        set_up(forge, key=key)
    assert caught.value.code == "bad_key"
    assert key not in caught.value.message


def test_what_needs_no_key_takes_none(forge) -> None:
    with pytest.raises(InvalidError, match="needs no key"):
        set_up(forge, slug="forge", key=KEY)
    with pytest.raises(InvalidError, match="no address"):
        set_up(forge, slug="forge", base_url=SERVER)


def test_members_neither_see_nor_change_providers(forge) -> None:
    with pytest.raises(ForbiddenError):
        set_up(forge, by=MEMBER, enabled=False)
    with forge.read() as work, pytest.raises(ForbiddenError):
        work.catalog.providers(MEMBER)


def test_unknown_providers(forge) -> None:
    with pytest.raises(NotFoundError, match="forge, openai"):
        set_up(forge, slug="nobody", enabled=False)
    with pytest.raises(NotFoundError):
        config(forge, "nobody")


def test_a_key_sealed_with_another_secret_says_so(forge) -> None:
    with forge.work() as work:
        row = ProviderCredential(
            provider="openai", sealed_key="rubbish", updated_at=forge.clock.now()
        )
        work.session.add(row)
    with pytest.raises(UnavailableError):
        config(forge)
    assert listed(forge)["forge/flat"].available


def test_installed_providers_are_set_up_by_their_slug(forge) -> None:
    class Acme(OpenAIProvider):
        slug = "acme"

        def default_models(self) -> list:
            return []

    forge.providers["acme"] = Acme()
    forge.settings.providers = {
        "acme": ProviderSettings(
            api_key=SecretStr("k"), base_url="http://a.example/v1", timeout_seconds=9
        )
    }
    with forge.read() as work:
        found = work.catalog.config("acme")
    assert (found.api_key, found.base_url) == ("k", "http://a.example/v1")
    assert found.timeout_seconds == 9


def test_estimates_grow_with_pixels_count_and_quality(forge) -> None:
    def estimate(
        count=1, width=1024, height=1024, model="openai/gpt-image-2", **params
    ):
        settings = DraftSettings(
            prompt="a", model=model, width=width, height=height, params=params
        )
        with forge.read() as work:
            found = work.catalog.model(model)
            return work.catalog.estimate(found, settings, count)

    assert estimate().cost_micros == 53_000
    assert estimate(quality="low").cost_micros == 6_000
    assert estimate(3, 2048, 1024, quality="high").cost_micros == 3 * 2 * 211_000
    assert estimate(model="forge/flat").cost_micros == 0
    one, many = estimate(model="forge/flat"), estimate(64, model="forge/flat")
    assert many.seconds > one.seconds > 0


def test_words_are_read_where_the_provider_can(forge) -> None:
    with forge.read() as work:
        assert work.catalog.reading("forge/flat", "a flurbel", "")["undrawn"] == [
            "flurbel"
        ]
        assert work.catalog.reading("openai/gpt-image-2", "a flurbel", "") == {}
