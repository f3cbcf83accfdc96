"""Numbers of the review and the record of changes, below the rules."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.check_numbers_dialog import CheckNumbersDialog
from cleanedu_desktop.ui.pages.rules_page import RulesPage
from tests.ui.conftest import idle
from tests.ui.driving import buttons, words_on


def test_a_changed_number_is_shown_with_who_changed_it(window: MainWindow, qtbot: QtBot) -> None:
    window.go("rules")
    page = window.page("rules")
    assert isinstance(page, RulesPage)
    idle(qtbot, window.work)
    assert "改动记录" not in words_on(page)
    next(one for one in buttons(page) if one.accessibleName() == "修改自查提醒的数字").click()
    assert isinstance(page.dialog, CheckNumbersDialog)
    page.dialog.fields["burst", "records_a_day"][1].line.setText("25")
    page.dialog.save()
    idle(qtbot, window.work)
    qtbot.waitUntil(lambda: "改动记录" in words_on(page))
    words = words_on(page)
    assert "一天登记多少条 10" in words
    assert "一天登记多少条 25" in words
    assert "2026年6月15日" in words


def test_a_spoilt_file_is_told(window: MainWindow, qtbot: QtBot) -> None:
    own = window.work.folders.own_rules
    own.mkdir()
    (own / "record_checks.toml").write_text("[burst]\nrecords_a_day = 0\n", encoding="utf-8")
    window.go("rules")
    page = window.page("rules")
    assert isinstance(page, RulesPage)
    qtbot.waitUntil(lambda: "record_checks.toml" in page.banner.words.text())
