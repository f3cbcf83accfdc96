"""The office's table of holidays."""

from __future__ import annotations

from datetime import date

import pytest

from cleanedu_desktop.acts.change_holidays import change_holidays, holidays_of, restore_holidays
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.problems import OfficeProblem

FIRST = date(2027, 10, 1)


def test_days_hold_everywhere_and_are_taken_back(desk: Desk) -> None:
    change_holidays(desk, year=2027, off="10月1日至7日", work="10月9日", citation="样张通知")
    days = rulebook_of(desk).days
    assert not days.is_worked(FIRST)
    assert days.is_worked(date(2027, 10, 9))
    assert holidays_of(desk, year=2027)[1]
    restore_holidays(desk, year=2027)
    assert holidays_of(desk, year=2027) == (None, False)
    assert rulebook_of(desk).days.is_worked(FIRST)


def test_a_shipped_table_comes_back(desk: Desk) -> None:
    shipped = holidays_of(desk, year=2026)
    change_holidays(desk, year=2026, off="10月1日", work="", citation="样张通知")
    assert holidays_of(desk, year=2026) != shipped
    restore_holidays(desk, year=2026)
    assert holidays_of(desk, year=2026) == shipped


@pytest.mark.parametrize(
    ("off", "work", "citation", "told"),
    [
        ("", "", "样张", "没有写哪天"),
        ("10月1日", "", " ", "没有写依据"),
        ("10月1日", "10月8日", "样张", "本来就上班"),
        ("10月9日", "10月9日", "样张", "既放假又上班"),
        ("后天", "", "样张", "不是日期"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_written(
    desk: Desk, off: str, work: str, citation: str, told: str
) -> None:
    with pytest.raises(OfficeProblem, match=told):
        change_holidays(desk, year=2027, off=off, work=work, citation=citation)
    assert not desk.folders.own_rules.exists()


def test_a_table_by_hand_is_not_written_to(desk: Desk) -> None:
    desk.folders.own_rules.mkdir()
    hand = desk.folders.own_rules / "holidays_2027.toml"
    hand.write_text('year = 2027\noff = ["2027-01-01"]\n', encoding="utf-8")
    with pytest.raises(OfficeProblem, match="手写的"):
        change_holidays(desk, year=2027, off="10月1日", work="", citation="样张")
    with pytest.raises(OfficeProblem, match="手写的"):
        restore_holidays(desk, year=2027)
    assert "2027-01-01" in hand.read_text(encoding="utf-8")
