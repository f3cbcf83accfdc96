"""What the home page says is due."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.home_facts import HomeFacts, SessionOwed
from cleanedu_desktop.acts.list_entries import ListRow
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.rules.office_facts import OpenItems, YearOfCommitments
from cleanedu_desktop.ui.pages.due_items import due_items
from cleanedu_desktop.ui.routes import Routes

FORM = Form(
    id="rectification",
    title="整改",
    kind="rectification",
    list_columns=("record.number", "responsible_person", "due_on"),
)
FACTS = HomeFacts(
    office_name="某某局",
    year=2026,
    people=4,
    sessions=1,
    talks=1,
    commitments=YearOfCommitments(signed=4, unsigned=0, missing=0),
    rectification=OpenItems(open=0, overdue=(), due_soon=()),
    owed=(),
    last_backup=None,
)
ROWS = {
    "late": ListRow("late", "台账", "Z-1", "open", False, ("Z-1", "王某", "2026年6月1日")),
    "soon": ListRow("soon", "派车", "Z-2", "open", False, ("Z-2", "", "2026年6月20日")),
}


def test_the_most_pressing_comes_first_and_leads_to_its_record(qtbot: QtBot) -> None:
    """Overdue, then due soon."""
    items = OpenItems(open=2, overdue=("late", "gone"), due_soon=("soon",))
    routes = Routes()
    due = due_items(replace(FACTS, rectification=items), ROWS, FORM, routes)
    assert [(one.tone, one.title) for one in due] == [("red", "台账"), ("amber", "派车")]
    assert due[0].detail == "Z-1　责任人 王某　期限 2026年6月1日"
    with qtbot.waitSignal(routes.to_record) as sent:
        due[0].settle()
    assert sent.args == ["rectification", "late"]


def test_commitments_and_make_up_study_are_settled_with_one_click(qtbot: QtBot) -> None:
    """Many names are shortened."""
    owed = SessionOwed("s", "X-1", "学习", date(2026, 6, 1), tuple(f"人{n}" for n in range(8)))
    facts = replace(
        FACTS, owed=(owed,), commitments=YearOfCommitments(signed=1, unsigned=2, missing=3)
    )
    routes = Routes()
    due = due_items(facts, {}, FORM, routes)
    assert [one.word for one in due] == ["未承诺", "待签", "待补学"]
    assert "等 8 人" in due[2].detail
    with qtbot.waitSignal(routes.to_step) as sent:
        due[2].settle()
    assert sent.args == ["study_session", "s", "make_up_study"]
    with qtbot.waitSignal(routes.to_list) as listed:
        due[1].settle()
    assert listed.args == ["commitment", "unsigned"]


def test_what_has_not_begun_is_said_only_to_offices_with_people() -> None:
    """An empty office has its three steps instead."""
    nothing = replace(FACTS, sessions=0, talks=0)
    assert [one.word for one in due_items(nothing, {}, FORM, Routes())] == ["未开展", "未开展"]
    assert due_items(replace(nothing, people=0), {}, FORM, Routes()) == []
    assert due_items(FACTS, {}, FORM, Routes()) == []
