"""Rings for RQ workers: the queue carries identifiers, the database the truth."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

import redis
from rq import Queue
from rq.serializers import JSONSerializer

from forge_app.adapters.bus.connection import connect
from forge_app.core.jobs import Job, QueueName
from forge_app.errors import UnavailableError

RESULT_SECONDS = 60
FAILURE_SECONDS = 24 * 3600
# The last resort against a job that hangs; each feature has its own, shorter limits.
TIMEOUT_SECONDS = 6 * 3600


class RQQueue:
    """The queue's port over RQ.

    Jobs are JSON (RQ's default, pickle, would let whoever writes to Redis run code) and
    name functions in `workers.jobs`.

    Args:
        url: Address of Redis; nothing is opened before the first use.
    """

    def __init__(self, url: str) -> None:
        self._url = url

    @cached_property
    def _client(self) -> redis.Redis:
        return connect(self._url)

    def enqueue(self, jobs: Sequence[Job]) -> None:
        """Put jobs into their queues, in one round trip.

        Raises:
            UnavailableError: Redis cannot be reached, or refuses.
        """
        if not jobs:
            return
        by_queue: dict[str, list[Job]] = defaultdict(list)
        for job in jobs:
            by_queue[job.queue].append(job)
        try:
            pipeline = self._client.pipeline()
            for name, group in by_queue.items():
                queue = Queue(name, connection=self._client, serializer=JSONSerializer)
                queue.enqueue_many([_call(job) for job in group], pipeline=pipeline)
            pipeline.execute()
        except redis.RedisError as error:
            raise UnavailableError(
                f"Redis does not take jobs: {error}", retry_after=2
            ) from error

    def waiting(self, queue: QueueName) -> int:
        """How many jobs a queue holds that no worker has taken yet.

        Raises:
            UnavailableError: Redis cannot be reached.
        """
        try:
            return Queue(queue, connection=self._client).count
        except redis.RedisError as error:
            raise UnavailableError(
                f"Redis cannot be reached: {error}", retry_after=2
            ) from error

    def close(self) -> None:
        """Give back connections."""
        if "_client" in self.__dict__:
            self._client.close()


def _call(job: Job):  # noqa: ANN202 - RQ's own tuple
    meta = {"request_id": job.request_id} if job.request_id else {}
    return Queue.prepare_data(
        f"workers.jobs.{job.name}",
        args=list(job.args),
        timeout=TIMEOUT_SECONDS,
        result_ttl=RESULT_SECONDS,
        failure_ttl=FAILURE_SECONDS,
        description=f"{job.name}({', '.join(job.args)})",
        meta=meta,
        at_front=job.front,
    )
