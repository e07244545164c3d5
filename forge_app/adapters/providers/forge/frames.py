"""What travels between a program and its painter, both ways.

A frame is one byte of kind, four of length (big endian) and that many of payload; a
payload is a JSON head, a zero byte and raw bytes, which JSON never contains. The
program sends one REQUEST; it hears WAITING (at once, and now and then while all places
are taken), PROGRESS, and in the end PAINTED, FAILED or DIED.

Nothing here imports the engine, so that a painter can see to its own safety first.
"""

import asyncio
import json
import socket
import struct
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from forge_app.engine.types import Picture, PictureRequest

REQUEST, WAITING, PROGRESS = b"R", b"W", b"P"
PAINTED, FAILED, DIED = b"D", b"F", b"X"

_HEAD = struct.Struct(">cI")

Wish = Literal["png", "svg"]
"""What of a picture is wanted: its pixels or its vectors."""

Tell = Callable[[float, bytes | None], None]
"""Called with the progress (0 to 1) and, now and then, a WebP preview."""


class Frame(NamedTuple):
    """One message."""

    kind: bytes
    head: dict[str, Any]
    tail: bytes


@dataclass(frozen=True, slots=True)
class Painted:
    """What of a picture leaves its process: the pixels and the account of the words.

    The SVG stays behind unless it is what was wished for: it can be made again from
    the recipe, and is many times larger than the rest of what a recipe stores.
    `seconds` is how long it took once it had a place; whoever waited for it fills that
    in.
    """

    data: bytes
    width: int
    height: int
    facts: dict[str, Any]
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no picture.

    Attributes:
        kind: `refused` by the engine, a `bug` of it, or no process to be had (`full`).
        message: For people.
        trace: For the log.
    """

    kind: Literal["refused", "bug", "full"]
    message: str
    trace: str = ""


def pack(kind: bytes, head: dict[str, Any] | None = None, tail: bytes = b"") -> bytes:
    """A frame as bytes."""
    payload = json.dumps(head or {}).encode() + b"\0" + tail
    return _HEAD.pack(kind, len(payload)) + payload


def pack_request(request: "PictureRequest", wish: Wish = "png") -> bytes:
    """What is to be painted: its fields, and its pictures one behind the other."""
    pictures = [
        {"role": given.role, "weight": given.weight, "size": len(given.data)}
        for given in request.inputs
    ]
    fields = vars(request) | {"params": dict(request.params), "inputs": pictures}
    head = {"wish": wish, "fields": fields}
    return pack(REQUEST, head, b"".join(given.data for given in request.inputs))


def unpack_request(frame: Frame) -> "PictureRequest":
    """What `pack_request` packed."""
    from forge_app.engine.types import InputPicture, PictureRequest

    given = frame.head["fields"]
    pictures: list[InputPicture] = []
    begin = 0
    for entry in given["inputs"]:
        end = begin + entry["size"]
        data = frame.tail[begin:end]
        pictures.append(InputPicture(entry["role"], data, entry["weight"]))
        begin = end
    fields: dict[str, Any] = {**given, "inputs": tuple(pictures)}
    return PictureRequest(**fields)


def pack_picture(picture: "Picture", wish: Wish = "png") -> bytes:
    """A finished picture: what was wished for of it, and its account of the words."""
    facts: dict[str, Any] = {
        "readings": [asdict(reading) for reading in picture.readings],
        "guessed": list(picture.guessed),
        "undrawn": list(picture.undrawn),
        "palette": list(picture.palette),
    }
    if picture.seen:
        facts["seen"] = list(picture.seen)
    head = {"width": picture.width, "height": picture.height, "facts": facts}
    data = picture.svg.encode() if wish == "svg" else picture.png
    return pack(PAINTED, head, data)


def pack_failure(failure: Failure) -> bytes:
    """Why there is no picture."""
    return pack(FAILED, asdict(failure))


def _unpack(kind: bytes, payload: bytes) -> Frame:
    head, _, tail = payload.partition(b"\0")
    return Frame(kind, json.loads(head), tail)


async def hear(reader: asyncio.StreamReader) -> Frame:
    """The next frame of a stream.

    Raises:
        asyncio.IncompleteReadError: the other side is gone.
        ConnectionError: so it is.
    """
    kind, size = _HEAD.unpack(await reader.readexactly(_HEAD.size))
    return _unpack(kind, await reader.readexactly(size))


def receive(connection: socket.socket) -> Frame:
    """The next frame of a blocking socket.

    Raises:
        EOFError: the other side is gone.
        OSError: so it is, or it keeps silent for the socket's timeout.
    """
    kind, size = _HEAD.unpack(_exactly(connection, _HEAD.size))
    return _unpack(kind, _exactly(connection, size))


def _exactly(connection: socket.socket, size: int) -> bytes:
    data = bytearray()
    while len(data) < size:
        part = connection.recv(min(size - len(data), 2**20))
        if not part:
            raise EOFError
        data += part
    return bytes(data)
