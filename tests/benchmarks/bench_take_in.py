"""Takes in 300 bad scans of the sample office's printed forms, and prints what became of them.

``python -m tests.benchmarks.bench_take_in [--scans 300] [--seed 7] [--keep DIR]``. Every readable
page is to be put to its record, none to another; `left` is what a person must assign by hand. A
third of the scans lie in PDFs of several pages. With ``--keep`` the scans stay to be looked at.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.make_demo import make_demo
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.print_forms import print_forms
from cleanedu_desktop.acts.signed.page_told import PageTold
from cleanedu_desktop.acts.take_in import take_in
from cleanedu_desktop.folders import folders_for
from tests.benchmarks.made_scans import Made, Page, made_scans
from tests.benchmarks.table import machine

FORMS = ("talk", "commitment", "rectification", "study_session")
IN_ONE_PDF = 5
Counts = dict[str, Counter[str]]


def main(arguments: Sequence[str] | None = None) -> Counts:
    """Make, take in and print."""
    reader = argparse.ArgumentParser(prog="tests.benchmarks.bench_take_in", description=__doc__)
    reader.add_argument("--scans", type=int, default=300)
    reader.add_argument("--seed", type=int, default=7)
    reader.add_argument("--keep", type=Path)
    given = reader.parse_args(arguments)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        folders = folders_for(folder / "office")
        make_demo(folders, output=folder / "paper")
        desk = open_desk(folders, clock=lambda: datetime(2026, 11, 22, 4, tzinfo=UTC))
        try:
            scans = made_scans(printed_pages(desk, folder), given.scans, given.seed)
            box = given.keep or folder / "scans"
            box.mkdir(parents=True, exist_ok=True)
            files = write(scans, box)
            began = time.perf_counter()
            done = take_in(desk, sources=[box])
            seconds = time.perf_counter() - began
        finally:
            desk.close()
    counts = counted(files, done.pages)
    print(table(counts, seconds, len(done.pages)))  # noqa: T201 - it is what it is for
    return counts


def printed_pages(desk: Desk, folder: Path, forms: Sequence[str] = FORMS) -> list[Page]:
    """Print a form's records of the year, and return the first page of each record."""
    pages = []
    for form_id in forms:
        with desk.store.reading() as books:
            ids = books.record_ids(form_id, order_by="number", descending=False, year=2026)
            numbers = [(one.id, one.number) for one in books.rows(ids)]
        for record_id, number in numbers[:25]:
            target = folder / f"{number}.pdf"
            print_forms(desk, form_id=form_id, record_ids=[record_id], target=target)
            pages.append(Page(target.read_bytes(), 0, number))
    return pages


def write(scans: Sequence[Made], box: Path) -> dict[tuple[str, int], Made]:
    """Write two thirds as photos and a third into PDFs; return (file, page) -> scan."""
    files: dict[tuple[str, int], Made] = {}
    waiting: list[Made] = []
    for at, one in enumerate(scans):
        if at % 3:
            name = f"{at:03}.jpg"
            one.picture.save(box / name, quality=one.quality)
            files[name, 1] = one
            continue
        waiting.append(one)
        if len(waiting) == IN_ONE_PDF or at + 3 >= len(scans):
            name = f"{at:03}.pdf"
            first, *others = [scan.picture for scan in waiting]
            first.save(
                box / name, save_all=True, append_images=others, resolution=150, quality=one.quality
            )
            files |= {(name, page): scan for page, scan in enumerate(waiting, start=1)}
            waiting = []
    return files


def counted(files: dict[tuple[str, int], Made], pages: Sequence[PageTold]) -> Counts:
    """Return kind -> how many were made, put right, left and put wrong."""
    counts: Counts = {}
    for page in pages:
        made = files[page.file.name, page.page]
        # A page of which a scan is there already was read all the same: its paper is named.
        named = frozenset(one.to.number for one in page.placed)
        counts.setdefault(made.kind, Counter())[verdict(made, named)] += 1
    return counts


def verdict(made: Made, named: frozenset[str]) -> str:
    """Return ``right``, ``left`` or ``wrong``."""
    if named - made.numbers:
        return "wrong"
    return "right" if named == made.numbers else "left"


def table(counts: Counts, seconds: float, pages: int) -> str:
    """Return the table as text."""
    rows: list[tuple[str, ...]] = [
        ("what was done to it", "made", "put right", "left", "put wrong")
    ]
    whole: Counter[str] = Counter()
    for kind, found in counts.items():
        whole += found
        rows.append((kind, *_cells(found)))
    rows.append(("all", *_cells(whole)))
    lines = [f"{row[0]:<28}" + "".join(f"{cell:>12}" for cell in row[1:]) for row in rows]
    speed = f"{pages} pages in {seconds:.1f} s, {seconds / pages * 1000:.0f} ms a page"
    return "\n".join([machine(), "", *lines, "", speed])


def _cells(found: Counter[str]) -> tuple[str, ...]:
    made = sum(found.values())
    return tuple(map(str, (made, found["right"], found["left"], found["wrong"])))


if __name__ == "__main__":
    main()
