"""Runs the programs of one machine: starts, watches, restarts and stops them.

A program that ends is started again after a pause that doubles (0.2 s up to 10 s) and
is forgotten after it ran well for a while. What it prints goes to its own rotated log;
errors are also told to the terminal. Stopping goes stage by stage: first who takes
requests, then who works, last who keeps the queue.
"""

import asyncio
import json
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path

from forge_app.cli import processes

FIRST_PAUSE = 0.2
LONGEST_PAUSE = 10.0
LOG_BYTES = 5_000_000
LOG_FILES = 3
LINE_LIMIT = 1 << 20
ALIKE = 60  # errors that begin alike are told once in a row; the log has them all


@dataclass(frozen=True)
class Program:
    """Something that is to run all the time.

    Args:
        name: Its name, also of its log.
        command: Program and arguments.
        stage: Lower stages are stopped earlier.
        grace: Seconds between asking it to stop and killing it.
    """

    name: str
    command: Sequence[str]
    stage: int = 1
    grace: float = 3.0


@dataclass
class Child:
    """A program and its present process."""

    program: Program
    log: RotatingFileHandler
    process: asyncio.subprocess.Process | None = None
    keeper: asyncio.Task[None] | None = None
    crashes: int = 0
    last_words: str = ""
    last_error: str = ""

    @property
    def running(self) -> bool:
        """Whether its process lives."""
        return self.process is not None and self.process.returncode is None


class Supervisor:
    """Keeps programs running until it is told to stop.

    Args:
        log_dir: Folder of the logs.
        environment: What the programs see.
        folder: Where they run.
        alarm: Told of errors and crashes, in one line each.
        steady: Seconds after which a running program counts as well again.
    """

    def __init__(
        self,
        log_dir: Path,
        *,
        environment: Mapping[str, str],
        folder: Path,
        alarm: Callable[[str], None],
        steady: float = 30.0,
    ) -> None:
        self.children: dict[str, Child] = {}
        self._log_dir = log_dir
        self._environment = dict(environment)
        self._folder = folder
        self._alarm = alarm
        self._steady = steady
        self._stopping = asyncio.Event()
        self._before_exec = processes.die_with_parent(os.getpid())
        log_dir.mkdir(parents=True, exist_ok=True)
        self._guardian = subprocess.Popen(
            [sys.executable, "-I", "-S", processes.__file__],
            stdin=subprocess.PIPE,
            start_new_session=True,
        )

    def start(self, program: Program) -> Child:
        """Run a program from now on."""
        child = Child(program, open_log(self._log_dir / f"{program.name}.log"))
        self.children[program.name] = child
        child.keeper = asyncio.create_task(self._keep(child))
        return child

    def pids(self, prefix: str = "") -> set[int]:
        """Process ids of the running programs whose name begins so."""
        return {
            child.process.pid
            for name, child in self.children.items()
            if name.startswith(prefix) and child.process and child.running
        }

    async def stop(self) -> None:
        """Stop everything, stage by stage, and leave no process behind."""
        self._stopping.set()
        stages = sorted({child.program.stage for child in self.children.values()})
        for stage in stages:
            await asyncio.gather(
                *(
                    self._end(child)
                    for child in self.children.values()
                    if child.program.stage == stage
                )
            )
        if self._guardian.stdin:
            self._guardian.stdin.close()
        await asyncio.to_thread(self._guardian.wait)

    async def _keep(self, child: Child) -> None:
        """Start the program again and again."""
        while not self._stopping.is_set():
            started = time.monotonic()
            code = await self._run_once(child)
            if self._stopping.is_set():
                return
            if time.monotonic() - started >= self._steady:
                child.crashes = 0
            pause = min(FIRST_PAUSE * 2**child.crashes, LONGEST_PAUSE)
            child.crashes += 1
            reason = f" ({child.last_words})" if code > 0 and child.last_words else ""
            self._alarm(
                f"{child.program.name} ended with {describe_exit(code)}{reason}; "
                f"starting it again in {pause:.1f} s"
            )
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), pause)

    async def _run_once(self, child: Child) -> int:
        """Run the program once and return how it ended."""
        process = await asyncio.create_subprocess_exec(
            *child.program.command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            limit=LINE_LIMIT,
            env=self._environment,
            cwd=self._folder,
            start_new_session=True,
            preexec_fn=self._before_exec,
        )
        child.process = process
        self._note(f"+{process.pid}")
        if self._stopping.is_set():  # it was asked to while the process was made
            process.kill()
        reader = asyncio.create_task(self._read(child, process))
        code = await process.wait()
        processes.signal_session(process.pid, signal.SIGKILL)  # what it left behind
        self._note(f"-{process.pid}")
        with suppress(TimeoutError):
            await asyncio.wait_for(reader, 1)
        return code

    def _note(self, line: str) -> None:
        """Tell the guardian which sessions run."""
        if self._guardian.stdin:
            with suppress(BrokenPipeError):
                self._guardian.stdin.write(f"{line}\n".encode())
                self._guardian.stdin.flush()

    async def _read(self, child: Child, process: asyncio.subprocess.Process) -> None:
        """Route what a process prints."""
        while process.stdout:
            try:
                raw = await process.stdout.readline()
            except ValueError:
                raw = b"(a line too long to keep)\n"
            if not raw:
                return
            line = raw.decode(errors="replace").rstrip()
            child.log.emit(logging.makeLogRecord({"msg": line}))
            if line.strip():
                child.last_words = line.strip()[:200]
            message = error_in(line)
            if message and message[:ALIKE] != child.last_error[:ALIKE]:
                child.last_error = message
                self._alarm(f"{child.program.name}: {message}")

    async def _end(self, child: Child) -> None:
        """Ask a process to stop, and kill it with all its own when it does not."""
        process = child.process
        if process and child.running:
            with suppress(ProcessLookupError):
                process.send_signal(signal.SIGTERM)
            try:
                await asyncio.wait_for(process.wait(), child.program.grace)
            except TimeoutError:
                processes.signal_session(process.pid, signal.SIGKILL)
        if child.keeper:
            await child.keeper
        child.log.close()


def open_log(path: Path) -> RotatingFileHandler:
    """A log that is begun anew before it grows too big."""
    return RotatingFileHandler(
        path, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8"
    )


def describe_exit(code: int) -> str:
    """Say how a process ended."""
    return f"signal {signal.Signals(-code).name}" if code < 0 else f"code {code}"


def error_in(line: str) -> str | None:
    """What a log line has to tell the terminal: errors, nothing else."""
    if line.startswith("{"):
        try:
            fields = json.loads(line)
        except ValueError:
            return None
        if fields.get("level") not in {"error", "critical"}:
            return None
        cause = last_of(str(fields.get("exception", "")))
        return f"{fields.get('event', 'error')}{f': {cause}' if cause else ''}"[:300]
    if any(mark in line for mark in (" ERROR ", "CRITICAL", "Traceback (most recent")):
        return line.strip()[:300]
    return None


def last_of(text: str) -> str:
    """The last line of a traceback."""
    return text.strip().rpartition("\n")[2].strip()
