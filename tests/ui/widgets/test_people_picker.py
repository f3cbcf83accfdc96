"""The people of a role."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.definition import PeopleRole
from cleanedu_desktop.ui.widgets.people_known import PeopleKnown, PersonKnown
from cleanedu_desktop.ui.widgets.people_picker import PeoplePicker

KNOWN = PeopleKnown([PersonKnown(id=str(n), name=f"人{n}") for n in range(4)])


def test_a_role_takes_no_more_than_its_maximum(qtbot: QtBot) -> None:
    """The search line goes when it is full, and comes back."""
    made = PeoplePicker(PeopleRole(role="talker", label="谈话人", max=2), KNOWN)
    qtbot.addWidget(made)
    changes: list[int] = []
    made.changed.connect(lambda: changes.append(1))
    for one in ("0", "0", "1", "2"):
        made.add(one)
    assert made.people() == ["0", "1"]
    assert made.search.isHidden()
    made.remove("0")
    assert made.people() == ["1"]
    assert not made.search.isHidden()
    assert len(changes) == 3
    assert [stop.accessibleName() for stop in made.tab_stops()] == ["谈话人", "去掉人1"]
    assert made.search.accessibleName() == "谈话人"


def test_namesakes_are_told_apart(qtbot: QtBot) -> None:
    """On the chip itself, not in its hint alone."""
    people = [
        PersonKnown(id=one, name="周某", facts=(("department", one),)) for one in ("甲科", "乙科")
    ]
    made = PeoplePicker(PeopleRole(role="committer", label="承诺人"), PeopleKnown(people))
    qtbot.addWidget(made)
    made.set_people(["甲科", "乙科"])
    words = [one.text() for one in made.findChildren(QLabel)]
    assert words == ["周某（甲科）", "周某（乙科）"]
    assert [one.accessibleName() for one in made.tab_stops()[1:]] == [
        "去掉周某（甲科）",
        "去掉周某（乙科）",
    ]


def test_tab_takes_the_person_and_goes_on_by_one(qtbot: QtBot) -> None:
    """Also when the role is full and its line goes."""
    outer = QWidget()
    qtbot.addWidget(outer)
    column = QVBoxLayout(outer)
    made = PeoplePicker(PeopleRole(role="talkee", label="谈话对象", max=1), KNOWN)
    lines = [QLineEdit(), QLineEdit()]
    for one in (made, *lines):
        column.addWidget(one)
    outer.show()
    outer.activateWindow()
    made.search.setFocus()
    qtbot.waitUntil(made.search.hasFocus)
    QTest.keyClicks(made.search, "1")
    made.search.setText("人1")
    made.search.offer()
    QTest.keyClick(made.search, Qt.Key.Key_Tab)
    assert made.people() == ["1"]
    assert lines[0].hasFocus()


def test_those_who_left_keep_their_names(qtbot: QtBot) -> None:
    """As of the day."""
    made = PeoplePicker(PeopleRole(role="talkee", label="谈话对象", max=1), KNOWN)
    qtbot.addWidget(made)
    made.set_people(["gone"], {"gone": "已调出的人"})
    assert made.people() == ["gone"]
    made.add("1")
    assert made.people() == ["1"]
