"""The painter: a process that forks a child for each picture.

`python -m forge_app.adapters.providers.forge.painter` is started by `server.py`. It has
a single thread, which is why it may fork: a child of a program with threads inherits
the locks that those hold at that moment, and nobody who would release them. It has the
engine loaded and its caches warm, so a child is at work at once; a child can be killed
in mid-picture and takes its memory along.

It is reached through one inherited socket. Whoever holds the other end sends one byte
and, with it, a socket for one picture. It ends when nobody holds the other end.
"""

import argparse
import ctypes
import gc
import os
import select
import signal
import socket
import sys
import time
import traceback
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn, Protocol

from forge_app.adapters.providers.forge.frames import (
    DIED,
    PROGRESS,
    WAITING,
    Failure,
    pack,
    pack_failure,
    pack_picture,
    receive,
    unpack_request,
)

if TYPE_CHECKING:
    from forge_app.engine.types import Picture, PictureRequest

ENGINE = "forge_app.engine:paint"

_NICENESS = 5  # the web and the queue come first on a small machine
_ASK_SECONDS = 10.0  # within which a connection has to say what it wants
_REASSURE_SECONDS = 5.0
_SMALLEST = 64
_PR_SET_PDEATHSIG = 1  # linux/prctl.h


class Paint(Protocol):
    """The engine's `paint`."""

    def __call__(
        self,
        request: "PictureRequest",
        *,
        report: Callable[[float, bytes | None], None],
    ) -> "Picture":
        """Paint a picture."""
        ...


class Painter:
    """Takes connections, and has a child paint for each.

    Args:
        control: Where sockets come in.
        paint: What paints.
        size: Most children at a time; who comes later waits in line.
        idle_seconds: Ends after so long without work; None for never.
        warm_up: The first is done before any picture, as it loads what all of them
            need; the others one by one while there is nothing else to do.
    """

    def __init__(
        self,
        control: socket.socket,
        paint: Paint,
        *,
        size: int,
        idle_seconds: float | None = None,
        warm_up: Sequence[Callable[[], object]] = (),
    ) -> None:
        self._control = control
        self._paint = paint
        self._size = size
        self._idle_seconds = idle_seconds
        self._warm_up = deque(warm_up)
        self._is_cold = bool(warm_up)
        self._waiting: deque[socket.socket] = deque()
        self._children: dict[int, socket.socket] = {}
        self._last_work = time.monotonic()
        self._last_word = 0.0
        self._poll = select.poll()
        self._poll.register(control, select.POLLIN)
        self._wake, self._wakes = os.pipe()
        os.set_blocking(self._wake, False)
        os.set_blocking(self._wakes, False)
        self._poll.register(self._wake, select.POLLIN)

    def run(self) -> None:
        """Go on until nobody can reach this any more, or nobody has for long."""
        signal.set_wakeup_fd(self._wakes, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        try:
            while self._turn():
                pass
        finally:
            for pid in self._children:
                os.kill(pid, signal.SIGKILL)
            for pid in self._children:
                os.waitpid(pid, 0)

    def _turn(self) -> bool:
        """Wait for something to happen and see to it; False at the end."""
        for number, _ in self._poll.poll(self._patience()):
            if number == self._control.fileno():
                if not self._take():
                    return False
            elif number == self._wake:
                with suppress(BlockingIOError):
                    os.read(self._wake, 4096)
            else:
                self._hung_up(number)
        self._reap()
        while self._waiting and len(self._children) < self._size:
            if self._is_cold:
                self._warm()
            self._start(self._waiting.popleft())
        if self._waiting or self._children:
            self._last_work = time.monotonic()
            self._reassure()
        elif self._warm_up:
            self._warm()
        return not self._is_forgotten()

    def _warm(self) -> None:
        """Do the next thing that makes the children's work shorter."""
        self._warm_up.popleft()()
        if self._is_cold or not self._warm_up:
            _settle()
        self._is_cold = False

    def _patience(self) -> float | None:
        """Milliseconds until there is something to do without being asked."""
        if self._waiting:
            return _REASSURE_SECONDS * 1000
        if self._children:
            return None
        if self._warm_up:
            return 0
        return None if self._idle_seconds is None else self._idle_seconds * 1000

    def _is_forgotten(self) -> bool:
        if self._idle_seconds is None:
            return False
        return time.monotonic() - self._last_work >= self._idle_seconds

    def _take(self) -> bool:
        """Take a connection in; False when there will be no more."""
        try:
            said, numbers, _, _ = socket.recv_fds(self._control, 1, 1)
        except ConnectionError:
            return False
        for number in numbers:
            connection = socket.socket(fileno=number)
            connection.setblocking(True)
            self._poll.register(connection, 0)  # hang-ups are told unasked
            _say(connection, pack(WAITING))
            self._waiting.append(connection)
        return bool(said)

    def _hung_up(self, number: int) -> None:
        """Somebody wants their picture no more."""
        for connection in self._waiting:
            if connection.fileno() == number:
                self._waiting.remove(connection)
                self._let_go(connection)
                return
        for pid, connection in self._children.items():
            if connection.fileno() == number:
                self._poll.unregister(connection)
                os.kill(pid, signal.SIGKILL)
                return

    def _start(self, connection: socket.socket) -> None:
        painter = os.getpid()
        try:
            pid = os.fork()
        except OSError as error:
            _say(connection, pack_failure(Failure("full", str(error))))
            self._let_go(connection)
            return
        if pid == 0:
            _paint_and_end(connection, self._paint, painter)
        self._children[pid] = connection

    def _reap(self) -> None:
        """See to children that have ended."""
        while self._children:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid == 0:
                return
            connection = self._children.pop(pid)
            if status != 0:
                _say(connection, pack(DIED, {"status": status}))
            self._let_go(connection)

    def _let_go(self, connection: socket.socket) -> None:
        with suppress(KeyError):  # done when it hung up
            self._poll.unregister(connection)
        connection.close()

    def _reassure(self) -> None:
        """Tell those in line that they are not forgotten."""
        now = time.monotonic()
        if now - self._last_word >= _REASSURE_SECONDS:
            self._last_word = now
            for connection in self._waiting:
                _say(connection, pack(WAITING))


def _say(connection: socket.socket, data: bytes) -> None:
    """Send a few bytes; whoever is gone or reads nothing must not hold up the rest."""
    with suppress(OSError):
        connection.send(data, socket.MSG_DONTWAIT)


def _settle() -> None:
    """What was loaded stays shared with the children: the collector leaves it alone."""
    gc.collect()
    gc.freeze()


def _paint_and_end(connection: socket.socket, paint: Paint, painter: int) -> NoReturn:
    """Paint in a child just forked, send what happens, and end the process."""
    code = 1
    try:
        _become_a_child(connection.fileno(), painter)
        _answer(connection, paint)
        code = 0
    except (ConnectionError, EOFError, TimeoutError):
        code = 0  # nobody wants it any more
    finally:
        os._exit(code)


def _answer(connection: socket.socket, paint: Paint) -> None:
    connection.settimeout(_ASK_SECONDS)
    asked = receive(connection)
    request, wish = unpack_request(asked), asked.head["wish"]
    connection.settimeout(None)

    def report(fraction: float, preview: bytes | None) -> None:
        connection.sendall(pack(PROGRESS, {"fraction": fraction}, preview or b""))

    try:
        answer = pack_picture(paint(request, report=report), wish)
    except ConnectionError:
        raise
    except ValueError as error:
        answer = pack_failure(Failure("refused", str(error)))
    except BaseException as error:  # noqa: BLE001 - whatever it is, it has to be told
        trace = traceback.format_exc()
        answer = pack_failure(Failure("bug", repr(error), trace))
    connection.sendall(answer)


def _become_a_child(connection: int, painter: int) -> None:
    """Die with the painter; hold nothing of it but one connection."""
    die_with(painter)
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.closerange(3, connection)
    os.closerange(connection + 1, os.sysconf("SC_OPEN_MAX"))


def die_with(parent: int) -> None:
    """Have the kernel kill this process when its parent's thread ends (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)  # it died before the line above


def rehearsals(paint: Paint) -> list[Callable[[], object]]:
    """A tiny picture in each manner: loads fonts and image formats, fills caches."""
    from forge_app.engine import MANNERS, PictureRequest

    def rehearse(manner: str) -> None:
        side = _SMALLEST
        request = PictureRequest("sea", manner=manner, width=side, height=side)
        try:
            paint(request, report=lambda *_: None)
        except Exception:  # noqa: BLE001 - one broken manner must not stop the others
            traceback.print_exc()

    return [lambda manner=manner.id: rehearse(manner) for manner in MANNERS]


def main(arguments: Sequence[str] | None = None) -> None:
    """Paint until the owner is gone."""
    parser = argparse.ArgumentParser(prog="painter", description=__doc__)
    parser.add_argument("--control", type=int, required=True, help="inherited socket")
    parser.add_argument("--size", type=int, default=1, help="children at a time")
    parser.add_argument("--paint", default=ENGINE, help="module:function")
    parser.add_argument("--idle", type=float, help="end after so many seconds of rest")
    parser.add_argument("--parent", type=int, help="process to die with")
    options = parser.parse_args(arguments)
    if options.parent is not None:
        die_with(options.parent)
    for number in (signal.SIGINT, signal.SIGTERM):
        # Sent to a whole group on Ctrl-C; an owner that ends gracefully finishes first.
        signal.signal(number, signal.SIG_IGN)
    os.nice(_NICENESS)
    module, _, name = options.paint.partition(":")
    paint: Paint = getattr(import_module(module), name)
    _settle()
    Painter(
        socket.socket(fileno=options.control),
        paint,
        size=options.size,
        idle_seconds=options.idle,
        warm_up=rehearsals(paint) if options.paint == ENGINE else (),
    ).run()


if __name__ == "__main__":
    main()
