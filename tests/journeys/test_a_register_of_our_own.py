"""An office makes a register from an empty page: record, list, print, find, correct."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.find_entries import find_entries
from cleanedu_desktop.acts.list_due import list_due
from cleanedu_desktop.acts.list_entries import list_ids, list_rows
from cleanedu_desktop.acts.print_forms import print_forms
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.printing.read_text import read_text
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.forms_page import FormsPage
from cleanedu_desktop.ui.pages.group_page import GroupPage
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.pages.register_editor import RegisterEditor
from cleanedu_desktop.ui.pages.register_words import OTHERS, page_of_group
from cleanedu_desktop.ui.routes import Beginning
from cleanedu_desktop.ui.widgets.register.question import Question
from tests.ui.conftest import (
    background,
    clock,
    dressed,
    folders,
    idle,
    qtbot,
    sample_data,
    window,
    work,
)
from tests.ui.driving import fill_text, press, question

__all__ = ["background", "dressed", "folders", "qtbot", "sample_data", "window", "work"]
KIND = "own_lfdj"


def write(one: Question, words: str, kind: str = "text", choices: str = "") -> None:
    """Type a question's label, choose its kind and list its choices."""
    one.label.setText(words)
    one.label.textEdited.emit(words)
    one.choose_kind(kind)
    one.choices.setPlainText(choices)


def empty_page(window: MainWindow, qtbot: QtBot) -> RegisterEditor:
    """The editor of a new register, from the page of forms."""
    window.go("forms")
    page = window.page("forms")
    assert isinstance(page, FormsPage)
    qtbot.waitUntil(lambda: "talk" in page.states)
    page.new_button.click()
    assert page.register_editor is not None
    return page.register_editor


def make_visits(window: MainWindow, qtbot: QtBot) -> None:
    """Make a register of visits: day, visitor, how many, matter, who received them, answer by."""
    editor = empty_page(window, qtbot)
    editor.head.title.setText("来访登记")
    editor.head.title.textEdited.emit("来访登记")
    asked = editor.questions
    write(asked.questions[1], "来访人")
    write(asked.add(), "人数", "number")
    asked.questions[-1].sums.setChecked(True)
    write(asked.add(), "事由", "choice", "咨询\n反映问题")
    write(asked.add(), "接待人", "person")
    write(asked.add(), "回复期限", "date")
    write(asked.add(), "携带材料", "table", "名称\n份数")
    follows = editor.follows
    follows.due.setCurrentIndex(follows.due.count() - 1)
    follows.due.activated.emit(follows.due.currentIndex())
    follows.due_label.setText("回复来访人")
    follows.closes.setChecked(True)
    editor.save()
    qtbot.waitUntil(lambda: KIND in window.work.forms)
    idle(qtbot, window.work)


def desk_of(window: MainWindow) -> Desk:
    """The window's desk, while its worker rests."""
    desk = window.work.desk
    assert desk is not None
    return desk


def visit(desk: Desk, **answers: Any) -> str:
    """Record a visit."""
    given = {"field_1": "2026-06-12", "field_2": "孙某庚", "field_3": "3", **answers}
    return record_entry(desk, kind=KIND, answers=given).id


def test_from_the_empty_page_to_the_record_in_the_window(window: MainWindow, qtbot: QtBot) -> None:
    """It stands in its group, is recorded by hand, listed and read."""
    make_visits(window, qtbot)
    page = window.stack.currentWidget()
    assert isinstance(page, KindPage) and page.title == "来访登记"
    assert "来访登记" in window.banner.words.text()
    group = window.page(page_of_group(OTHERS))
    assert isinstance(group, GroupPage) and KIND in group.lines
    assert window.navigation.entries[page_of_group(OTHERS)].isVisibleTo(window)
    page.begin_new(Beginning())
    qtbot.waitUntil(lambda: page.editor is not None)
    assert page.editor is not None
    for name, words in (("field_1", "2026-06-12"), ("field_2", "孙某庚"), ("field_3", "3")):
        fill_text(page.editor.form.inputs[name], words)
    page.editor.save()
    qtbot.waitUntil(lambda: len(page.list.model.ids) == 1)
    idle(qtbot, window.work)
    assert "孙某庚" in {one.text() for one in page.findChildren(QLabel)}


def test_it_lists_searches_falls_due_prints_and_is_corrected(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """As any register that is shipped."""
    make_visits(window, qtbot)
    desk = desk_of(window)
    one = visit(desk, field_4="咨询", field_6="2026-06-18")
    other = visit(desk, field_2="周某辛", field_7=[{"column_1": "证明", "column_2": "2"}])
    ids = list_ids(desk, kind=KIND, year=2026)
    assert set(ids) == {one, other}
    rows = {row.id: row for row in list_rows(desk, kind=KIND, ids=ids)}
    assert rows[one].number == "LFD2026-0001" and "孙某庚" in rows[one].values
    assert [hit.id for hit in find_entries(desk, text="周某辛")] == [other]
    due = [it for it in list_due(desk, on=clock().date()).dues if it.settle.record_id == one]
    assert [it.settle.step for it in due] == ["close"]
    target = tmp_path / "visit.pdf"
    print_forms(desk, form_id=KIND, record_ids=[other], target=target)
    assert "周某辛" in read_text(target) and "证明" in read_text(target)
    ledger = tmp_path / "ledger.pdf"
    print_forms(desk, form_id=f"{KIND}_ledger", record_ids=list(ids), target=ledger)
    said = "".join(read_text(ledger).split())
    assert "孙某庚" in said and "来访登记台账" in said and "合计6" in said
    correct_entry(desk, record_id=one, answers={"field_3": "5"})
    advance_entry(desk, record_id=one, step="close", answers={"closed_on": "2026-06-15"})
    whole = show_entry(desk, record_id=one).whole
    assert whole.record.answers["field_3"] == 5 and whole.record.state == "done"
    left = list_due(desk, on=clock().date()).dues
    assert one not in {it.settle.record_id for it in left}


def test_a_question_that_goes_takes_nothing_from_the_records_that_answered_it(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """It is said before and after; a question added later is not mistaken for it."""
    make_visits(window, qtbot)
    one = visit(desk_of(window), field_4="咨询")
    window.routes.to_form.emit(KIND)
    page = window.page("forms")
    assert isinstance(page, FormsPage)
    qtbot.waitUntil(lambda: page.register_editor is not None)
    editor = page.register_editor
    assert editor is not None
    matter = editor.questions.questions[3]
    assert not matter.kind.isEnabled() and not editor.head.code.isEnabled()
    matter.removed.emit()
    box = question(editor.questions)
    assert "有 1 条记录填过“事由”" in box.informativeText()
    press(box, "去掉")
    write(editor.questions.add(), "来源")
    editor.save()
    qtbot.waitUntil(lambda: window.work.forms[KIND].field_named("field_4") is None)
    assert "“事由”以后不再询问" in window.banner.words.text()
    idle(qtbot, window.work)
    assert [it.label for it in window.work.forms[KIND].fields][-1] == "来源"
    assert window.work.forms[KIND].fields[-1].name == "field_8"
    target = tmp_path / "old.pdf"
    print_forms(desk_of(window), form_id=KIND, record_ids=[one], target=target)
    assert "事由" in read_text(target) and "咨询" in read_text(target)
    assert "来源" not in read_text(target)
