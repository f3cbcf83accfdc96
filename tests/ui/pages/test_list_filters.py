"""The line above a list."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.models.record_list import Query
from cleanedu_desktop.ui.pages.kind_words import words_of
from cleanedu_desktop.ui.pages.list_filters import ListFilters
from tests.form_engine.filled_records import shipped_forms


def filters_of(kind: str, qtbot: QtBot, *, may_edit: bool = True) -> ListFilters:
    form = shipped_forms().main_form(kind)
    made = ListFilters(form, words_of(form), 2026, may_edit=may_edit)
    qtbot.addWidget(made)
    return made


def test_what_is_chosen_narrows_the_query(qtbot: QtBot) -> None:
    made = filters_of("commitment", qtbot)
    asked = Query("number", descending=False)
    assert made.narrow(asked).year == 2026
    with qtbot.waitSignal(made.changed):
        made.choose_state("signed")
    assert (made.narrow(asked).year, made.narrow(asked).state) == (None, "signed")
    with qtbot.waitSignal(made.changed):
        made.bin.click()
    assert made.narrow(asked).withdrawn
    made.choose_unattached()
    narrowed = made.narrow(asked)
    assert (narrowed.year, narrowed.state) == (2026, None)
    assert (narrowed.unattached, narrowed.withdrawn) == (True, False)


def test_only_what_a_kind_has_is_offered(qtbot: QtBot) -> None:
    people, talks = filters_of("person", qtbot), filters_of("talk", qtbot, may_edit=False)
    assert people.year.isHidden()
    assert people.unattached.isHidden()
    assert not talks.year.isHidden()
    assert talks.bin.isHidden()
    assert filters_of("study_session", qtbot).chips.buttons() == []
