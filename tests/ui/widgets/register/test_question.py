"""One thing a register asks."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.own_register import PERSON
from cleanedu_desktop.ui.widgets.register.question import Question, columns_of
from tests.form_engine.own_registers import QUESTIONS

NEW = Field(name="field_9", label="", kind="text")


def test_every_sort_of_question_comes_back_as_it_was(qtbot: QtBot) -> None:
    for field in QUESTIONS:
        made = Question(field)
        qtbot.addWidget(made)
        assert made.field() == field


def test_the_kind_shows_what_it_needs(qtbot: QtBot) -> None:
    made = Question(NEW)
    qtbot.addWidget(made)
    shown = {}
    for kind in ("text", "choice", "number", "table", PERSON):
        made.choose_kind(kind)
        parts = (made.choices, made.rows_high, made.sums, made.help)
        shown[kind] = [not one.isHidden() for one in parts]
    assert shown == {
        "text": [False, True, False, True],
        "choice": [True, False, False, True],
        "number": [False, False, True, True],
        "table": [True, False, False, True],
        PERSON: [False, False, False, False],
    }
    made.choose_kind("long_text")
    assert made.field().lines == 4


def test_what_belongs_to_another_kind_is_not_kept(qtbot: QtBot) -> None:
    made = Question(NEW)
    qtbot.addWidget(made)
    made.choose_kind("number")
    made.sums.setChecked(True)
    assert made.field().total
    made.choose_kind("choice")
    made.choices.setPlainText(" 甲 \n\n乙")
    field = made.field()
    assert (field.total, field.choices) == (False, ("甲", "乙"))
    made.choose_kind("text")
    assert made.field().choices == ()


def test_an_answered_question_keeps_its_kind(qtbot: QtBot) -> None:
    made = Question(QUESTIONS[1], answered=3)
    qtbot.addWidget(made)
    assert not made.kind.isEnabled()
    assert "3 条记录填过" in made.kind.toolTip()


def test_a_column_that_is_new_never_takes_the_name_of_another() -> None:
    before = columns_of(["名称", "份数"], ())
    assert [one.name for one in before] == ["column_1", "column_2"]
    after = columns_of(["份数", "备注"], before)
    assert [one.name for one in after] == ["column_2", "column_3"]


def test_a_column_says_its_kind_behind_a_colon(qtbot: QtBot) -> None:
    """It comes back as typed; a word that is no kind belongs to the name."""
    made = Question(NEW)
    qtbot.addWidget(made)
    made.choose_kind("table")
    made.choices.setPlainText("名称\n份数：数字\n费用: 金额\n交来：日期\n核对：是否\n备注：其他")
    columns = made.field().columns
    assert [(one.label, one.kind) for one in columns] == [
        ("名称", "text"),
        ("份数", "number"),
        ("费用", "money"),
        ("交来", "date"),
        ("核对", "yes_no"),
        ("备注：其他", "text"),
    ]
    assert len({one.name for one in columns}) == 6
    again = Question(made.field())
    qtbot.addWidget(again)
    assert again.field() == made.field()
    assert "份数：数字" in again.choices.toPlainText()


def test_a_column_that_records_answered_keeps_its_kind_under_its_name() -> None:
    before = columns_of(["名称", "份数"], ())
    free = columns_of(["名称", "份数：数字"], before)
    assert [(one.name, one.kind) for one in free] == [("column_1", "text"), ("column_2", "number")]
    used = columns_of(["名称", "份数：数字"], before, answered=True)
    assert [(one.name, one.kind) for one in used] == [("column_1", "text"), ("column_3", "number")]
    picked = Field(name="column_7", label="等次", kind="choice", choices=("好", "差"))
    assert columns_of(["等次"], (picked,)) == (picked,)
