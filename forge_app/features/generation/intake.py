"""Takes requests for generations, from whichever surface."""

from contextlib import AbstractContextManager
from typing import Any, Protocol

from forge_app.features.accounts.limits import CallLimits
from forge_app.features.generation.requests import GenerateRequest
from forge_app.features.generation.service import Prepared
from forge_app.features.generation.views import GenerationView


class Premises(Protocol):
    """Where requests come in; a `Forge` is one."""

    @property
    def limits(self) -> CallLimits:
        """Counts what may not be done too often."""
        ...

    def work(self) -> AbstractContextManager[Any]:
        """A transaction that writes."""
        ...

    def read(self) -> AbstractContextManager[Any]:
        """A transaction that only reads."""
        ...


class Intake:
    """Counts requests and starts them. Blocks: not for an event loop."""

    def __init__(self, premises: Premises) -> None:
        self._premises = premises

    def begin(self, user_id: str, request: GenerateRequest) -> GenerationView:
        """Start a generation; errors besides as for `prepare` and `accept`.

        Raises:
            RateLimitedError: there were too many within a minute.
        """
        self._premises.limits.generate(user_id)
        prepared = self.prepare(user_id, request)
        with self._premises.work() as work:
            return work.generation.accept(prepared)

    def prepare(self, user_id: str, request: GenerateRequest) -> Prepared:
        """Do the slow part, while others may write; see `GenerationService.prepare`."""
        with self._premises.read() as work:
            return work.generation.prepare(user_id, request)

    def retry(
        self, user_id: str, job_id: str, run_id: str | None = None
    ) -> GenerationView:
        """Try again; errors besides as for `GenerationService.retry`.

        Raises:
            RateLimitedError: there were too many within a minute.
        """
        self._premises.limits.generate(user_id)
        with self._premises.work() as work:
            return work.generation.retry(user_id, job_id, run_id)
