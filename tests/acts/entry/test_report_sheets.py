"""The report on paper: a document and its annexes."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.entry.report_sheets import (
    BLANK_LINES,
    OwnWords,
    charts_of,
    report_sheets,
)
from cleanedu_desktop.form_engine.sheet import ChartBlock, OfficialBlock, Sheet, TableBlock
from cleanedu_desktop.rules.year_figures import YearFigures, year_figures
from tests.form_engine.filled_records import shipped_forms
from tests.rules.small_office import BOOK, YEAR, facts

FORM = shipped_forms().form("year_report")
NOTHING = OwnWords(texts={})


def figures(records: object = YEAR, half: int = 0) -> YearFigures:
    """Of the small office in 2026."""
    made = facts(records)  # type: ignore[arg-type]
    return year_figures(made, BOOK, year=2026, on=date(2026, 12, 31), half=half)


def sheets(own: OwnWords = NOTHING, half: int = 0) -> list[Sheet]:
    """The report of the small office."""
    found = figures(half=half)
    return report_sheets(found, own, form=FORM, office_name="某支部", printed_on="")


def document(own: OwnWords = NOTHING) -> OfficialBlock:
    """Its document."""
    (block,) = sheets(own)[0].blocks
    assert isinstance(block, OfficialBlock)
    return block


def parts(block: OfficialBlock) -> dict[str, list[str]]:
    """Heading of the first level -> the words below it."""
    found: dict[str, list[str]] = {}
    for one in block.paragraphs:
        if one.level == 1:
            found[one.text.text] = []
        else:
            found[[*found][-1]].append(one.text.text)
    return found


def test_what_the_office_has_not_written_stays_to_be_written() -> None:
    """As empty lines: nothing is said for it."""
    block = document()
    found = parts(block)
    assert [*found] == ["一、基本情况", "二、分析", "三、存在的问题", "四、下步打算"]
    assert found["二、分析"] == [""] * BLANK_LINES
    assert block.addressee.text == block.dated.text == ""
    assert block.signed_by.text == "某支部"


def test_the_office_s_own_words_stand_as_they_are() -> None:
    """Paragraph by paragraph, with addressee, day and number."""
    texts = {"analysis": "甲。\n\n 乙。", "problems": "丙。"}
    own = OwnWords(number="BG2026-0001", addressee="县纪委：", dated="2027年1月5日", texts=texts)
    found = parts(document(own))
    assert found["二、分析"] == ["甲。", "乙。"]
    assert found["三、存在的问题"] == ["丙。"]
    assert document(own).addressee.text == "县纪委："
    assert document(own).dated.text == "2027年1月5日"
    assert {one.number for one in sheets(own)} == {"BG2026-0001"}


def test_a_half_year_is_an_analysis() -> None:
    """The title says which."""
    assert [one.title for one in sheets()] == [
        "2026年党风廉政教育情况报告",
        "附件1　数据图表",
        "附件2　周期规则落实情况",
    ]
    assert sheets(half=1)[0].title == "2026年上半年党风廉政教育分析报告"


def test_annexes_have_the_charts_and_the_rules() -> None:
    """Each rule with its source and what is lacking."""
    _, charts, rules = sheets()
    assert all(isinstance(one, ChartBlock) for one in charts.blocks)
    (table,) = rules.blocks
    assert isinstance(table, TableBlock)
    words = [[cell.text for cell in row] for row in table.rows]
    assert ["1", "支部党员大会一般每季度召开1次", *words[0][2:]] == words[0]
    assert words[0][3:] == ["4", "1", "第2季度、第3季度、第4季度"]


def test_charts_show_only_what_there_is() -> None:
    """A half has its two quarters; nothing has no chart but the shares of people."""
    whole = {one.title: one for one in charts_of(figures())}
    assert [key.label for key in whole["学习教育次数"].keys] == [
        "第一季度",
        "第二季度",
        "第三季度",
        "第四季度",
    ]
    assert whole["做到的比例"].bars[1].said == "1/3　33.3%"
    second = {one.title: one for one in charts_of(figures(half=2))}
    assert "学习教育次数" not in second
    assert [one.title for one in charts_of(figures(()))] == ["做到的比例"]
    first = {one.title: one for one in charts_of(figures(half=1))}
    assert [key.label for key in first["学习教育次数"].keys] == ["第一季度", "第二季度"]
