"""Looks over a record, or a step about to be taken, before it is saved.

To add a check: write one small generator in `checks_of_<kind>.py` that yields ``(field or role,
sentence)`` for each thing it notices, and declare it with ``@CHECKS.record(kind, …)`` or
``@CHECKS.step(kind, step, …)``, saying its source and whether it blocks. Block only what cannot be
true; everything else is advice. The sentence names the people and values it is about. Numbers and
words it goes by belong in `resources/rules/record_checks.toml`. Then add an example that it
notices and one that it does not to `tests/rules/test_checks_of_<kind>.py`; a test asks for both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleanedu_desktop.records.record import PersonTie, StepTaken, WholeRecord
from cleanedu_desktop.rules import (
    checks_of_all,
    checks_of_ballots,
    checks_of_commitment,
    checks_of_fund,
    checks_of_member_review,
    checks_of_person,
    checks_of_rectification,
    checks_of_special_check,
    checks_of_study_session,
    checks_of_talk,
)
from cleanedu_desktop.rules.check_registry import RecordCheck, StepCheck, StepGiven
from cleanedu_desktop.rules.finding import Finding, Surroundings

_ALL = (
    checks_of_study_session.CHECKS,
    checks_of_talk.CHECKS,
    checks_of_commitment.CHECKS,
    checks_of_rectification.CHECKS,
    checks_of_special_check.CHECKS,
    checks_of_person.CHECKS,
    checks_of_ballots.CHECKS,
    checks_of_fund.CHECKS,
    checks_of_member_review.CHECKS,
    checks_of_all.CHECKS,
)
RECORD_CHECKS: tuple[RecordCheck, ...] = tuple(one for some in _ALL for one in some.of_records)
STEP_CHECKS: tuple[StepCheck, ...] = tuple(one for some in _ALL for one in some.of_steps)


def check_record(whole: WholeRecord, known: Surroundings) -> list[Finding]:
    """Return what the checks of its kind find in a record, its earlier steps included.

    What stands against an earlier step has `where` as ``step.field``. A kind without checks has
    no findings. `whole` may be a draft: what is empty is not checked.
    """
    found = [
        finding
        for check in RECORD_CHECKS
        if check.kind == whole.record.kind
        for finding in check.findings(check.look(whole, known))
    ]
    for place, step in enumerate(whole.steps):
        people = [tie for tie in whole.people if tie.step_id == step.id]
        before = replace(whole, steps=whole.steps[:place])
        found += [
            replace(finding, where=f"{step.step}.{finding.where}")
            for finding in check_step(before, step, people, known)
        ]
    return found


def check_step(
    whole: WholeRecord, step: StepTaken, people: Sequence[PersonTie], known: Surroundings
) -> list[Finding]:
    """Return what the checks find in a step about to be taken on `whole` (as it is before it)."""
    given = StepGiven(whole=whole, step=step, people=people)
    return [
        finding
        for check in STEP_CHECKS
        if (check.kind, check.step) == (whole.record.kind, step.step)
        for finding in check.findings(check.look(given, known))
    ]
