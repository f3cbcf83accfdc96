"""Titles and the words of a letter."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.ui.widgets.overlay.titles import LetterSection, TitleSection

FORMS = read_forms(folders_for().forms)


def test_titles_as_shipped_change_nothing(qtbot: QtBot) -> None:
    """Neither when emptied."""
    section = TitleSection(FORMS.form("talk"), Overlay())
    qtbot.addWidget(section)
    assert section.fold(Overlay()) == Overlay()
    section.title.clear()
    assert section.fold(Overlay()) == Overlay()
    section.title.setText("谈话记录")
    section.title_line.setText("某某局")
    assert section.fold(Overlay()) == Overlay(title="谈话记录", title_line="某某局")


def test_only_official_forms_have_a_red_head(qtbot: QtBot) -> None:
    """Shown where it can be."""
    section = TitleSection(FORMS.form("rectification_notice"), Overlay(red_head=True))
    other = TitleSection(FORMS.form("talk"), Overlay())
    for one in (section, other):
        qtbot.addWidget(one)
        one.show()
    assert section.red_head.isVisible() and not other.red_head.isVisible()
    assert section.fold(Overlay()).red_head


def test_words_of_a_letter(qtbot: QtBot) -> None:
    """As shipped they are no change."""
    letter = FORMS.form("commitment").letter
    assert letter is not None
    section = LetterSection(letter, Overlay())
    qtbot.addWidget(section)
    assert section.fold(Overlay()) == Overlay()
    with qtbot.waitSignal(section.changed):
        section.opening.setPlainText("我承诺：")
    assert section.fold(Overlay()) == Overlay(opening="我承诺：")
    section.opening.setPlainText(letter.opening)
    assert section.fold(Overlay()) == Overlay()
