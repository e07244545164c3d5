"""Has strangers' pictures decoded in a short-lived process with limits.

The process is started by exec, never by a fork of this one, which has threads and keys.
It costs about a tenth of a second.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from forge_app.adapters.imaging import decode_worker
from forge_app.adapters.imaging.decoding import check_head
from forge_app.errors import (
    InvalidError,
    TooLargeError,
    UnavailableError,
    UnsupportedMediaError,
)

CPU_SECONDS = 20
_WALL_SECONDS = 60.0
_GIBIBYTE = 2**30
# The decoded pixels and their copies while they are turned, converted and encoded.
_BYTES_PER_PIXEL = 32
_HANDED_ON = frozenset({"PATH", "LD_LIBRARY_PATH", "VIRTUAL_ENV"})
_ERRORS = {
    kind.__name__: kind for kind in (InvalidError, TooLargeError, UnsupportedMediaError)
}


def sanitised_apart(
    data: bytes,
    max_pixels: int,
    *,
    most_bytes: int | None = None,
    cpu_seconds: int = CPU_SECONDS,
) -> bytes:
    """`sanitising.sanitised` in a process of its own.

    Args:
        data: The file.
        max_pixels: Most pixels that are decoded.
        most_bytes: Address space of the process; enough for `max_pixels` by default.
        cpu_seconds: Processor time after which it is stopped.

    Raises:
        UnsupportedMediaError: it is no picture of a kind that is taken.
        TooLargeError: it has too many pixels, or takes too much memory or time.
        InvalidError: it is damaged.
        UnavailableError: no process could be started.
    """
    check_head(data, max_pixels)
    memory = most_bytes or max(
        _GIBIBYTE, _GIBIBYTE // 2 + _BYTES_PER_PIXEL * max_pixels
    )
    limits = (str(max_pixels), str(memory), str(cpu_seconds))
    try:
        done = subprocess.run(  # noqa: S603 - our own module
            [sys.executable, "-P", "-m", decode_worker.__name__, *limits],
            input=data,
            capture_output=True,
            env=_environment(),
            timeout=_WALL_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise _too_slow() from None
    except OSError as error:
        raise UnavailableError(
            "The picture could not be looked at: this machine is short of memory or "
            "processes. Try again in a moment.",
            retry_after=5,
        ) from error
    head, clean = _parted(done.stdout)
    if head is None:
        raise _ended(done.returncode)
    if "error" in head:
        raise _ERRORS.get(head["error"], InvalidError)(
            head["message"], code=head.get("code"), details=head.get("details")
        )
    return clean


def _parted(answer: bytes) -> tuple[dict[str, Any] | None, bytes]:
    """The head and the bytes; no head when the process did not come to answer."""
    line, found, clean = answer.partition(b"\n")
    return (json.loads(line) if found else None), clean


def _ended(status: int) -> InvalidError:
    """Why a process ended without an answer."""
    killed_for_time = {-9, -24}  # SIGKILL and SIGXCPU at the limit of processor time
    if status in killed_for_time:
        return _too_slow()
    return InvalidError(
        "The picture is damaged: it cannot be decoded within the limits. Save it anew "
        "with another program and send that."
    )


def _too_slow() -> TooLargeError:
    return TooLargeError("The picture takes too long to decode; send a simpler one.")


def _environment() -> dict[str, str]:
    """What the process needs to find Python and our code, and no key."""
    kept = {
        name: value
        for name, value in os.environ.items()  # noqa: TID251 - handed on, not read
        if name in _HANDED_ON
    }
    # Few arenas: each reserves address space, which is limited.
    return {
        **kept,
        "PYTHONPATH": str(Path(decode_worker.__file__).parents[3]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "MALLOC_ARENA_MAX": "2",
    }
