"""The card of blank forms."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.ui.pages.blank_forms import BlankForms

SHIPPED = read_forms(Path(__file__).parents[3] / "forms").forms


def _shown(card: BlankForms) -> list[str]:
    return [one.text() for one in card.buttons if one.isVisible()]


def test_forms_stand_where_the_navigation_has_them(qtbot: QtBot) -> None:
    printed: list[Form] = []
    card = BlankForms(printed.append)
    qtbot.addWidget(card)
    card.show_forms(SHIPPED)
    card.show_forms(SHIPPED)
    card.show()
    words = [one.text() for one in card.findChildren(QLabel, "muted") if one.text()]
    assert words[1:7] == ["人员", "学习教育", "廉政谈话", "廉政承诺", "问题整改", "时间节点"]
    assert _shown(card)[:2] == ["人员登记表", "学习教育（会议）记录"]
    assert len(card.buttons) == len({one.text() for one in card.buttons})
    card.buttons[0].click()
    assert [one.id for one in printed] == ["person"]


def test_a_few_characters_find_a_form_or_a_whole_line(qtbot: QtBot) -> None:
    card = BlankForms(lambda _form: None)
    qtbot.addWidget(card)
    card.show_forms(SHIPPED)
    card.show()
    card.search.setText("签到")
    assert set(_shown(card)) == {"签到表", "述责述廉会议签到表"}
    card.search.setText("廉政文化")
    assert "宣传品登记表" in _shown(card)
    card.search.setText("查无此表")
    assert not _shown(card)
    assert card.none.isVisible()
    card.search.clear()
    assert len(_shown(card)) == len(card.buttons)
