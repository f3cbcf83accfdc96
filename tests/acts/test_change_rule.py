"""Rules changed from a day on."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cleanedu_desktop.acts.change_rule import change_rule, restore_rule
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.rules_at_hand import CHANGES_NAME, rulebook_of
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import DAY, fixed_clock

JULY = date(2026, 7, 1)


def stands(desk: Desk, rule_id: str, day: date) -> tuple[bool, str, float]:
    """Whether a rule is on, its period and minimum."""
    rule = rulebook_of(desk).rule(rule_id, day)
    assert rule is not None
    return rule.on, rule.period, rule.minimum


def test_changed_from_a_day_and_kept(desk: Desk) -> None:
    """Whoever opens the books later finds it so."""
    changes = change_rule(desk, rule_id="C2", begins=JULY, period="quarter", minimum=2)
    assert changes.touched == {("rule", "C2")}
    change_rule(desk, rule_id="C2", begins=JULY, on=False)
    desk.store.close()
    again = open_desk(desk.folders, clock=fixed_clock(DAY))
    assert stands(again, "C2", date(2026, 6, 30)) == (True, "month", 1)
    assert stands(again, "C2", JULY) == (False, "quarter", 2)
    again.store.close()


def test_restored_from_a_day(desk: Desk) -> None:
    """What was in force before that day stays; without such, nothing is left in the file."""
    change_rule(desk, rule_id="C2", begins=JULY, minimum=2)
    change_rule(desk, rule_id="C2", begins=date(2026, 9, 1), minimum=3)
    restore_rule(desk, rule_id="C2", begins=date(2026, 8, 1))
    days = [date(2026, 6, 1), JULY, date(2026, 8, 1), date(2026, 9, 1)]
    assert [stands(desk, "C2", day)[2] for day in days] == [1, 2, 1, 1]
    restore_rule(desk, rule_id="C2", begins=JULY)
    assert "C2" not in (desk.folders.own_rules / CHANGES_NAME).read_text(encoding="utf-8")


def test_a_change_by_hand_stays_and_is_told(desk: Desk) -> None:
    """The program does not write in files it did not make."""
    desk.folders.own_rules.mkdir()
    hand = desk.folders.own_rules / "hand.toml"
    hand.write_text('[[rule]]\nid = "C2"\nfrom = 2026-01-01\nminimum = 4\n', encoding="utf-8")
    with pytest.raises(OfficeProblem, match="另有手写的改动"):
        restore_rule(desk, rule_id="C2", begins=JULY)
    assert stands(desk, "C2", JULY)[2] == 4


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"rule_id": "C99", "on": True}, "没有编号为“C99”的规则"),
        ({"rule_id": "C4", "minimum": 2}, "没有周期和次数"),
        ({"rule_id": "C1", "minimum": 0}, "最少次数"),
        ({"rule_id": "C1", "minimum": 1.5}, "应是整数"),
        ({"rule_id": "C1", "period": "week"}, "周期只能是"),
        ({"rule_id": "C1", "on": True, "begins": date(2018, 1, 1)}, "日期不能早于"),
    ],
)
def test_what_cannot_be_is_refused(desk: Desk, given: dict[str, Any], sentence: str) -> None:
    """Nothing is written."""
    with pytest.raises(OfficeProblem, match=sentence):
        change_rule(desk, **({"begins": JULY} | given))
    assert not desk.folders.own_rules.exists()


def test_hours_may_be_halves(desk: Desk) -> None:
    """Unlike times."""
    change_rule(desk, rule_id="C13", begins=JULY, minimum=32.5)
    assert stands(desk, "C13", JULY)[2] == 32.5


def test_a_spoilt_file_is_not_written_over(desk: Desk) -> None:
    """It may hold what somebody wrote."""
    desk.folders.own_rules.mkdir()
    file = desk.folders.own_rules / CHANGES_NAME
    file.write_text("[[rule", encoding="utf-8")
    with pytest.raises(OfficeProblem, match="读不出来"):
        change_rule(desk, rule_id="C1", begins=JULY, on=False)
    assert file.read_text(encoding="utf-8") == "[[rule"


def test_a_second_window_does_not_change_rules(desk: Desk) -> None:
    """The first works with them as they are."""
    beside = open_desk(desk.folders, clock=fixed_clock(DAY), read_only=True)
    with pytest.raises(OfficeProblem, match="另一个窗口"):
        change_rule(beside, rule_id="C1", begins=JULY, on=False)
    beside.store.close()
