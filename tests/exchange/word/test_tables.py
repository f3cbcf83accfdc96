"""Tables of Word copies: every cell spans whole columns, headers repeat, boxes to sign in."""

from __future__ import annotations

import pytest

from cleanedu_desktop.exchange.word.tables import LARGE, Row, TableMaker, table_xml
from cleanedu_desktop.exchange.word.text import Writer
from cleanedu_desktop.form_engine.sheet import (
    GridRow,
    HeadingRow,
    SheetText,
    SignatureRow,
    TableBlock,
    TableColumn,
)
from tests.exchange.word.words import find, parsed, said, words
from tests.printing.sample_sheets import PARAGRAPH, cell, talk_sheet

WIDTH = 442.0


def maker() -> TableMaker:
    """Return a maker of tables over an upright page."""
    return TableMaker(Writer(talk_sheet()), LARGE, WIDTH)


def columns_of(xml: str) -> list[list[int]]:
    """Return for each row the widths its cells take up in columns."""
    made = []
    for row in find(parsed(xml), ".//w:tr"):
        spans = [one.xpath("./w:tcPr/w:gridSpan/@w:val") for one in find(row, "./w:tc")]
        made.append([int(str(span[0])) if span else 1 for span in spans])
    return made


@pytest.mark.parametrize("spans", [(12,), (6, 6), (4, 4, 4), (3, 5, 4), (1, 11)])
def test_rows_of_other_cells_share_the_table_s_columns(spans: tuple[int, ...]) -> None:
    row = GridRow(cells=tuple(cell("甲", "乙", span) for span in spans))
    other = GridRow(cells=(cell("一", "二", 6), cell("", "三", 6)))
    xml = table_xml(
        [maker().grid_row(row), maker().heading(HeadingRow(text="节")), maker().grid_row(other)]
    )
    columns = len(find(parsed(xml), ".//w:gridCol"))
    assert {sum(row) for row in columns_of(xml)} == {columns}
    assert sum(int(str(one)) for one in find(parsed(xml), ".//w:gridCol/@w:w")) == WIDTH * 20


def test_long_text_is_indented_and_goes_over_pages_other_rows_do_not() -> None:
    long, short = (
        maker().grid_row(GridRow(cells=(cell("内容", PARAGRAPH, lines=lines),))) for lines in (6, 1)
    )
    assert (long.splits, short.splits) == (True, False)
    assert long.height >= 6 * LARGE.pitch
    assert find(parsed(table_xml([long])), ".//w:ind/@w:firstLineChars") == ["200"]
    assert len(find(parsed(table_xml([long, short])), ".//w:cantSplit")) == 1


def test_a_short_text_is_made_a_little_smaller_rather_than_broken() -> None:
    row = maker().grid_row(GridRow(cells=(cell("参加工作时间", "1985年10月至今", 4),)))
    sizes = [int(str(one)) for one in find(parsed(table_xml([row])), ".//w:sz/@w:val")]
    assert sizes == [20, 19]


@pytest.mark.parametrize(("count", "rows"), [(1, 1), (3, 1), (4, 1), (5, 2), (9, 3)])
def test_every_box_to_sign_in_has_its_label_and_date(count: int, rows: int) -> None:
    labels = tuple(f"签字{number}" for number in range(count))
    made = maker().signatures(SignatureRow(labels=labels))
    assert len(made) == rows
    said = words(table_xml(made))
    assert all(f"{label}：" in said for label in labels)
    assert said.count("年月日") == count


def ledger(rows: int, **given: object) -> str:
    """Return a table of two columns."""
    block = TableBlock(
        columns=(TableColumn(label="序号", width=1), TableColumn(label="问题", width=3)),
        rows=tuple((SheetText(text=str(n)), SheetText(text=PARAGRAPH * n)) for n in range(rows)),
        **given,  # type: ignore[arg-type]
    )
    return maker().table(block)


def test_the_header_comes_again_on_each_page_with_the_table_s_title() -> None:
    assert len(find(parsed(ledger(3)), ".//w:tblHeader")) == 1
    xml = ledger(3, label="问题清单")
    assert [len(row) for row in columns_of(xml)] == [1, 2, 2, 2, 2]
    heads = find(parsed(xml), ".//w:tr[w:trPr/w:tblHeader]")
    assert [said(row) for row in heads] == ["问题清单", "序号问题"]
    assert len(find(parsed(xml), ".//w:tr[not(w:trPr/w:cantSplit)]")) == 1


def test_empty_rows_fill_a_table_up() -> None:
    assert len(find(parsed(ledger(1, min_rows=4)), ".//w:tr")) == 5
    assert len(find(parsed(ledger(6, min_rows=4)), ".//w:tr")) == 7


def test_a_row_keeps_its_least_height() -> None:
    row = Row(cells=(), height=27)
    assert row.header is False
    assert find(parsed(ledger(1, row_lines=3)), ".//w:trHeight/@w:val")[1] == str((3 * 18 + 6) * 20)


def test_cells_that_repeat_are_merged_and_the_total_stands_last() -> None:
    """Word keeps the words of the first."""
    columns = tuple(TableColumn(label=one, width=1) for one in ("项目", "分值"))
    rows = tuple((SheetText(text=a), SheetText(text="1")) for a in ("甲", "甲", "乙"))
    last = (SheetText(text="合计"), SheetText(text="3"))
    xml = parsed(maker().table(TableBlock(columns=columns, rows=rows, join=1, total=last)))
    merges = [str(one) for one in find(xml, ".//w:vMerge/@w:val")]
    assert merges == ["restart", "continue"]
    assert said(find(xml, ".//w:tr")[-1]) == "合计3"
