"""Speed, memory and size of the built-in engine: `./forge bench engine`.

Times are processor time on one core, so that other work on the machine does not count.
"""

import io
import resource
import statistics
import sys
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from forge_app.engine import (
    MANNERS,
    Moment,
    PictureRequest,
    paint,
    six_views,
    understand,
)

PROMPTS = (
    "a lighthouse on a rocky coast at sunset, three sailboats",
    "misty pine forest at dawn",
    "city skyline at night with moon",
    "snowy mountains above a lake, reflection",
    "autumn village with a red house",
    'poster for a jazz festival "BLUE NOTE" in teal and orange',
    "a living room with a sofa and a cat",
    "twelve hot-air balloons over fields in summer",
    "a fox and two deer in a forest, rain",
    "apples and a vase of flowers on a table",
)
CROWDED = (
    "99 trees",
    "fifty sheep on a hill",
    "twenty people in a park",
    "a jungle with parrots and monkeys",
    "a garden full of roses and tulips",
    "a busy street with cars and people",
)
"""Prompts of many things, whose vectors are large."""
MEDIAN_BOUND, P95_BOUND = 1.0, 2.0
"""Seconds for a picture of 1024 by 1024 pixels."""
PREVIEW_BOUND = 0.08
"""Seconds to the first preview, of 256 pixels, that shows the whole picture."""
LIKENESS_BOUND = 32.0
"""Most that a preview differs from the picture it announces, of 255.

The mean over 32 by 32 fields, so that grain and hatching do not count.
"""
SVG_BOUND = 300.0
"""Kilobytes of a typical SVG."""
CROWDED_BOUND = 400.0
"""Kilobytes of the largest SVG of a crowded prompt."""
MEMORY_BOUND = 300.0
"""MiB of a process that has painted all of this."""
READING_BOUND = 1.0
"""Seconds to read a prompt of 20,000 characters."""


def _row(
    name: str, value: float, unit: str, bound: float | None, note: str = ""
) -> dict:
    """One measurement; ratio is value over bound, good when at most 1."""
    ratio = round(value / bound, 3) if bound else None
    return {
        "name": name,
        "value": round(value, 3),
        "unit": unit,
        "bound": bound,
        "ratio": ratio,
        "ok": ratio is None or ratio <= 1,
        "note": note,
    }


def _p95(values: list[float]) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.95))]


def _pictures(manner: str, rounds: int) -> tuple[list[float], list[float]]:
    """Seconds and kilobytes of SVG of each picture at 1024 by 1024 pixels."""
    taken, sizes = [], []
    for seed in range(rounds):
        for prompt in PROMPTS:
            begun = time.process_time()
            picture = paint(PictureRequest(prompt, "", manner, seed, 1024, 1024))
            taken.append(time.process_time() - begun)
            sizes.append(len(picture.svg.encode()) / 1000)
    return taken, sizes


def _fields(data: bytes) -> NDArray[np.float64]:
    """A picture as 32 by 32 fields of one colour."""
    with Image.open(io.BytesIO(data)) as image:
        small = image.convert("RGB").resize((32, 32), Image.Resampling.BOX)
    return np.asarray(small, dtype=np.float64)


def _kilobytes(manner: str, prompt: str) -> float:
    """Size of the SVG of a picture, which depends little on its pixels."""
    picture = paint(PictureRequest(prompt, "", manner, 1, 128, 128))
    return len(picture.svg.encode()) / 1000


def _previews(manner: str) -> tuple[list[float], list[float], list[float]]:
    """What the first preview that shows the picture takes and how it differs.

    Seconds to it, seconds to the whole picture of 256 pixels, difference. A preview
    that differs more than `LIKENESS_BOUND` shows no picture yet.
    """
    first, whole, apart = [], [], []
    for prompt in PROMPTS:
        seen: list[tuple[float, bytes]] = []
        begun = time.process_time()

        def report(_share, preview, begun=begun, seen=seen):
            if preview:
                seen.append((time.process_time() - begun, preview))

        request = PictureRequest(prompt, "", manner, 1, 256, 256)
        final = _fields(paint(request, report=report).png)
        off = [float(np.abs(_fields(data) - final).mean()) for _, data in seen]
        shown = next(k for k, far in enumerate(off) if far <= LIKENESS_BOUND)
        first.append(seen[shown][0])
        apart.append(off[0])
        begun = time.process_time()
        paint(request)
        whole.append(time.process_time() - begun)
    return first, whole, apart


def _timed(work) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _others() -> list[dict]:
    """Reading, films and views."""
    text = ("a red house and three boats behind a mountian lake, " * 400)[:20_000]
    film = PictureRequest("three sailboats on the sea", width=512, height=512)
    moment = Moment(3.0, "drift", 60.0)
    frame = _timed(lambda: paint(film, at=moment))
    sides = _timed(lambda: six_views("a red car"))
    return [
        _row("reading 20,000 characters", _timed(lambda: understand(text)), "s",
             READING_BOUND),
        _row("a frame of a film at 512²", frame, "s", None),
        _row("six sides of a car", sides, "s", None),
    ]  # fmt: skip


def run(rounds: int = 1) -> list[dict]:
    """Measure every manner, on one core."""
    paint(PictureRequest("warm up", width=64, height=64))
    rows, everything = [], []
    for manner in MANNERS:
        taken, sizes = _pictures(manner.id, rounds)
        everything += taken
        name, median = f"{manner.id} 1024²", statistics.median(taken)
        rows.append(_row(f"{name} median", median, "s", MEDIAN_BOUND))
        rows.append(_row(f"{name} p95", _p95(taken), "s", P95_BOUND))
        typical = statistics.median(sizes)
        note = f"largest {max(sizes):.0f} kB"
        rows.append(_row(f"{manner.id} SVG", typical, "kB", SVG_BOUND, note))
        crowded = max(_kilobytes(manner.id, prompt) for prompt in CROWDED)
        rows.append(_row(f"{manner.id} SVG, crowded", crowded, "kB", CROWDED_BOUND))
    for manner in MANNERS:
        first, whole, apart = _previews(manner.id)
        name = f"{manner.id} first preview"
        note = f"whole picture at 256 px: {statistics.median(whole) * 1000:.0f} ms"
        rows.append(_row(name, statistics.median(first), "s", PREVIEW_BOUND, note))
        rows.append(_row(f"{name} unlike", max(apart), "/255", LIKENESS_BOUND))
    rows += _others()
    rate = len(everything) / sum(everything)
    rows.append(_row("pictures per second and core", rate, "1/s", None))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows.append(_row("peak memory", peak, "MiB", MEMORY_BOUND))
    return rows


def main() -> None:
    """Print the table."""
    print(f"{'measure':36} {'value':>9} {'unit':5} {'bound':>7} {'ratio':>7}  note")
    for row in run():
        bound = "" if row["bound"] is None else f"{row['bound']:g}"
        ratio = "" if row["ratio"] is None else f"{row['ratio']:.2f}"
        line = f"{row['name']:36} {row['value']:9.3f} {row['unit']:5}"
        print(f"{line} {bound:>7} {ratio:>7}  {row['note']}")


if __name__ == "__main__":
    main()
