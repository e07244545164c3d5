"""What becomes of facts when the database or the bus fails after the commit."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event

from forge_app.kit.clock import FixedClock


@pytest.fixture
def locked(forge):
    """The database takes no DELETE, as when another process holds the write lock."""

    def refuse(connection, cursor, statement, *_):
        if statement.startswith("DELETE FROM outbox_events"):
            cursor.execute("SELECT * FROM no_such_table")

    event.listen(forge.database, "before_cursor_execute", refuse)
    yield
    event.remove(forge.database, "before_cursor_execute", refuse)


def test_what_was_committed_succeeds_though_its_facts_cannot_be_forgotten(
    forge, bus, locked
):
    with forge.work() as work:
        owner = work.accounts.owner_id()
    with forge.read() as work:
        assert work.accounts.get_user(owner).role == "owner"
    assert bus.names == ["user.joined"]
    assert forge.count_outbox() == 1
    assert forge.flush_outbox(older_than_seconds=0) == 1
    assert bus.names == ["user.joined", "user.joined"]


def test_only_facts_of_a_certain_age_are_told_again(forge, bus):
    forge.clock = FixedClock(datetime(2026, 5, 1, tzinfo=UTC))
    bus.down = True
    with forge.work() as work:
        work.accounts.owner_id()
    bus.down = False
    assert forge.flush_outbox(older_than_seconds=5) == 0
    forge.clock.at += timedelta(seconds=5)
    assert forge.flush_outbox(older_than_seconds=5) == 1
    assert (bus.names, forge.count_outbox()) == (["user.joined"], 0)
