"""`forge samples`: draw the small pictures of the built-in models for the picker."""

import argparse
import hashlib
import io
from pathlib import Path

from PIL import Image

from forge_app.cli.console import say
from forge_app.engine import MANNERS, PictureRequest, paint

PROMPT = "a lighthouse on a rocky coast at golden hour, a sailboat"
SEED = 7
SIZE = (160, 120)
_DRAWN = (512, 384)
_FOLDER = Path(__file__).resolve().parents[2] / "assets" / "samples"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "--out", metavar="DIR", type=Path, default=_FOLDER, help="folder of the files"
    )


def run(args: argparse.Namespace) -> int:
    """Draw one picture in each manner, and remove those of before."""
    out: Path = args.out
    out.mkdir(parents=True, exist_ok=True)
    written = set()
    for manner in MANNERS:
        data = sample(manner.id)
        mark = hashlib.sha256(data).hexdigest()[:10]
        path = out / f"forge-{manner.id}.{mark}.webp"
        path.write_bytes(data)
        written.add(path)
        say(f"{path.name}: {len(data)} bytes")
    for old in set(out.glob("forge-*.webp")) - written:
        old.unlink()
    return 0


def sample(manner: str) -> bytes:
    """The small picture of a manner as WebP."""
    picture = paint(PictureRequest(PROMPT, "", manner, SEED, *_DRAWN))
    with Image.open(io.BytesIO(picture.png)) as image:
        small = image.convert("RGB").resize(SIZE, Image.Resampling.LANCZOS)
    out = io.BytesIO()
    small.save(out, "WEBP", quality=70, method=6)
    return out.getvalue()
