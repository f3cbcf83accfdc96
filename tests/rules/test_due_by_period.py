"""What is due by cadence, through changed rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.rules.due import Due
from cleanedu_desktop.rules.due_by_period import due_by_period
from cleanedu_desktop.rules.rule import Rule
from cleanedu_desktop.rules.rulebook import Rulebook
from tests.rules.small_office import BOOK, YEAR, facts, session

JULY = date(2026, 7, 1)


def found(rules: tuple[Rule, ...], on: date, records: tuple[object, ...] = YEAR) -> list[Due]:
    """What one rule demands."""
    book = Rulebook({rules[0].id: rules})
    rule = book.rule(rules[0].id, on)
    assert rule is not None
    return list(due_by_period(rule, facts(records), book, on))  # type: ignore[arg-type]


def test_a_changed_rule_leaves_the_past_as_it_was_judged() -> None:
    """Before July one meeting a month was enough."""
    rule = BOOK.shipped("C2")
    more = replace(rule, begins=JULY, minimum=2)
    held = tuple(
        session(f"X{month}", date(2026, month, 5), "支部委员会会议", "a") for month in range(1, 9)
    )
    (missed,) = found((rule, more), date(2026, 8, 1), held)[1:]
    assert missed.missed == ("2026年7月",)
    assert [one.missed for one in found((rule,), date(2026, 9, 1), held)] == [()]


def test_what_was_missed_cites_the_rule_it_was_missed_under() -> None:
    """What the office asks for from July on is no source for June."""
    rule = BOOK.shipped("C2")
    own = replace(rule, begins=JULY, minimum=2, national=False, citation="本单位的规定")
    now, missed = found((rule, own), JULY, ())
    assert [(one.national, one.citation) for one in (now, missed)] == [
        (False, "本单位的规定"),
        (True, rule.citation),
    ]


def test_another_period_begins_at_its_day() -> None:
    """Months before, quarters from July on."""
    rule = BOOK.shipped("C6")
    quarterly = replace(rule, begins=JULY, period="quarter")
    (now, missed) = found((rule, quarterly), date(2026, 10, 1))
    assert now.detail == "2026年第4季度：已有 0 次，至少 1 次"
    assert missed.missed[:3] == ("2026年第3季度", "2026年6月", "2026年5月")


def test_of_several_times_a_period_it_says_how_many_are_done_and_lacking() -> None:
    """Two a quarter: one in January to March, one in April, none from July on."""
    twice = replace(BOOK.shipped("C6"), period="quarter", minimum=2)
    held = tuple(session(f"X{n}", date(2026, n, 5), "主题党日", "a") for n in (2, 4))
    (early,) = found((twice,), date(2026, 3, 1), held)
    assert early.detail == "2026年第1季度：已有 1 次，还差 1 次（至少 2 次）"
    now, missed = found((twice,), date(2026, 5, 1), held)
    assert now.detail == "2026年第2季度：已有 1 次，还差 1 次（至少 2 次）"
    assert missed.detail == "2026年第1季度没有做到：已有 1 次，还差 1 次（至少 2 次）"
    now, missed = found((twice,), date(2026, 10, 1), held)
    assert now.detail == "2026年第4季度：已有 0 次，还差 2 次（至少 2 次）"
    assert missed.detail == (
        "2026年第1季度、第2季度、第3季度没有做到；"
        "2026年第1季度已有 1 次，还差 1 次（至少 2 次）；"
        "2026年第2季度已有 1 次，还差 1 次（至少 2 次）"
    )


def test_while_it_was_switched_off_nothing_was_missed() -> None:
    """Nor is anything told from before."""
    rule = BOOK.shipped("C6")
    off = replace(rule, begins=date(2026, 3, 1), on=False)
    again = replace(rule, begins=JULY)
    (_, missed) = found((rule, off, again), date(2026, 9, 1))
    assert missed.missed == ("2026年8月", "2026年7月")


def test_what_was_before_the_office_began_is_not_judged() -> None:
    """A period it began in the middle of is on paper in part."""
    rule = BOOK.shipped("C6")
    book = Rulebook({"C6": (rule,)})
    began = replace(facts(YEAR), began=date(2026, 3, 10))
    (_, missed) = due_by_period(rule, began, book, date(2026, 5, 2))
    assert missed.missed == ("2026年4月",)
