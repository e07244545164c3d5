"""Tables of the work: generations, runs, charges, and what is yet to leave."""

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
)
from sqlmodel import Field, SQLModel

from forge_app.kit.ids import new_id
from forge_app.models.base import json_column

JobStatus = Literal[
    "queued", "processing", "completed", "partial", "failed", "cancelled"
]
RunStatus = Literal["queued", "processing", "completed", "failed", "cancelled"]

JOB_ENDED: frozenset[str] = frozenset({"completed", "partial", "failed", "cancelled"})
RUN_ENDED: frozenset[str] = frozenset({"completed", "failed", "cancelled"})


class Generation(SQLModel, table=True):
    """One request for pictures. Its row is the truth; the queue is only a doorbell.

    `fence` counts the starts: whoever holds the highest number, and an unexpired
    lease, may write. Everybody else's writes are refused by `WHERE fence = :mine`.
    `attempts` counts them since the user last asked. `revision` counts the changes, so
    that whoever hears of them late or twice knows which is the newest.
    """

    __tablename__ = "generations"
    __table_args__ = (
        Index("ix_generations_user_id_id", "user_id", "id"),
        Index("ix_generations_status_lease_until", "status", "lease_until"),
        Index("ix_generations_user_id_request_hash", "user_id", "request_hash"),
    )

    id: str = Field(default_factory=new_id, primary_key=True, max_length=32)
    user_id: str = Field(foreign_key="users.id", max_length=32)
    content_type: str = Field(max_length=32)
    prompt: str = Field(sa_type=Text)
    request: dict[str, Any] = Field(sa_column=json_column())
    request_hash: str = Field(default="", max_length=64)
    status: JobStatus = Field(default="queued", sa_type=String(16))
    fence: int = 0
    attempts: int = 0
    revision: int = 0
    lease_until: datetime | None = None
    enqueued_at: datetime
    created_at: datetime
    started_at: datetime | None = None
    finished_at: datetime | None = None
    request_id: str | None = Field(default=None, max_length=64)
    estimate_micros: int = Field(default=0, sa_type=BigInteger)
    estimate_seconds: float = 0.0


class Run(SQLModel, table=True):
    """One model's share of a generation."""

    __tablename__ = "runs"
    __table_args__ = (
        UniqueConstraint("generation_id", "position"),
        Index("ix_runs_model_status_finished_at", "model", "status", "finished_at"),
    )

    id: str = Field(default_factory=new_id, primary_key=True, max_length=32)
    generation_id: str = Field(foreign_key="generations.id", index=True, max_length=32)
    position: int
    model: str = Field(max_length=128)
    status: RunStatus = Field(default="queued", sa_type=String(16))
    revision: int = Field(default=0, description="The generation's, when it changed.")
    count: int = 1
    seed: int | None = Field(default=None, sa_type=BigInteger)
    draft: dict[str, Any] = Field(
        sa_column=json_column(), description="Typed and final settings, decisions."
    )
    error: dict[str, Any] | None = Field(
        default=None, sa_column=json_column(nullable=True)
    )
    cost_micros: int = Field(default=0, sa_type=BigInteger)
    estimate_seconds: float = 0.0
    seconds: float | None = None
    work_seconds: float | None = Field(
        default=None, description="Of work alone, without waits; None if not known."
    )
    started_at: datetime | None = None
    finished_at: datetime | None = None


class Charge(SQLModel, table=True):
    """What a run cost; one row a run, so that nothing is charged twice."""

    __tablename__ = "charges"

    run_id: str = Field(primary_key=True, foreign_key="runs.id", max_length=32)
    user_id: str = Field(foreign_key="users.id", index=True, max_length=32)
    amount_micros: int = Field(sa_type=BigInteger)
    currency: str = Field(default="USD", max_length=3)
    created_at: datetime


class OutboxEvent(SQLModel, table=True):
    """A fact that is to be told; deleted once it was."""

    __tablename__ = "outbox_events"

    seq: int | None = Field(
        default=None,
        sa_column=Column(
            BigInteger().with_variant(Integer, "sqlite"), primary_key=True
        ),
    )
    name: str = Field(max_length=64)
    data: dict[str, Any] = Field(sa_column=json_column())
    topics: list[str] = Field(sa_column=json_column())
    created_at: datetime


class IdempotencyRecord(SQLModel, table=True):
    """The answer given to an `Idempotency-Key`, to be given again."""

    __tablename__ = "idempotency_records"

    user_id: str = Field(primary_key=True, max_length=32)
    key: str = Field(primary_key=True, max_length=255)
    route: str = Field(max_length=200)
    body_hash: str = Field(max_length=64)
    status: int | None = Field(default=None, description="None while under way.")
    answer: dict[str, Any] | None = Field(
        default=None, sa_column=json_column(nullable=True)
    )
    created_at: datetime
