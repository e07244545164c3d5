"""Two admins set a provider at the same time, on SQLite and PostgreSQL."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Barrier

from forge_app.bootstrap import Forge
from forge_app.settings import Settings
from tests.support.fakes import RecordingBus, RecordingQueue

KEY = "sk-" + "a" * 40
AT_ONCE = 4


@dataclass
class Admin:
    id: str
    role: str = "admin"


def test_each_change_is_kept(
    database_url: str, settings: Settings, bus: RecordingBus, queue: RecordingQueue
) -> None:
    settings = settings.model_copy(update={"database_url": database_url})
    settings.__dict__.pop("effective_database_url", None)
    forge = Forge(settings, bus=bus, queue=queue)
    assert forge.secret_box  # its file is made when it is first needed
    together = Barrier(AT_ONCE)

    def change(number: int) -> None:
        wanted = {"key": KEY} if number % 2 else {"enabled": False}
        together.wait(10)
        with forge.work() as work:
            work.catalog.set_provider(Admin(f"a{number}"), "openai", **wanted)

    try:
        with ThreadPoolExecutor(AT_ONCE) as threads:
            list(threads.map(change, range(AT_ONCE)))
        with forge.read() as work:
            views = {view.slug: view for view in work.catalog.providers(Admin("a"))}
            assert work.catalog.config("openai").api_key == KEY
    finally:
        forge.close()
    assert not views["openai"].enabled
