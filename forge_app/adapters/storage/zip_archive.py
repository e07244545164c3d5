"""Stored files as one ZIP, made while it is sent."""

from collections.abc import Iterator, Sequence

from zipstream import ZIP_STORED, ZipStream

from forge_app.features.images.darkroom import ArchiveEntry
from forge_app.features.media.ports import Storage


def zip_stream(
    entries: Sequence[ArchiveEntry], storage: Storage
) -> tuple[int, Iterator[bytes]]:
    """The length of the archive in bytes, and its chunks.

    Pictures are compressed already: to deflate them takes fifty times as long and saves
    nothing. So they are stored, and the length is known before the first byte is read.
    """
    archive = ZipStream(compress_type=ZIP_STORED, sized=True)
    for entry in entries:
        archive.add(_chunks(storage, entry), entry.name, size=entry.size)
    return len(archive), iter(archive)


def _chunks(storage: Storage, entry: ArchiveEntry) -> Iterator[bytes]:
    """Opened when its turn comes, so that few files are open at a time."""
    yield from storage.open_range(entry.key, 0, entry.size)
