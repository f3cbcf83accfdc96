"""The nodes of a year: their days, when to draft and send, and changes from a date on."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.rules.read_nodes import read_nodes
from cleanedu_desktop.rules.time_nodes import NodeBook, TimeNode, covers, in_force, nodes_of_year
from tests.rules.made_records import RULES

SHIPPED = read_nodes(RULES, Path("none"))


def amended(folder: Path, text: str) -> NodeBook:
    """The shipped nodes with the office's file over them."""
    (folder / "nodes.toml").write_text(text, encoding="utf-8")
    book = read_nodes(RULES, folder)
    assert book.mistakes == ()
    return book


def days_of(book: NodeBook, year: int) -> dict[str, TimeNode]:
    return {one.rule.id: one for one in nodes_of_year(book, year)}


def test_the_year_2026() -> None:
    listed = [(one.text, f"{one.day:%m-%d}") for one in nodes_of_year(SHIPPED, 2026)]
    assert listed == [
        ("元旦", "01-01"), ("春节", "02-17"), ("清明节", "04-05"), ("劳动节", "05-01"),
        ("端午节", "06-19"), ("升学季", "07-01"), ("开学", "09-01"), ("中秋节", "09-25"),
        ("国庆节", "10-01"),
    ]  # fmt: skip


def test_reminders_are_sent_on_a_working_day() -> None:
    nodes = days_of(SHIPPED, 2026)
    spring, qingming = nodes["spring_festival"], nodes["qingming"]
    # 14 February 2026 is a Saturday that is worked; 28 September a Monday.
    assert (spring.draft_on, spring.send_on) == (date(2026, 2, 10), date(2026, 2, 14))
    assert spring.send_by == spring.send_on
    assert (qingming.send_on, qingming.send_by) == (date(2026, 4, 2), date(2026, 4, 2))
    assert nodes["national_day"].send_by == date(2026, 9, 28)
    # 3 October 2025 is within the holiday of 中秋 and 国庆.
    autumn = days_of(SHIPPED, 2025)["mid_autumn"]
    assert (autumn.send_on, autumn.send_by) == (date(2025, 10, 3), date(2025, 9, 30))
    # 29 August 2026 is a Saturday.
    assert nodes["school_begins"].send_by == date(2026, 8, 28)


def test_local_practice_is_not_called_national() -> None:
    for rules in SHIPPED.rules.values():
        assert not any(one.national for one in rules)
        assert all("各地" in one.citation for one in rules)


def test_a_change_applies_from_its_date(tmp_path: Path) -> None:
    book = amended(
        tmp_path,
        '[[node]]\nid = "mid_autumn"\nfrom = 2026-01-01\nsend_days = 5\ndraft_days = 10\n'
        '[[node]]\nid = "labour_day"\nfrom = 2026-01-01\nuntil = 2026-12-31\non = false\n'
        '[[node]]\nid = "lantern_festival"\non = true\n'
        '[[node]]\nid = "own_day"\ntext = "廉政宣传月"\nkind = "fixed"\ndate = "11-01"\n',
    )
    before, after, later = (days_of(book, year) for year in (2025, 2026, 2027))
    assert before["mid_autumn"] == days_of(SHIPPED, 2025)["mid_autumn"]
    assert after["mid_autumn"].day - after["mid_autumn"].draft_on == timedelta(days=10)
    assert after["mid_autumn"].rule.own
    assert "labour_day" in before and "labour_day" not in after and "labour_day" in later
    assert "lantern_festival" in before
    assert after["own_day"].rule.citation == "本单位规定"
    assert after["own_day"].rule.checklist == after["new_year"].rule.checklist
    untouched = set(after) - {"mid_autumn", "labour_day", "lantern_festival", "own_day"}
    shipped = days_of(SHIPPED, 2026)
    assert {one: after[one] for one in untouched} == {one: shipped[one] for one in untouched}


def test_a_moved_day_comes_once_a_year(tmp_path: Path) -> None:
    text = '[[node]]\nid = "school_entrance"\nfrom = 2026-08-01\ndate = "08-10"\n'
    book = amended(tmp_path, text)
    days = [one.day for one in nodes_of_year(book, 2027) if one.rule.id == "school_entrance"]
    assert days == [date(2027, 8, 10)]


@pytest.mark.slow
@given(year=st.integers(1950, 2100))
def test_every_year_has_every_node_once(year: int) -> None:
    nodes = nodes_of_year(SHIPPED, year)
    assert len({one.rule.id for one in nodes}) == len(nodes) == 9
    for one in nodes:
        assert one.draft_on < one.send_on < one.day
        assert one.send_by <= one.send_on
        assert SHIPPED.days.is_worked(one.send_by)
        assert in_force(SHIPPED.rules[one.rule.id], one.day) is one.rule


def test_one_reminder_may_be_for_two_nodes() -> None:
    nodes = days_of(SHIPPED, 2026)
    autumn, national = nodes["mid_autumn"], nodes["national_day"]
    names = ("中秋节", "国庆节")
    assert covers(autumn, names, autumn.day) and covers(national, names, autumn.day)
    assert not covers(national, ("中秋节",), national.day)
    assert not covers(days_of(SHIPPED, 2027)["mid_autumn"], names, autumn.day)
