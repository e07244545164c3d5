"""The supervisor with real processes: nothing is lost, nothing is left behind."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import redis

from forge_app.cli import redis_server
from forge_app.cli.checks import only_instance
from forge_app.cli.supervisor import Program, Supervisor

ROOT = Path(__file__).resolve().parents[2]

CHILD = """
import os, pathlib, signal, subprocess, sys, time
folder = pathlib.Path(sys.argv[1])
if "deaf" in sys.argv:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
if "parent" in sys.argv:  # a grandchild in a process group of its own
    subprocess.Popen([sys.executable, __file__, sys.argv[1]], process_group=0)
(folder / f"{os.getpid()}.pid").touch()
print("hello", flush=True)
while True:
    time.sleep(0.05)
"""

RUNNER = """
import asyncio, sys
from pathlib import Path
from forge_app.cli.supervisor import Program, Supervisor

async def main():
    folder, child = Path(sys.argv[1]), sys.argv[2]
    supervisor = Supervisor(folder / "logs", environment={}, folder=folder, alarm=print)
    for name in ("plain", "parent", "deaf"):
        command = [sys.executable, child, str(folder), name]
        supervisor.start(Program(name, command))
    await asyncio.sleep(600)

asyncio.run(main())
"""

HOLDER = """
import sys, time
from pathlib import Path
from forge_app.cli.checks import only_instance

with only_instance(Path(sys.argv[1]), "http://127.0.0.1:3000"):
    print("held", flush=True)
    time.sleep(600)
"""


def wait_for(condition: Callable[[], bool], seconds: float = 10.0) -> None:
    """Wait until a condition holds, and fail when it does not."""
    give_up = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < give_up, "waited in vain"
        time.sleep(0.02)


def alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def pids_in(folder: Path) -> set[int]:
    return {int(file.stem) for file in folder.glob("*.pid")}


@pytest.fixture
def child(tmp_path: Path) -> Path:
    path = tmp_path / "child.py"
    path.write_text(CHILD)
    return path


def make_supervisor(folder: Path, alarms: list[str]) -> Supervisor:
    return Supervisor(
        folder / "logs", environment={}, folder=folder, alarm=alarms.append
    )


def program(name: str, child: Path, **options: float) -> Program:
    command = [sys.executable, str(child), str(child.parent), name]
    return Program(name, command, **options)  # pyright: ignore[reportArgumentType]


async def until(condition: Callable[[], bool]) -> None:
    await asyncio.to_thread(wait_for, condition)


async def test_a_crashed_program_is_started_again_and_told(tmp_path, child):
    alarms: list[str] = []
    supervisor = make_supervisor(tmp_path, alarms)
    supervisor.start(program("plain", child))
    await until(lambda: len(pids_in(tmp_path)) == 1)
    first = pids_in(tmp_path)

    os.kill(next(iter(first)), signal.SIGKILL)
    await until(lambda: len(pids_in(tmp_path)) == 2)
    assert len(alarms) == 1
    assert "plain ended with signal SIGKILL" in alarms[0]

    await supervisor.stop()
    assert not any(alive(pid) for pid in pids_in(tmp_path))
    assert (tmp_path / "logs/plain.log").read_text() == "hello\nhello\n"


async def test_pauses_grow_between_crashes(tmp_path):
    alarms: list[str] = []
    supervisor = make_supervisor(tmp_path, alarms)
    supervisor.start(Program("broken", [sys.executable, "-c", "raise SystemExit(3)"]))
    await until(lambda: len(alarms) >= 3)
    assert [alarm.rpartition(" in ")[2] for alarm in alarms[:3]] == [
        "0.2 s",
        "0.4 s",
        "0.8 s",
    ]
    began = time.monotonic()
    await supervisor.stop()
    assert time.monotonic() - began < 1, "a pause does not delay the stop"


async def test_stop_ends_everything_even_what_does_not_listen(tmp_path, child):
    supervisor = make_supervisor(tmp_path, [])
    for name in ("plain", "parent", "deaf"):
        supervisor.start(program(name, child, grace=1.0))
    await until(lambda: len(pids_in(tmp_path)) == 4)
    began = time.monotonic()
    await supervisor.stop()
    assert time.monotonic() - began < 10
    assert not any(alive(pid) for pid in pids_in(tmp_path))


async def test_stages_stop_in_order(tmp_path):
    code = (
        "import signal, sys, time\n"
        "def end(*_):\n"
        "    open(sys.argv[1], 'a').write(sys.argv[2]); sys.exit()\n"
        "signal.signal(signal.SIGTERM, end)\n"
        "open(sys.argv[1] + sys.argv[2], 'w').close()\n"
        "while True: time.sleep(1)\n"
    )
    order = tmp_path / "order"
    supervisor = make_supervisor(tmp_path, [])
    for name, stage in (("3", 3), ("1", 1), ("2", 2)):
        command = [sys.executable, "-c", code, str(order), name]
        supervisor.start(Program(name, command, stage=stage))
    await until(lambda: len(list(tmp_path.glob("order*"))) == 3)
    await supervisor.stop()
    assert order.read_text() == "123"


async def test_errors_in_logs_reach_the_terminal(tmp_path):
    alarms: list[str] = []
    supervisor = make_supervisor(tmp_path, alarms)
    code = (
        'import time; print(\'{"event": "fine", "level": "info"}\'); '
        'print(\'{"event": "job failed", "level": "error"}\', flush=True); '
        "time.sleep(60)"
    )
    supervisor.start(Program("worker", [sys.executable, "-c", code]))
    await until(lambda: bool(alarms))
    await supervisor.stop()
    assert alarms == ["worker: job failed"]


def test_a_killed_supervisor_leaves_no_process(tmp_path, child):
    runner = tmp_path / "runner.py"
    runner.write_text(RUNNER)
    process = subprocess.Popen(
        [sys.executable, str(runner), str(tmp_path), str(child)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    try:
        wait_for(lambda: len(pids_in(tmp_path)) == 4)
    finally:
        process.kill()
        process.wait()
    wait_for(lambda: not any(alive(pid) for pid in pids_in(tmp_path)))


def test_a_second_instance_on_the_same_data_is_refused(tmp_path):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        done = subprocess.run(
            [sys.executable, "-m", "forge_app.cli", "up", "--data", str(tmp_path)],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        holder.kill()
        holder.communicate()
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert f"already runs on {tmp_path}" in line
    assert f"process {holder.pid}" in line
    with only_instance(tmp_path, "http://here"):  # the kernel let go of it
        pass


async def test_the_embedded_redis_keeps_its_data(tmp_path):
    socket_path = redis_server.socket_file(tmp_path)
    for expected in (None, b"kept"):
        supervisor = make_supervisor(tmp_path, [])
        command = redis_server.write_config(tmp_path)
        supervisor.start(Program("redis", command))
        await until(lambda: redis_server.answers(socket_path))
        with redis.Redis(unix_socket_path=str(socket_path)) as client:
            assert client.config_get("port") == {"port": "0"}
            assert client.get("key") == expected
            client.set("key", "kept")
        assert socket_path.stat().st_mode & 0o077 == 0
        assert (tmp_path / "redis").stat().st_mode & 0o077 == 0
        await supervisor.stop()
        assert not redis_server.answers(socket_path)
