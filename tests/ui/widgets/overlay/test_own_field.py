"""One field of the office's own."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds import FIELD_KINDS
from cleanedu_desktop.ui.widgets.overlay.own_field import OFFERED, OwnField

FIELD = Field(
    name="own_a", label="去向", kind="choice", choices=("甲", "乙"), help="说明", required=True
)


def test_a_field_comes_back_as_it_went_in(qtbot: QtBot) -> None:
    """With what is not shown."""
    made = OwnField(FIELD)
    qtbot.addWidget(made)
    made.show()
    assert made.field() == FIELD
    assert made.choices.isVisible() and not made.rows_high.isVisible()


def test_choices_go_with_the_kind(qtbot: QtBot) -> None:
    """They stay on the screen, in case one comes back."""
    made = OwnField(FIELD)
    qtbot.addWidget(made)
    made.kind.setCurrentIndex(made.kind.findData("long_text"))
    with qtbot.waitSignal(made.changed):
        made.kind.activated.emit(made.kind.currentIndex())
    made.rows_high.setCurrentIndex(made.rows_high.findData(6))
    field = made.field()
    assert (field.kind, field.choices, field.lines) == ("long_text", (), 6)
    made.kind.setCurrentIndex(made.kind.findData("choices"))
    assert made.field().choices == ("甲", "乙")


def test_a_table_is_kept_and_not_offered(qtbot: QtBot) -> None:
    """Its columns are written in the file."""
    assert set(OFFERED) == FIELD_KINDS.keys() - {"table"}
    column = Field(name="what", label="内容", kind="text")
    table = Field(name="own_t", label="清单", kind="table", columns=(column,), lines=30)
    made = OwnField(table)
    qtbot.addWidget(made)
    assert not made.kind.isEnabled()
    assert made.field() == table
