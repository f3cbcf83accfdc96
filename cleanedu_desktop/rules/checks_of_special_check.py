"""Checks of a special self-check (专项自查): whether what is reported is what was stated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cleanedu_desktop.records.record import WholeRecord
from cleanedu_desktop.rules.check_registry import Checks, Noticed, StepGiven
from cleanedu_desktop.rules.checks_of_all import names_of
from cleanedu_desktop.rules.finding import Surroundings
from cleanedu_desktop.rules.ties import FOUND_IN

CHECKS = Checks()
KIND = "special_check"
HAS = "有"
SOURCE = "专项自查：逐人申报有、无并签字，没有问题的零报告"


def _rows(whole: WholeRecord, name: str) -> Iterator[Mapping[str, Any]]:
    rows = whole.record.answers.get(name)
    yield from (row for row in (rows if isinstance(rows, list) else []) if isinstance(row, dict))


def _contradictions(whole: WholeRecord, known: Surroundings) -> Iterator[str]:
    """Yield what stands against reporting nothing."""
    admitted = [str(row.get("who", "")) for row in _rows(whole, "statements") if _has(row)]
    if admitted:
        yield f"{names_of(admitted)}申报“有”"
    found = sum(1 for _ in _rows(whole, "findings"))
    if found:
        yield f"登记了{found}个发现的问题"
    raised = sum(
        one.link_as == FOUND_IN
        and one.to_id == whole.record.id
        and one.from_id not in known.withdrawn
        for one in whole.links
    )
    if raised:
        yield f"已有{raised}条问题整改由它引起"


def _has(row: Mapping[str, Any]) -> bool:
    return row.get("has") == HAS


@CHECKS.record(KIND, blocks=False, source=SOURCE)
def zero_report_against_what_is_stated(whole: WholeRecord, known: Surroundings) -> Noticed:
    """Nothing is reported only where nobody stated something and nothing was found."""
    if whole.record.answers.get("zero_report") is True:
        against = list(_contradictions(whole, known))
        if against:
            yield "zero_report", f"选了零报告，但{'，'.join(against)}，请核对。"


@CHECKS.record(KIND, blocks=False, source=SOURCE)
def admitted_without_saying_what(whole: WholeRecord, known: Surroundings) -> Noticed:
    """Who states 有 says what it is."""
    silent = [
        str(row.get("who", ""))
        for row in _rows(whole, "statements")
        if _has(row) and not row.get("situation")
    ]
    if silent:
        yield "statements", f"{names_of(silent)}申报“有”，还没有写情况说明。"


@CHECKS.step(KIND, "report", blocks=False, source=SOURCE)
def reported_before_all_have_stated(given: StepGiven, known: Surroundings) -> Noticed:
    """Before it is reported everybody asked has stated 有 or 无 and signed."""
    stated = {str(row.get("who", "")): row for row in _rows(given.whole, "statements")}
    asked = [str(tie.as_of.get("name", "")) for tie in given.whole.in_role("declarant")]
    silent = [name for name in asked if name and not stated.get(name, {}).get("has")]
    if silent:
        yield "reported_on", f"{names_of(silent)}还没有申报有、无，请补登以后再报送。"
    unsigned = [name for name, row in stated.items() if row.get("has") and not row.get("signed_on")]
    if unsigned:
        yield "reported_on", f"{names_of(unsigned)}的申报还没有签字日期，请核对。"


@CHECKS.step(KIND, "report", blocks=False, source=SOURCE)
def nothing_found_and_no_zero_report(given: StepGiven, known: Surroundings) -> Noticed:
    """Where nobody stated anything and nothing was found, that is reported too (零报告)."""
    whole = given.whole
    said_no = any(row.get("has") and not _has(row) for row in _rows(whole, "statements"))
    zero = whole.record.answers.get("zero_report")
    if said_no and not zero and not any(_contradictions(whole, known)):
        yield "reported_on", "没有人申报“有”，也没有发现问题，请在记录里选上零报告。"
