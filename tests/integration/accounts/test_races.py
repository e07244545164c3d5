"""Things that only one of many may do at once, on SQLite and PostgreSQL."""

import threading
from collections.abc import Callable, Iterator

import pytest

from forge_app.bootstrap import Forge
from forge_app.errors import ConflictError, ForgeError
from forge_app.settings import Settings
from tests.support.fakes import RecordingBus, RecordingQueue


@pytest.fixture
def shared(database_url: str, settings: Settings) -> Iterator[Forge]:
    """A Forge on a database of each kind."""
    settings.database_url = database_url
    forge = Forge(settings, bus=RecordingBus(), queue=RecordingQueue())
    yield forge
    forge.close()


def at_once(number: int, action: Callable[[int], object]) -> list[object]:
    """Run an action in several threads that start together; results or errors."""
    gate = threading.Barrier(number)
    results: list[object] = [None] * number

    def run(index: int) -> None:
        gate.wait()
        try:
            results[index] = action(index)
        except ForgeError as error:
            results[index] = error

    threads = [threading.Thread(target=run, args=(i,)) for i in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def succeeded(results: list[object]) -> list[object]:
    return [result for result in results if not isinstance(result, ForgeError)]


def test_of_those_who_open_a_link_at_once_one_gets_in(shared: Forge) -> None:
    with shared.work() as work:
        token = work.accounts.create_owner_link()

    def redeem(_: int) -> object:
        with shared.work() as work:
            return work.accounts.redeem_link(token)

    results = at_once(8, redeem)
    assert len(succeeded(results)) == 1, results
    assert {error.code for error in results if isinstance(error, ForgeError)} == {
        "link"
    }


def test_an_invitation_makes_one_account(shared: Forge) -> None:
    with shared.work() as work:
        owner = work.accounts.owner_id()
        _, token = work.accounts.invite(owner, None)

    def accept(index: int) -> object:
        with shared.work() as work:
            email = f"u{index}@example.org"
            return work.accounts.redeem_link(token, name="U", email=email)

    assert len(succeeded(at_once(8, accept))) == 1
    with shared.read() as work:
        assert len(work.accounts.list_users(owner).items) == 2


def test_processes_that_start_at_once_make_one_owner(shared: Forge) -> None:
    def start(_: int) -> object:
        with shared.work() as work:
            return work.accounts.owner_id()

    assert len(set(at_once(8, start))) == 1


def test_an_address_is_given_to_one_account(shared: Forge) -> None:
    shared.settings.open_sign_up = True

    def sign_up(index: int) -> object:
        with shared.work() as work:
            return work.accounts.sign_up(
                name=f"U{index}", email="same@example.org", password="four odd words"
            )

    results = at_once(6, sign_up)
    assert len(succeeded(results)) == 1, results
    assert {error.code for error in results if isinstance(error, ForgeError)} == {
        "email_taken"
    }


def test_two_owners_cannot_both_step_down(shared: Forge) -> None:
    with shared.work() as work:
        first = work.accounts.owner_id()
        _, token = work.accounts.invite(first, "o2@example.org", "owner")
        second = work.accounts.redeem_link(token, name="O2").user.id
    owners = (first, second)

    def step_down(index: int) -> object:
        with shared.work() as work:
            return work.accounts.set_role(owners[index], owners[index], "member")

    results = at_once(2, step_down)
    assert len(succeeded(results)) == 1, results
    assert any(isinstance(result, ConflictError) for result in results)


def test_a_password_is_changed_by_one_of_two(shared: Forge) -> None:
    with shared.work() as work:
        owner = work.accounts.owner_id()
        work.accounts.update_profile(owner, email="o@example.org")
        work.accounts.change_password(owner, None, "four odd words")

    def change(index: int) -> object:
        with shared.work() as work:
            new = f"another odd phrase {index}"
            work.accounts.change_password(owner, "four odd words", new)
            return new

    (winner,) = succeeded(at_once(2, change))
    with shared.work() as work:
        work.accounts.sign_in("o@example.org", str(winner))


def test_settings_are_written_over_each_other(shared: Forge) -> None:
    with shared.work() as work:
        owner = work.accounts.owner_id()

    def write(index: int) -> object:
        with shared.work() as work:
            return work.accounts.set_instance_settings(
                owner, open_sign_up=bool(index % 2)
            )

    assert len(succeeded(at_once(6, write))) == 6
