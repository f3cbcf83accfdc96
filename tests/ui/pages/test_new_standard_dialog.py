"""A new assessment standard in the window."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.new_standard_dialog import NewStandardDialog
from tests.ui.conftest import idle
from tests.ui.pages.assessing import score


def test_a_standard_is_added_shown_and_dropped(window: MainWindow, qtbot: QtBot) -> None:
    page = score(window, qtbot)
    page.begin_standard()
    made = page.dialog
    assert isinstance(made, NewStandardDialog)
    made.save()
    assert made.banner.words.text() == "请填写“名称”。"
    made.title.set_value("本县考核办法")
    made.save()
    assert made.banner.words.text() == "请填写“出处”。"
    made.source.set_value("某县考核办法（2026）")
    made.save()
    qtbot.waitUntil(lambda: page.standard.currentText() == "本县考核办法")
    idle(qtbot, window.work)
    page._offer_ways()
    words = [one.text() for one in page.ways.actions()]
    assert words == ["修改“本县考核办法”…", "照它新建一个标准…", "修改名称和出处…", "删除这个标准"]
    page.drop_standard()
    qtbot.waitUntil(lambda: page.standard.findText("本县考核办法") < 0)
    idle(qtbot, window.work)
    assert page.scored is not None
    assert page.scored.standard_id == "county-a"
