"""What a rule tells of itself."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.rules.rule import Rule


def test_types_are_found_by_their_words() -> None:
    """None given means all."""
    rule = Rule(id="x", text="x", citation="x", types=("党课", "支委会"))
    assert rule.names("廉政党课")
    assert not rule.names("支部委员会会议")
    assert Rule(id="x", text="x", citation="x").names("任何会议")


def test_when_it_is_in_force() -> None:
    """From its first day to its last, while it is switched on."""
    begins, until = date(2026, 2, 1), date(2026, 3, 31)
    rule = Rule(id="x", text="x", citation="x", begins=begins, until=until)
    days = [date(2026, 1, 31), begins, until, date(2026, 4, 1)]
    assert [rule.is_in_force(day) for day in days] == [False, True, True, False]
    assert not Rule(id="x", text="x", citation="x", on=False).is_in_force(begins)
