"""RQ alone: the measure of what our queue adds. Arguments: address of Redis, queue."""

import sys
import time
from pathlib import Path

import redis
from rq import Queue, Worker


def stamp(path: str) -> None:
    """A job that does nothing but tell when it ran."""
    Path(path).write_text(str(time.time()))


if __name__ == "__main__":
    client = redis.Redis.from_url(sys.argv[1])
    Worker([Queue(sys.argv[2], connection=client)]).work(logging_level="WARNING")
