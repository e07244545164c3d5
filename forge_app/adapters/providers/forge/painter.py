"""The child's side of a fork, and the frames that travel through its pipe.

A frame is one byte of kind, four of length (big endian) and that many of payload; a
payload is a JSON head, a zero byte and raw bytes, which JSON never contains.
"""

import ctypes
import gc
import json
import os
import signal
import struct
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any, NoReturn, Protocol, Self

from forge_app.engine.types import Picture, PictureRequest

Tell = Callable[[float, bytes | None], None]
"""Called with the progress (0 to 1) and, now and then, a WebP preview."""

PROGRESS, DONE, FAILED = b"P", b"D", b"F"
HEAD = struct.Struct(">cI")
_PR_SET_PDEATHSIG = 1  # linux/prctl.h
_NICENESS = 5  # the web and the queue come first on a small machine


class Painter(Protocol):
    """The engine's `paint`."""

    def __call__(
        self,
        request: PictureRequest,
        *,
        report: Callable[[float, bytes | None], None],
        cancelled: Callable[[], bool],
    ) -> Picture:
        """Paint a picture."""
        ...


@dataclass(frozen=True, slots=True)
class Painted:
    """What of a picture leaves its process: the pixels and the account of the words.

    The SVG stays behind: it can be made again from the recipe, and is many times
    larger than the rest of what a recipe stores.
    """

    png: bytes
    width: int
    height: int
    facts: dict[str, Any]

    @classmethod
    def of(cls, picture: Picture) -> Self:
        """Pack a picture."""
        facts = {
            "readings": [asdict(reading) for reading in picture.readings],
            "guessed": list(picture.guessed),
            "undrawn": list(picture.undrawn),
            "palette": list(picture.palette),
        }
        return cls(picture.png, picture.width, picture.height, facts)


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong in a child: `invalid` when the request itself was refused."""

    invalid: bool
    message: str


def serve(paint: Painter, request: PictureRequest, pipe: int, parent: int) -> NoReturn:
    """Paint in a child just forked, send what happens, and end the process.

    It dies with its parent, holds none of its files and sockets, and never returns into
    the parent's code.
    """
    code = 1
    try:
        _let_go(pipe, parent)

        def report(fraction: float, preview: bytes | None) -> None:
            _send(pipe, PROGRESS, _pack({"fraction": fraction}, preview or b""))

        picture = Painted.of(paint(request, report=report, cancelled=lambda: False))
        head = {"w": picture.width, "h": picture.height, "facts": picture.facts}
        _send(pipe, DONE, _pack(head, picture.png))
        code = 0
    except BrokenPipeError:
        code = 0  # nobody wants it any more
    except BaseException as error:  # noqa: BLE001 - a child must never go on as its parent
        head = {"invalid": isinstance(error, ValueError), "message": _told(error)}
        _send(pipe, FAILED, _pack(head, b""))
    finally:
        os._exit(code)


def _told(error: BaseException) -> str:
    return str(error) if isinstance(error, ValueError) else repr(error)


def _let_go(pipe: int, parent: int) -> None:
    """Die with the parent; keep nothing of it but the pipe and the standard files."""
    signal.set_wakeup_fd(-1)  # else a signal here would wake the parent's loop
    for number in (signal.SIGINT, signal.SIGTERM):
        # Sent to a whole group on Ctrl-C; a parent that ends gracefully finishes first.
        signal.signal(number, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)  # it died before the line above
    # A connection collected here would say goodbye to its server in the parent's name.
    gc.freeze()
    os.closerange(3, pipe)
    os.closerange(pipe + 1, os.sysconf("SC_OPEN_MAX"))
    os.nice(_NICENESS)


def _pack(head: dict[str, Any], tail: bytes) -> bytes:
    return json.dumps(head).encode() + b"\0" + tail


def _unpack(payload: bytes) -> tuple[dict[str, Any], bytes]:
    head, _, tail = payload.partition(b"\0")
    return json.loads(head), tail


def _send(pipe: int, kind: bytes, payload: bytes) -> None:
    data = memoryview(HEAD.pack(kind, len(payload)) + payload)
    while data:
        data = data[os.write(pipe, data) :]


def unpack_progress(payload: bytes) -> tuple[float, bytes | None]:
    """Progress from 0 to 1, and a WebP preview if there is one."""
    head, preview = _unpack(payload)
    return float(head["fraction"]), preview or None


def unpack_painted(payload: bytes) -> Painted:
    """A finished picture."""
    head, png = _unpack(payload)
    return Painted(png, head["w"], head["h"], head["facts"])


def unpack_failure(payload: bytes) -> Failure:
    """What went wrong in a child."""
    head, _ = _unpack(payload)
    return Failure(bool(head["invalid"]), str(head["message"]))
