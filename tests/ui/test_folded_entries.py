"""Entries that fold away under one."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.folded_entries import FoldedEntries


def test_the_users_choice_holds_but_never_hides_the_page_one_is_on(qtbot: QtBot) -> None:
    parent = QObject()
    made = FoldedEntries("各类台账", parent)
    qtbot.addWidget(made.button)
    made.settle(fits=False, holds_current=False)
    assert (made.open, made.button.toolTip()) == (False, "各类台账（展开）")
    with qtbot.waitSignal(made.changed):
        made.button.click()
    made.settle(fits=False, holds_current=False)
    assert made.open
    with qtbot.waitSignal(made.changed):
        made.button.click()
    made.settle(fits=True, holds_current=False)
    assert not made.open
    made.settle(fits=True, holds_current=True)
    assert made.open


def test_a_narrow_navigation_shows_its_arrow_alone(qtbot: QtBot) -> None:
    parent = QObject()
    made = FoldedEntries("各类台账", parent)
    qtbot.addWidget(made.button)
    made.set_narrow(True)
    assert (made.button.text(), made.button.accessibleName()) == ("", "各类台账")
    made.set_narrow(False)
    assert made.button.text() == "各类台账"
