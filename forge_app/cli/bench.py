"""`forge bench`: run the benchmarks in tests/bench and print one table.

A benchmark is a module with `run() -> list[dict]`; a row holds `name`, `value`, `unit`,
`bound` (the largest or smallest value allowed, such as `"<= 1.5"`, or None) and `note`.
"""

import argparse
import asyncio
import importlib
import inspect
import operator
import sys
from collections.abc import Callable, Mapping
from typing import Any

from forge_app.cli.console import ROOT, CommandError, say, step

COMPARISONS: dict[str, Callable[[float, float], bool]] = {
    "<=": operator.le,
    ">=": operator.ge,
    "<": operator.lt,
    ">": operator.gt,
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("name", nargs="?", help="one benchmark (default: all)")


def run(args: argparse.Namespace) -> int:
    """Run benchmarks and print the table; a bound that is broken is a failure."""
    names = available()
    if args.name:
        if args.name not in names:
            raise CommandError(
                f"there is no benchmark {args.name!r}; there are: {', '.join(names)}"
            )
        names = [args.name]
    sys.path.insert(0, str(ROOT))
    rows: list[Mapping[str, Any]] = []
    for name in names:
        with step(f"Benchmark {name}"):
            rows += run_one(name)
    say()
    print_table(rows)
    return 0 if all(holds(row) for row in rows) else 1


def available() -> list[str]:
    """Names of the benchmarks."""
    files = (ROOT / "tests" / "bench").glob("*.py")
    names = sorted(f.stem for f in files if not f.stem.startswith(("_", "conftest")))
    return [name for name in names if "def run(" in source_of(name)]


def source_of(name: str) -> str:
    """The text of a benchmark's module."""
    return (ROOT / "tests" / "bench" / f"{name}.py").read_text()


def run_one(name: str) -> list[Mapping[str, Any]]:
    """Run one benchmark."""
    result = importlib.import_module(f"tests.bench.{name}").run()
    return asyncio.run(result) if inspect.iscoroutine(result) else result


def holds(row: Mapping[str, Any]) -> bool:
    """Whether a row keeps its bound; a bare number is the largest value allowed."""
    bound = row.get("bound")
    if bound is None:
        return True
    words = str(bound).split()
    compare = COMPARISONS.get(words[0], operator.le)
    return compare(float(row["value"]), float(words[-1]))


def share(row: Mapping[str, Any]) -> str:
    """The value as a ratio of its bound, or nothing for a row without one."""
    if row.get("bound") is None:
        return ""
    return f"{float(row['value']) / float(str(row['bound']).split()[-1]):.2f}"


def print_table(rows: list[Mapping[str, Any]]) -> None:
    """Print the rows on stdout."""
    from rich.console import Console
    from rich.table import Table

    table = Table("benchmark", "value", "unit", "bound", "÷ bound", "", "note")
    table.columns[1].justify = table.columns[4].justify = "right"
    for row in rows:
        bound = row.get("bound")
        table.add_row(
            str(row["name"]),
            f"{float(row['value']):.4g}",
            str(row.get("unit") or ""),
            "" if bound is None else str(bound),
            share(row),
            "" if bound is None else ("✓" if holds(row) else "✗"),
            str(row.get("note") or ""),
        )
    Console(width=None if sys.stdout.isatty() else 140).print(table)
