"""The page of a kind: list, record, editor."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.list_people import PersonListed
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.kind_page import known_people
from cleanedu_desktop.ui.pages.offer_owing import OwingPeople
from tests.ui.conftest import NAMES, idle
from tests.ui.driving import begin_talk, buttons, fill_text, page_of, press, question


def test_a_record_is_corrected_and_shown_again(window: MainWindow, qtbot: QtBot) -> None:
    """The list knows at once."""
    page = page_of(window, qtbot, "talk")
    page.open_record(page.list.model.ids[0])
    qtbot.waitUntil(lambda: page.view.shown is not None)
    page.view.corrects.emit(page.view.shown)
    qtbot.waitUntil(lambda: page.editor is not None)
    assert page.editor is not None
    fill_text(page.editor.form.inputs["place"], "四楼会议室")
    page.editor.save()
    qtbot.waitUntil(lambda: page.editor is None)
    idle(qtbot, window.work)
    assert page.stack.currentWidget() is page.view
    assert page.view.shown is not None
    assert page.view.shown.whole.record.answers["place"] == "四楼会议室"
    assert "已保存" in page.view.banner.words.text()


def test_taking_over_leaves_day_and_attendance_out(window: MainWindow, qtbot: QtBot) -> None:
    """沿用 copies what repeats, not what must be new."""
    page = page_of(window, qtbot, "study_session")
    page.open_record(page.list.model.ids[0])
    qtbot.waitUntil(lambda: page.view.shown is not None)
    page.view.duplicates.emit(page.view.shown)
    qtbot.waitUntil(lambda: page.editor is not None)
    assert page.editor is not None
    answers = page.editor.form.answers()
    assert answers == {"session_type": "专题学习", "topic": "廉洁自律规定"}
    expected = page.editor.form.attendance["attendee"].attendees()
    assert [(one.name, one.presence) for one in expected] == [(name, None) for name in NAMES]
    assert "host" in {one.role for one in page.editor.form.people()}
    assert page.editor.is_dirty()
    page.drop_editor()


def test_taking_over_a_small_meeting_expects_the_same_people(
    window: MainWindow, qtbot: QtBot
) -> None:
    """Unless they have left since; nobody is marked, and the day changes nothing."""
    page = page_of(window, qtbot, "study_session")
    found: list[str] = []

    def shrink(desk: Desk) -> str:
        whole = show_entry(desk, record_id=page.list.model.ids[0]).whole
        ids = [tie.person_id for tie in whole.in_role("attendee")]
        others = [
            PersonGiven(tie.person_id, tie.role) for tie in whole.people if tie.role != "attendee"
        ]
        there = [PersonGiven(one, "attendee", "present") for one in ids[1:]]
        correct_entry(desk, record_id=whole.record.id, people=[*others, *there])
        out = {"moved_out_on": "2026-06-13"}
        advance_entry(desk, record_id=ids[3], step="move_out", answers=out)
        return whole.record.id

    window.work.act(shrink, done=found.append)
    qtbot.waitUntil(lambda: bool(found))
    page.open_record(found[0])
    qtbot.waitUntil(lambda: page.view.shown is not None)
    page.view.duplicates.emit(page.view.shown)
    qtbot.waitUntil(lambda: page.editor is not None)
    assert page.editor is not None
    fill_text(page.editor.form.inputs["starts_at"], "2026-6-15 9:00")
    page.editor.check()
    idle(qtbot, window.work)
    expected = page.editor.form.attendance["attendee"].attendees()
    assert [(one.name, one.presence) for one in expected] == [(one, None) for one in NAMES[1:3]]
    page.drop_editor()


def test_another_record_waits_until_the_typing_is_settled(window: MainWindow, qtbot: QtBot) -> None:
    """继续编辑 stays; 不保存 goes on to the record."""
    page = begin_talk(window, qtbot)
    idle(qtbot, window.work)
    editor = page.editor
    assert editor is not None
    fill_text(editor.form.inputs["place"], "三楼")
    record_id = page.list.model.ids[0]
    page.open_record(record_id)
    press(question(editor), "继续编辑")
    assert page.stack.currentWidget() is editor
    page.open_record(record_id)
    press(question(editor), "不保存")
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.view)
    assert page.editor is None


def test_a_step_is_taken_from_the_home_page(window: MainWindow, qtbot: QtBot) -> None:
    """Make-up study: one click, one save."""
    page = page_of(window, qtbot, "study_session")
    window.routes.to_step.emit("study_session", page.list.model.ids[0], "make_up_study")
    qtbot.waitUntil(lambda: page.editor is not None)
    assert page.editor is not None
    assert page.editor.task.step is not None
    assert page.editor.task.step.name == "make_up_study"
    owing = page.editor.findChild(OwingPeople)
    assert owing is not None
    offered = buttons(owing)[0]
    offered.click()
    assert page.editor.form.pickers["absentee"].people() == list(page.editor.task.owing[:1])
    assert page.editor.is_dirty()
    page.editor.leave()
    press(question(page.editor), "不保存")
    qtbot.waitUntil(lambda: page.editor is None)


def test_people_of_the_act_are_known_to_pickers() -> None:
    """By initials and facts."""
    listed = PersonListed("1", "王某", "wm", "007", (("post", "科员"),), True)
    known = known_people([listed])
    assert known.matching("wm")[0].fact("post") == "科员"


def test_several_commitments_are_signed_together(window: MainWindow, qtbot: QtBot) -> None:
    """Nothing chosen is said; one chosen is signed."""
    page = page_of(window, qtbot, "commitment")
    together = next(one for one in buttons(page.list) if one.text().startswith("为所选"))
    together.click()
    assert "请先在清单中选择" in window.banner.words.text()
    page.list.table.selectAll()
    together.click()
    qtbot.waitUntil(lambda: page.editor is not None)
    assert page.editor is not None
    fill_text(page.editor.form.inputs["signed_on"], "2026-6-15")
    page.editor.save()
    qtbot.waitUntil(lambda: page.editor is None)
    idle(qtbot, window.work)
    assert page.stack.currentWidget() is page.list
    model = page.list.model
    model.row(0)
    idle(qtbot, window.work)
    assert model.index(0, model.columnCount() - 1).data() == "已签"


def test_the_common_problems_of_a_year_are_printed(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window, qtbot, "rectification")
    next(one for one in buttons(page) if "共性分析" in one.text()).click()
    idle(qtbot, window.work)
    (file,) = window.work.folders.printouts.glob("共性问题分析-*.pdf")
    assert file.read_bytes()[:5] == b"%PDF-"


def test_the_book_of_funds_is_printed_with_its_balances(window: MainWindow, qtbot: QtBot) -> None:
    """Of the year that is chosen in the list."""
    page = page_of(window, qtbot, "fund")
    printed = [one for one in buttons(page) if "结余台账" in one.text()]
    printed[0].click()
    idle(qtbot, window.work)
    (file,) = window.work.folders.printouts.glob("经费使用台账-*.pdf")
    assert file.read_bytes()[:5] == b"%PDF-"
    assert page.printer.preview is not None
