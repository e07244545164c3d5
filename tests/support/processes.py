"""Looks at processes (Linux)."""

import time
from collections.abc import Callable
from contextlib import suppress
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


def descendants(pid: int) -> dict[int, str]:
    """Processes below one, with their command lines."""
    parents: dict[int, int] = {}
    commands: dict[int, str] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(FileNotFoundError, ProcessLookupError):  # it has just ended
            number = int(folder.name)
            stat = (folder / "stat").read_text()
            commands[number] = (folder / "cmdline").read_text().replace("\0", " ")
            parents[number] = int(stat.rpartition(")")[2].split()[1])
    found: dict[int, str] = {}
    below = {pid}
    while below:
        below = {child for child, parent in parents.items() if parent in below}
        found |= {child: commands[child] for child in below}
    return found


def working_in(folder: Path) -> dict[int, str]:
    """Processes that were given this data folder, with their command lines."""
    mark = f"FORGE_DATA_DIR={folder}\0".encode()
    found: dict[int, str] = {}
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it has just ended, or is not ours to look at
            if mark in (process / "environ").read_bytes():
                command = (process / "cmdline").read_text().replace("\0", " ")
                found[int(process.name)] = command
    return found


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
