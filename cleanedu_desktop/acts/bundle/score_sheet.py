"""The score of the year on paper: each indicator with its points, and how they came about."""

from __future__ import annotations

from collections.abc import Iterator

from cleanedu_desktop.acts.score_year import YearScored
from cleanedu_desktop.form_engine.sheet import Sheet, SheetText, TableBlock, TableColumn

TITLE = "考核指标测算"
_COLUMNS = (
    TableColumn(label="项目", width=4),
    TableColumn(label="考核内容", width=7.4),
    TableColumn(label="分值", width=2, align="center"),
    TableColumn(label="测算", width=2.6, align="center"),
    TableColumn(label="佐证", width=2, align="center"),
    TableColumn(label="测算说明", width=8),
)
BY_HAND, NOT_DUE = "人评", "未到期"


def score_sheet(scored: YearScored, office_name: str) -> Sheet:
    """Return the sheet; what only people can judge says so."""
    full = scored.computable + scored.by_hand + scored.not_due
    total = ("合计", "", _points(full), _points(scored.computed))
    not_due = (("未到期，暂不计", f"{scored.not_due:g} 分"),) if scored.not_due else ()
    return Sheet(
        form_id="bundle",
        form_version="",
        title=f"{scored.year}年度{TITLE}",
        office_name=office_name,
        head=(
            ("单位", office_name),
            ("标准", scored.standard_title),
            ("由人评定", f"{scored.by_hand:g} 分"),
            *not_due,
        ),
        blocks=(
            TableBlock(
                columns=_COLUMNS,
                rows=tuple(_rows(scored)),
                total=tuple(SheetText(text=text) for text in (*total, "", "")),
                join=1,
            ),
        ),
    )


def _rows(scored: YearScored) -> Iterator[tuple[SheetText, ...]]:
    for one in scored.lines:
        unknown = NOT_DUE if one.not_due else BY_HAND
        computed = unknown if one.computed is None else _points(one.computed)
        words = (
            *(one.section, f"{one.id}　{one.text}", _points(one.max), computed),
            *(str(len(one.evidence)), one.words),
        )
        yield tuple(SheetText(text=text) for text in words)


def _points(points: float) -> str:
    return f"{points:g}"
