"""Another name and source of a standard, in the window."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.add_standard import add_standard
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.rename_standard_dialog import RenameStandardDialog
from tests.ui.conftest import idle
from tests.ui.pages.assessing import score


def test_a_slip_in_the_name_is_put_right(window: MainWindow, qtbot: QtBot) -> None:
    window.work.act(
        add_standard,
        like="county-b",
        begins=date(2026, 1, 1),
        title="本县考合办法",
        source="某县〔2026〕3号",
    )
    idle(qtbot, window.work)
    page = score(window, qtbot)
    page.standard.setCurrentIndex(page.standard.findText("本县考合办法"))
    page.enter()
    idle(qtbot, window.work)
    page.rename_standard()
    made = page.dialog
    assert isinstance(made, RenameStandardDialog)
    assert (made.title.value(), made.source.value()) == ("本县考合办法", "某县〔2026〕3号")
    made.title.set_value("")
    made.save()
    assert made.banner.words.text() == "请填写“名称”。"
    made.title.set_value("本县考核办法")
    made.save()
    qtbot.waitUntil(lambda: page.standard.currentText() == "本县考核办法")
    idle(qtbot, window.work)
