"""Files in a local folder, or in a bucket of S3, Google Cloud Storage or Azure.

Local files are written by ourselves, for that way a write is whole or not at all and
survives a power cut (temporary file, fsync, rename, fsync of the folder), and the web
server can send them straight from disk. Buckets are reached through `obstore`.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

import obstore
from obstore.exceptions import BaseError
from obstore.exceptions import NotFoundError as MissingError
from obstore.store import ObjectStore, from_url

from forge_app.errors import InvalidError, NotFoundError, UnavailableError
from forge_app.features.media.ports import Storage

T = TypeVar("T")

CHUNK_BYTES = 256 * 1024
_SCHEMES = ("s3://", "gs://", "az://")
_UNFINISHED = ".part"


def open_storage(storage_url: str | None, data_dir: Path) -> Storage:
    """The store for files.

    Args:
        storage_url: `s3://bucket/prefix`, `gs://…`, `az://…`; credentials come from the
            environment in the vendor's usual variables. None for a local folder.
        data_dir: Its `media` folder is used when there is no bucket.

    Raises:
        InvalidError: the address is of no known kind.
    """
    if storage_url is None:
        return LocalStorage(data_dir.resolve() / "media")
    if not storage_url.startswith(_SCHEMES):
        known = ", ".join(_SCHEMES)
        raise InvalidError(f"FORGE_STORAGE_URL has to start with one of {known}.")
    try:
        return BucketStorage(from_url(storage_url))
    except BaseError as error:
        raise InvalidError(f"FORGE_STORAGE_URL cannot be used: {error}") from error


class LocalStorage:
    """A folder; keys are paths in it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def _path(self, key: str) -> Path:
        """Where a key lies; keys are ours, but a slip must not lead out of here."""
        path = self._folder / key
        if ".." in path.parts or not path.is_relative_to(self._folder):
            raise NotFoundError("There is no such file.")
        return path

    def put(self, key: str, data: bytes, *, durable: bool = True) -> None:
        """Write whole or not at all; a file that is there already is only touched.

        Touching keeps the removal of unused files away from one just kept again.
        """
        path = self._path(key)
        if self.size(key) == len(data):
            with suppress(FileNotFoundError):
                os.utime(path)
                return
        # Unique, for two processes may write the same key at once.
        part = path.with_name(f"{path.name}.{uuid4().hex}{_UNFINISHED}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._write(part, data, durable=durable)
            part.replace(path)
            if durable:
                _sync_folder(path.parent)
        except OSError as error:
            part.unlink(missing_ok=True)
            raise UnavailableError(
                f"A file could not be stored ({error.strerror}); look at the free "
                "space and the permissions of the data folder."
            ) from error

    @staticmethod
    def _write(path: Path, data: bytes, *, durable: bool) -> None:
        with path.open("wb") as file:
            file.write(data)
            if durable:
                file.flush()
                os.fsync(file.fileno())

    def get(self, key: str) -> bytes:
        """The whole file."""
        try:
            return self._path(key).read_bytes()
        except FileNotFoundError:
            raise NotFoundError("This file is no longer there.") from None
        except OSError as error:
            raise UnavailableError("A stored file could not be read.") from error

    def local_path(self, key: str) -> Path | None:
        """Where it lies, if it is there."""
        path = self._path(key)
        return path if path.is_file() else None

    def open_range(self, key: str, start: int, end: int) -> Iterator[bytes]:
        """Bytes `start` to `end` in chunks."""
        try:
            file = self._path(key).open("rb")
        except FileNotFoundError:
            raise NotFoundError("This file is no longer there.") from None

        def chunks() -> Iterator[bytes]:
            with file:
                file.seek(start)
                left = end - start
                while left > 0 and (chunk := file.read(min(CHUNK_BYTES, left))):
                    left -= len(chunk)
                    yield chunk

        return chunks()

    def exists(self, key: str) -> bool:
        """Whether it is there."""
        return self._path(key).is_file()

    def delete(self, key: str) -> None:
        """Remove it, if it is there."""
        self._path(key).unlink(missing_ok=True)

    def size(self, key: str) -> int | None:
        """Its length, if it is there."""
        try:
            return self._path(key).stat().st_size
        except FileNotFoundError:
            return None

    def modified(self, key: str) -> datetime | None:
        """When it was last put, if it is there."""
        try:
            return datetime.fromtimestamp(self._path(key).stat().st_mtime, UTC)
        except FileNotFoundError:
            return None

    def keys(self) -> Iterator[str]:
        """Every key."""
        if not self._folder.is_dir():
            return
        for folder in self._folder.iterdir():
            if folder.is_dir():
                # A list, for the caller may remove files while it goes through them.
                for path in list(folder.iterdir()):
                    if path.suffix != _UNFINISHED:
                        yield f"{folder.name}/{path.name}"


def _sync_folder(folder: Path) -> None:
    """Make a rename survive a power cut, too (rename(2), fsync(2))."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class BucketStorage:
    """A bucket, or anything else that `obstore` reaches."""

    def __init__(self, store: ObjectStore) -> None:
        self._store = store

    def put(self, key: str, data: bytes, *, durable: bool = True) -> None:  # noqa: ARG002 - a bucket's answer means that it is kept
        """Write whole or not at all; writing again renews its date."""
        _reach(lambda: obstore.put(self._store, key, data))

    def get(self, key: str) -> bytes:
        """The whole file."""
        return _reach(lambda: bytes(obstore.get(self._store, key).bytes()))

    def local_path(self, key: str) -> Path | None:  # noqa: ARG002 - port
        """Never: it lies elsewhere."""
        return None

    def open_range(self, key: str, start: int, end: int) -> Iterator[bytes]:
        """Bytes `start` to `end` in chunks, each fetched when it is wanted."""
        self._head(key)

        def chunks() -> Iterator[bytes]:
            for first in range(start, end, CHUNK_BYTES):
                last = min(first + CHUNK_BYTES, end)
                yield self._part(key, first, last)

        return chunks()

    def _part(self, key: str, start: int, end: int) -> bytes:
        return _reach(
            lambda: bytes(obstore.get_range(self._store, key, start=start, end=end))
        )

    def exists(self, key: str) -> bool:
        """Whether it is there."""
        return self.size(key) is not None

    def delete(self, key: str) -> None:
        """Remove it, if it is there."""
        with suppress(NotFoundError):
            _reach(lambda: obstore.delete(self._store, key))

    def size(self, key: str) -> int | None:
        """Its length, if it is there."""
        try:
            return int(self._head(key)["size"])
        except NotFoundError:
            return None

    def modified(self, key: str) -> datetime | None:
        """When it was last put, if it is there."""
        try:
            return self._head(key)["last_modified"]
        except NotFoundError:
            return None

    def _head(self, key: str) -> "obstore.ObjectMeta":  # pyright: ignore[reportAttributeAccessIssue]
        return _reach(lambda: obstore.head(self._store, key))

    def keys(self) -> Iterator[str]:
        """Every key."""
        for batch in _reach(lambda: obstore.list(self._store)):
            for entry in batch:
                yield str(entry["path"])


def _reach(call: Callable[[], T]) -> T:
    """Speak to the bucket, and tell what went wrong in our words."""
    try:
        return call()
    except (MissingError, FileNotFoundError):
        raise NotFoundError("This file is no longer there.") from None
    except (BaseError, OSError) as error:
        raise UnavailableError(
            "The storage of files cannot be reached; try again in a moment.",
            retry_after=5,
        ) from error
