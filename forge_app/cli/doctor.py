"""`forge doctor`: look at everything and say what to do about what is wrong."""

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from forge_app.cli import checks, redis_server, system
from forge_app.cli.config import add_data_option, load_settings, prepare_data_dir
from forge_app.cli.console import BIN, ROOT, CommandError

if TYPE_CHECKING:
    from forge_app.settings import Settings

LEAST_SPACE = 2_000_000_000


@dataclass(frozen=True)
class Finding:
    """What was seen; a note says what it means, without being wrong."""

    text: str
    note: bool = False


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_data_option(parser)


def run(args: argparse.Namespace) -> int:
    """Look at everything; 1 when something is wrong."""
    try:
        settings = load_settings(args)
    except CommandError as error:
        print(f"✗ settings       {error.message}")
        return 1
    looks: dict[str, Callable[[Settings], Finding]] = {
        "python": look_at_python,
        "packages": look_at_packages,
        "node": look_at_node,
        "data folder": look_at_folder,
        "disk space": look_at_space,
        "database": look_at_database,
        "redis": look_at_redis,
        "server": look_at_server,
        "front end": look_at_frontend,
        "for tests": look_at_test_programs,
    }
    wrong = 0
    for name, look in looks.items():
        try:
            finding = look(settings)
            print(f"{'-' if finding.note else '✓'} {name:<14}{finding.text}")
        except CommandError as error:
            wrong += 1
            print(f"✗ {name:<14}{error.message}")
    print("\nEverything is well." if not wrong else f"\n{wrong} to mend; see ✗ above.")
    return 1 if wrong else 0


def look_at_python(_: "Settings") -> Finding:
    """Which Python runs."""
    return Finding("{}.{}.{}".format(*sys.version_info[:3]))


def look_at_packages(_: "Settings") -> Finding:
    """Whether the environment fits the lock file."""
    stamp = BIN.parent / "forge.json"
    lock = (ROOT / "requirements" / "runtime.lock").read_bytes()
    try:
        installed = json.loads(stamp.read_text()).get("runtime")
    except (OSError, ValueError):
        return Finding("an environment that ./forge did not make", note=True)
    if installed != hashlib.sha256(lock).hexdigest():
        raise CommandError(
            "do not fit requirements/runtime.lock; run any ./forge command"
        )
    return Finding("as in requirements/runtime.lock")


def look_at_node(_: "Settings") -> Finding:
    """Whether the environment's own Node runs."""
    try:
        done = subprocess.run(
            [str(BIN / "node"), "--version"], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError) as error:
        raise CommandError(
            f"does not run ({error}); delete .venv and start again"
        ) from None
    return Finding(done.stdout.strip())


def look_at_folder(settings: "Settings") -> Finding:
    """Whether the data folder can be written."""
    prepare_data_dir(settings.data_dir)
    if settings.redis_url is None:
        redis_server.check_path(settings.data_dir)
    return Finding(str(settings.data_dir))


def look_at_space(settings: "Settings") -> Finding:
    """Whether there is room for pictures."""
    free = shutil.disk_usage(settings.data_dir).free
    text = f"{free / 1e9:.1f} GB free"
    if free < LEAST_SPACE:
        raise CommandError(f"only {text}; make room or choose another folder (--data)")
    return Finding(text)


def look_at_database(settings: "Settings") -> Finding:
    """Whether the database answers and has the newest schema."""
    from forge_app.cli.database import newest_revision, present_revision

    url = settings.effective_database_url
    checks.check_database(url)
    kind = "SQLite" if url.startswith("sqlite") else "PostgreSQL"
    revision, newest = present_revision(url), newest_revision()
    if revision is None:
        return Finding(f"{kind}, still empty; ./forge up fills it", note=True)
    if revision != newest:
        return Finding(
            f"{kind} at schema {revision}, {newest} is newest; ./forge up migrates",
            note=True,
        )
    return Finding(f"{kind}, schema {revision}")


def look_at_redis(settings: "Settings") -> Finding:
    """Whether Redis answers, or could be started."""
    if settings.redis_url:
        redis_server.check_reachable(settings.redis_url)
        return Finding("your own, answers")
    if redis_server.answers(redis_server.socket_file(settings.data_dir)):
        return Finding("embedded, answers")
    program = redis_server.server_program()
    try:
        subprocess.run([str(program), "--version"], capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise CommandError(
            f"the embedded one does not run here ({error}); "
            "install Redis and set FORGE_REDIS_URL"
        ) from None
    return Finding("embedded, not running", note=True)


def look_at_server(settings: "Settings") -> Finding:
    """Whether the server runs, or could."""
    from forge_app.cli.readiness import web_ready

    if address := checks.running_address(settings.data_dir):
        return Finding(f"runs at {address}")
    if web_ready(settings.host, settings.port):
        return Finding(f"ready at {settings.base_url}")
    checks.check_port(settings.host, settings.port)
    return Finding("not running; ./forge up starts it", note=True)


def look_at_frontend(_: "Settings") -> Finding:
    """Whether the build fits the sources."""
    from forge_app.cli.frontend import is_current

    if is_current(ROOT):
        return Finding("built")
    return Finding("not built, or its sources changed; ./forge up builds it", note=True)


def look_at_test_programs(_: "Settings") -> Finding:
    """What `forge test` would have to install."""
    absent = [
        name
        for name, found in (
            ("chromium", system.find_chromium()),
            ("postgresql", system.find_postgres()),
        )
        if not found
    ]
    if absent:
        return Finding(f"{' and '.join(absent)} missing; only tests need it", note=True)
    return Finding("Chromium and PostgreSQL are there")
