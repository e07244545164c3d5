"""One port, two stores."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from obstore.store import MemoryStore, S3Store

from forge_app.adapters.storage.object_store import (
    BucketStorage,
    LocalStorage,
    open_storage,
)
from forge_app.errors import InvalidError, NotFoundError, UnavailableError
from forge_app.features.media.ports import Storage

KEY = "ab/abcd.png"


@pytest.fixture(params=["local", "bucket"])
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Storage:
    if request.param == "local":
        return open_storage(None, tmp_path)
    return BucketStorage(MemoryStore())


def test_what_is_put_can_be_read(storage: Storage):
    storage.put(KEY, b"0123456789")
    storage.put(KEY, b"0123456789", durable=False)
    assert storage.get(KEY) == b"0123456789"
    assert storage.exists(KEY)
    assert storage.size(KEY) == 10
    assert b"".join(storage.open_range(KEY, 2, 5)) == b"234"
    assert b"".join(storage.open_range(KEY, 0, 10)) == b"0123456789"
    assert list(storage.keys()) == [KEY]
    modified = storage.modified(KEY)
    assert modified is not None
    assert abs(datetime.now(UTC) - modified) < timedelta(minutes=1)


def test_long_files_come_in_chunks(storage: Storage):
    data = bytes(range(256)) * 4000
    storage.put(KEY, data)
    chunks = list(storage.open_range(KEY, 1, len(data) - 1))
    assert len(chunks) > 2
    assert b"".join(chunks) == data[1:-1]


def test_what_is_not_there(storage: Storage):
    calls: list[Callable[[], object]] = [
        lambda: storage.get(KEY),
        lambda: list(storage.open_range(KEY, 0, 1)),
    ]
    for call in calls:
        with pytest.raises(NotFoundError):
            call()
    assert storage.size(KEY) is None
    assert storage.modified(KEY) is None
    assert not storage.exists(KEY)
    assert storage.local_path(KEY) is None
    assert list(storage.keys()) == []
    storage.delete(KEY)


def test_deleting(storage: Storage):
    storage.put(KEY, b"x")
    storage.delete(KEY)
    storage.delete(KEY)
    assert not storage.exists(KEY)


def test_local_files_are_sent_from_disk(tmp_path: Path):
    storage = open_storage(None, tmp_path)
    storage.put(KEY, b"x")
    path = storage.local_path(KEY)
    assert path is not None
    assert path.read_bytes() == b"x"
    assert BucketStorage(MemoryStore()).local_path(KEY) is None


def test_writers_of_the_same_file_do_not_disturb_each_other(tmp_path: Path):
    storage = LocalStorage(tmp_path)
    data = b"z" * 300_000
    seen: list[bytes] = []

    def write() -> None:
        storage.put(KEY, data)
        seen.append(storage.get(KEY))

    threads = [threading.Thread(target=write) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [data] * 8
    assert [path.name for path in (tmp_path / "ab").iterdir()] == ["abcd.png"]


def test_a_write_that_fails_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    storage = LocalStorage(tmp_path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(UnavailableError, match="No space left"):
        storage.put(KEY, b"x")
    assert list((tmp_path / "ab").iterdir()) == []


def test_a_key_does_not_lead_out_of_the_folder(tmp_path: Path):
    storage = LocalStorage(tmp_path / "media")
    (tmp_path / "secret").write_text("x")
    with pytest.raises(NotFoundError):
        storage.get("../secret")


def test_addresses_of_buckets(tmp_path: Path):
    assert isinstance(open_storage("s3://bucket/prefix", tmp_path), BucketStorage)
    with pytest.raises(InvalidError, match="s3://"):
        open_storage("ftp://host", tmp_path)


def test_an_unreachable_bucket_is_told():
    nobody_listens = S3Store(
        "bucket",
        endpoint="http://127.0.0.1:9",
        access_key_id="x",
        secret_access_key="x",
        region="x",
        client_options={"allow_http": True},
        retry_config={"max_retries": 0},
    )
    storage = BucketStorage(nobody_listens)
    with pytest.raises(UnavailableError):
        storage.get(KEY)
