"""Rules listed."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.change_rule import change_rule
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_rules import RuleListed, list_rules


def listed(desk: Desk, rule_id: str, on: date | None = None) -> RuleListed:
    """One rule of the list."""
    return next(one for one in list_rules(desk, on=on).rules if one.rule.id == rule_id)


def test_each_says_since_when_and_what_comes(desk: Desk) -> None:
    """Today, by the desk's clock, unless asked for another day."""
    change_rule(desk, rule_id="C1", begins=date(2026, 7, 1), minimum=2)
    now = listed(desk, "C1")
    assert (now.rule.minimum, now.since, now.changed) == (1, date(2018, 10, 28), True)
    assert [one.begins for one in now.coming] == [date(2026, 7, 1)]
    then = listed(desk, "C1", date(2026, 8, 1))
    assert (then.rule.minimum, then.since, then.coming) == (2, date(2026, 7, 1), ())
    assert not listed(desk, "C2").changed
    assert listed(desk, "C22").since is None
    assert list_rules(desk).on == date(2026, 3, 10)


def test_mistakes_of_the_office_are_told(desk: Desk) -> None:
    """With file and line; sound rules are in force."""
    desk.folders.own_rules.mkdir()
    (desk.folders.own_rules / "a.toml").write_text('[[rule]]\nid = "C1"\n', encoding="utf-8")
    found = list_rules(desk)
    assert found.mistakes == ("a.toml 第 1 行：改动规则“C1”要写从哪天起：from = 2026-07-01",)
    assert len(found.rules) > 40
