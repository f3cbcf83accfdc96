"""The editor: saving once, findings beside the fields, nothing lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.list_people import list_people
from cleanedu_desktop.form_engine.variants import for_variants
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.entry_editor import EntryEditor
from cleanedu_desktop.ui.pages.entry_task import EntryTask, many_entries, new_entry
from cleanedu_desktop.ui.pages.kind_page import known_people
from cleanedu_desktop.ui.pages.register_words import REGISTERS
from cleanedu_desktop.ui.routes import Beginning
from cleanedu_desktop.ui.widgets.people_known import PeopleKnown
from tests.form_engine.filled_forms import value_of
from tests.ui.conftest import idle
from tests.ui.driving import fill_text, press, question

MakeEditor = Callable[[EntryTask], EntryEditor]


@pytest.fixture
def editor_of(work: OfficeWork, qtbot: QtBot) -> MakeEditor:
    """Opens an editor on a task."""
    found: list[PeopleKnown] = []
    work.act(list_people, done=lambda listed: found.append(known_people(listed)))
    qtbot.waitUntil(lambda: bool(found))

    def make(task: EntryTask) -> EntryEditor:
        editor = EntryEditor(work, task, found[0])
        qtbot.addWidget(editor)
        editor.resize(1000, 700)
        editor.show()
        return editor

    return make


@pytest.fixture
def talk(work: OfficeWork, editor_of: MakeEditor) -> EntryEditor:
    """The editor of a new talk."""
    return editor_of(new_entry(work.main_form("talk"), Beginning(), "某某局"))


def fill(editor: EntryEditor) -> None:
    """Fill in what a talk needs."""
    editor.form.inputs["talk_type"].set_value("提醒谈话")
    fill_text(editor.form.inputs["starts_at"], "2026-6-14 9:00")
    people = editor.known.roster
    editor.form.pickers["talker"].add(people[0].id)
    editor.form.pickers["talkee"].add(people[1].id)


def count(work: OfficeWork, qtbot: QtBot, kind: str) -> int:
    """How many are on the books."""
    found: list[int] = []
    work.act(lambda desk: len(list_ids(desk, kind=kind)), done=found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_a_double_click_saves_once(talk: EntryEditor, work: OfficeWork, qtbot: QtBot) -> None:
    """已保存 is said only after COMMIT."""
    fill(talk)
    assert talk.is_dirty()
    with qtbot.waitSignal(talk.saved) as saved:
        talk.save_button.click()
        assert "正在保存" in talk.state.text()
        talk.save_button.click()
        talk.save()
    idle(qtbot, work)
    assert count(work, qtbot, "talk") == 2
    assert "已保存" in saved.args[1]
    assert not talk.is_dirty()


def test_what_cannot_be_is_refused_and_the_typing_stays(
    talk: EntryEditor, work: OfficeWork, qtbot: QtBot
) -> None:
    """The fields that are missing are marked."""
    fill_text(talk.form.inputs["place"], "三楼")
    talk.save()
    qtbot.waitUntil(lambda: talk.form.cells["talk_type"].value_cell.property("finding") == "red")
    assert talk.banner.property("tone") == "red"
    assert talk.is_dirty()
    assert talk.form.answers() == {"place": "三楼"}
    assert talk.save_button.isEnabled()
    wrong = talk.form.first_wrong()
    assert wrong is talk.form.inputs["talk_type"].tab_stops()[0]
    assert count(work, qtbot, "talk") == 1


def test_findings_appear_while_typing(talk: EntryEditor, qtbot: QtBot) -> None:
    """A late entry is asked why, before anything is saved."""
    fill(talk)
    assert talk.late.isHidden()
    fill_text(talk.form.inputs["starts_at"], "2026-1-5 9:00")
    qtbot.waitUntil(lambda: not talk.late.isHidden())
    assert not talk.form.cells["talk_type"].value_cell.property("finding")


def test_another_type_keeps_the_typing_and_says_what_it_leaves_out(
    talk: EntryEditor, qtbot: QtBot
) -> None:
    """Tab goes on where the paper does; going back, everything is there."""
    kind = talk.form.inputs["talk_type"]
    kind.set_value("诫勉谈话")
    kind.changed.emit()
    fill_text(talk.form.inputs["statement"], "作了检讨。")
    stops = [one for one in talk.form.tab_stops() if one.isVisible()]
    statement = talk.form.inputs["statement"].tab_stops()[0]
    before = stops[stops.index(statement) - 1]
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert talk.focusWidget() is statement
    kind.set_value("提醒谈话")
    kind.changed.emit()
    assert not statement.isVisible()
    qtbot.waitUntil(lambda: "不在这一类里" in talk.banner.words.text())
    kind.set_value("诫勉谈话")
    kind.changed.emit()
    assert statement.isVisible()
    assert talk.form.answers()["statement"] == "作了检讨。"
    qtbot.waitUntil(talk.banner.isHidden)


def test_save_and_next_begins_empty(talk: EntryEditor, work: OfficeWork, qtbot: QtBot) -> None:
    """Ctrl+Enter; the number of the one just saved is said."""
    fill(talk)
    talk.activateWindow()
    QTest.keyClick(
        talk.form.inputs["place"].tab_stops()[0],
        Qt.Key.Key_Return,
        Qt.KeyboardModifier.ControlModifier,
    )
    qtbot.waitUntil(lambda: "已保存" in talk.state.text())
    assert talk.form.answers() == {}
    assert talk.form.people() == []
    assert not talk.is_dirty()
    assert count(work, qtbot, "talk") == 2


def test_enter_in_a_field_never_saves(talk: EntryEditor, work: OfficeWork, qtbot: QtBot) -> None:
    """Enter may confirm pinyin; it submits nothing."""
    fill(talk)
    for name in ("place", "starts_at", "content"):
        QTest.keyClick(talk.form.inputs[name].tab_stops()[0], Qt.Key.Key_Return)
    idle(qtbot, work)
    assert count(work, qtbot, "talk") == 1
    assert isinstance(talk.form.inputs["content"].tab_stops()[0], QPlainTextEdit)


def test_escape_asks_before_it_leaves(talk: EntryEditor, qtbot: QtBot) -> None:
    """Esc in the question goes on editing; 保存 saves and leaves."""
    left: list[int] = []
    talk.left.connect(lambda: left.append(1))
    fill(talk)
    search = talk.form.pickers["recorder"].search
    search.setFocus()
    QTest.keyClicks(search, "x")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert not search.list.isVisible()
    assert not talk.findChildren(QMessageBox)
    QTest.keyClick(search, Qt.Key.Key_Escape)
    box = question(talk)
    with qtbot.waitSignal(talk.settled) as settled:
        QTest.keyClick(box, Qt.Key.Key_Escape)
    assert settled.args == [False]
    assert left == []
    talk.leave()
    press(question(talk), "保存")
    qtbot.waitUntil(lambda: left == [1])
    assert not talk.is_dirty()


def test_nothing_typed_leaves_at_once(talk: EntryEditor, qtbot: QtBot) -> None:
    """No question without a reason."""
    with qtbot.waitSignal(talk.left):
        talk.back.click()


def test_one_commitment_for_everyone(work: OfficeWork, editor_of: MakeEditor, qtbot: QtBot) -> None:
    """Who has one already is left out and counted."""
    editor = editor_of(many_entries(work.main_form("commitment"), "某某局"))
    editor.form.inputs["year"].set_value(2026)
    editor.form.inputs["items"].set_value("遵守规定。")
    editor.choose_everyone.click()
    assert len(editor.form.people()) == 4
    with qtbot.waitSignal(editor.saved) as saved:
        editor.save()
    assert "共 3 条" in saved.args[1]
    assert "1 人已有" in saved.args[1]
    assert count(work, qtbot, "commitment") == 4


@pytest.mark.parametrize("kind", REGISTERS)
def test_each_register_is_filled_in_and_saved(
    kind: str, work: OfficeWork, editor_of: MakeEditor, qtbot: QtBot
) -> None:
    """Everything it asks has a place in its editor."""
    main = work.main_form(kind)
    editor = editor_of(new_entry(main, Beginning(), "某某局"))
    chosen = main.field_named(main.variants_by).choices[0] if main.variants_by else ""  # type: ignore[union-attr]
    if chosen:
        editor.form.inputs[main.variants_by].set_value(chosen)
    form = for_variants(main, frozenset([chosen]))
    assert {one.name for one in form.fields} <= set(editor.form.inputs)
    for field in form.fields:
        if field.name != main.variants_by:
            value = "2026-06-12" if field.kind == "date" else value_of(field, 60)
            editor.form.inputs[field.name].set_value(value)
    for role in form.people:
        editor.form.pickers[role.role].add(editor.known.roster[0].id)
    with qtbot.waitSignal(editor.saved) as saved:
        editor.save()
    assert "已保存" in saved.args[1]
    idle(qtbot, work)
    assert count(work, qtbot, kind) == 1
