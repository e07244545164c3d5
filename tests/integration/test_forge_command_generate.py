"""Images from the command line, with no server anywhere."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from forge_app.bootstrap import Forge
from forge_app.features.presets.config import PresetConfig
from forge_app.features.presets.requests import NewPreset
from forge_app.settings import Settings
from tests.support.fakes import RecordingBus, RecordingQueue

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def generate(tmp_path):
    def generate(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-P", "-m", "forge_app.cli", "generate", *arguments],
            env={
                **os.environ,
                "PYTHONPATH": str(ROOT),
                "FORGE_DATA_DIR": str(tmp_path / "data"),
            },
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )

    return generate


def test_files_and_nothing_else_on_stdout(generate, tmp_path):
    options = ["--seed", "7", "--width", "128", "--height", "96", "--out", "made"]
    models = ["--model", "forge/landscape", "--model", "forge/flat"]
    done = generate("a calm sea", *models, *options, "--count", "2")
    assert done.returncode == 0, done.stderr
    paths = [tmp_path / line for line in done.stdout.splitlines()]
    assert len(paths) == 4
    assert len({path.read_bytes() for path in paths}) == 4
    for path in paths:
        with Image.open(path) as image:
            assert image.size == (128, 96)

    again = generate("a calm sea", *models, *options, "--count", "2")
    repeated = [tmp_path / line for line in again.stdout.splitlines()]
    assert not set(repeated) & set(paths), "nothing is overwritten"
    for one, other in zip(paths, repeated, strict=True):
        with Image.open(one) as before, Image.open(other) as after:
            assert before.tobytes() == after.tobytes(), "same seed, same picture"


def test_vectors_come_with_the_picture(generate, tmp_path):
    size = ["--width", "96", "--height", "64"]
    done = generate("a red boat", "--model", "forge/flat", *size, "--svg")
    assert done.returncode == 0, done.stderr
    picture, vectors = (tmp_path / line for line in done.stdout.splitlines())
    assert (picture.suffix, vectors.suffix) == (".png", ".svg")
    assert picture.stem == vectors.stem
    text = vectors.read_text()
    assert text.startswith('<svg xmlns="http://www.w3.org/2000/svg" width="96"')
    assert "<title>a red boat</title>" in text


def test_it_starts_from_files(generate, tmp_path):
    lake = Image.new("RGB", (120, 90), (120, 170, 220))
    lake.paste((40, 90, 150), (0, 50, 120, 90))
    lake.save(tmp_path / "lake.png")
    mask = Image.new("L", (120, 90))
    mask.paste(255, (50, 20, 100, 80))
    mask.save(tmp_path / "part.png")
    files = ["--from", "lake.png", "--mask", "part.png", "--style", "lake.png"]
    done = generate("a red boat", "--model", "forge/flat", *files, "--keep", "0.5")
    assert done.returncode == 0, done.stderr
    with Image.open(tmp_path / done.stdout.strip()) as image:
        assert image.size == lake.size
        outside = Image.composite(Image.new("RGB", lake.size), image, mask)
        assert image.tobytes() != lake.tobytes()
    kept = Image.composite(Image.new("RGB", lake.size), lake, mask)
    assert outside.tobytes() == kept.tobytes()


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["a sea", "--sketch", "none.png"], "--sketch: none.png"),
        (["a sea", "--style", __file__], "not a picture"),
        (["a sea", "--style", __file__, "--keep", "2"], "--keep"),
        (["a sea", "--model", "forge/none"], "forge/none"),
        (["a sea", "--count", "-1"], "count"),
        (["a sea", "--aspect", "7"], "aspect"),
        (["a sea", "--width", "100000", "--height", "64"], "100000"),
        (["  "], "prompt"),
    ],
)
def test_what_cannot_be_made_is_one_line(generate, arguments, named):
    done = generate(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    lines = [line for line in done.stderr.splitlines() if "Migrating" not in line]
    assert len(lines) == 1, done.stderr
    assert named in lines[0].lower()


def test_a_folder_that_cannot_be_made(generate, tmp_path):
    (tmp_path / "file").touch()
    done = generate("a sea", "--out", "file/x")
    assert done.returncode == 2
    assert "--out" in done.stderr


def test_presets_by_name_in_their_order(generate, tmp_path):
    options = ["--model", "forge/flat", "--out", "made"]
    unknown = generate("a sea", "--preset", "Small", *options)
    assert unknown.returncode == 2
    assert "no preset 'Small'" in unknown.stderr
    settings = Settings(env="test", data_dir=tmp_path / "data")
    forge = Forge(settings, bus=RecordingBus(), queue=RecordingQueue())
    with forge.work() as work:
        owner = work.accounts.owner_id()
        for name, config in (
            ("Wide", PresetConfig(aspect_ratio="16:9")),
            ("Small", PresetConfig(quality_tier="draft", aspect_ratio="1:1")),
        ):
            work.presets.create(owner, NewPreset(name=name, config=config))
    forge.close()
    done = generate("a sea", "--preset", "wide", "--preset", "Small", *options)
    assert done.returncode == 0, done.stderr
    with Image.open(tmp_path / done.stdout.strip()) as image:
        assert image.size == (512, 512)
