"""An entry counts for several things, chosen once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.given import LinkGiven
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.show_entry import EntryShown, show_entry
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.entry_task import EntryTask, many_entries, new_entry
from cleanedu_desktop.ui.pages.entry_ties import has_ties
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.routes import Beginning
from tests.ui.conftest import idle
from tests.ui.driving import buttons, words_on

ITEMS = ("上半年警示教育", "节前集体谈话")


def plan(window: MainWindow, qtbot: QtBot) -> list[str]:
    """Put two things on the plan."""
    made: list[str] = []
    for words in ITEMS:
        answers = {"year": 2026, "item": words, "due_on": "2026-06-30"}
        keep = lambda done: made.append(done.id)  # noqa: E731
        window.work.act(record_entry, kind="plan_item", answers=answers, done=keep)
    idle(qtbot, window.work)
    return made


def edit_talk(window: MainWindow, qtbot: QtBot) -> KindPage:
    """Open the sample talk's editor."""
    window.go("talk")
    idle(qtbot, window.work)
    page = window.page("talk")
    assert isinstance(page, KindPage)
    page.open_record(page.list.table.records.ids[0])
    idle(qtbot, window.work)
    next(one for one in buttons(page.view) if one.accessibleName() == "修改").click()
    qtbot.waitUntil(lambda: page.editor is not None)
    return page


def tick(page: KindPage, qtbot: QtBot, *words: str) -> None:
    """Choose in the dialog."""
    assert page.editor is not None and page.editor.ties is not None
    ties = page.editor.ties
    ties.choose.click()
    qtbot.waitUntil(lambda: ties.dialog is not None)
    assert ties.dialog is not None
    for row in ties.dialog._rows():
        on = row.text(0) in words
        row.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
    ties.dialog.take()


def shown_of(window: MainWindow, qtbot: QtBot, record_id: str) -> EntryShown:
    """Read a record."""
    found: list[EntryShown] = []
    window.work.act(show_entry, record_id=record_id, done=found.append)
    idle(qtbot, window.work)
    return found[0]


def test_a_correction_ties_and_other_ties_stay(window: MainWindow, qtbot: QtBot) -> None:
    plan(window, qtbot)
    page = edit_talk(window, qtbot)
    assert page.editor is not None
    talk = page.editor.task.record_id
    assert talk is not None
    tick(page, qtbot, *ITEMS)
    assert page.editor.is_dirty()
    page.editor.save()
    idle(qtbot, window.work)
    assert {one.title for one in shown_of(window, qtbot, talk).linked} == set(ITEMS)
    assert "计入" in words_on(page.view)
    page = edit_talk(window, qtbot)
    assert page.editor is not None and page.editor.ties is not None
    ties = page.editor.ties
    qtbot.waitUntil(lambda: len(ties.ties()) == 2)
    ties.remove(ties.ties()[0].id)
    page.editor.save()
    idle(qtbot, window.work)
    assert len(shown_of(window, qtbot, talk).linked) == 1


def test_ties_with_other_words_are_left_as_they_are(window: MainWindow, qtbot: QtBot) -> None:
    (item, _) = plan(window, qtbot)
    page = edit_talk(window, qtbot)
    assert page.editor is not None and page.editor.ties is not None
    link = LinkGiven(item, "answers")
    page.editor.ties.begin(EntryTask(title="", form=page.form, links=(link,)))
    tick(page, qtbot, ITEMS[1])
    links = page.editor.links()
    assert links is not None
    assert links[0] == link and [one.link_as for one in links] == ["answers", "计入"]


def test_typing_narrows_and_ticks_stay(window: MainWindow, qtbot: QtBot) -> None:
    plan(window, qtbot)
    page = edit_talk(window, qtbot)
    assert page.editor is not None and page.editor.ties is not None
    ties = page.editor.ties
    ties.choose.click()
    qtbot.waitUntil(lambda: ties.dialog is not None)
    dialog = ties.dialog
    assert dialog is not None
    first = dialog._rows()[0]
    dialog._turn(first)
    dialog.search.setText("节前")
    assert [row.isHidden() for row in dialog._rows()] == [
        row.text(0) != ITEMS[1] for row in dialog._rows()
    ]
    dialog.take()
    assert [one.title for one in ties.ties()] == [first.text(0)]


def test_steps_and_batches_count_for_nothing(window: MainWindow) -> None:
    work = window.work
    assert has_ties(work, new_entry(work.main_form("study_session"), Beginning(), ""))
    assert not has_ties(work, new_entry(work.main_form("person"), Beginning(), ""))
    assert not has_ties(work, many_entries(work.main_form("talk"), ""))
