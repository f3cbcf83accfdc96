"""Blocks of a sheet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cleanedu_desktop.form_engine.arrangement import visible_rows
from cleanedu_desktop.form_engine.cell_plan import row_plans
from cleanedu_desktop.form_engine.definition import Cell, Field, Row
from cleanedu_desktop.form_engine.make_blocks import (
    chinese_number,
    letter_block,
    list_block,
    row_blocks,
    sheet_cell,
    shown_columns,
)
from cleanedu_desktop.form_engine.scope import Scope
from cleanedu_desktop.form_engine.sheet import GridRow, LetterBlock, TableBlock
from cleanedu_desktop.records.record import WholeRecord
from tests.form_engine.filled_records import FILLED, shipped_forms

FORMS = shipped_forms()


def scope_of(kind: str, whole: WholeRecord | None) -> Scope:
    """Return a paper scope on a main form."""
    return Scope(main=FORMS.form(kind), form=FORMS.form(kind), whole=whole, on_paper=True)


def tables(kind: str, whole: WholeRecord | None) -> dict[str, TableBlock]:
    """Return the tables of a main form by label."""
    rows = visible_rows(FORMS.form(kind), FORMS.form(kind), on_paper=True)
    scope = scope_of(kind, whole)
    blocks = row_blocks(row_plans(rows, scope), scope)
    return {block.label: block for block in blocks if isinstance(block, TableBlock)}


def letter(items: str | None, **answers: str) -> LetterBlock:
    """Return the letter of a commitment to `items`."""
    whole = FILLED["commitment"]()
    whole.record.answers |= {"items": items, **answers}
    written = FORMS.form("commitment").letter
    assert written is not None
    return letter_block(written, scope_of("commitment", whole))


def test_a_cell() -> None:
    """Label, words, width, height and whether it flows."""
    scope = scope_of("talk", FILLED["talk"]())
    cell = sheet_cell(Cell(ref="content", span=12), scope)
    assert (cell.label, cell.span, cell.lines, cell.long) == ("谈话内容", 12, 10, True)
    assert cell.value.text == "第一段内容。\n第二段内容。"
    assert cell.value.what == "谈话内容"
    named = sheet_cell(Cell(ref="talkee", span=4, label="对象"), scope)
    assert (named.label, named.value.text, named.value.face) == ("对象", "䶮某", "name")


def test_tables_of_a_filled_form() -> None:
    """Units stand in the header, names in their face; an empty table keeps one row."""
    found = tables("study_session", FILLED["study_session"]())
    votes = found["表决情况"]
    assert [one.label for one in votes.columns][1:3] == ["应到有表决权（人）", "实到（人）"]
    assert [text.text for text in votes.rows[0]] == ["计划", "3", "2", "2", "0", "0", ""]
    assert found["发言要点"].rows[0][0].face == "name"
    whole = FILLED["study_session"]()
    del whole.record.answers["votes"]
    assert tables("study_session", whole)["表决情况"].min_rows == 1


def test_tables_of_a_blank_form() -> None:
    """Room to write; what steps add is not asked for beforehand."""
    found = tables("rectification", None)
    assert found["整改措施"].min_rows >= 3
    assert "整改中补充的佐证材料" not in found
    filled = tables("rectification", FILLED["rectification"]())
    assert len(filled["整改中补充的佐证材料"].rows) == 1


def test_a_list() -> None:
    """A row for each scope, in columns of millimetres."""
    ledger = FORMS.form("rectification_ledger")
    scope = Scope(main=FORMS.form("rectification"), form=ledger, on_paper=True)
    rows = [replace(scope, whole=FILLED["rectification"](), serial=place) for place in (1, 2)]
    block = list_block(ledger, scope, rows)
    assert [row[0].text for row in block.rows] == ["1", "2"]
    assert block.min_rows == 0
    assert [one.width for one in block.columns] == [one.width for one in ledger.columns]
    assert list_block(ledger, scope, []).min_rows == 20


def test_items_are_numbered() -> None:
    """One paragraph, one number; nothing where there is nothing."""
    assert [one.text for one in letter("　　甲。\n\n乙。").items] == ["一、甲。", "二、乙。"]
    assert letter(None).items == ()


@pytest.mark.parametrize("items", ["一、甲\n二、乙", "1. 甲\n2. 乙", "（一）甲\n（二）乙", "1、甲"])
def test_items_numbered_by_hand_stay(items: str) -> None:
    """No second number."""
    assert [one.text for one in letter(items).items] == items.split("\n")


def test_a_letter() -> None:
    """Salutation, notes with boxes, signatures."""
    block = letter("甲")
    assert block.salutation.text == "中共某局支部委员会"
    stopped = letter("甲", commit_to="中共某局支部委员会。")
    assert stopped.salutation.text == "中共某局支部委员会"
    assert {one.label: one.value.text for one in block.notes}["是否公示"] == "☑是　☐否"
    assert block.signatures == ("承诺人（签字）",)


def test_a_blank_letter_has_lines_to_write_on() -> None:
    """Five items, a line for whom it is to."""
    written = FORMS.form("commitment").letter
    assert written is not None
    block = letter_block(written, scope_of("commitment", None))
    assert [one.text for one in block.items] == ["一、", "二、", "三、", "四、", "五、"]
    assert set(block.salutation.text) == {"_"}
    assert all(one.value.text for one in block.notes)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (21, "二十一"),
        (99, "九十九"),
        (100, "100"),
    ],
)
def test_chinese_numbers(number: int, words: str) -> None:
    """As items are numbered."""
    assert chinese_number(number) == words


def test_a_row_may_wish_for_its_height() -> None:
    """Instead of what the field wishes; of a table it is the empty rows of a blank form."""
    scope = scope_of("study_session", None)
    rows = [
        Row(cells=(Cell(ref="content", span=12),), lines=3),
        Row(cells=(Cell(ref="blank", span=12, label="照片"),), lines=12),
        Row(cells=(Cell(ref="votes", span=12),), lines=1),
        Row(cells=(Cell(ref="materials", span=12),)),
    ]
    content, photos, votes, materials = row_blocks(row_plans(rows, scope), scope)
    assert [one.cells[0].lines for one in (content, photos) if isinstance(one, GridRow)] == [3, 12]
    assert isinstance(votes, TableBlock)
    assert isinstance(materials, TableBlock)
    assert (votes.min_rows, materials.min_rows) == (1, 3)


@pytest.mark.parametrize(("form_id", "rows"), [("rectification_tasks", 15), ("sign_in", 20)])
def test_a_blank_list_has_as_many_rows_as_its_page_takes(form_id: str, rows: int) -> None:
    """Fewer where the paper lies on its side."""
    form = FORMS.form(form_id)
    scope = Scope(main=FORMS.form(form.kind), form=form, on_paper=True)
    assert list_block(form, scope, []).min_rows == rows


TOURED = Field(
    name="stops",
    label="站点",
    kind="table",
    columns=(
        Field(name="stop", label="站", kind="text"),
        Field(name="hours", label="时长", kind="number", unit="小时", total=True),
        Field(name="hidden", label="暗", kind="text", print=False),
    ),
)


def test_a_row_shows_the_columns_it_names() -> None:
    """In its order, with its labels and widths; what is not printed stays away."""
    columns = (Cell(ref="hours", span=30, label="用时"), Cell(ref="stop", span=9))
    shown = shown_columns(TOURED, Row(columns=(*columns, Cell(ref="hidden", span=1))))
    assert [(one.name, one.label, one.width) for one in shown] == [
        ("hours", "用时", 30),
        ("stop", "站", 9),
    ]
    assert [one.name for one in shown_columns(TOURED, Row())] == ["stop", "hours"]


def test_a_column_is_added_up() -> None:
    """Its label in the first cell; empty cells are no numbers, and of no rows there is no sum."""
    main = replace(FORMS.form("talk"), fields=(TOURED,))
    whole = FILLED["talk"]()
    row = Row(cells=(Cell(ref="stops", span=12),), join=1)
    whole.record.answers = {"stops": [{"stop": "甲", "hours": 1.5}, {"stop": "乙"}, {"hours": 2}]}
    scope = Scope(main=main, whole=whole, on_paper=True)
    plans = row_plans([row], scope)
    (block,) = row_blocks(plans, scope)
    assert isinstance(block, TableBlock)
    assert [one.text for one in block.total] == ["合计", "3.5"]
    assert block.join == 1
    (blank,) = row_blocks(plans, Scope(main=main, on_paper=True))
    assert isinstance(blank, TableBlock)
    assert [one.text for one in blank.total] == ["合计", ""]
