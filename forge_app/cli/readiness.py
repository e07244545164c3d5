"""Whether the programs that were started are well."""

import http.client
import socket
from typing import cast

import redis


def web_ready(host: str, port: int) -> bool:
    """Whether the web process answers and has what it needs."""
    target = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
    connection = http.client.HTTPConnection(target, port, timeout=5)
    try:
        connection.request("GET", "/readyz")
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def workers_registered(redis_url: str, pids: set[int]) -> bool:
    """Whether RQ knows a worker for each of these processes of this machine."""
    try:
        with redis.Redis.from_url(redis_url, socket_timeout=5) as client:
            keys = cast("set[bytes]", client.smembers("rq:workers"))
            pipeline = client.pipeline(transaction=False)
            for key in keys:
                pipeline.hmget(key.decode(), ["hostname", "pid"])
            known = cast("list[tuple[bytes, bytes]]", pipeline.execute())
    except redis.RedisError:
        return False
    here = socket.gethostname().encode()
    found = {int(pid) for name, pid in known if name == here and pid}
    return pids <= found
