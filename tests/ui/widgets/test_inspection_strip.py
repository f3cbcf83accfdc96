"""The strip of an inspector's sitting."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.inspection_strip import InspectionStrip


def test_it_says_who_and_what_is_closed(qtbot: QtBot) -> None:
    strip = InspectionStrip()
    qtbot.addWidget(strip)
    assert not strip.isVisible()
    strip.show_sitting("王某某", "")
    assert "王某某" in strip.words.text()
    assert "不公开内容没有显示" in strip.words.text()
    assert strip.open_up.isVisible()
    strip.show_sitting("王某某", "李某")
    assert "已由李某开放" in strip.words.text()
    assert not strip.open_up.isVisible()


def test_its_buttons_ask(qtbot: QtBot) -> None:
    strip = InspectionStrip()
    qtbot.addWidget(strip)
    with qtbot.waitSignal(strip.asks_to_open_up):
        strip.open_up.click()
    with qtbot.waitSignal(strip.ends):
        strip.end.click()
