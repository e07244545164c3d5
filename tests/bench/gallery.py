"""Gallery queries at 10,000 and 1,000,000 images, against SQLite's own speed.

The floor is the same page by keyset through `sqlite3` alone; the ceiling is OFFSET.
"""

import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from forge_app.adapters.database.migrate import upgrade
from forge_app.bootstrap import Forge
from forge_app.features.images.views import ImageFilter
from forge_app.kit.ids import new_id
from forge_app.kit.pagination import encode_cursor
from forge_app.settings import Settings
from tests.support.fakes import RecordingBus, RecordingQueue

PAGE = 60
ROUNDS = 15
SUBJECTS = ("castle", "harbour", "forest", "city", "meadow", "desert", "portrait")
MODELS = ("forge/landscape", "forge/flat", "forge/lowpoly", "forge/poster")
EVERYTHING = ImageFilter()
START = datetime(2026, 1, 1, tzinfo=UTC)


def _milliseconds(call: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        call()
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times)


def _image(number: int, user_id: str, pick: random.Random) -> tuple:
    rare = "dragon" if number % 1000 == 0 else "calm"
    prompt = f"a {pick.choice(SUBJECTS)} at {pick.choice(('dawn', 'dusk'))}, {rare}"
    made = (START + timedelta(seconds=number)).replace(tzinfo=None)
    return (
        new_id(), user_id, 0, "image", "generated", "a" * 64, "png", "image/png",
        1024, 1024, "", prompt, "", pick.choice(MODELS), number, 0,
        number % 7 == 0, 0, made.isoformat(" "),
    )  # fmt: skip


_COLUMNS = (
    "id, user_id, position, content_type, kind, sha256, extension, media_type, width, "
    "height, placeholder, prompt, negative_prompt, model, seed, cost_micros, favorite, "
    "rejected, created_at"
)


def _fill(path: Path, user_id: str, count: int) -> None:
    pick = random.Random(1)
    with sqlite3.connect(path) as db:
        db.execute(
            "INSERT OR IGNORE INTO blobs VALUES (?, 'png', 'image/png', 1, ?)",
            ("a" * 64, "2026-01-01 00:00:00"),
        )
        marks = ", ".join("?" * (_COLUMNS.count(",") + 1))
        db.executemany(
            f"INSERT INTO images ({_COLUMNS}) VALUES ({marks})",
            (_image(number, user_id, pick) for number in range(count)),
        )
        db.execute("ANALYZE")
    db.close()


def _measure(forge: Forge, path: Path, user_id: str, count: int) -> list[dict]:
    raw = sqlite3.connect(path)
    sql = (
        "SELECT * FROM images WHERE user_id = ? AND deleted_at IS NULL "
        "AND rejected = 0 ORDER BY seq DESC LIMIT ? "
    )
    deep = encode_cursor(count // 2)

    def page(wanted: ImageFilter = EVERYTHING, cursor: str | None = None) -> None:
        with forge.read() as work:
            found = work.images.gallery(user_id, wanted, PAGE, cursor)
        assert found.items

    first = _milliseconds(page)
    floor = _milliseconds(lambda: raw.execute(sql, (user_id, PAGE)).fetchall())
    middle = _milliseconds(lambda: page(cursor=deep))
    offset = _milliseconds(
        lambda: raw.execute(sql + "OFFSET ?", (user_id, PAGE, count // 2)).fetchall()
    )
    raw.close()
    rows = [
        ("first page", first, "<= 20", f"raw sqlite3 {floor:.2f} ms"),
        ("first page / raw sqlite3", first / floor, "<= 15", "with views and tags"),
        ("page in the middle", middle, "<= 20", f"by OFFSET {offset:.2f} ms"),
        ("middle / first", middle / first, "<= 1.5", "keyset: depth costs nothing"),
    ]
    searches = {
        "search, 0.1 % of images": ImageFilter(query="dragon"),
        "search, 14 % of images": ImageFilter(query="castle"),
        "search, two words": ImageFilter(query="castle dusk"),
        "filter by model": ImageFilter(models=("forge/flat",)),
        "filter by favourite": ImageFilter(favorite=True),
    }
    for name, wanted in searches.items():
        took = _milliseconds(lambda wanted=wanted: page(wanted))
        rows.append((name, took, "<= 30", f"{took / first:.1f} × the first page"))
    return [
        {
            "name": f"gallery {count:,}: {name}",
            "value": round(value, 2),
            "unit": "ratio" if "/" in name else "ms",
            "bound": bound,
            "note": note,
        }
        for name, value, bound, note in rows
    ]


def run() -> list[dict]:
    """Median time of a page of 60, through the service."""
    rows = []
    for count in (10_000, 1_000_000):
        with tempfile.TemporaryDirectory() as folder:
            settings = Settings(env="test", data_dir=Path(folder))
            forge = Forge(
                settings, bus=RecordingBus(), queue=RecordingQueue(), providers=[]
            )
            upgrade(forge.database)
            with forge.work() as work:
                user_id = work.accounts.command_line_user().id
            path = Path(folder) / "forge.db"
            _fill(path, user_id, count)
            rows += _measure(forge, path, user_id, count)
            forge.close()
    return rows
