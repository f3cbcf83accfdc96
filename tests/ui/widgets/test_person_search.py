"""The line that finds a person."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.people_known import PeopleKnown, PersonKnown
from cleanedu_desktop.ui.widgets.person_search import PersonSearch


def made(qtbot: QtBot) -> PersonSearch:
    """A search among two people."""
    known = PeopleKnown(
        [
            PersonKnown(id="1", name="王某甲", initials="wmj"),
            PersonKnown(id="2", name="王某乙", initials="wmy"),
        ]
    )
    line = PersonSearch(known)
    qtbot.addWidget(line)
    line.show()
    return line


def test_the_keyboard_is_enough(qtbot: QtBot) -> None:
    """Type, go down, Enter; the line is empty for the next one."""
    line = made(qtbot)
    chosen: list[str] = []
    line.chosen.connect(chosen.append)
    QTest.keyClicks(line, "wm")
    assert line.list.count() == 2
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert chosen == ["2"]
    assert line.text() == ""
    assert not line.list.isVisible()


def test_escape_closes_the_list_alone(qtbot: QtBot) -> None:
    """What was typed stays."""
    line = made(qtbot)
    QTest.keyClicks(line, "wm")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not line.list.isVisible()
    assert line.text() == "wm"


def test_nobody_fits(qtbot: QtBot) -> None:
    """It says where people are entered; nothing can be taken."""
    line = made(qtbot)
    chosen: list[str] = []
    line.chosen.connect(chosen.append)
    QTest.keyClicks(line, "zz")
    assert "没有符合" in line.list.item(0).text()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert chosen == []
