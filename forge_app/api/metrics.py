"""The figures that `/metrics` shows."""

from typing import TYPE_CHECKING

from prometheus_client import Counter, Gauge, Histogram

if TYPE_CHECKING:
    from forge_app.bootstrap import Forge

REQUESTS = Counter(
    "forge_http_requests", "Requests answered.", ["method", "route", "status"]
)
REQUEST_SECONDS = Histogram(
    "forge_http_request_seconds", "Time to answer.", ["method", "route"]
)
GENERATIONS = Gauge("forge_generations", "Generations by status.", ["status"])
OUTBOX = Gauge("forge_outbox_events", "Facts not yet told.")


def refresh_gauges(forge: "Forge") -> None:
    """Count what the database knows."""
    with forge.read() as work:
        counts = work.generation.count_by_status()
    for status, number in counts.items():
        GENERATIONS.labels(status).set(number)
    OUTBOX.set(forge.count_outbox())
