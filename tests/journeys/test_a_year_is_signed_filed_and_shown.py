"""A year of the sample office: printed, signed, brought home, filed, closed, shown; all adds up."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Sequence
from datetime import UTC, date
from pathlib import Path
from random import Random

import pytest
from PIL import Image, ImageChops

from cleanedu_desktop.acts.bundle.asked import BundleAsked
from cleanedu_desktop.acts.close_year import close_year
from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.demo.read_sample import Sample
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.file_items import file_items
from cleanedu_desktop.acts.list_unsigned import UnsignedLine, list_unsigned
from cleanedu_desktop.acts.make_bundle import BundleMade, make_bundle
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.print_forms import print_forms
from cleanedu_desktop.acts.take_in import take_in
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.filing.filed_office import ready_to_file
from tests.acts.office import on_day
from tests.acts.scans import pdf_of, scanned
from tests.benchmarks.made_scans import signed, skewed
from tests.journeys.figures_counted import figures_are_counts
from tests.journeys.package_read import Part, kinds_shown, parts_of
from tests.journeys.year_counted import Counted

YEAR, NEXT_YEAR = 2026, date(2027, 1, 12)
DPI, PAGES_A_FILE = 100, 25
LOST = ("X2026-0002", "T2026-0005")
"""Papers nobody brings back."""


@pytest.fixture
def desk(sample_data: Path, sample: Sample, tmp_path: Path) -> Iterator[Desk]:
    """The whole sample office, on the day the sample ends."""
    folders = folders_for(tmp_path / "office")
    shutil.copytree(sample_data, folders.data, dirs_exist_ok=True)
    opened = open_desk(folders, clock=lambda: sample.today.astimezone(UTC))
    yield on_day(opened, sample.today.date())
    opened.close()


@pytest.mark.slow
def test_a_year_is_signed_filed_and_shown(desk: Desk, tmp_path: Path) -> None:
    waiting = list_unsigned(desk)
    _sign_and_bring_home(desk, waiting, tmp_path)
    home = {one.record_id for one in waiting if one.number not in LOST}
    assert {one.number for one in list_unsigned(desk)} == set(LOST)
    with desk.store.reading() as books:
        now = {one.id: one for one in books.rows(sorted(home))}
    was_open = [one.record_id for one in waiting if one.lacks == "待签"]
    assert len(was_open) == 3
    for one in was_open:
        form = desk.forms.main_form(now[one].kind)
        assert form.states[now[one].state] == "已签"
    later = on_day(ready_to_file(desk), NEXT_YEAR)
    _file_and_close(later, home)
    made = make_bundle(later, asked=BundleAsked(year=YEAR), target=tmp_path / "迎检.pdf")
    store = Counted(desk.folders.store_file, desk.folders.resources / "rules", YEAR)
    pages, parts = parts_of(made.path)
    assert made.pages == pages
    _package_is_whole(made, parts, store, kinds_shown(desk))
    figures_are_counts(parts, pages, store, later, "2027年1月12日")


def _sign_and_bring_home(desk: Desk, waiting: Sequence[UnsignedLine], folder: Path) -> None:
    """Print all that waits, sign it but for what is lost, scan it in mixed files, take it in."""
    box, chance = folder / "扫描", Random(7)  # noqa: S311 - how a pen runs
    box.mkdir()
    papers: dict[str, list[str]] = {}
    for one in waiting:
        if one.number not in LOST:
            papers.setdefault(one.kind, []).append(one.record_id)
    pages: list[Image.Image] = []
    for kind, ids in papers.items():
        pdf = folder / f"{kind}.pdf"
        printed = print_forms(desk, form_id=kind, record_ids=ids, target=pdf)
        pages += [signed(scanned(pdf, at, dpi=DPI), chance) for at in range(printed.pages)]
    assert len(papers) == 4 and len(pages) > len(waiting)
    grain = Image.effect_noise(pages[0].size, 12)
    for at, page in enumerate(pages):
        moved = ImageChops.offset(grain, chance.randrange(page.width))
        seen = Image.blend(page, moved.resize(page.size), 0.18)
        pages[at] = skewed(seen, chance.choice((0, 0, 0, 3, -2, 180)))
    chance.shuffle(pages)
    for at in range(0, len(pages), PAGES_A_FILE):
        pdf_of(pages[at : at + PAGES_A_FILE], box / f"扫描{at:03}.pdf", DPI)
    done = take_in(desk, sources=[box])
    assert [one.outcome for one in done.pages] == ["taken"] * len(pages)
    assert {one.to.record_id for one in done.records} == {
        one for ids in papers.values() for one in ids
    }


def _file_and_close(desk: Desk, home: set[str]) -> None:
    """File what is ready, then close; what came home can only be read from then on."""
    items = (
        *file_items(desk, year=YEAR).items,
        *file_items(desk, year=YEAR, unsigned_too=True).items,
    )
    filed = {one.record_id: one.number for one in items}
    assert len({one.number for one in items}) == len(items) == len(filed)
    assert home <= set(filed)
    with pytest.raises(OfficeProblem, match="还有没办完的"):
        close_year(desk, year=YEAR)
    closed = close_year(desk, year=YEAR, anyway=True).reviewed
    assert not home & {one.id for one in closed.unsigned}
    carried = {one.id for one in (*closed.carried, *closed.standing)}
    with desk.store.reading() as books:
        rows = books.rows(sorted(home))
    (talk, *_) = (one for one in rows if one.kind == "talk" and one.id not in carried)
    with pytest.raises(OfficeProblem, match=f"{YEAR}年已经关闭"):
        correct_entry(desk, record_id=talk.id, answers={"place": "二楼"})


def _package_is_whole(
    made: BundleMade, parts: Sequence[Part], store: Counted, kinds: dict[str, str]
) -> None:
    _, contents, *sections = (one for one in parts if one.level == 0)
    assert len(sections) > 40
    listed = contents.lines
    for n, one in enumerate(sections, start=1):
        row = re.compile(rf"{n}{re.escape(''.join(one.words.split()))}\d*?{one.page}")
        assert any(map(row.fullmatch, listed)), one.words
    year = [one for kind in kinds for one in store.of(kind)]
    assert made.pictures == sum(one.files.count("signed_copy") for one in store.rows.values())
    numbers = {one.number for one in year}
    marked = [one.words.split("\u3000")[0] for one in parts if one.level == 1]
    assert numbers <= set(marked) and made.records == len(numbers) == len(year)
    shown = [one for one in marked if one in numbers]
    assert len(shown) == len(set(shown))
