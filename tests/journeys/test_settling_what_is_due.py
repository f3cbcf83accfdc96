"""What happened to people asks for this and that; one click on each opens what settles it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.change_rule import change_rule
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.facts_at_hand import facts_of
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.list_due import list_due
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.rules.due import Due
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.due_items import due_items
from cleanedu_desktop.ui.pages.entry_editor import EntryEditor
from cleanedu_desktop.ui.pages.kind_page import KindPage
from tests.ui.conftest import (  # noqa: F401 - the window and its office
    NOW,
    background,
    dressed,
    folders,
    idle,
    qtbot,
    sample_data,
    window,
    work,
)

TODAY = NOW.date()


def desk_of(work: OfficeWork) -> Desk:  # noqa: F811
    """The open desk."""
    assert work.desk is not None
    return work.desk


def event(desk: Desk, who: str, **answers: str) -> str:
    """Register an event of a person."""
    people = [PersonGiven(who, "subject")]
    return record_entry(desk, kind="person_event", answers=answers, people=people).id


def happen(desk: Desk) -> None:
    """Someone is appointed, someone sanctioned, someone asked in writing; a document comes."""
    event(
        desk, "李某乙", event_type="任职", effective_on="2026-06-24", new_post="副科长"
    )  # takes office next week
    event(
        desk,
        "赵某丙",
        event_type="处分",
        effective_on="2026-06-01",
        influence_until="2026-07-31",
        sanction="警告",
    )
    event(desk, "钱某丁", event_type="提拔", effective_on="2026-06-10", new_post="科长")
    record_entry(
        desk,
        kind="talk",
        answers={
            "talk_type": "函询",
            "starts_at": "2026-06-08T09:00",
            "letter_on": "2026-06-08",
        },
        people=[PersonGiven("王某甲", "talker"), PersonGiven("钱某丁", "talkee")],
    )
    record_entry(
        desk,
        kind="incoming_document",
        answers={
            "issuer": "某局",
            "title": "某通知",
            "received_on": "2026-06-10",
            "pass_on_by": "2026-06-18",
        },
    )
    for rule_id in ("R29-6", "C21-2"):
        change_rule(desk, rule_id=rule_id, begins=TODAY.replace(day=1), on=True)


def settle(window: MainWindow, qtbot: QtBot, due: Due) -> EntryEditor:  # noqa: F811
    """Press the button of a demand and return the editor that opens."""
    listed = list_due(desk_of(window.work), on=TODAY)
    (item,) = due_items(type(listed)(listed.on, (due,), ()), window.routes)
    item.settle()
    page = window.page(due.settle.kind)
    assert isinstance(page, KindPage)
    qtbot.waitUntil(lambda: page.editor is not None)
    idle(qtbot, window.work)
    assert page.editor is not None
    return page.editor


def test_each_demand_opens_what_settles_it(window: MainWindow, qtbot: QtBot) -> None:  # noqa: F811
    """The right editor, type, person, answers, and the tie to what asked for it."""
    desk = desk_of(window.work)
    happen(desk)
    ids = {one.name: one.id for one in facts_of(desk).persons}
    by_rule = {one.rule_id: one for one in list_due(desk, on=TODAY).dues}
    for rule_id, kind, answers, who, link_as in (
        (
            "R50",
            "talk",
            {"talk_type": "任前廉政谈话", "appointed_post": "副科长"},
            "李某乙",
            "任前谈话",
        ),
        (
            "C23",
            "talk",
            {
                "talk_type": "回访谈话",
                "sanction": "警告",
                "sanctioned_on": "2026-06-01",
                "influence_until": "2026-07-31",
            },
            "赵某丙",
            "回访",
        ),
    ):
        editor = settle(window, qtbot, by_rule[rule_id])
        assert editor.task.form.kind == kind
        assert editor.form.answers() == answers
        assert [(one.person, one.role) for one in editor.form.people()] == [(ids[who], "talkee")]
        links = editor.links()
        assert links is not None
        assert [one.link_as for one in links] == [link_as]
        page = window.page(kind)
        assert isinstance(page, KindPage)
        page.drop_editor()


@pytest.mark.parametrize(
    ("rule_id", "step", "label"),
    [("C29", "reply", "答复"), ("D1", "pass_on", "传达"), ("R41", "make_up_study", "补学")],
)
def test_a_step_is_one_click_away(
    window: MainWindow,  # noqa: F811
    qtbot: QtBot,  # noqa: F811
    rule_id: str,
    step: str,
    label: str,
) -> None:
    """Its own editor, on the record that asks for it."""
    desk = desk_of(window.work)
    happen(desk)
    due = next(
        one
        for one in list_due(desk, on=TODAY).dues
        if one.rule_id == rule_id and one.settle.step == step
    )
    editor = settle(window, qtbot, due)
    assert editor.task.step is not None
    assert (editor.task.step.name, editor.task.step.label) == (step, label)


def test_education_begins_with_its_topic_to_be_written(
    window: MainWindow,  # noqa: F811
    qtbot: QtBot,  # noqa: F811
) -> None:
    """No type is invented, and the whole roster is proposed as always."""
    desk = desk_of(window.work)
    happen(desk)
    (due,) = [one for one in list_due(desk, on=TODAY).dues if one.rule_id == "R29-6"]
    assert due.names == ("钱某丁",)
    editor = settle(window, qtbot, due)
    assert editor.task.form.kind == "study_session"
    assert editor.form.answers() == {}
