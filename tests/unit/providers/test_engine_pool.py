"""Pictures are painted in processes that can be killed; nothing waits for ever."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from forge_app.adapters.providers.forge import pool as pool_module
from forge_app.adapters.providers.forge import server as server_module
from forge_app.adapters.providers.forge.frames import (
    FAILED,
    WAITING,
    Painted,
    receive,
)
from forge_app.adapters.providers.forge.painter import Painter
from forge_app.adapters.providers.forge.pool import EnginePool
from forge_app.adapters.providers.forge.server import PainterServer
from forge_app.engine import PictureRequest
from forge_app.errors import (
    ProviderBusyError,
    ProviderError,
    ProviderInputError,
    ProviderTimeoutError,
)
from tests.support.painters import PAINT
from tests.support.processes import alive, children_of, noted, there, wait_until
from tests.support.workers import ROOT


def never() -> bool:
    return False


def ignore(fraction: float, preview: bytes | None) -> None:
    pass


async def painted(pool: EnginePool, prompt: str) -> Painted:
    made = await pool.paint(PictureRequest(prompt), ignore, never)
    assert made is not None
    return made


async def surroundings(pool: EnginePool) -> dict:
    return json.loads((await painted(pool, "surroundings")).data)


@pytest.fixture
def pool() -> Iterator[EnginePool]:
    pool = EnginePool(PAINT, size=2)
    yield pool
    pool.close()


async def test_a_picture_arrives_whole_with_its_progress_and_facts(pool) -> None:
    told = []
    made = await pool.paint(
        PictureRequest("deliver 20000"),
        lambda fraction, preview: told.append((fraction, preview)),
        never,
    )

    assert made is not None
    assert made.data == bytes(range(256)) * 20_000
    assert (made.width, made.height) == (4, 3)
    assert told == [(0.25, None), (0.5, b"webp\0")]
    assert made.facts["readings"][0]["meaning"] == "setting: sea"
    assert made.facts["palette"] == ["#123456"]
    assert "svg" not in made.facts


async def test_errors_of_the_engine_are_typed(pool) -> None:
    with pytest.raises(ProviderInputError, match="64 to 4096"):
        await painted(pool, "refuse width has to be 64 to 4096")
    with pytest.raises(ProviderError, match="ZeroDivisionError") as caught:
        await painted(pool, "fail")
    assert caught.value.code == "engine_failed"
    with pytest.raises(ProviderError, match="signal 9") as caught:
        await painted(pool, "die")
    assert caught.value.code == "engine_died"
    with pytest.raises(ProviderError, match="code 3"):
        await painted(pool, "leave")
    assert (await painted(pool, "deliver 1")).data


async def test_cancelling_kills_the_child_at_once_and_it_is_reaped(
    pool, tmp_path: Path
) -> None:
    note = tmp_path / "pids"
    stop = asyncio.Event()
    request = PictureRequest(f"hang {note}")
    made = await pool.paint(request, lambda *_: stop.set(), stop.is_set)

    assert made is None
    (child,) = noted(note)
    # A tenth of a second on a quiet machine.
    assert wait_until(lambda: not there(child)) < 1.0
    assert there(pool.painter_pid)


async def test_a_cancelled_task_takes_its_child_along(pool, tmp_path: Path) -> None:
    note = tmp_path / "pids"
    begun = asyncio.Event()
    request = PictureRequest(f"hang {note}")
    task = asyncio.create_task(pool.paint(request, lambda *_: begun.set(), never))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    (child,) = noted(note)
    assert wait_until(lambda: not there(child)) < 1.0


async def test_no_more_than_the_size_paint_at_the_same_time(
    pool, tmp_path: Path
) -> None:
    pictures = await asyncio.gather(
        *(painted(pool, f"company {tmp_path}") for _ in range(8))
    )
    assert max(picture.data[0] for picture in pictures) == 2


def test_the_painter_keeps_the_clients_of_all_loops_in_line(tmp_path: Path) -> None:
    pool = EnginePool(PAINT, size=1)
    pool.start()
    present = []

    def paint_some() -> None:
        async def some() -> None:
            for _ in range(3):
                picture = await painted(pool, f"company {tmp_path}")
                present.append(picture.data[0])

        asyncio.run(some())

    threads = [threading.Thread(target=paint_some) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    pool.close()

    assert present == [1] * 9


async def test_one_who_waits_in_line_hears_so_and_may_go(tmp_path: Path) -> None:
    server = PainterServer(PAINT, 1, None)
    pool = EnginePool(PAINT)
    pool._server = server
    hanging = asyncio.create_task(painted(pool, f"hang {tmp_path / 'pids'}"))
    await asyncio.to_thread(wait_until, (tmp_path / "pids").exists)
    line = server.connect()
    line.ours.setblocking(True)

    assert receive(line.ours).kind == WAITING
    line.ours.close()
    hanging.cancel()
    await asyncio.gather(hanging, return_exceptions=True)
    assert (await painted(pool, "deliver 1")).data
    server.stop()


async def test_a_painter_killed_in_mid_picture_is_replaced(
    pool, tmp_path: Path
) -> None:
    pool.start()
    first = pool.painter_pid
    assert (await painted(pool, f"orphan_once {tmp_path / 'note'}")).data
    assert pool.painter_pid != first
    assert not there(first)


async def test_a_painter_killed_twice_is_a_typed_error(pool, tmp_path: Path) -> None:
    note = tmp_path / "pids"
    with pytest.raises(ProviderError, match="twice") as caught:
        await painted(pool, f"orphan {note}")
    assert caught.value.code == "engine_died"
    assert caught.value.retryable
    if note.exists():  # children die with their painter
        wait_until(lambda: not any(alive(pid) for pid in noted(note)))


async def test_a_dead_painter_costs_no_try(pool, tmp_path: Path) -> None:
    pool.start()
    first = pool.painter_pid
    os.kill(first, signal.SIGKILL)
    wait_until(lambda: not alive(first))
    assert (await painted(pool, f"orphan_once {tmp_path / 'note'}")).data
    assert not there(first)


def test_starting_again_replaces_a_dead_painter_only(pool) -> None:
    pool.start()
    first = pool.painter_pid
    pool.start()
    assert pool.painter_pid == first
    os.kill(first, signal.SIGKILL)
    wait_until(lambda: not alive(first))
    pool.start()
    assert pool.painter_pid != first
    assert not there(first)


async def test_silence_is_ended_and_tried_once_more(tmp_path: Path) -> None:
    pool = EnginePool(PAINT)
    await painted(pool, "deliver 1")
    painter = pool.painter_pid
    pool._silence_seconds = 1.0
    note = tmp_path / "pids"
    assert (await painted(pool, f"hang_once {note}")).data
    assert len(noted(note)) == 1

    with pytest.raises(ProviderTimeoutError, match="nothing for 1 s") as caught:
        await painted(pool, f"hang {note}")
    assert caught.value.code == "engine_silent"
    assert len(noted(note)) == 3
    wait_until(lambda: not any(there(pid) for pid in noted(note)))
    assert pool.painter_pid == painter, "it was not to blame"
    pool.close()


async def test_a_painter_that_does_not_answer_is_replaced() -> None:
    pool = EnginePool(PAINT)
    await painted(pool, "deliver 1")
    pool._silence_seconds = 4.0  # the next one has to load within that
    stuck = pool.painter_pid
    assert stuck
    os.kill(stuck, signal.SIGSTOP)
    assert (await painted(pool, "deliver 1")).data
    assert not there(stuck)
    pool.close()


def test_everything_dies_with_the_program(tmp_path: Path) -> None:
    note = tmp_path / "pids"
    command = [sys.executable, "-m", "tests.support.painting_program"]
    with subprocess.Popen(
        [*command, "be_killed", str(note)], stdout=subprocess.PIPE, cwd=ROOT
    ) as program:
        assert program.stdout
        painter = int(program.stdout.readline())
        wait_until(lambda: note.exists() and note.read_text().endswith("\n"))
        (child,) = noted(note)
        assert alive(painter)
        assert alive(child)
        program.kill()

    wait_until(lambda: not alive(painter) and not alive(child))


def test_forks_use_the_painter_of_their_parent() -> None:
    command = [sys.executable, "-m", "tests.support.painting_program", "fork", "5"]
    said = subprocess.run(
        command, capture_output=True, cwd=ROOT, check=True, text=True
    ).stdout.split("\n")
    assert len(set(said[:3])) == 1
    assert said[0].endswith(f" {256 * 5}")


async def test_a_child_holds_and_knows_nothing_of_its_parent(
    pool, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setenv("FORGE_SECRET_KEY", "hush")
    (tmp_path / "open").touch()
    with (tmp_path / "open").open() as file:
        found, other = await asyncio.gather(surroundings(pool), surroundings(pool))
        assert not file.closed
    assert str(tmp_path / "open") not in found["files"]
    for each in (found, other):
        sockets = [name for name in each["files"] if "socket:" in name]
        assert len(sockets) == 1
    assert "FORGE_SECRET_KEY" not in found["environment"]
    assert found["environment"]["OPENBLAS_NUM_THREADS"] == "1"
    assert found["threads"] == 1
    assert found["painter"] == pool.painter_pid


async def test_a_painter_started_for_a_picture_ends_when_it_has_no_work(
    pool, monkeypatch
) -> None:
    monkeypatch.setattr(pool_module, "IDLE_SECONDS", 0.1)
    await painted(pool, "deliver 1")
    first = pool.painter_pid
    wait_until(lambda: not alive(first))
    assert (await painted(pool, "deliver 1")).data
    assert pool.painter_pid != first


async def test_closing_leaves_no_process(tmp_path: Path) -> None:
    pool = EnginePool(PAINT)
    note = tmp_path / "pids"
    task = asyncio.create_task(painted(pool, f"hang {note}"))
    await asyncio.to_thread(
        wait_until, lambda: note.exists() and note.read_text().endswith("\n")
    )
    painter = pool.painter_pid
    task.cancel()
    pool.close()
    pool.close()
    assert painter
    assert not there(painter)
    wait_until(lambda: not any(alive(pid) for pid in noted(note)))
    await asyncio.gather(task, return_exceptions=True)


async def test_a_machine_full_of_processes_is_a_typed_error(monkeypatch) -> None:
    def full(*_, **__) -> None:
        raise BlockingIOError("Resource temporarily unavailable")

    monkeypatch.setattr(server_module.subprocess, "Popen", full)
    before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208
    with pytest.raises(ProviderBusyError, match="temporarily unavailable"):
        await painted(EnginePool(PAINT), "deliver 1")
    assert len(os.listdir("/proc/self/fd")) == before  # noqa: PTH208


def test_a_painter_that_cannot_fork_says_so(monkeypatch) -> None:
    def full() -> int:
        raise BlockingIOError("Resource temporarily unavailable")

    ours, theirs = socket.socketpair()
    near, far = socket.socketpair()
    painter = Painter(theirs, lambda *_, **__: None, size=1)  # type: ignore[arg-type]
    socket.send_fds(ours, [b"+"], [far.fileno()])
    far.close()
    monkeypatch.setattr(os, "fork", full)

    assert painter._turn()
    assert receive(near).kind == WAITING
    answer = receive(near)
    assert (answer.kind, answer.head["kind"]) == (FAILED, "full")
    ours.close()
    assert not painter._turn(), "nobody can reach it any more"
    for end in (near, theirs):
        end.close()


def test_what_all_pictures_need_is_loaded_once_before_the_first(monkeypatch) -> None:
    done: list[str] = []

    def full() -> int:
        done.append("fork")
        raise BlockingIOError("Resource temporarily unavailable")

    ours, theirs = socket.socketpair()
    painter = Painter(
        theirs,
        lambda *_, **__: None,  # type: ignore[arg-type]
        size=1,
        warm_up=[lambda: done.append("words"), lambda: done.append("manner")],
    )
    monkeypatch.setattr(os, "fork", full)
    for _ in range(2):
        near, far = socket.socketpair()
        socket.send_fds(ours, [b"+"], [far.fileno()])
        far.close()
        assert painter._turn()
        near.close()
    assert done == ["words", "fork", "manner", "fork"]
    for end in (ours, theirs):
        end.close()


async def test_none_of_many_is_stuck_beside_busy_locks() -> None:
    """What a fork beside threads inherited for ever: locks held at that moment."""
    pool = EnginePool()
    locks = [threading.Lock() for _ in range(4)]
    over = threading.Event()

    def hammer() -> None:
        while not over.wait(0.002):
            for lock in locks:
                with lock:
                    json.dumps(list(range(50)))

    threads = [threading.Thread(target=hammer) for _ in range(4)]
    for thread in threads:
        thread.start()
    request = PictureRequest("sea", manner="flat", width=64, height=64)
    try:
        async with asyncio.timeout(60):
            pictures = await asyncio.gather(
                *(pool.paint(request, ignore, never) for _ in range(200))
            )
    finally:
        over.set()
        for thread in threads:
            thread.join()
    wait_until(lambda: not children_of(pool.painter_pid))  # not even zombies
    pool.close()
    assert len({picture.data for picture in pictures if picture}) == 1
    assert len(pictures) == 200
