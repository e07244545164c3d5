"""Jobs through RQ: JSON, one round trip, errors of our own."""

import pytest
from rq import Queue
from rq.serializers import JSONSerializer

from forge_app.adapters.queue.rq_queue import RQQueue
from forge_app.core.jobs import Job
from forge_app.errors import UnavailableError


@pytest.fixture
def queue(redis_url: str) -> RQQueue:
    return RQQueue(redis_url)


def jobs_in(redis_server, name: str):
    queue = Queue(name, connection=redis_server.client, serializer=JSONSerializer)
    return queue.jobs


def test_jobs_name_functions_and_carry_identifiers(queue, redis_server):
    queue.enqueue(
        [
            Job("generation.run_generation", ("a",), "interactive", "req-1"),
            Job("maintenance.erase_deleted", (), "maintenance"),
        ]
    )
    (job,) = jobs_in(redis_server, "interactive")
    assert job.func_name == "workers.jobs.generation.run_generation"
    assert job.args == ["a"]
    assert job.meta == {"request_id": "req-1"}
    assert len(jobs_in(redis_server, "maintenance")) == 1
    assert queue.waiting("interactive") == 1
    assert queue.waiting("batch") == 0


def test_nothing_is_pickled(queue, redis_server):
    queue.enqueue([Job("generation.run_generation", ("a",), "interactive")])
    client = redis_server.client
    (key,) = client.scan_iter("rq:job:*")
    data = client.hget(key, "data")
    client.close()
    assert b"\x80" not in data
    assert b"run_generation" in __import__("zlib").decompress(data)


def test_what_was_begun_goes_first(queue, redis_server):
    queue.enqueue(
        [Job("a.b", ("1",), "interactive"), Job("a.b", ("2",), "interactive")]
    )
    queue.enqueue([Job("a.b", ("3",), "interactive", front=True)])
    assert [job.args for job in jobs_in(redis_server, "interactive")] == [
        ["3"],
        ["1"],
        ["2"],
    ]


def test_a_queue_that_cannot_be_reached_says_so(queue, redis_server):
    redis_server.kill()
    with pytest.raises(UnavailableError):
        queue.enqueue([Job("a.b", (), "interactive")])
    with pytest.raises(UnavailableError):
        queue.waiting("interactive")
    redis_server.start()
    queue.enqueue([Job("a.b", (), "interactive")])
    assert queue.waiting("interactive") == 1
