"""Those who owe make-up study are offered, not typed."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.definition import PeopleRole
from cleanedu_desktop.ui.pages.offer_owing import ABSENTEE, OwingPeople, offer_owing
from cleanedu_desktop.ui.widgets.people_known import PeopleKnown, PersonKnown
from cleanedu_desktop.ui.widgets.people_picker import PeoplePicker
from tests.ui.driving import buttons

KNOWN = PeopleKnown([PersonKnown(id="a", name="顾南"), PersonKnown(id="b", name="杜明澈")])


def _words(owing: OwingPeople) -> list[str]:
    return [one.text() for one in buttons(owing) if not one.isHidden()]


def test_a_click_chooses_one_and_the_rest_stay(qtbot: QtBot) -> None:
    """Somebody who left the roster is called as on the day."""
    picker = PeoplePicker(PeopleRole(role=ABSENTEE, label="补学人"), KNOWN)
    qtbot.addWidget(picker)
    owing = OwingPeople(("a", "gone", "b"), {"gone": "蒋山"}, picker)
    qtbot.addWidget(owing)
    assert _words(owing) == ["顾南", "蒋山", "杜明澈"]
    buttons(owing)[0].click()
    assert picker.people() == ["a"]
    qtbot.waitUntil(lambda: _words(owing) == ["蒋山", "杜明澈"])
    picker.add("gone")
    picker.add("b")
    assert owing.isHidden()
    picker.remove("a")
    qtbot.waitUntil(lambda: _words(owing) == ["顾南"])


def test_where_nobody_owes_nothing_is_offered(qtbot: QtBot) -> None:
    picker = PeoplePicker(PeopleRole(role=ABSENTEE, label="补学人", max=1), KNOWN)
    for one in (picker, offer_owing((), {}, {ABSENTEE: picker}), offer_owing(("a",), {}, {})):
        qtbot.addWidget(one)
        assert one is picker or one.isHidden()
    offered = offer_owing(("a", "b"), {}, {ABSENTEE: picker})
    qtbot.addWidget(offered)
    assert isinstance(offered, OwingPeople)
    assert _words(offered) == ["顾南", "杜明澈"]
