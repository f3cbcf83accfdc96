"""After how many days an entry is late."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.acts.change_rule import change_rule
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.late_days import NEVER, late_after_days
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.rules.rulebook import Rulebook
from tests.acts.office import DAY, Staff, record_talk


def test_the_rule_says_it_and_the_past_stays(desk: Desk, staff: Staff) -> None:
    """As it stood on the day of the entry, switched on or not."""
    assert late_after_days(desk, DAY) == 7
    desk.folders.own_rules.mkdir(exist_ok=True)
    (desk.folders.own_rules / "a.toml").write_text(
        '[[rule]]\nid = "C26-2"\nfrom = 2026-03-10\nnumbers = { late_after_days = 1 }\n',
        encoding="utf-8",
    )
    assert [late_after_days(desk, date(2026, 3, day)) for day in (9, 10)] == [7, 1]
    change_rule(desk, rule_id="C26-2", begins=DAY, on=False)
    assert late_after_days(desk, DAY) == 1
    late = record_talk(desk, staff, starts_at="2026-03-08T09:00")
    assert show_entry(desk, record_id=late.id).whole.record.late_reason == ""


def test_what_the_office_has_set_goes_first(desk: Desk) -> None:
    """In its settings; where the rule is missing nothing is late."""
    desk.settings = replace(desk.settings, late_after_days=0)
    assert late_after_days(desk, DAY) == 0
    desk.settings = replace(desk.settings, late_after_days=-1)
    late_after_days(desk, DAY)
    assert desk.rulebook is not None
    desk.rulebook = (desk.rulebook[0], Rulebook())
    assert late_after_days(desk, DAY) == NEVER
