"""Says what each page of figures of a package has to say, every figure counted over the store."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from tests.journeys.figures_of_coverage import claim_coverage
from tests.journeys.figures_of_report import claim_report
from tests.journeys.figures_of_score import claim_score
from tests.journeys.package_read import Claims, Part, feet_hold, kinds_shown
from tests.journeys.year_counted import Counted


def figures_are_counts(parts: list[Part], pages: int, store: Counted, desk: Desk, on: str) -> None:
    """Hold each figure of the section of statistics against a count; `on`: the day of printing."""
    at = next(n for n, one in enumerate(parts) if one.words == "统计与图表")
    table, report, coverage, score = parts[at + 1 : at + 5]
    assert [one.level for one in parts[at : at + 6]] == [0, 1, 1, 1, 1, 0]
    with desk.store.reading() as books:
        office = books.office().name
    for part in (parts[at], table, report, coverage, score):
        feet_hold(part, pages=pages, proof=store.head, day=on)
    said = [Claims(one) for one in (table, report, coverage, score)]
    claim_table(said[0], store, kinds_shown(desk), office)
    claim_report(said[1], store, office)
    claim_coverage(said[2], store, office)
    claim_score(said[3], store, office, Path(desk.folders.resources))
    for one in said:
        one.end()


def claim_table(page: Claims, store: Counted, kinds: dict[str, str], office: str) -> None:
    """Records of each kind that anybody may see: all, entered late, copied from paper, with files.

    No kind with a record is left out, and none is added.
    """
    page.say(f"本材料记录统计 单位：{office} 年度：{store.year}年 计数：条")
    counts = {title: _of_kind(store, kind) for kind, title in kinds.items()}
    counts = {title: some for title, some in counts.items() if some[0]}
    total = [sum(column) for column in zip(*counts.values(), strict=True)]
    assert total[0] > 150 and total[4] > 40
    page.say_rows([f"{title} {_cells(some)}" for title, some in counts.items()])
    page.say(f"合计 {_cells(total)}")


def _of_kind(store: Counted, kind: str) -> list[int]:
    """Records of the year; of these late, copied, with any file, with a signed copy."""
    some = store.of(kind)
    return [
        len(some),
        sum(one.late for one in some),
        sum(one.copied for one in some),
        sum(bool(one.files) for one in some),
        sum("signed_copy" in one.files for one in some),
    ]


def _cells(figures: list[int]) -> str:
    return " ".join(map(str, figures))
