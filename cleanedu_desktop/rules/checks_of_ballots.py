"""Checks of secret ballots (测评票), kept as sums alone: of members reviewed and of debriefings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from cleanedu_desktop.records.record import WholeRecord
from cleanedu_desktop.rules.ballots import BALLOTS
from cleanedu_desktop.rules.check_registry import Checks, Noticed
from cleanedu_desktop.rules.finding import Surroundings

CHECKS = Checks()


def _rows(whole: WholeRecord) -> Iterator[Mapping[str, Any]]:
    rows = whole.record.answers.get("tally")
    yield from (row for row in (rows if isinstance(rows, list) else []) if isinstance(row, dict))


def _count(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None


_STEPS = (("issued", "发出"), ("collected", "收回"), ("valid", "有效"))


@CHECKS.record(*BALLOTS, blocks=False, source="F16、F29: 发出、收回、有效票；收回多于发出的无效")
def ballots_do_not_add_up(whole: WholeRecord, known: Surroundings) -> Noticed:
    """No more ballots are collected than were issued, nor valid than were collected."""
    answers, ballot = whole.record.answers, BALLOTS[whole.record.kind]
    given = [(name, word, _count(answers.get(name))) for name, word in _STEPS]
    told = [(name, word, count) for name, word, count in given if count is not None]
    for (_, before, more), (name, word, count) in pairwise(told):
        if count > more:
            amounts = f"{count:g}{ballot.unit}，多于{before}的{more:g}{ballot.unit}"
            yield name, f"{word}{ballot.paper}{amounts}，请核对。"
    present, entitled = _count(answers.get("present")), _count(answers.get("entitled"))
    if present is not None and entitled is not None and present > entitled:
        yield "present", f"实到{ballot.voters}{present:g}人，多于应到的{entitled:g}人，请核对。"


@CHECKS.record(*BALLOTS, blocks=False, source="F16、F29: 测评结果；不画的算弃权")
def more_votes_than_ballots(whole: WholeRecord, known: Surroundings) -> Noticed:
    """Nothing voted on has more marks and abstentions than there were valid ballots."""
    ballot = BALLOTS[whole.record.kind]
    valid = _count(whole.record.answers.get("valid"))
    for row in _rows(whole) if valid is not None else ():
        votes = sum(_count(row.get(mark)) or 0 for mark in ballot.votes)
        if votes > (valid or 0):
            amounts = f"{votes:g}票，多于有效{ballot.paper}{valid:g}{ballot.unit}"
            yield "tally", f"{row.get(ballot.row, '')}共得{amounts}，请核对。"


@CHECKS.record("debrief", blocks=False, source="述责述廉测评：实到超过应到的半数才有效")
def too_few_present(whole: WholeRecord, known: Surroundings) -> Noticed:
    """A ballot counts where more than half of those entitled were present."""
    answers = whole.record.answers
    present, entitled = _count(answers.get("present")), _count(answers.get("entitled"))
    if present is not None and entitled is not None and present * 2 <= entitled:
        yield "present", f"实到{present:g}人，没有超过应到{entitled:g}人的半数，测评无效，请核对。"
