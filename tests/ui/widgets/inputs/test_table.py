"""Repeating tables."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.ui.widgets.inputs import input_for
from cleanedu_desktop.ui.widgets.inputs.table import TableInput, rows_pasted

FIELD = Field(
    name="measures",
    label="措施",
    kind="table",
    columns=(
        Field(name="measure", label="内容", kind="text", width=3),
        Field(name="due_on", label="期限", kind="date"),
        Field(
            name="kind",
            label="类别",
            kind="choice",
            choices=("甲", "密"),
            restricted_choices=("密",),
        ),
    ),
)


def made(qtbot: QtBot) -> TableInput:
    """An empty table."""
    one = input_for(FIELD)
    assert isinstance(one, TableInput)
    qtbot.addWidget(one)
    one.show()
    return one


def test_rows_are_added_moved_and_removed(qtbot: QtBot) -> None:
    """Empty rows are no content; the last row stays to be filled."""
    one = made(qtbot)
    one.set_value([{"measure": "一"}, {"measure": "二", "due_on": "2026-03-05"}])
    one.add.click()
    assert len(one.rows) == 3
    one.move_row(one.rows[1], -1)
    assert one.value() == [{"measure": "二", "due_on": "2026-03-05"}, {"measure": "一"}]
    one.remove_row(one.rows[0])
    assert one.value() == [{"measure": "一"}]
    one.remove_row(one.rows[1])
    one.remove_row(one.rows[0])
    assert one.value() is None
    assert len(one.rows) == 1
    assert one.rows[0].inputs[1].tab_stops()[0].accessibleName() == "措施 第1行 期限"


def test_rows_copied_from_a_spreadsheet_are_pasted(qtbot: QtBot) -> None:
    """By the button, or by Ctrl+V in a cell when several cells were copied."""
    one = made(qtbot)
    QGuiApplication.clipboard().setText("核对\t2026.3.5\r\n\r\n公示\t\r\n")
    with qtbot.waitSignal(one.changed):
        one.paste.click()
    expected = [{"measure": "核对", "due_on": "2026-03-05"}, {"measure": "公示"}]
    assert one.value() == expected
    cell = one.rows[0].inputs[0].tab_stops()[0]
    assert isinstance(cell, QLineEdit)
    QTest.keyClick(cell, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert one.value() == [*expected, *expected]
    assert rows_pasted("a\tb\n\nc") == [["a", "b"], ["c"]]


def test_restricted_rows_are_veiled_until_asked_for(qtbot: QtBot) -> None:
    """And kept all the while."""
    one = made(qtbot)
    one.set_value([{"kind": "密"}])
    combo = one.rows[0].inputs[2].tab_stops()[0]
    assert "●" in combo.currentText()  # type: ignore[attr-defined]
    assert one.value() == [{"kind": "密"}]
    one.reveal.click()
    assert combo.currentText() == "密"  # type: ignore[attr-defined]


def test_where_looks_are_noted_nothing_is_shown_before(qtbot: QtBot) -> None:
    """Not by a row that is added meanwhile either, nor when the wish is taken back."""
    one = made(qtbot)
    one.looks_are_noted = True
    one.set_value([{"kind": "密"}])

    def words() -> list[str]:
        return [row.inputs[2].tab_stops()[0].currentText() for row in one.rows]  # type: ignore[attr-defined]

    with qtbot.waitSignal(one.asked_to_reveal):
        one.reveal.click()
    one.add_row({"kind": "密"})
    assert all("●" in word for word in words())
    one.unveil()
    assert words() == ["密", "密"]
    one.reveal.click()
    assert all("●" in word for word in words())
    one.unveil()
    assert all("●" in word for word in words())


def test_columns_that_are_not_shown_keep_their_cells(qtbot: QtBot) -> None:
    """And go with their row when it is moved or removed."""
    one = input_for(FIELD, columns=[FIELD.columns[1]])
    assert isinstance(one, TableInput)
    qtbot.addWidget(one)
    one.show()
    given = [{"measure": "一", "due_on": "2026-03-05"}, {"measure": "二"}]
    one.set_value(given)
    assert [len(row.inputs) for row in one.rows] == [1, 1]
    assert one.value() == given
    one.move_row(one.rows[0], 1)
    assert one.value() == given[::-1]
    one.rows[0].inputs[0].set_value("2026-04-01")
    assert one.value() == [{"measure": "二", "due_on": "2026-04-01"}, given[0]]
    one.remove_row(one.rows[0])
    one.remove_row(one.rows[0])
    assert one.value() is None
