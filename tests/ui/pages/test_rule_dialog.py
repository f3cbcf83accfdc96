"""Asking how a rule stands."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.list_rules import RuleListed, list_rules
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.rule_dialog import RuleDialog
from tests.ui.conftest import idle


def listed(window: MainWindow, rule_id: str, qtbot: QtBot) -> RuleListed:
    """One rule, as the worker finds it."""
    found: list[Any] = []
    window.work.act(list_rules, done=found.append)
    qtbot.waitUntil(lambda: bool(found))
    one = next(one for one in found[0].rules if one.rule.id == rule_id)
    assert isinstance(one, RuleListed)
    return one


def dialog(window: MainWindow, rule_id: str, qtbot: QtBot) -> RuleDialog:
    """The dialog of a rule."""
    made = RuleDialog(window.work, window, listed(window, rule_id, qtbot))
    made.open()
    return made


@pytest.mark.parametrize(
    ("minimum", "begins", "said"),
    [
        ("1", "2026-06-15", "没有改动"),
        ("", "2026-06-15", "请填写“至少”"),
        ("两", "2026-06-15", "至少"),
        ("2", "", "请填写“从哪天起”"),
        ("2", "明天", "从哪天起"),
        ("1.5", "2026-06-15", "应是整数"),
        ("2", "2018-01-01", "日期不能早于"),
    ],
)
def test_what_cannot_be_is_told(
    window: MainWindow, qtbot: QtBot, minimum: str, begins: str, said: str
) -> None:
    """And the dialog stays."""
    made = dialog(window, "C1", qtbot)
    made.minimum.line.setText(minimum)
    made.begins.line.setText(begins)
    made.save()
    idle(qtbot, window.work)
    assert said in made.banner.words.text()
    assert made.isVisible()
    assert not window.work.folders.own_rules.exists()
    made.reject()


def test_a_rule_without_a_period_is_only_switched(window: MainWindow, qtbot: QtBot) -> None:
    """Period and number are not asked."""
    made = dialog(window, "R72", qtbot)
    assert made.minimum.parent() is None
    said: list[str] = []
    made.settled.connect(said.append)
    made.switch.setCurrentIndex(1)
    made.save()
    qtbot.waitUntil(lambda: bool(said))
    assert not listed(window, "R72", qtbot).rule.on


def test_a_number_of_a_rule_is_changed(window: MainWindow, qtbot: QtBot) -> None:
    """The others stay; half a day is no number of days."""
    made = dialog(window, "C26-2", qtbot)
    typed = made.numbers["late_after_days"][1].line
    typed.setText("3.5")
    made.save()
    assert "应是整数" in made.banner.words.text()
    typed.setText("10")
    said: list[str] = []
    made.settled.connect(said.append)
    made.save()
    qtbot.waitUntil(lambda: bool(said))
    assert listed(window, "C26-2", qtbot).rule.numbers == {"late_after_days": 10}
