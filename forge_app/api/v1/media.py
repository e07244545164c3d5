"""Files of images: immutable, cached by the browser, and only for who may see them."""

import re
import time
from collections import OrderedDict
from threading import Lock
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import FileResponse, StreamingResponse

from forge_app.api.errors import file_response
from forge_app.api.identity import Caller, forge_of, require
from forge_app.bootstrap import Forge
from forge_app.errors import NotFoundError
from forge_app.features.media.files import THUMBNAIL_SIDES, original_key

router = APIRouter(tags=["media"])

# A gallery fetches thumbnails by the hundred; they do not count as API requests.
Viewer = Annotated[Caller, Depends(require("images:read", counted=False))]

_HEADERS = {
    "Cache-Control": "private, max-age=31536000, immutable",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Vary": "Cookie, Authorization",
}
_SIDES = tuple(str(side) for side in THUMBNAIL_SIDES)
# More digits than any file has bytes count as a range that cannot be read.
_RANGE = re.compile(r"bytes=([0-9]{0,18})-([0-9]{0,18})")

File = tuple[str, str]


class AccessCache:
    """Remembers for a little while which files a user may read.

    Only what is allowed is remembered, so a new image is seen at once; one that is
    erased stays readable to its owner for `seconds`.
    """

    def __init__(self, seconds: float = 30.0, size: int = 20_000) -> None:
        self._seconds = seconds
        self._size = size
        self._known: OrderedDict[tuple[str, str], tuple[float, File]] = OrderedDict()
        self._lock = Lock()

    def get(self, user_id: str, sha256: str) -> File | None:
        """Ending and media type, if it is known that the user may read the file."""
        found = self._known.get((user_id, sha256))
        if found is None or found[0] < time.monotonic():
            return None
        return found[1]

    def put(self, user_id: str, sha256: str, file: File) -> None:
        """Remember that the user may."""
        with self._lock:
            self._known[user_id, sha256] = (time.monotonic() + self._seconds, file)
            self._known.move_to_end((user_id, sha256))
            while len(self._known) > self._size:
                self._known.popitem(last=False)


def _readable(request: Request, user_id: str, sha256: str) -> File:
    """Ending and media type of a file that the user may read.

    Raises:
        NotFoundError: there is no such file, or the user has no image of it.
    """
    state = request.app.state
    if not hasattr(state, "media_access"):
        state.media_access = AccessCache()
    cache: AccessCache = state.media_access
    if known := cache.get(user_id, sha256):
        return known
    with forge_of(request).read() as work:
        file = work.media.readable(user_id, sha256)
    if file is None:
        raise NotFoundError("There is no such file.")
    cache.put(user_id, sha256, file)
    return file


@router.head("/media/{sha256}/{side}.webp", include_in_schema=False)
@router.get(
    "/media/{sha256}/{side}.webp",
    response_class=Response,
    responses=file_response("image/webp"),
)
def thumbnail(request: Request, caller: Viewer, sha256: str, side: str) -> Response:
    """A thumbnail as WebP, its longer side 256, 512 or 1024 pixels."""
    extension, _ = _readable(request, caller.user_id, sha256)
    etag = f'"{sha256}-{side}"'
    if _is_known(request, etag):
        return _not_modified(etag)
    if side not in _SIDES:
        raise NotFoundError(f"Thumbnails come in these sizes: {', '.join(_SIDES)}.")
    forge = forge_of(request)
    key = forge.files.ensure_thumbnail(sha256, extension, int(side))
    return send(request, forge, key, "image/webp", etag)


@router.head("/media/{sha256}.{extension}", include_in_schema=False)
@router.get(
    "/media/{sha256}.{extension}",
    response_class=Response,
    responses=file_response("image/*"),
)
def original(request: Request, caller: Viewer, sha256: str, extension: str) -> Response:
    """The file itself; ranges are served."""
    known, media_type = _readable(request, caller.user_id, sha256)
    if extension != known:
        raise NotFoundError("There is no such file.")
    etag = f'"{sha256}"'
    key = original_key(sha256, extension)
    return send(request, forge_of(request), key, media_type, etag)


def _is_known(request: Request, etag: str) -> bool:
    """Whether the browser has it already (RFC 9110 §13.1.2)."""
    header = request.headers.get("if-none-match", "")
    tags = {tag.strip().removeprefix("W/") for tag in header.split(",")}
    return etag in tags or "*" in tags


def _not_modified(etag: str) -> Response:
    return Response(status_code=304, headers={**_HEADERS, "ETag": etag})


def send(
    request: Request, forge: Forge, key: str, media_type: str, etag: str
) -> Response:
    """Answer with a stored file that never changes; who may have it was checked."""
    if _is_known(request, etag):
        return _not_modified(etag)
    headers = {**_HEADERS, "ETag": etag}
    if not media_type.startswith("image/"):
        headers["Content-Disposition"] = "attachment"
    if path := forge.storage.local_path(key):
        return FileResponse(path, media_type=media_type, headers=headers)
    size = forge.storage.size(key)
    if size is None:
        raise NotFoundError("This file is no longer there.")
    return _send_remote(request, forge, key, size, {**headers, "type": media_type})


def _send_remote(
    request: Request, forge: Forge, key: str, size: int, headers: dict[str, str]
) -> Response:
    """From a bucket, through us: its addresses are no matter of the browser's."""
    media_type = headers.pop("type")
    headers["Accept-Ranges"] = "bytes"
    wanted = _range(request, size, headers["ETag"])
    if wanted is not None and wanted[0] >= wanted[1]:
        return Response(status_code=416, headers={"Content-Range": f"bytes */{size}"})
    start, end = wanted or (0, size)
    headers["Content-Length"] = str(end - start)
    if wanted is not None:
        headers["Content-Range"] = f"bytes {start}-{end - 1}/{size}"
    status = 200 if wanted is None else 206
    if request.method == "HEAD":
        return Response(status_code=status, headers=headers, media_type=media_type)
    return StreamingResponse(
        forge.storage.open_range(key, start, end),
        status_code=status,
        headers=headers,
        media_type=media_type,
    )


def _range(request: Request, size: int, etag: str) -> tuple[int, int] | None:
    """The one range asked for, its end exclusive (RFC 9110 §14.1.2); None for all.

    Several ranges, and ones that cannot be read, are answered with the whole file, as
    the standard allows. An empty range means that it cannot be satisfied.
    """
    if request.headers.get("if-range", etag) != etag:
        return None
    found = _RANGE.fullmatch(request.headers.get("range", "").strip())
    if not found or not (found[1] or found[2]):
        return None
    if not found[1]:
        length = int(found[2])
        return (max(0, size - length), size) if length else (0, 0)
    start = int(found[1])
    end = min(int(found[2]) + 1, size) if found[2] else size
    return (start, end) if start < size else (0, 0)
