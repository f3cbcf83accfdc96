"""The roster of the day."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.list_people import list_people
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.routes import Beginning
from tests.ui.conftest import NAMES, idle
from tests.ui.driving import fill_text


def test_who_moved_out_later_is_proposed_for_an_earlier_day(
    window: MainWindow, qtbot: QtBot
) -> None:
    """Until somebody is marked; then the list is left alone."""
    window.work.act(
        lambda desk: advance_entry(
            desk,
            record_id=list_people(desk)[3].id,
            step="move_out",
            answers={"moved_out_on": "2026-06-13"},
        )
    )
    window.go("study_session")
    page = window.page("study_session")
    assert isinstance(page, KindPage)
    page.begin_new(Beginning())
    qtbot.waitUntil(lambda: page.editor is not None)
    assert page.editor is not None
    form = page.editor.form
    attendance = form.attendance["attendee"]
    assert [one.name for one in attendance.attendees()] == list(NAMES[:3])
    fill_text(form.inputs["starts_at"], "2026-6-14 9:00")
    page.editor.check()
    idle(qtbot, window.work)
    assert len(attendance.attendees()) == 3
    fill_text(form.inputs["starts_at"], "2026-6-12 9:00")
    qtbot.waitUntil(lambda: len(attendance.attendees()) == 4)
    attendance.model.mark(0, "present")
    fill_text(form.inputs["starts_at"], "2026-6-14 9:00")
    page.editor.check()
    idle(qtbot, window.work)
    assert len(attendance.attendees()) == 4
    page.drop_editor()


def test_a_list_made_by_hand_stays_when_the_day_changes(window: MainWindow, qtbot: QtBot) -> None:
    """Who was taken off a small meeting does not come back with the day."""
    window.go("study_session")
    page = window.page("study_session")
    assert isinstance(page, KindPage)
    page.begin_new(Beginning())
    qtbot.waitUntil(lambda: page.editor is not None)
    assert page.editor is not None
    attendance = page.editor.form.attendance["attendee"]
    attendance.table.selectRow(1)
    attendance.keep.click()
    fill_text(page.editor.form.inputs["starts_at"], "2026-6-12 9:00")
    page.editor.check()
    idle(qtbot, window.work)
    assert [one.name for one in attendance.attendees()] == [NAMES[1]]
    page.drop_editor()
