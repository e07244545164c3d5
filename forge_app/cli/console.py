"""Progress on the terminal, errors of commands, and where things lie."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from forge_app.errors import ForgeError

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent


class CommandError(ForgeError):
    """A command cannot go on; the message says what is wrong and what to do."""

    default_code = "command"


def say(text: str = "") -> None:
    """Tell the person at the terminal; stdout stays for results."""
    print(text, file=sys.stderr, flush=True)


@contextmanager
def step(title: str) -> Iterator[None]:
    """Show that a step runs and then how long it took."""
    live = sys.stderr.isatty()
    start = time.monotonic()
    if live:
        print(f"  {title} …", end="", file=sys.stderr, flush=True)
    mark = "✗"
    try:
        yield
        mark = "✓"
    finally:
        took = time.monotonic() - start
        begin = "\r\033[K" if live else ""
        say(f"{begin}{mark} {title} ({took:.1f} s)")


def last_line(text: str) -> str:
    """The last line that says something, for a one-line error."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "no reason given"
