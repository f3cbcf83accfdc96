"""Name, code and group of a register."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.own_register import OwnRegister
from cleanedu_desktop.ui.widgets.register.heads import HeadSection
from tests.form_engine.own_registers import VISITS

GROUPS = ("学习", "监督检查", "其他登记")


def head(qtbot: QtBot, register: OwnRegister, *, has_records: bool = False) -> HeadSection:
    """The section."""
    made = HeadSection(register, GROUPS, "其他登记", has_records=has_records)
    qtbot.addWidget(made)
    return made


def test_a_new_one_is_among_the_others_and_its_code_is_proposed(qtbot: QtBot) -> None:
    made = head(qtbot, OwnRegister())
    assert made.given_group() == ""
    made.propose("LFD")
    assert made.code.placeholderText() == "自动：LFD"
    made.code.setText("lf")
    with qtbot.waitSignal(made.changed):
        made.code.textEdited.emit("lf")
    assert made.code.text() == "LF"


def test_with_records_the_code_stays(qtbot: QtBot) -> None:
    made = head(qtbot, VISITS, has_records=True)
    assert made.given_group() == "监督检查"
    assert made.title.text() == "来访登记" and not made.code.isEnabled()
