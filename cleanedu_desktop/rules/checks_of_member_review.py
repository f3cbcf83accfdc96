"""Checks of a review of Party members (民主评议党员): the grades given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cleanedu_desktop.records.record import WholeRecord
from cleanedu_desktop.rules.check_registry import Checks, Noticed
from cleanedu_desktop.rules.checks_of_all import names_of
from cleanedu_desktop.rules.finding import Surroundings
from cleanedu_desktop.rules.rule import Rule

CHECKS = Checks()
KIND = "member_review"
EXCELLENT, UNGRADED, PROBATIONARY = "优秀", "不评定等次", "中共预备党员"
SHARE_RULES = ("C10-2", "C10a")
"""Rules that say how many may be graded 优秀, as a fraction or in percent."""


def _rows(whole: WholeRecord) -> Iterator[Mapping[str, Any]]:
    rows = whole.record.answers.get("tally")
    yield from (row for row in (rows if isinstance(rows, list) else []) if isinstance(row, dict))


def _graded(whole: WholeRecord) -> list[Mapping[str, Any]]:
    return [row for row in _rows(whole) if row.get("opinion") not in {None, "", UNGRADED}]


@CHECKS.record(KIND, blocks=False, source="民主评议“优秀”等次的比例：规则 C10-2、C10a")
def too_many_excellent(whole: WholeRecord, known: Surroundings) -> Noticed:
    """No more are graded 优秀 than the rules in force that day allow, rounded down."""
    graded = _graded(whole)
    excellent = [str(row.get("who", "")) for row in graded if row.get("opinion") == EXCELLENT]
    for rule_id in SHARE_RULES:
        rule = known.rules.get(rule_id)
        most = None if rule is None else _most(rule, len(graded))
        if rule is not None and most is not None and len(excellent) > most:
            yield (
                "tally",
                f"评定等次的党员{len(graded)}人，“优秀”{len(excellent)}人"
                f"（{names_of(excellent)}），按规定一般不超过{most}人：{rule.text}。",
            )


def _most(rule: Rule, graded: int) -> int | None:
    """Return how many of `graded` a rule allows, rounded down; None if it has no number."""
    numbers = rule.numbers
    if "percent" in numbers:
        return graded * numbers["percent"] // 100
    if numbers.get("denominator"):
        return graded * numbers.get("numerator", 1) // numbers["denominator"]
    return None


@CHECKS.record(KIND, blocks=False, source="民主评议：预备党员参加评议，不评定等次")
def probationary_member_graded(whole: WholeRecord, known: Surroundings) -> Noticed:
    """Probationary members (预备党员) are reviewed and not graded."""
    probationary = {
        str(tie.as_of.get("name", ""))
        for tie in whole.in_role("member")
        if tie.as_of.get("political_status") == PROBATIONARY
    }
    names = [str(row.get("who", "")) for row in _graded(whole)]
    if found := [name for name in names if name in probationary]:
        yield "tally", f"{names_of(found)}是预备党员，参加评议但不评定等次，请核对。"
