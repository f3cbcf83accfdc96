"""Coverage in a few figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.rules.coverage.coverage import coverage
from cleanedu_desktop.rules.coverage.groups import CategoryReach
from cleanedu_desktop.rules.coverage.in_short import CoverageInShort, in_short, in_short_chart
from cleanedu_desktop.rules.rulebook import Rulebook
from tests.rules.small_office import BOOK, EVERYONE, OUTSIDER, SECRETARY, facts, session, talk

ON = date(2026, 6, 1)
RULE = BOOK.stretches["R29-1"][0]
STUDY = session("X1", date(2026, 4, 1), "集中学习", "ab", "c", answers={"study_hours": 40})


def test_hours_and_talks_are_told_as_the_page_tells_them() -> None:
    """One of two has the hours asked; whom no rule asks for hours is not counted."""
    whole = coverage(facts([STUDY]), BOOK, ON)
    short = in_short(whole)
    assert (short.roster, short.hours_asked, short.hours_reached) == (3, 2, 1)
    assert (short.talks_share, short.talks_lacking) == (0.0, 3)
    assert short.lacks
    talked = coverage(facts([STUDY, talk("T1", ON, "谈心谈话", "a", "b")]), BOOK, ON)
    assert in_short(talked).talks_lacking < 3


def test_a_rule_that_means_nobody_is_no_success() -> None:
    """Without rules, and with nobody they are about, there is no bar at all."""
    for found in (
        coverage(facts([STUDY]), Rulebook({}), ON),
        coverage(facts([STUDY], [replace(OUTSIDER, post="")]), BOOK, ON),
    ):
        short = in_short(found)
        assert (short.hours_asked, short.talks_share, short.categories) == (0, None, 0)
        assert not short.lacks
        assert in_short_chart(short, 2026).bars == ()


def test_categories_are_told_by_the_words_of_their_rules() -> None:
    found = replace(
        coverage(facts([STUDY]), BOOK, ON),
        categories=(
            CategoryReach(rule=RULE, meant=EVERYONE, times=(1, 0, 1)),
            CategoryReach(rule=RULE, meant=(SECRETARY,), times=(1,)),
            CategoryReach(rule=RULE, meant=(), times=()),
        ),
    )
    short = in_short(found)
    assert (short.categories, short.categories_lacking) == (2, (RULE.text,))


def test_a_bar_is_as_long_as_the_share_that_is_done() -> None:
    short = CoverageInShort(
        roster=9,
        hours_asked=8,
        hours_reached=2,
        talks_share=0.5,
        talks_lacking=3,
        categories=4,
        categories_lacking=("新任",),
    )
    chart = in_short_chart(short, 2026)
    assert [(one.label, one.parts, one.said) for one in chart.bars] == [
        ("学时", (25.0,), "2 / 8 人"),
        ("谈话", (50.0,), "缺 3 次"),
        ("分类施教", (75.0,), "3 / 4 类"),
    ]
    assert chart.most == 100
    done = replace(short, talks_share=1.0, talks_lacking=0)
    assert in_short_chart(done, 2026).bars[1].said == "齐"
