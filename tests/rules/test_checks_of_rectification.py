"""Checks of a rectification item, each with what it notices and what it lets pass."""

from datetime import date
from typing import Any

import pytest

from cleanedu_desktop.records.record import PersonTie, StepTaken, WholeRecord
from tests.rules.examples import Case, Example
from tests.rules.made_records import DAY, step, tie, whole

EARLIER, LATER = date(2026, 3, 4), date(2026, 3, 6)
OWNER = tie("翟甲", "responsible_person")
EVIDENCE = [{"what": "会议记录复印件", "pages": 3, "kept_at": "办公室"}]
PROGRESS_WITH_EVIDENCE = step("progress", evidence=EVIDENCE)
STEPS = {
    "progress": "progressed_on",
    "acceptance": "accepted_on",
    "close": "closed_on",
    "reopen": "reopened_on",
}


def item(*people: PersonTie, steps: tuple[StepTaken, ...] = (), **answers: Any) -> WholeRecord:
    """Return an item found that day."""
    given: dict[str, Any] = {"found_on": "2026-03-05"} | answers
    return whole("rectification", *people, steps=steps, **given)


def taking(
    name: str, day: date = DAY, *people: PersonTie, of: WholeRecord | None = None, **answers: Any
) -> Case:
    """A step about to be taken."""
    return Case(of or item(OWNER), step=step(name, day, **answers), people=people)


EXAMPLES = [
    Example(
        "rectification.close.closed_incomplete",
        taking("close", of=item(), evidence=EVIDENCE),
        "责任人、整改时限、整改措施",
        "closed_on",
        taking(
            "close",
            of=item(OWNER, due_on="2026-04-01", measures=[{"measure": "补登记"}]),
            evidence=EVIDENCE,
        ),
    ),
    Example(
        "rectification.due_before_found",
        Case(item(due_on="2026-03-04")),
        "2026年3月4日",
        "due_on",
        Case(item(due_on="2026-03-05")),
        blocks=True,
    ),
    Example(
        "rectification.nobody_responsible",
        Case(item()),
        "责任人",
        "responsible_person",
        Case(item(OWNER)),
    ),
    Example(
        "rectification.no_deadline",
        Case(item()),
        "时限",
        "due_on",
        Case(item(due_on="2026-04-01")),
    ),
    Example(
        "rectification.no_measure",
        Case(item(measures=[{"due_on": "2026-04-01"}])),
        "措施",
        "measures",
        Case(item(measures=[{"measure": "逐份核对"}])),
    ),
    *(
        Example(
            f"rectification.{name}.before_it_was_found",
            taking(name, EARLIER),
            "2026年3月4日",
            field,
            taking(name, DAY),
            blocks=True,
        )
        for name, field in STEPS.items()
    ),
    Example(
        "rectification.close.without_evidence",
        taking("close"),
        "佐证",
        "evidence",
        taking("close", of=item(OWNER, evidence=EVIDENCE)),
        blocks=True,
    ),
    Example(
        "rectification.close.without_evidence",
        taking("close", of=item(OWNER, steps=(step("progress"),))),
        "不能销号",
        "evidence",
        taking("close", of=item(OWNER, steps=(PROGRESS_WITH_EVIDENCE,))),
        blocks=True,
    ),
    Example(
        "rectification.close.confirmed_by_responsible",
        taking("close", DAY, tie("翟甲", "confirmer")),
        "翟甲",
        "confirmer",
        taking("close", DAY, tie("罗乙", "confirmer")),
        blocks=True,
    ),
    Example(
        "rectification.acceptance.examined_by_responsible",
        taking("acceptance", DAY, tie("翟甲", "examiner")),
        "翟甲",
        "examiner",
        taking("acceptance", DAY, tie("罗乙", "examiner")),
    ),
    Example(
        "rectification.close.not_agreed",
        taking("close", agreed=False),
        "否",
        "agreed",
        taking("close", agreed=True),
        blocks=True,
    ),
    Example(
        "rectification.reopen.before_it_was_closed",
        taking("reopen", DAY, of=item(steps=(step("close", LATER),))),
        "2026年3月6日",
        "reopened_on",
        taking("reopen", LATER, of=item(steps=(step("close", LATER),))),
        blocks=True,
    ),
    Example(
        "rectification.close.before_it_was_reopened",
        taking("close", DAY, of=item(steps=(step("close"), step("reopen", LATER, 1)))),
        "2026年3月6日",
        "closed_on",
        taking("close", LATER, of=item(steps=(step("close"), step("reopen", LATER, 1)))),
        blocks=True,
    ),
]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.check_id)
def test_example_holds(example: Example) -> None:
    example.hold()


def test_a_leader_alone_responsible_does_not_confirm() -> None:
    leader = tie("翟甲", "responsible_leader")
    confirmer = tie("翟甲", "confirmer")
    check = "rectification.close.confirmed_by_responsible"
    alone = taking("close", DAY, confirmer, of=item(leader, evidence=EVIDENCE))
    assert [one.blocks for one in alone.findings(check)] == [True]
    owner = tie("罗乙", "responsible_person")
    beside = taking("close", DAY, confirmer, of=item(leader, owner, evidence=EVIDENCE))
    assert beside.findings(check) == []
