"""Content types that other packages bring."""

from importlib.metadata import EntryPoint
from typing import Any

import pytest

from forge_app.adapters import content_types
from forge_app.bootstrap import Forge
from forge_app.core.content import ForgeGenerator
from forge_app.settings import Settings
from tests.support.fakes import RecordingBus, RecordingQueue
from tests.support.toys import TextGenerator


class Verses(TextGenerator):
    content_type = "verses"

    def __init__(self, **given: Any) -> None:
        self.given = given


class Shouting(Verses):
    content_type = "VERSES!"


def another_image(**_: Any) -> ForgeGenerator:
    made = Verses()
    object.__setattr__(made, "content_type", "image")
    return made


def nothing(**_: Any) -> None:
    """A mistake."""


def broken(**_: Any) -> ForgeGenerator:
    raise RuntimeError("no such library")


@pytest.fixture
def names(
    monkeypatch: pytest.MonkeyPatch,
    settings: Settings,
    bus: RecordingBus,
    queue: RecordingQueue,
):
    def found(*given: str) -> Forge:
        points = [
            EntryPoint(name, f"{__name__}:{name}", content_types.GROUP)
            for name in given
        ]
        asked: dict[str, list[EntryPoint]] = {content_types.GROUP: points}
        monkeypatch.setattr(content_types, "entry_points", lambda group: asked[group])
        return Forge(settings, bus=bus, queue=queue)

    return found


def test_an_installed_type_is_registered_with_what_it_needs(names):
    forge = names("Verses")
    assert forge.content_types.names() == ["image", "verses"]
    assert set(forge.content_types.get("verses").given) == {"resolve", "imaging"}


def test_a_broken_or_wrong_one_is_left_out(names):
    forge = names("broken", "nothing", "Shouting", "absent", "another_image", "Verses")
    assert forge.content_types.names() == ["image", "verses"]
