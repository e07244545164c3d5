"""Hashing takes long: it never holds up others who write."""

import pytest

from forge_app.errors import ConflictError, ForbiddenError, UnauthenticatedError
from forge_app.features.accounts.entrance import Browser
from tests.unit.accounts.conftest import PASSWORD

NEW = "quite another phrase"


@pytest.fixture
def writes_meanwhile(forge, monkeypatch):
    """Another connection writes during each hashing; SQLite allows one writer."""
    written = []
    forge.hasher.verify(None, "the first time makes a decoy")

    def slowly(method):
        def call(*arguments):
            with forge.database.connect() as other:
                other.exec_driver_sql("UPDATE users SET name = name")
                other.commit()
            written.append(method.__name__)
            return method(*arguments)

        return call

    for name in ("hash", "verify"):
        monkeypatch.setattr(forge.hasher, name, slowly(getattr(forge.hasher, name)))
    return written


def invitation(forge, owner) -> str:
    with forge.work() as work:
        return work.accounts.invite(owner.id, "mia@example.org")[1]


def test_others_write_while_a_password_is_hashed(forge, owner, writes_meanwhile):
    forge.settings.open_sign_up = True
    token = invitation(forge, owner)
    joined = forge.entrance.join(token, name="Mia", email=None, password=PASSWORD)
    assert joined.user.email == "mia@example.org"
    forge.entrance.change_password(joined.user.id, PASSWORD, NEW)
    made = forge.entrance.sign_up(name="Bo", email="bo@x.org", password=PASSWORD)
    browser = Browser(session_token=made.session_token)
    forge.entrance.sign_in("mia@example.org", NEW, browser=browser)
    with forge.read() as work:
        assert work.accounts.user_of_session(made.session_token) is None
    assert writes_meanwhile == ["hash", "verify", "hash", "hash", "verify"]


def test_an_invitation_that_is_not_valid_costs_no_hashing(
    forge, owner, writes_meanwhile
):
    token = invitation(forge, owner)
    forge.entrance.join(token, name="Mia", email=None, password=PASSWORD)
    writes_meanwhile.clear()
    for spent in (token, "nonsense"):
        with pytest.raises(UnauthenticatedError):
            forge.entrance.join(spent, name="Eve", email="e@x.org", password=PASSWORD)
    assert writes_meanwhile == []


def test_a_password_that_was_changed_meanwhile_stays(forge, member):
    user_id = member.user.id
    with forge.read() as work:
        change = work.accounts.verify_change(user_id, PASSWORD, NEW)
    forge.entrance.change_password(user_id, PASSWORD, "was quicker by a bit")
    with pytest.raises(ConflictError), forge.work() as work:
        work.accounts.set_password(change)
    with pytest.raises(ForbiddenError):
        forge.entrance.change_password(user_id, NEW, PASSWORD)
