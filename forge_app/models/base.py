"""What all tables share: constraint names that migrations can rely on, JSON columns."""

from typing import Any

from sqlalchemy import JSON, Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import SQLModel

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def json_column(*, nullable: bool = False) -> "Column[Any]":
    """A JSON document: JSONB on PostgreSQL, text on SQLite."""
    return Column(JSON().with_variant(JSONB(), "postgresql"), nullable=nullable)
