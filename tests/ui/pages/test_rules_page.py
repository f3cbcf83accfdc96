"""The page of rules."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.rule_dialog import RuleDialog
from cleanedu_desktop.ui.pages.rules_page import RulesPage
from tests.ui.conftest import idle
from tests.ui.driving import buttons, words_on


def rules_of(window: MainWindow, qtbot: QtBot) -> RulesPage:
    """The page, its rules shown."""
    window.go("rules")
    page = window.page("rules")
    assert isinstance(page, RulesPage)
    qtbot.waitUntil(lambda: "C1" in page.shown)
    return page


def test_rules_stand_with_their_source(window: MainWindow, qtbot: QtBot) -> None:
    """And are found from the settings."""
    window.go("settings")
    next(one for one in buttons(window.page("settings")) if "规则" in one.text()).click()
    page = rules_of(window, qtbot)
    assert window.stack.currentWidget() is page
    assert window.navigation.entries["settings"].isChecked()
    words = words_on(page)
    assert "《中国共产党支部工作条例（试行）》（2018年）第十一条" in words
    assert "各地做法" in words
    assert "按这些规则提醒　19" in words
    assert page.shown["C22"] == "未启用（每年至少 2 次）"


def test_a_rule_is_changed_and_restored(window: MainWindow, qtbot: QtBot) -> None:
    """From today on, and shown at once."""
    page = rules_of(window, qtbot)
    change = next(one for one in buttons(page) if "支部党员大会" in one.accessibleName())
    change.click()
    assert isinstance(page.dialog, RuleDialog)
    page.dialog.minimum.line.setText("2")
    page.dialog.save()
    qtbot.waitUntil(lambda: page.shown["C1"] == "每季度至少 2 次")
    assert "自 2026年6月15日 起" in words_on(page)
    changes = [one for one in buttons(page) if "支部党员大会" in one.accessibleName()]
    changes[-1].click()
    assert isinstance(page.dialog, RuleDialog)
    assert page.dialog.back.isVisibleTo(page.dialog)
    page.dialog.restore()
    qtbot.waitUntil(lambda: page.shown["C1"] == "每季度至少 1 次")


def test_mistakes_of_the_office_are_told(window: MainWindow, qtbot: QtBot) -> None:
    """The sound rules stand."""
    own = window.work.folders.own_rules
    own.mkdir()
    (own / "a.toml").write_text('[[rule]]\nid = "C1"\n', encoding="utf-8")
    page = rules_of(window, qtbot)
    assert "a.toml 第 1 行" in page.banner.words.text()


def test_periods_of_retention_stand_in_their_own_card(window: MainWindow, qtbot: QtBot) -> None:
    """Local tables are never called national, and say that they want checking."""
    page = rules_of(window, qtbot)
    words = words_on(page)
    assert "保管期限　13" in words
    assert "未启用（保管期限 永久）" in words
    assert "国家档案局令第8号" in words
    assert "待核对" in words
    change = next(one for one in buttons(page) if "党风廉政建设及专项治理" in one.accessibleName())
    change.click()
    assert isinstance(page.dialog, RuleDialog)
    page.dialog.switch.setCurrentIndex(0)
    page.dialog.keep.line.setText("长期")
    page.dialog.save()
    idle(qtbot, window.work)
    assert "保管期限写" in page.dialog.banner.words.text()
    page.dialog.keep.line.setText("永久")
    page.dialog.save()
    qtbot.waitUntil(lambda: page.shown["BG-4"] == "保管期限 永久")
