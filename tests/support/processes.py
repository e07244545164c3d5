"""Looks at processes (Linux)."""

import time
from collections.abc import Callable
from pathlib import Path


def there(pid: int) -> bool:
    """Whether it lives or has not been reaped."""
    return Path(f"/proc/{pid}").exists()


def alive(pid: int) -> bool:
    """Whether it lives; an orphan may have nobody here to reap it."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def children_of(pid: int | None) -> list[int]:
    """Living children and zombies."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(child) for child in children.split()]


def noted(note: Path) -> list[int]:
    """Processes that have written themselves down."""
    return [int(line) for line in note.read_text().splitlines()]


def wait_until(condition: Callable[[], bool], seconds: float = 10.0) -> float:
    """Wait for it; how long it took."""
    begun = time.monotonic()
    while not condition():
        assert time.monotonic() - begun < seconds, "waited in vain"
        time.sleep(0.005)
    return time.monotonic() - begun


def threads_of(pid: int) -> int:
    return len(list(Path(f"/proc/{pid}/task").iterdir()))
