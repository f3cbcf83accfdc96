"""The page of forms."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QMenu
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.form_editor import FormEditor
from cleanedu_desktop.ui.pages.forms_page import FormsPage
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.widgets.overlay.names import NamesSection
from tests.ui.conftest import idle
from tests.ui.driving import begin_talk, buttons, press, question, words_on


def forms_of(window: MainWindow, qtbot: QtBot) -> FormsPage:
    """The page, its list shown."""
    window.go("forms")
    page = window.page("forms")
    assert isinstance(page, FormsPage)
    qtbot.waitUntil(lambda: "talk" in page.states)
    return page


def opened(page: FormsPage, form_id: str, qtbot: QtBot) -> FormEditor:
    """The editor of a form."""
    page.open_form(form_id)
    qtbot.waitUntil(lambda: page.editor is not None and page.editor.form.id == form_id)
    assert page.editor is not None
    return page.editor


def rename(editor: FormEditor, name: str, words: str) -> None:
    """Type another name."""
    names = editor.section(NamesSection)
    assert isinstance(names, NamesSection)
    edit = names.names[name].words
    edit.setText(words)
    edit.textEdited.emit(words)


def test_every_form_is_listed_with_its_state(window: MainWindow, qtbot: QtBot) -> None:
    """And found from the settings."""
    window.go("settings")
    next(one for one in buttons(window.page("settings")) if "调整表单" in one.text()).click()
    page = window.page("forms")
    assert window.stack.currentWidget() is page
    assert isinstance(page, FormsPage)
    qtbot.waitUntil(lambda: page.states.keys() == window.work.forms.keys())
    assert set(page.states.values()) == {"原表单"}
    assert window.navigation.entries["settings"].isChecked()


def test_a_form_is_found_by_a_few_characters(window: MainWindow, qtbot: QtBot) -> None:
    """The kinds stand as in the navigation; what is looked for stays while one is away."""
    page = forms_of(window, qtbot)
    shown = words_on(page)
    assert shown.index("人员登记表") < shown.index("廉政谈话记录表") < shown.index("廉政承诺书")
    page.search.setText("承诺")
    cards = [one for one in page.area.findChildren(QFrame, "card") if one.isVisible()]
    assert len(cards) == 1
    assert "廉政承诺书" in words_on(cards[0])
    window.go("home")
    forms_of(window, qtbot)
    idle(qtbot, window.work)
    assert sum(one.isVisible() for one in page.area.findChildren(QFrame, "card")) == 1


def test_what_is_saved_is_asked_from_now_on(window: MainWindow, qtbot: QtBot) -> None:
    """Old records keep their form; the original comes back after a question."""
    talk = window.page("talk")
    page = forms_of(window, qtbot)
    editor = opened(page, "talk", qtbot)
    rename(editor, "place", "谈话场所")
    editor.save()
    qtbot.waitUntil(lambda: page.editor is None)
    assert "已有的记录仍按登记时的表单" in window.banner.words.text()
    qtbot.waitUntil(lambda: page.states["talk"] == "本单位已调整")
    began = begin_talk(window, qtbot)
    assert began is not talk
    assert began.editor is not None
    assert "谈话场所" in words_on(began.editor)
    began.drop_editor()
    idle(qtbot, window.work)
    began.open_record(began.list.model.ids[0])
    qtbot.waitUntil(lambda: "谈话地点" in words_on(began.view))
    assert "谈话场所" not in words_on(began.view)
    window.go("forms")
    again = opened(page, "talk", qtbot)
    assert again.drop_button.isEnabled()
    again.ask_drop()
    press(question(again), "恢复原表单")
    qtbot.waitUntil(lambda: page.states["talk"] == "原表单")
    assert window.work.forms["talk"].field_named("place").label == "谈话地点"  # type: ignore[union-attr]


def test_leaving_asks_and_typing_stays(window: MainWindow, qtbot: QtBot) -> None:
    """Another form, closing the window: nothing is lost unasked."""
    page = forms_of(window, qtbot)
    editor = opened(page, "talk", qtbot)
    rename(editor, "place", "谈话场所")
    page.open_form("commitment")
    press(question(editor), "继续编辑")
    assert page.editor is editor
    window.close()
    assert window.isVisible()
    press(question(editor), "继续编辑")
    assert [name for name, _ in window.pages.dirty()] == ["forms"]
    page.open_form("commitment")
    press(question(editor), "不保存")
    qtbot.waitUntil(lambda: page.editor is not None and page.editor.form.id == "commitment")
    assert not window.pages.dirty()


def test_a_kind_leads_to_its_forms(window: MainWindow, qtbot: QtBot) -> None:
    """From the menu of printing."""
    window.go("talk")
    page = window.page("talk")
    assert isinstance(page, KindPage)
    idle(qtbot, window.work)
    actions = [one for menu in page.list.findChildren(QMenu) for one in menu.actions()]
    next(one for one in actions if one.text() == "调整表单…").trigger()
    forms = window.page("forms")
    assert window.stack.currentWidget() is forms
    assert isinstance(forms, FormsPage)
    window.routes.to_form.emit("talk")
    qtbot.waitUntil(lambda: forms.editor is not None and forms.editor.form.id == "talk")
    idle(qtbot, window.work)
