"""The numbers of the review's reminders."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.change_check_numbers import (
    change_check_numbers,
    check_numbers,
    restore_check_numbers,
    show_check_numbers,
)
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.review_records import office_honesty
from cleanedu_desktop.problems import OfficeProblem


def test_changed_at_once_and_put_back(desk: Desk) -> None:
    before = check_numbers(desk)
    change_check_numbers(desk, numbers={"burst": {"records_a_day": 25}})
    assert office_honesty(desk).burst.records_a_day == 25
    assert check_numbers(desk)["burst"]["days_after"] == before["burst"]["days_after"]
    assert "本程序的提醒" in show_check_numbers(desk).sources["burst"]
    restore_check_numbers(desk)
    assert check_numbers(desk) == before
    assert not list(desk.folders.own_rules.iterdir())


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ({"burst": {"records_a_day": 0}}, "应是不小于 2 的整数"),
        ({"repeated_text": {"alike_percent": 101}}, "应在 50 到 100 之间"),
        ({"burst": {"people": 3}}, "没有“burst.people”"),
        ({"none": {"people": 3}}, "没有“none.people”"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_written(
    desk: Desk, numbers: dict[str, dict[str, int]], told: str
) -> None:
    with pytest.raises(OfficeProblem, match=told):
        change_check_numbers(desk, numbers=numbers)
    assert not desk.folders.own_rules.exists()


def test_numbers_by_hand_come_back(desk: Desk) -> None:
    desk.folders.own_rules.mkdir()
    hand = desk.folders.own_rules / "record_checks.toml"
    hand.write_text("[burst]\nrecords_a_day = 5\n", encoding="utf-8")
    change_check_numbers(desk, numbers={"burst": {"records_a_day": 25}})
    assert check_numbers(desk)["burst"]["records_a_day"] == 25
    restore_check_numbers(desk)
    assert check_numbers(desk)["burst"]["records_a_day"] == 5
