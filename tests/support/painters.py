"""What a painter paints with in tests: the prompt says what is to happen."""

import json
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from forge_app.engine.types import Picture, PictureRequest, WordReading

PAINT = f"{__name__}:paint"

Report = Callable[[float, bytes | None], None]


def paint(request: PictureRequest, *, report: Report) -> Picture:
    """Do what the first word of the prompt says with the second."""
    action, _, note = request.prompt.partition(" ")
    return ACTIONS[action](note, report)


def a_picture(png: bytes = b"\x89PNG") -> Picture:
    reading = WordReading("sea", 0, 3, "drawn", "setting: sea")
    return Picture(png, "<svg/>", 4, 3, (reading,), ("time of day",), (), ("#123456",))


def _deliver(size: str, report: Report) -> Picture:
    report(0.25, None)
    report(0.5, b"webp\0")
    return a_picture(bytes(range(256)) * int(size))


def _refuse(note: str, report: Report) -> Picture:
    raise ValueError(note)


def _fail(note: str, report: Report) -> Picture:
    raise ZeroDivisionError(note)


def _die(note: str, report: Report) -> Picture:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def _leave(note: str, report: Report) -> Picture:
    os._exit(3)


def _hang(note: str, report: Report) -> Picture:
    """Note the process, report and say nothing more."""
    with Path(note).open("a") as file:
        file.write(f"{os.getpid()}\n")
    report(0.1, None)
    while True:
        signal.pause()


def _hang_once(note: str, report: Report) -> Picture:
    return a_picture() if Path(note).exists() else _hang(note, report)


def _orphan(note: str, report: Report) -> Picture:
    """Have the painter die in the middle."""
    report(0.1, None)
    os.kill(os.getppid(), signal.SIGKILL)
    return _hang(note, report)


def _orphan_once(note: str, report: Report) -> Picture:
    if Path(note).exists():
        return a_picture()
    Path(note).touch()
    return _orphan(note, report)


def _company(folder: str, report: Report) -> Picture:
    """How many paint at the same time."""
    mine = Path(folder) / str(os.getpid())
    mine.touch()
    time.sleep(0.05)
    present = len(list(Path(folder).iterdir()))
    mine.unlink()
    return a_picture(bytes([present]))


def _surroundings(note: str, report: Report) -> Picture:
    """What the process holds and knows."""
    held = [str(entry.resolve()) for entry in Path("/proc/self/fd").iterdir()]
    found = {
        "files": held,
        "environment": dict(os.environ),
        "threads": len(list(Path("/proc/self/task").iterdir())),
        "painter": os.getppid(),
    }
    return a_picture(json.dumps(found).encode())


ACTIONS = {
    "deliver": _deliver,
    "refuse": _refuse,
    "fail": _fail,
    "die": _die,
    "leave": _leave,
    "hang": _hang,
    "hang_once": _hang_once,
    "orphan": _orphan,
    "orphan_once": _orphan_once,
    "company": _company,
    "surroundings": _surroundings,
}
