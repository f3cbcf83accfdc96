"""Assessment standards changed from a day on."""

from __future__ import annotations

from datetime import date

import pytest

from cleanedu_desktop.acts.change_standard import (
    change_standard,
    restore_standard,
    show_standard,
    standard_words,
)
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_rule_changes import list_rule_changes
from cleanedu_desktop.acts.score_year import score_year
from cleanedu_desktop.problems import OfficeProblem
from tests.closed_folder import close_folder

JULY = date(2026, 7, 1)
NEXT = date(2027, 1, 1)
LESS = {"section": "2", "id": "2.1", "max": 6}
MORE = {
    "section": "2",
    "id": "2.9",
    "text": "读书会每月一次",
    "max": 4,
    "measure": {"by": "count", "kind": "study_session", "types": ["读书会"], "period": "month"},
}


def points(desk: Desk, on: date) -> dict[str, float]:
    """Indicator -> points, of those that count that day."""
    found = show_standard(desk, standard_id="county-a", on=on).standard
    return {one.id: one.max for one in found.indicators()}


def test_changed_from_a_day_and_the_years_before_stay(desk: Desk) -> None:
    change_standard(desk, standard_id="county-a", begins=JULY, parts=[LESS, MORE])
    before, after = points(desk, date(2026, 6, 30)), points(desk, JULY)
    assert (before["2.1"], "2.9" in before) == (10, False)
    assert (after["2.1"], after["2.9"], sum(after.values())) == (6, 4, 100)
    told = {one.id: one.words for one in score_year(desk, year=2026, on=date(2026, 12, 31)).lines}
    assert told["2.9"].startswith("要求每月1次")
    assert "2.9" not in {one.id for one in score_year(desk, year=2025, on=JULY).lines}
    (noted,) = list_rule_changes(desk)
    assert noted.name == "考核标准“党风廉政教育工作考核评分表（甲）”"
    assert "2.1 支部党员大会" in noted.before
    assert "10 分" in noted.before
    assert "2.9 没有" in noted.before
    assert noted.after.startswith("2026年7月1日起：2.1 支部党员大会")
    assert "2.9 读书会每月一次，4 分，次数" in noted.after


def test_put_back_from_a_day(desk: Desk) -> None:
    shipped = points(desk, NEXT)
    change_standard(desk, standard_id="county-a", begins=JULY, parts=[LESS, MORE])
    restore_standard(desk, standard_id="county-a", begins=NEXT)
    assert points(desk, JULY)["2.9"] == 4
    assert points(desk, NEXT) == shipped
    with pytest.raises(OfficeProblem, match="2027年1月1日起还有改动"):
        restore_standard(desk, standard_id="county-a", begins=JULY)
    restore_standard(desk, standard_id="county-a", begins=NEXT)
    assert points(desk, NEXT) == shipped


def test_put_back_from_the_first_day_leaves_no_file(desk: Desk) -> None:
    change_standard(desk, standard_id="county-a", begins=JULY, parts=[LESS, MORE])
    assert show_standard(desk, standard_id="county-a", on=JULY).changed
    restore_standard(desk, standard_id="county-a", begins=JULY)
    assert not show_standard(desk, standard_id="county-a", on=JULY).changed
    assert not list(desk.folders.own_standards.glob("*"))
    with pytest.raises(OfficeProblem, match="没有在程序里改过"):
        restore_standard(desk, standard_id="county-a", begins=JULY)


def test_what_cannot_be_is_told_and_nothing_written(desk: Desk) -> None:
    for parts, told in (
        ([LESS], "各项分值合计是 96，应为 100"),
        ([{"section": "2", "id": "2.9", "max": 4}], "没有指标“2.9”；新的指标要写考核内容和分值"),
        ([LESS, MORE | {"measure": {"by": "count", "kind": "none"}}], "没有记录种类“none”"),
    ):
        with pytest.raises(OfficeProblem, match=f"没有保存：{told}"):
            change_standard(desk, standard_id="county-a", begins=JULY, parts=parts)
    with pytest.raises(OfficeProblem, match="还没有考核标准“none”"):
        change_standard(desk, standard_id="none", begins=JULY, parts=[LESS, MORE])
    with pytest.raises(OfficeProblem, match="没有考核标准“none”"):
        show_standard(desk, standard_id="none")
    assert not list(desk.folders.own_standards.glob("*"))
    assert not list_rule_changes(desk)
    assert standard_words(None, ["1"]) == "没有"


def test_a_later_change_must_still_sum_up(desk: Desk) -> None:
    change_standard(desk, standard_id="county-a", begins=NEXT, parts=[LESS, MORE])
    more = [{"section": "2", "id": "2.1", "max": 8}, {"section": "2", "id": "2.2", "max": 14}]
    with pytest.raises(OfficeProblem, match="各项分值合计是 102"):
        change_standard(desk, standard_id="county-a", begins=JULY, parts=more)
    assert points(desk, JULY)["2.1"] == 10
    assert points(desk, NEXT)["2.1"] == 6


def test_changes_in_a_folder_that_cannot_be_read_are_not_absent(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    change_standard(desk, standard_id="county-a", begins=JULY, parts=[LESS, MORE])
    close_folder(monkeypatch, desk.folders.own_standards)
    with pytest.raises(OfficeProblem, match="看不到里面本单位自己的文件"):
        show_standard(desk, standard_id="county-a", on=JULY)
    with pytest.raises(OfficeProblem, match="没有改动"):
        change_standard(desk, standard_id="county-a", begins=NEXT, parts=[LESS, MORE])
