"""Sanitises one picture in a process of its own, whose memory and time are limited.

A hole in a decoder, or a file made to exhaust it, then hits a process without keys,
connections or other people's pictures. Started by `isolation.sanitised_apart`:

    python -m forge_app.adapters.imaging.decode_worker MAX_PIXELS BYTES CPU_SECONDS

The file comes by standard input. The answer is one line of JSON, `{}` or the error
(`error`, `message`, `code`, `details`), and behind it the bytes.
"""

import json
import resource
import sys

_OUT_OF_MEMORY = "The picture takes too much memory to decode; send a smaller one."


def main(max_pixels: int, most_bytes: int, cpu_seconds: int) -> None:
    """Limit this process, then read, sanitise and answer."""
    resource.setrlimit(resource.RLIMIT_AS, (most_bytes, most_bytes))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds))
    # What is already at hand suffices: nothing is to be written but the answer.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    head, clean = _answer(sys.stdin.buffer.read(), max_pixels)
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + clean)
    sys.stdout.buffer.flush()


def _answer(data: bytes, max_pixels: int) -> tuple[dict[str, object], bytes]:
    # Imported under the limits, since this is the code that they are for.
    from PIL import AvifImagePlugin

    from forge_app.adapters.imaging.sanitising import sanitised
    from forge_app.errors import InvalidError

    # Every thread takes address space, of which there is little.
    AvifImagePlugin.DEFAULT_MAX_THREADS = 1
    try:
        return {}, sanitised(data, max_pixels)
    except InvalidError as error:
        head: dict[str, object] = {
            "error": type(error).__name__,
            "message": error.message,
            "code": error.code,
            "details": error.details,
        }
    except MemoryError:
        head = {"error": "TooLargeError", "message": _OUT_OF_MEMORY}
    return head, b""


if __name__ == "__main__":
    main(*map(int, sys.argv[1:4]))
