"""Speed and memory of the built-in engine: `python tests/bench/engine.py`.

Times are processor time, so that other work on the machine does not count.
"""

import resource
import statistics
import sys
import time
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from forge_app.engine import MANNERS, PictureRequest, paint

PROMPTS = (
    "a lighthouse on a rocky coast at sunset, three sailboats",
    "misty pine forest at dawn",
    "city skyline at night with moon",
    "snowy mountains above a lake, reflection",
    "autumn village with a red house",
    'poster for a jazz festival "BLUE NOTE" in teal and orange',
)
MEDIAN_BOUND, P95_BOUND, PREVIEW_BOUND, MEMORY_BOUND = 1.0, 2.0, 0.08, 300.0


def _row(name: str, value: float, unit: str, bound: float | None) -> dict:
    """One measurement; ratio is value over bound, good when at most 1."""
    ratio = round(value / bound, 3) if bound else None
    return {
        "name": name,
        "value": round(value, 3),
        "unit": unit,
        "bound": bound,
        "ratio": ratio,
        "ok": ratio is None or ratio <= 1,
    }


def _times(manner: str, size: int, rounds: int) -> list[float]:
    taken = []
    for seed in range(rounds):
        for prompt in PROMPTS:
            begun = time.process_time()
            paint(PictureRequest(prompt, "", manner, seed, size, size))
            taken.append(time.process_time() - begun)
    return taken


def _first_preview(manner: str) -> float:
    """Median time from the request to the first 256 px preview, in seconds."""
    found = []
    for prompt in PROMPTS:
        begun = time.process_time()
        seen: list[float] = []

        def report(_share, preview, begun=begun, seen=seen):
            if preview:
                seen.append(time.process_time() - begun)

        paint(PictureRequest(prompt, "", manner, 1, 256, 256), report=report)
        found.append(seen[0])
    return statistics.median(found)


def run(rounds: int = 2) -> list[dict]:
    """Measure every manner at 1024 x 1024 on one core."""
    paint(PictureRequest("warm up", width=64, height=64))
    rows, everything = [], []
    for manner in MANNERS:
        taken = sorted(_times(manner.id, 1024, rounds))
        everything += taken
        p95 = taken[min(len(taken) - 1, int(len(taken) * 0.95))]
        median = statistics.median(taken)
        rows.append(_row(f"{manner.id} 1024² median", median, "s", MEDIAN_BOUND))
        rows.append(_row(f"{manner.id} 1024² p95", p95, "s", P95_BOUND))
    for manner in MANNERS:
        first = _first_preview(manner.id)
        rows.append(_row(f"{manner.id} first preview", first, "s", PREVIEW_BOUND))
    rate = len(everything) / sum(everything)
    rows.append(_row("images per second and core", rate, "1/s", None))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows.append(_row("peak memory", peak, "MiB", MEMORY_BOUND))
    return rows


def main() -> None:
    """Print the table."""
    print(f"{'measure':32} {'value':>9} {'unit':5} {'bound':>7} {'ratio':>7}")
    for row in run():
        bound = "" if row["bound"] is None else f"{row['bound']:g}"
        ratio = "" if row["ratio"] is None else f"{row['ratio']:.2f}"
        line = f"{row['name']:32} {row['value']:9.3f} {row['unit']:5}"
        print(f"{line} {bound:>7} {ratio:>7}")


if __name__ == "__main__":
    main()
