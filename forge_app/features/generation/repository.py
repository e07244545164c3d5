"""SQL of generations, runs and charges.

States change by conditional UPDATEs. Whoever changes something of a generation first
raises its `revision`: that locks its row, so that changes come one after the other.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, func, or_, select, update
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import Session, col

from forge_app.features.generation.timing import PastRun
from forge_app.models import Charge, Generation, Run
from forge_app.models.generations import JOB_ENDED

_OPEN = ("queued", "processing")


class GenerationRepository:
    """Rows of `generations`, `runs` and `charges`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, generation: Generation, runs: Sequence[Run]) -> None:
        """Insert a generation with its runs."""
        self._session.add(generation)
        self._session.flush()
        self._session.add_all(runs)
        self._session.flush()

    def add_charge(self, charge: Charge) -> None:
        """Insert what a run cost; a second one of the same run is an error."""
        self._session.add(charge)
        self._session.flush()

    def get(self, job_id: str, user_id: str | None = None) -> Generation | None:
        """A generation; with `user_id` only if it is that user's."""
        query = select(Generation).where(col(Generation.id) == job_id)
        if user_id is not None:
            query = query.where(col(Generation.user_id) == user_id)
        return self._session.scalar(query.execution_options(populate_existing=True))

    def runs(self, job_ids: Sequence[str]) -> list[Run]:
        """The runs of some generations, in order."""
        query = (
            select(Run)
            .where(col(Run.generation_id).in_(job_ids))
            .order_by(col(Run.generation_id), col(Run.position))
            .execution_options(populate_existing=True)
        )
        return list(self._session.scalars(query))

    def newest(self, user_id: str, limit: int, before: str | None) -> list[Generation]:
        """A user's generations, the newest first; ids follow time."""
        query = select(Generation).where(col(Generation.user_id) == user_id)
        if before is not None:
            query = query.where(col(Generation.id) < before)
        query = query.order_by(col(Generation.id).desc()).limit(limit)
        return list(self._session.scalars(query))

    def find_completed(self, user_id: str, request_hash: str) -> Generation | None:
        """The newest completed generation of the very same request."""
        query = (
            select(Generation)
            .where(
                col(Generation.user_id) == user_id,
                col(Generation.request_hash) == request_hash,
                col(Generation.status) == "completed",
            )
            .order_by(col(Generation.id).desc())
            .limit(1)
        )
        return self._session.scalar(query)

    def count_running(self, user_id: str) -> int:
        """How many of a user's generations wait or are under way."""
        query = (
            select(func.count())
            .select_from(Generation)
            .where(
                col(Generation.user_id) == user_id,
                col(Generation.status).in_(("queued", "processing")),
            )
        )
        return self._session.scalar(query) or 0

    def count_by_status(self) -> dict[str, int]:
        """How many generations there are in each state."""
        query = select(col(Generation.status), func.count()).group_by(
            col(Generation.status)
        )
        return {row[0]: row[1] for row in self._session.execute(query)}

    def finished_runs(self, model: str, limit: int) -> list[PastRun]:
        """A model's last completed runs."""
        query = (
            select(
                col(Run.seconds), col(Run.work_seconds), col(Run.count), col(Run.draft)
            )
            .where(
                col(Run.model) == model,
                col(Run.status) == "completed",
                col(Run.seconds).is_not(None),
            )
            .order_by(col(Run.finished_at).desc())
            .limit(limit)
        )
        return [
            PastRun(
                seconds=seconds,
                work_seconds=work_seconds,
                count=count,
                width=draft["final"]["width"],
                height=draft["final"]["height"],
            )
            for seconds, work_seconds, count, draft in self._session.execute(query)
        ]

    def claim(
        self, job_id: str, now: datetime, lease: timedelta, max_attempts: int
    ) -> bool:
        """Take a generation that waits, or whose holder was silent too long."""
        changed = self._change(
            job_id,
            col(Generation.attempts) < max_attempts,
            _waits_or_was_lost(now),
            status="processing",
            fence=Generation.fence + 1,
            attempts=Generation.attempts + 1,
            lease_until=now + lease,
            started_at=func.coalesce(col(Generation.started_at), now),
        )
        return changed is not None

    def give_up(self, job_id: str, now: datetime, max_attempts: int) -> int | None:
        """Take a generation out of the hands of workers after too many starts.

        Returns:
            The new revision; None when it is not so.
        """
        return self._change(
            job_id,
            col(Generation.attempts) >= max_attempts,
            _waits_or_was_lost(now),
            fence=Generation.fence + 1,
        )

    def extend(self, job_id: str, fence: int, until: datetime) -> bool:
        """Prolong a lease; False when it is no longer ours."""
        statement = (
            update(Generation)
            .where(_held(job_id, fence))
            .values(lease_until=until)
            .execution_options(synchronize_session=False)
        )
        return self._rows(statement) == 1

    def hand_back(self, job_id: str, fence: int, now: datetime) -> int | None:
        """Let another worker have it: it waits again, and this start did not count."""
        return self._change(
            job_id,
            _held(job_id, fence),
            status="queued",
            lease_until=None,
            enqueued_at=now,
            attempts=Generation.attempts - 1,
        )

    def change_as_holder(self, job_id: str, fence: int) -> int | None:
        """Lock the row for a change by its worker.

        Returns:
            The new revision; None when the lease is no longer ours.
        """
        return self._change(job_id, _held(job_id, fence))

    def change_as_user(self, job_id: str) -> int | None:
        """Lock the row for a change by its owner; the new revision."""
        return self._change(job_id)

    def end(self, job_id: str, status: str, now: datetime) -> bool:
        """Record that nothing more will happen; False when it had already ended."""
        statement = (
            update(Generation)
            .where(col(Generation.id) == job_id, col(Generation.status).in_(_OPEN))
            .values(status=status, finished_at=now, lease_until=None)
            .execution_options(synchronize_session=False)
        )
        return self._rows(statement) == 1

    def reopen(self, job_id: str, now: datetime, request_id: str | None) -> bool:
        """Let an ended generation wait for a worker again; False when it has not.

        `request_id` is the id of the request that asks for it, for the worker's log.
        """
        statement = (
            update(Generation)
            .where(col(Generation.id) == job_id, col(Generation.status).in_(JOB_ENDED))
            .values(
                status="queued",
                finished_at=None,
                lease_until=None,
                attempts=0,
                enqueued_at=now,
                request_id=request_id,
            )
            .execution_options(synchronize_session=False)
        )
        return self._rows(statement) == 1

    def change_runs(
        self,
        job_id: str,
        states: Sequence[str],
        run_id: str | None = None,
        **values: Any,
    ) -> list[str]:
        """Change the runs in one of these states (or one of them alone); their ids."""
        statement = (
            update(Run)
            .where(col(Run.generation_id) == job_id, col(Run.status).in_(states))
            .values(**values)
            .returning(col(Run.id))
            .execution_options(synchronize_session=False)
        )
        if run_id is not None:
            statement = statement.where(col(Run.id) == run_id)
        return [str(row[0]) for row in self._session.execute(statement)]

    def run_ids(self, job_id: str, *states: str) -> list[str]:
        """The runs in one of these states."""
        query = (
            select(col(Run.id))
            .where(col(Run.generation_id) == job_id, col(Run.status).in_(states))
            .order_by(col(Run.position))
        )
        return list(self._session.scalars(query))

    def run_states(self, job_id: str) -> list[tuple[str, int]]:
        """Status and cost of each run."""
        query = select(col(Run.status), col(Run.cost_micros)).where(
            col(Run.generation_id) == job_id
        )
        return [(row[0], row[1]) for row in self._session.execute(query)]

    def lost(self, now: datetime, limit: int) -> list[str]:
        """Generations whose worker was silent for longer than its lease."""
        query = (
            select(col(Generation.id))
            .where(
                col(Generation.status) == "processing",
                col(Generation.lease_until) < now,
            )
            .order_by(col(Generation.lease_until))
            .limit(limit)
        )
        return list(self._session.scalars(query))

    def waiting(self, before: datetime, limit: int) -> list[str]:
        """Generations that were rung for before a time and still wait, oldest first."""
        query = (
            select(col(Generation.id))
            .where(
                col(Generation.status) == "queued", col(Generation.enqueued_at) < before
            )
            .order_by(col(Generation.enqueued_at))
            .limit(limit)
        )
        return list(self._session.scalars(query))

    def rung(self, job_ids: Sequence[str], before: datetime, now: datetime) -> set[str]:
        """Note that these are rung for again; those that nobody else has rung for."""
        statement = (
            update(Generation)
            .where(
                col(Generation.id).in_(job_ids),
                col(Generation.enqueued_at) < before,
                col(Generation.status).in_(_OPEN),
            )
            .values(enqueued_at=now)
            .returning(col(Generation.id))
            .execution_options(synchronize_session=False)
        )
        return {str(row[0]) for row in self._session.execute(statement)}

    def _change(
        self, job_id: str, *conditions: ColumnElement[bool], **values: Any
    ) -> int | None:
        statement = (
            update(Generation)
            .where(col(Generation.id) == job_id, *conditions)
            .values(revision=Generation.revision + 1, **values)
            .returning(col(Generation.revision))
            .execution_options(synchronize_session=False)
        )
        return self._session.execute(statement).scalar()

    def _rows(self, statement: Any) -> int:
        result: Any = self._session.execute(statement)
        return int(result.rowcount)


def _held(job_id: str, fence: int) -> ColumnElement[bool]:
    return and_(
        col(Generation.id) == job_id,
        col(Generation.fence) == fence,
        col(Generation.status) == "processing",
    )


def _waits_or_was_lost(now: datetime) -> ColumnElement[bool]:
    return or_(
        col(Generation.status) == "queued",
        and_(col(Generation.status) == "processing", col(Generation.lease_until) < now),
    )
