"""The one table of all measurements: medians, references, ratios and goals."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

Taken = dict[str, list[float]]
"""Name of a measurement -> all values taken."""
Row = tuple[str, str, str, str, str]
"""What, value, reference, ratio, goal."""


def table(taken: Taken, *, talks: int, rounds: int, platforms: list[str]) -> str:
    """Return the report as text."""
    rows: list[Row] = [("what", "median", "reference", "ratio", "goal")]
    for name in platforms:
        rows += window_rows(taken, name)
    rows += list_rows(taken, talks)
    rows += paper_rows(taken)
    widths = [max(len(row[place]) for row in rows) for place in range(5)]
    lines = [
        "  ".join(
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    return "\n".join([machine(), f"{rounds} rounds, medians", "", *lines, ""])


def window_rows(taken: Taken, platform_name: str) -> Iterator[Row]:
    """Yield start, stalls and memory of one platform."""
    ours, bare = f"{platform_name} office ", f"{platform_name} bare "
    yield against(
        taken, f"{platform_name}: window painted", ours + "painted", bare + "painted", 1.5
    )
    yield against(taken, f"{platform_name}: home page filled", ours + "home", bare + "painted")
    yield plain(taken, f"{platform_name}: list of talks, from click to rows", ours + "list")
    yield against(
        taken,
        f"{platform_name}: longest stall until home",
        ours + "home stall",
        bare + "home stall",
    )
    yield plain(taken, f"{platform_name}: longest stall, first list", ours + "list stall")
    for what, key in (("home page", "home memory"), ("first list", "list memory")):
        value, reference = median(taken, ours + key), median(taken, bare + "home memory")
        goal = "120 MiB" if key == "home memory" else ""
        name = f"{platform_name}: peak memory, {what}"
        yield (name, f"{value:.1f} MiB", f"{reference:.1f} MiB", "", goal)


def list_rows(taken: Taken, talks: int) -> Iterator[Row]:
    """Yield lists and search."""
    yield against(taken, f"first rows of {talks} talks", "list model", "bare ids + a page", 2.0)
    yield plain(taken, "scrolled to the end, every page", "scrolled to the end")
    for name in ("before a list", "with all ids", "at the end"):
        yield (f"memory {name}", f"{median(taken, f'memory {name}'):.1f} MiB", "", "", "")
    for word in ("rare", "medium", "frequent"):
        yield against(
            taken, f"search, {word} word: ids, against LIKE", f"find {word}", f"LIKE {word}"
        )
        yield plain(taken, f"search, {word} word: with excerpts", f"act {word}")
        yield plain(taken, f"list narrowed to {word} word, first page", f"narrow {word}")


def paper_rows(taken: Taken) -> Iterator[Row]:
    """Yield printing and import, for orientation."""
    for what, key in (
        ("first form printed, libraries loaded", "first form printed"),
        ("one form printed", "one form printed"),
        ("1000 talks printed", "many forms printed"),
        ("roster of 5000 rows previewed", "roster previewed"),
        ("roster of 5000 rows imported", "roster imported"),
    ):
        yield (what, f"{median(taken, f'paper {key}'):.3f} s", "", "", "")
    yield ("peak memory of these", f"{median(taken, 'paper peak memory'):.1f} MiB", "", "", "")


def against(taken: Taken, what: str, name: str, reference: str, goal: float | None = None) -> Row:
    """Return a row of milliseconds beside a reference."""
    value, other = median(taken, name), median(taken, reference)
    wanted = f"{goal:.1f} ×" if goal else ""
    return (what, f"{value:.1f} ms", f"{other:.1f} ms", f"{value / other:.2f} ×", wanted)


def plain(taken: Taken, what: str, name: str) -> Row:
    """Return a row of milliseconds."""
    return (what, f"{median(taken, name):.1f} ms", "", "", "")


def median(taken: Taken, name: str) -> float:
    """Return the median of a measurement."""
    return statistics.median(taken[name])


def machine() -> str:
    """Return what was measured on, and with what."""
    names = ("PySide6_Essentials", "SQLAlchemy", "sqlcipher3", "reportlab")
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        found = [line for line in info.read_text("utf-8").splitlines() if "model name" in line]
        model = found[0].partition(":")[2].strip() if found else model
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    versions = ", ".join(f"{name} {version(name)}" for name in names)
    return (
        f"{model}, {os.cpu_count()} cores{load}; {platform.system()} {platform.release()};"
        f" Python {platform.python_version()}, {versions}"
    )
