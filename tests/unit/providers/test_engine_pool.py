"""The processes that paint: they deliver, can be killed, and leave none behind."""

import asyncio
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from forge_app.adapters.providers.forge.pool import EnginePool
from forge_app.engine.types import Cancelled, Picture, PictureRequest, WordReading
from forge_app.errors import ProviderBusyError, ProviderError, ProviderInputError

MODES = pytest.mark.parametrize("forks", [True, False], ids=["fork", "thread"])
REQUEST = PictureRequest(prompt="sea", seed=7)


def never() -> bool:
    return False


def ignore(fraction: float, preview: bytes | None) -> None:
    pass


def a_picture(png: bytes = b"\x89PNG") -> Picture:
    reading = WordReading("sea", 0, 3, "drawn", "setting: sea")
    return Picture(png, "<svg/>", 4, 3, (reading,), ("time of day",), (), ("#123456",))


def alive(pid: int) -> bool:
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def gone(note: Path) -> bool:
    return not Path(f"/proc/{note.read_text()}").exists()


def wait_until(condition: Callable[[], bool], seconds: float = 10.0) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.01)


@MODES
async def test_a_picture_arrives_whole_with_its_progress_and_facts(forks: bool) -> None:
    png = os.urandom(3_000_000)

    def paint(request, *, report, cancelled) -> Picture:
        report(0.25, None)
        report(0.5, b"webp")
        return a_picture(png)

    told = []
    painted = await EnginePool(paint, forks=forks).paint(
        REQUEST, lambda fraction, preview: told.append((fraction, preview)), never
    )

    assert painted is not None
    assert painted.png == png
    assert (painted.width, painted.height) == (4, 3)
    assert told == [(0.25, None), (0.5, b"webp")]
    assert painted.facts["readings"][0]["meaning"] == "setting: sea"
    assert painted.facts["palette"] == ["#123456"]
    assert "svg" not in painted.facts


@MODES
async def test_errors_of_the_engine_are_typed(forks: bool) -> None:
    def refuse(request, *, report, cancelled) -> Picture:
        raise ValueError("width has to be 64 to 4096")

    def fail(request, *, report, cancelled) -> Picture:
        raise ZeroDivisionError

    with pytest.raises(ProviderInputError, match="64 to 4096"):
        await EnginePool(refuse, forks=forks).paint(REQUEST, ignore, never)
    with pytest.raises(ProviderError) as caught:
        await EnginePool(fail, forks=forks).paint(REQUEST, ignore, never)
    assert caught.value.code == "engine_failed"


async def test_a_child_killed_from_outside_is_a_typed_error() -> None:
    def die(request, *, report, cancelled) -> Picture:
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError

    with pytest.raises(ProviderError, match="signal 9") as caught:
        await EnginePool(die, forks=True).paint(REQUEST, ignore, never)
    assert caught.value.code == "engine_died"


async def test_a_machine_full_of_processes_is_a_typed_error(monkeypatch) -> None:
    def full() -> int:
        raise BlockingIOError("Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", full)
    before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208
    with pytest.raises(ProviderBusyError):
        await EnginePool(lambda *_, **__: a_picture(), forks=True).paint(
            REQUEST, ignore, never
        )
    assert len(os.listdir("/proc/self/fd")) == before  # noqa: PTH208


async def test_cancelling_kills_the_child_at_once_and_reaps_it(tmp_path: Path) -> None:
    note = tmp_path / "pid"

    def paint(request, *, report, cancelled) -> Picture:
        note.write_text(str(os.getpid()))
        report(0.1, None)
        signal.pause()
        raise AssertionError

    stop = asyncio.Event()
    painted = await asyncio.wait_for(
        EnginePool(paint, forks=True).paint(
            REQUEST, lambda *_: stop.set(), stop.is_set
        ),
        timeout=5,
    )

    assert painted is None
    assert gone(note), "not even a zombie is left"


async def test_a_cancelled_task_takes_its_child_along(tmp_path: Path) -> None:
    note = tmp_path / "pid"

    def paint(request, *, report, cancelled) -> Picture:
        note.write_text(str(os.getpid()))
        report(0.1, None)
        signal.pause()
        raise AssertionError

    begun = asyncio.Event()
    task = asyncio.create_task(
        EnginePool(paint, forks=True).paint(REQUEST, lambda *_: begun.set(), never)
    )
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    assert gone(note)


async def test_a_thread_stops_when_it_is_told_to() -> None:
    def paint(request, *, report, cancelled) -> Picture:
        report(0.1, None)
        wait_until(cancelled)
        raise Cancelled

    stop = asyncio.Event()
    painted = await EnginePool(paint, forks=False).paint(
        REQUEST, lambda *_: stop.set(), stop.is_set
    )
    assert painted is None


async def test_no_more_than_the_size_paint_at_the_same_time(tmp_path: Path) -> None:
    def paint(request, *, report, cancelled) -> Picture:
        mine = tmp_path / str(os.getpid())
        mine.touch()
        time.sleep(0.05)
        present = len(list(tmp_path.iterdir()))
        mine.unlink()
        return a_picture(bytes([present]))

    pool = EnginePool(paint, size=2, forks=True)
    painted = await asyncio.gather(
        *(pool.paint(REQUEST, ignore, never) for _ in range(6))
    )
    assert max(picture.png[0] for picture in painted if picture) == 2
    assert len(painted) == 6


def test_a_child_dies_with_its_parent(tmp_path: Path) -> None:
    note = tmp_path / "pids"
    parent = os.fork()
    if parent == 0:  # a program that is killed while its child paints

        def paint(request, *, report, cancelled) -> Picture:
            note.write_text(f"{os.getpid()}\n")
            signal.pause()
            raise AssertionError

        try:
            asyncio.run(EnginePool(paint, forks=True).paint(REQUEST, ignore, never))
        finally:
            os._exit(1)

    wait_until(lambda: note.exists() and note.read_text().endswith("\n"))
    child = int(note.read_text())
    assert alive(child)
    os.kill(parent, signal.SIGKILL)
    os.waitpid(parent, 0)

    wait_until(lambda: not alive(child))


async def test_a_child_holds_no_files_of_its_parent(tmp_path: Path) -> None:
    (tmp_path / "open").touch()

    def paint(request, *, report, cancelled) -> Picture:
        held = [entry.resolve() for entry in Path("/proc/self/fd").iterdir()]
        return a_picture(repr(held).encode())

    with (tmp_path / "open").open() as file:
        painted = await EnginePool(paint, forks=True).paint(REQUEST, ignore, never)
        assert not file.closed
    assert painted is not None
    assert str(tmp_path / "open").encode() not in painted.png
