"""Starts a painter (`painter.py`), reaches it, and ends it."""

import errno
import os
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from forge_app.adapters.providers.forge import painter

_ROOT = Path(__file__).resolve().parents[4]  # where the package lies
_END_SECONDS = 0.2

# Libraries that would start threads of their own for arithmetic.
_ONE_THREAD = dict.fromkeys(
    ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS",
     "VECLIB_MAXIMUM_THREADS"),
    "1",
)  # fmt: skip


class GoneError(Exception):
    """The painter cannot be reached any more."""


class Line(NamedTuple):
    """Both ends of a connection, of which one travels to the painter."""

    ours: socket.socket
    theirs: socket.socket

    def arrived(self) -> None:
        """Close the end that travelled.

        To be called once something was heard: on macOS, a socket that its sender
        closes while it is on its way may be lost.
        """
        self.theirs.close()


class PainterServer:
    """One painter process; forks of this process may use it, too.

    It is started by exec, which is safe beside threads. It ends when `stop` is called,
    when this process has died, or when nobody holds the socket any more.

    Args:
        paint: What paints, as `module:function`.
        size: Most pictures at a time.
        idle_seconds: It ends by itself after so long without work; None for never.

    Raises:
        OSError: the machine cannot start a process.
    """

    def __init__(self, paint: str, size: int, idle_seconds: float | None) -> None:
        self._owner = os.getpid()
        self._control, theirs = socket.socketpair()
        options = ["--control", str(theirs.fileno()), "--size", str(size)]
        options += ["--paint", paint]
        if idle_seconds is not None:
            options += ["--idle", str(idle_seconds)]
        if threading.current_thread() is threading.main_thread():
            # The kernel goes by threads: one that ends would take the painter along.
            options += ["--parent", str(self._owner)]
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own module
                [sys.executable, "-P", "-m", painter.__name__, *options],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,  # ours may be a list of files
                pass_fds=[theirs.fileno()],
                env=_environment(),
            )
        except OSError:
            self._control.close()
            raise
        finally:
            theirs.close()
        self._control.setblocking(False)

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    @property
    def has_died(self) -> bool:
        """Whether it is known to have ended; only its owner can know."""
        return self._is_owner and self._process.poll() is not None

    @property
    def _is_owner(self) -> bool:
        return os.getpid() == self._owner

    def connect(self) -> Line:
        """A connection for one picture.

        Raises:
            GoneError: it has died.
            OSError: there are too many connections.
        """
        line = Line(*socket.socketpair())
        try:
            socket.send_fds(self._control, [b"+"], [line.theirs.fileno()])
        except OSError as error:
            line.ours.close()
            line.theirs.close()
            if isinstance(error, ConnectionError) or error.errno == errno.EBADF:
                raise GoneError from error
            raise
        line.ours.setblocking(False)
        if sys.platform != "darwin":
            line.arrived()
        return line

    def condemn(self) -> None:
        """End it even if it is another process's: it does not do its work."""
        with suppress(OSError):
            # Heard over there although other processes hold the socket, too.
            self._control.shutdown(socket.SHUT_RDWR)
        self.stop()

    def stop(self) -> None:
        """Let go of it; its owner ends it and waits for that."""
        if not self._is_owner:
            self._control.close()
            return
        with suppress(OSError):
            self._control.shutdown(socket.SHUT_RDWR)
        self._control.close()
        try:
            self._process.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _environment() -> dict[str, str]:
    """Ours, without secrets: it digests what strangers write and needs none."""
    inherited = {
        name: value
        for name, value in os.environ.items()  # noqa: TID251 - handed on, not read
        if not name.startswith("FORGE_")
    }
    path = [str(_ROOT), *filter(None, [inherited.get("PYTHONPATH")])]
    return {**inherited, **_ONE_THREAD, "PYTHONPATH": os.pathsep.join(path)}
