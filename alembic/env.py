"""Runs migrations on the connection or address that `forge_app` hands over."""

from alembic import context
from sqlalchemy import text

from forge_app.adapters.database.engine import open_database
from forge_app.models import User
from forge_app.settings import Settings

target_metadata = User.metadata
FULL_TEXT = ("images_fts", "images_search")


def include_object(obj, name, type_, reflected, compare_to):
    """Leave the full-text tables and indexes, which have no model, alone."""
    return not (name or "").startswith(FULL_TEXT)


def run(connection):
    """Migrate, one process at a time on PostgreSQL."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET lock_timeout = '10s'"))
        connection.execute(text("SELECT pg_advisory_xact_lock(727001)"))
    context.configure(
        connection=connection,
        target_metadata=target_metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=True,
        include_object=include_object,
        transaction_per_migration=False,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    engine = open_database(Settings().effective_database_url, pooled=False)
    with engine.begin() as connection:
        run(connection)
