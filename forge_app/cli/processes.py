"""Ends whole sessions of processes, also when the supervisor itself was killed.

Each child of the supervisor leads a session, so its session id names it and everything
it started. Run as a program, this module is the guardian: it is told on stdin which
sessions run (`+id`, `-id`) and ends those that are left when stdin closes, which the
kernel does however the supervisor died. Standard library only: it starts in 20 ms.
"""

import ctypes
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

PR_SET_PDEATHSIG = 1


def session_members(session: int) -> list[int]:
    """Processes of a session (Linux; elsewhere only its leader's group is known)."""
    members = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it ended meanwhile
        if int(fields[3]) == session and fields[0] != "Z":
            members.append(int(stat.parent.name))
    return members


def signal_session(session: int, number: int) -> None:
    """Send a signal to every process of a session."""
    with suppress(ProcessLookupError, PermissionError):  # the group may be gone already
        os.killpg(session, number)
    for pid in session_members(session):
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            continue


def die_with_parent(parent: int) -> Callable[[], None]:
    """What a child runs before its program: the kernel kills it with its parent."""
    if not sys.platform.startswith("linux"):
        return lambda: None
    # Looked up here: between fork and exec, the loader's lock may be held for ever.
    prctl = ctypes.CDLL(None, use_errno=True).prctl

    def arrange() -> None:
        prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)

    return arrange


def guard() -> None:
    """Follow the supervisor's notes; end what is left when it is gone."""
    running: set[int] = set()
    for line in sys.stdin:
        session = int(line[1:])
        if line.startswith("+"):
            running.add(session)
        else:
            running.discard(session)
    for session in running:
        signal_session(session, signal.SIGKILL)


if __name__ == "__main__":
    guard()
