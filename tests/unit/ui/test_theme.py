"""The style sheets: each is loaded, and each is about one subject."""

from forge_app.cli.console import ROOT
from forge_app.ui.theme import STYLESHEETS

SHEETS = ROOT / "assets/styles"
LONGEST = 400


def test_every_sheet_is_loaded_once_and_is_there() -> None:
    names = [sheet.rpartition("/")[2] for sheet in STYLESHEETS]
    assert sorted(names) == sorted(sheet.name for sheet in SHEETS.glob("*.css"))


def test_no_sheet_is_long() -> None:
    sheets = [*SHEETS.glob("*.css"), *ROOT.glob("forge_app/ui/**/*.css")]
    long = [one for one in sheets if len(one.read_text().splitlines()) >= LONGEST]
    assert long == []
