"""Passwords and secrets at rest."""

import stat
import threading
from pathlib import Path

import pytest
from pydantic import SecretStr

from forge_app.adapters.secrets.fernet_box import FernetBox, open_secret_box
from forge_app.adapters.secrets.passwords import Argon2Hasher
from forge_app.errors import UnavailableError


def test_a_hash_fits_only_its_password() -> None:
    hasher = Argon2Hasher()
    stored = hasher.hash("correct horse")
    assert stored.startswith("$argon2id$v=19$m=32768,t=3,p=1$")
    assert hasher.verify(stored, "correct horse")
    assert not hasher.verify(stored, "correct hors")
    assert hasher.hash("correct horse") != stored, "each hash has its own salt"


def test_an_unknown_user_costs_as_much_as_a_known_one(monkeypatch) -> None:
    hasher = Argon2Hasher()
    stored = hasher.hash("correct horse")
    hasher.verify(None, "warm up")
    computed = []
    real = hasher._hasher.verify

    class Watching:
        def verify(self, hashed: str, password: str) -> bool:
            computed.append(hashed.rsplit("$", 2)[0])
            return real(hashed, password)

    monkeypatch.setattr(hasher, "_hasher", Watching())
    assert not hasher.verify(stored, "wrong")
    assert not hasher.verify(None, "wrong")
    assert not hasher.verify(None, "nobody has this password")
    assert computed[0] == computed[1] == computed[2], "same work each time"


def test_a_damaged_hash_fits_nothing() -> None:
    assert not Argon2Hasher().verify("not a hash", "anything at all")


def test_weaker_hashes_are_found_out() -> None:
    weak = Argon2Hasher(time_cost=1, memory_kib=8192).hash("correct horse")
    hasher = Argon2Hasher()
    assert hasher.needs_rehash(weak)
    assert not hasher.needs_rehash(hasher.hash("correct horse"))


def test_what_is_sealed_opens_again_with_the_same_key(tmp_path: Path) -> None:
    sealed = open_secret_box(None, tmp_path).seal("sk-ünïcode")
    assert "sk-" not in sealed
    assert open_secret_box(None, tmp_path).open(sealed) == "sk-ünïcode"


def test_the_key_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    open_secret_box(None, folder)
    assert stat.S_IMODE((folder / "secret.key").stat().st_mode) == 0o600
    assert [path.name for path in folder.iterdir()] == ["secret.key"]


def test_the_setting_wins_and_no_file_is_made(tmp_path: Path) -> None:
    box = open_secret_box(SecretStr("k" * 32), tmp_path)
    assert FernetBox(b"k" * 32).open(box.seal("x")) == "x"
    assert not list(tmp_path.iterdir())


def test_another_key_or_a_changed_text_is_refused(tmp_path: Path) -> None:
    sealed = open_secret_box(None, tmp_path).seal("x")
    other = FernetBox(b"another secret, long enough")
    for box, text in ((other, sealed), (open_secret_box(None, tmp_path), sealed[:-4])):
        with pytest.raises(UnavailableError) as caught:
            box.open(text)
        assert caught.value.code == "sealed_with_another_key"


def test_processes_that_start_together_get_one_key(tmp_path: Path) -> None:
    gate = threading.Barrier(8)
    boxes: list[FernetBox] = []

    def start() -> None:
        gate.wait()
        boxes.append(open_secret_box(None, tmp_path))

    threads = [threading.Thread(target=start) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sealed = boxes[0].seal("x")
    assert [box.open(sealed) for box in boxes] == ["x"] * 8


def test_a_damaged_key_file_is_said_to_be(tmp_path: Path) -> None:
    (tmp_path / "secret.key").write_text("short")
    with pytest.raises(UnavailableError, match="damaged"):
        open_secret_box(None, tmp_path)


def test_an_unusable_folder_is_said_to_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UnavailableError, match="cannot be read or made"):
        open_secret_box(None, tmp_path / "file")
