"""SQL of answers that may have to be given again."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, select

from forge_app.models import IdempotencyRecord


class IdempotencyRepository:
    """Rows of `idempotency_records`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def claim(self, values: dict[str, Any]) -> bool:
        """Take a key; False when it is taken.

        Where another transaction is just taking it, this waits for that one to end.
        """
        dialect = self._session.get_bind().dialect.name
        insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
        statement = (
            insert(IdempotencyRecord)
            .values(values)
            .on_conflict_do_nothing()
            .returning(col(IdempotencyRecord.key))
        )
        # Not the row count, which drivers do not report for every INSERT.
        return self._session.connection().execute(statement).first() is not None

    def get(self, user_id: str, key: str) -> IdempotencyRecord | None:
        """What is known of a key."""
        query = select(IdempotencyRecord).where(
            col(IdempotencyRecord.user_id) == user_id,
            col(IdempotencyRecord.key) == key,
        )
        return self._session.exec(query).first()

    def record(
        self, user_id: str, key: str, status: int, answer: dict[str, Any]
    ) -> None:
        """Keep the answer."""
        statement = (
            update(IdempotencyRecord)
            .where(
                col(IdempotencyRecord.user_id) == user_id,
                col(IdempotencyRecord.key) == key,
            )
            .values(status=status, answer=answer)
            .execution_options(synchronize_session=False)
        )
        self._session.execute(statement)

    def delete_before(self, before: datetime) -> int:
        """Forget keys from before a time; how many."""
        statement = delete(IdempotencyRecord).where(
            col(IdempotencyRecord.created_at) < before
        )
        result: Any = self._session.execute(statement)
        return int(result.rowcount)
