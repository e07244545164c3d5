"""`forge up`: check, prepare, start everything, wait until it is well, say where.

On many machines `--only` starts one kind of process; they share PostgreSQL, Redis and
a bucket.
"""

import argparse
import asyncio
import os
import signal
import socket
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from forge_app.cli import checks, processes, redis_server
from forge_app.cli.config import add_data_option, load_settings
from forge_app.cli.console import ROOT, CommandError, say, step
from forge_app.cli.supervisor import Program, Supervisor

if TYPE_CHECKING:
    from forge_app.settings import Settings

READY_SECONDS = 90.0
REDIS_SECONDS = 60.0  # a long queue takes a while to load
CRASHES_TO_GIVE_UP = 3
OWNER_KNOWN = "owner-has-signed-in"
ROLES = ("web", "worker", "scheduler")
STAGE_WEB, STAGE_WORK, STAGE_REDIS = range(3)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--host", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument("--port", type=int, help="port to listen on (default: 3000)")
    add_data_option(parser)
    parser.add_argument(
        "--only",
        choices=ROLES,
        help="start one kind of process; needs FORGE_REDIS_URL and FORGE_DATABASE_URL",
    )


def run(args: argparse.Namespace) -> int:
    """Run everything until a signal asks to stop."""
    began = time.monotonic()
    settings = load_settings(args)
    if args.only and not (settings.redis_url and settings.database_url):
        raise CommandError(
            f"--only {args.only} needs a Redis and a PostgreSQL that all machines "
            "share; set FORGE_REDIS_URL and FORGE_DATABASE_URL"
        )
    plan = Plan(settings, (args.only,) if args.only else ROLES)
    checks.prepare_data_dir(settings.data_dir)
    role = f"forge-{args.only}" if args.only else "forge"
    with checks.only_instance(settings.data_dir, settings.base_url, role):
        checks.check_all(settings, listens="web" in plan.roles)
        return asyncio.run(Start(plan, began).run())


@dataclass(frozen=True)
class Plan:
    """What is to run on this machine."""

    settings: "Settings"
    roles: tuple[str, ...]

    @property
    def embeds_redis(self) -> bool:
        """Whether Redis is ours to run."""
        return self.settings.redis_url is None

    @property
    def worker_count(self) -> int:
        """How many interactive workers."""
        return max(1, self.settings.worker_processes or os.cpu_count() or 1)

    def redis(self) -> Program:
        """The embedded Redis."""
        command = redis_server.write_config(self.settings.data_dir)
        return Program("redis", command, STAGE_REDIS, grace=2.0)

    def first(self) -> list[Program]:
        """What the address is of no use without; the slowest to load comes first."""
        programs = []
        if "web" in self.roles:
            programs.append(python("web", "forge_app.cli.web", STAGE_WEB, grace=3.0))
        if "worker" in self.roles:
            programs += [
                worker(f"worker-interactive-{number}", "interactive")
                for number in range(1, self.worker_count + 1)
            ]
        return programs

    def second(self) -> list[Program]:
        """What may come a moment later, so that the first have the processors."""
        programs = []
        if "scheduler" in self.roles:
            programs.append(python("scheduler", "workers.schedule", grace=2.0))
        if "worker" in self.roles:
            programs.append(worker("worker-maintenance", "maintenance"))
        return programs

    def environment(self) -> dict[str, str]:
        """What the programs are told; their folder is the checkout."""
        redis_url = self.settings.effective_redis_url
        return {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTHONUNBUFFERED": "1",
            "OPENBLAS_NUM_THREADS": "1",  # workers fork, and must not beside threads
            "FORGE_DATA_DIR": str(self.settings.data_dir),
            "FORGE_HOST": self.settings.host,
            "FORGE_PORT": str(self.settings.port),
            "FORGE_REDIS_URL": redis_url,
            "REFLEX_REDIS_URL": redis_url,
            "REFLEX_CORS_ALLOWED_ORIGINS": ",".join(allowed_origins(self.settings)),
            "REFLEX_TRUSTED_PROXY_HOPS": str(self.settings.trusted_proxies),
        }


def python(
    name: str, module: str, stage: int = STAGE_WORK, *arguments: str, grace: float
) -> Program:
    """A module of ours as a program."""
    command = [sys.executable, "-P", "-m", module, *arguments]
    return Program(name, command, stage, grace)


def worker(name: str, queue: str) -> Program:
    """A worker of one queue."""
    return python(name, "workers.run", STAGE_WORK, "--queue", queue, grace=4.0)


def allowed_origins(settings: "Settings") -> list[str]:
    """The addresses under which a browser may have opened us."""
    hosts = [settings.host]
    if settings.host in {"127.0.0.1", "localhost", "::1"}:
        hosts = ["127.0.0.1", "localhost", "[::1]"]
    elif settings.host in {"0.0.0.0", "::"}:  # noqa: S104
        hosts = ["127.0.0.1", "localhost", *own_names()]
    origins = [f"http://{host}:{settings.port}" for host in hosts]
    if settings.public_url:
        origins.insert(0, settings.base_url)
    return origins


def own_names() -> list[str]:
    """Names and addresses of this machine on its networks."""
    name = socket.gethostname()
    try:
        return [name, *socket.gethostbyname_ex(name)[2]]
    except OSError:
        return [name]


class Start:
    """One run of `forge up`, from the first program to the last."""

    def __init__(self, plan: Plan, began: float) -> None:
        self.plan = plan
        self.settings = plan.settings
        self.began = began
        self.asked_to_stop = asyncio.Event()
        self.supervisor = Supervisor(
            self.settings.data_dir / "logs",
            environment=plan.environment(),
            folder=ROOT,
            alarm=lambda line: say(f"! {line}"),
        )

    async def run(self) -> int:
        """Start, wait for a signal, stop."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self.asked_to_stop.set)
        starting = asyncio.create_task(self.start())
        stopping = asyncio.create_task(self.asked_to_stop.wait())
        try:
            await asyncio.wait(
                {starting, stopping}, return_when=asyncio.FIRST_COMPLETED
            )
            if starting.done():
                starting.result()
                await stopping
        finally:
            starting.cancel()
            stopping.cancel()
            with step("Stopping"):
                await self.supervisor.stop()
        return 0

    async def start(self) -> None:
        """Bring everything up and print the address."""
        await self.prepare()
        first, second = self.plan.first(), self.plan.second()
        with step(f"Starting {summary([*first, *second])}"):
            for program in first:
                self.supervisor.start(program)
            _, address = await asyncio.gather(
                self.until_ready(first), self.owner_link()
            )
            for program in second:
                self.supervisor.start(program)
        took = time.monotonic() - self.began
        say(f"✓ Ready in {took:.1f} s. Ctrl-C stops everything.\n")
        if "web" not in self.plan.roles:
            return
        if address:
            say("Open this link once to sign in as the owner:")
            print(address, flush=True)
        else:
            print(self.settings.base_url, flush=True)
            say("A new sign-in link: ./forge user link")

    async def prepare(self) -> None:
        """Redis, schema and front end: what the programs find when they start."""
        from forge_app.cli.database import is_migrated
        from forge_app.cli.frontend import is_current

        if self.plan.embeds_redis:
            with step("Starting Redis"):
                self.supervisor.start(self.plan.redis())
                await self.until_redis_answers()
        if not is_migrated(self.settings):
            await self.command("migrate")
        if "web" in self.plan.roles and not is_current(ROOT):
            await self.command("build")

    async def until_redis_answers(self) -> None:
        """Wait until the embedded Redis has loaded what it kept."""
        socket_path = redis_server.socket_file(self.settings.data_dir)
        give_up = time.monotonic() + REDIS_SECONDS
        while not redis_server.answers(socket_path):
            self.raise_if_hopeless(give_up)
            await asyncio.sleep(0.01)

    async def until_ready(self, programs: list[Program]) -> None:
        """Wait until the web process is ready and every worker has registered."""
        from forge_app.cli import readiness

        give_up = time.monotonic() + READY_SECONDS
        names = {program.name for program in programs}
        workers = len(names - {"web"})
        while True:
            self.raise_if_hopeless(give_up)
            pids = self.supervisor.pids("worker")
            if len(pids) == workers and await asyncio.to_thread(
                readiness.workers_registered, self.settings.effective_redis_url, pids
            ):
                break
            await asyncio.sleep(0.05)
        while "web" in names and not await asyncio.to_thread(
            readiness.web_ready, self.settings.host, self.settings.port
        ):
            self.raise_if_hopeless(give_up)
            await asyncio.sleep(0.05)

    def raise_if_hopeless(self, give_up: float) -> None:
        """Stop waiting for what does not come.

        Raises:
            CommandError: A program keeps crashing, or time is up.
        """
        logs = self.settings.data_dir / "logs"
        for name, child in self.supervisor.children.items():
            if child.crashes >= CRASHES_TO_GIVE_UP:
                raise CommandError(
                    f"{name} does not start ({child.last_words}); see {logs / name}.log"
                )
        if time.monotonic() > give_up:
            raise CommandError(f"it takes too long to become ready; see {logs}")

    async def owner_link(self) -> str:
        """A sign-in link, while the owner has no other way in; else empty."""
        known = self.settings.data_dir / OWNER_KNOWN
        if "web" not in self.plan.roles or known.exists():
            return ""
        link = await self.command("user", "link", "--if-needed")
        if not link:
            known.touch()  # spares later starts a process that loads everything
        return link

    async def command(self, *arguments: str) -> str:
        """What another command prints; it has a process of its own.

        So the supervisor stays small, and a stop does not wait for the command.

        Raises:
            CommandError: It failed, and has said why.
        """
        process = await asyncio.create_subprocess_exec(
            *[sys.executable, "-P", "-m", "forge_app.cli", *arguments],
            env=self.plan.environment(),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            start_new_session=True,
            preexec_fn=processes.die_with_parent(os.getpid()),
        )
        try:
            output, _ = await process.communicate()
        finally:
            processes.signal_session(process.pid, signal.SIGKILL)
        if process.returncode:
            raise CommandError("")
        return output.decode().strip()


def summary(programs: list[Program]) -> str:
    """Name what is started, workers counted."""
    names = [program.name for program in programs]
    workers = sum(name.startswith("worker") for name in names)
    parts = [name for name in names if not name.startswith("worker")]
    if workers:
        parts.append(f"{workers} worker{'s' if workers > 1 else ''}")
    return ", ".join(parts)
