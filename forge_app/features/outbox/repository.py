"""SQL of facts that are yet to be told."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlmodel import Session, col

from forge_app.models import OutboxEvent


class OutboxRepository:
    """Rows of `outbox_events`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, row: OutboxEvent) -> None:
        """Insert a fact with the transaction's next flush."""
        self._session.add(row)

    def waiting(self, before: datetime, limit: int) -> list[OutboxEvent]:
        """The oldest facts, of those from no later than a time."""
        query = (
            select(OutboxEvent)
            .where(col(OutboxEvent.created_at) <= before)
            .order_by(col(OutboxEvent.seq))
            .limit(limit)
        )
        return list(self._session.scalars(query))

    def forget(self, seqs: Sequence[int]) -> None:
        """Delete facts that were told."""
        self._session.execute(delete(OutboxEvent).where(col(OutboxEvent.seq).in_(seqs)))

    def count(self) -> int:
        """How many wait."""
        query = select(func.count()).select_from(OutboxEvent)
        return self._session.scalar(query) or 0
