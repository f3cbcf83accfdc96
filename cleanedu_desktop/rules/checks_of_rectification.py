"""Checks of a rectification item and of its progress, acceptance, 销号 and reopening."""

from __future__ import annotations

from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.records.record import WholeRecord
from cleanedu_desktop.rules.check_registry import Checks, Noticed, StepGiven
from cleanedu_desktop.rules.checks_of_all import STEP_DATE_FIELDS
from cleanedu_desktop.rules.finding import Surroundings
from cleanedu_desktop.rules.partial_dates import day_of

CHECKS = Checks()
KIND = "rectification"
STEPS = ("progress", "acceptance", "close", "reopen")


@CHECKS.record(KIND, blocks=True, source="F20: 发现时间、整改时限")
def due_before_found(whole: WholeRecord, known: Surroundings) -> Noticed:
    """A problem falls due after it was found."""
    found = day_of(whole.record.answers.get("found_on"))
    due = day_of(whole.record.answers.get("due_on"))
    if found and due and due < found:
        yield "due_on", f"整改时限{day_words(due)}早于发现时间{day_words(found)}。"


@CHECKS.record(KIND, blocks=False, source="每个问题有责任人、时限、措施")
def nobody_responsible(whole: WholeRecord, known: Surroundings) -> Noticed:
    """Every item names who is responsible."""
    if not whole.in_role("responsible_person"):
        yield "responsible_person", "还没有写整改责任人。"


@CHECKS.record(KIND, blocks=False, source="每个问题有责任人、时限、措施")
def no_deadline(whole: WholeRecord, known: Surroundings) -> Noticed:
    """Every item has a deadline."""
    if not whole.record.answers.get("due_on"):
        yield "due_on", "还没有写整改时限。"


@CHECKS.record(KIND, blocks=False, source="每个问题有责任人、时限、措施")
def no_measure(whole: WholeRecord, known: Surroundings) -> Noticed:
    """Every item has at least one measure."""
    if not any(row.get("measure") for row in whole.record.answers.get("measures") or []):
        yield "measures", "还没有写整改措施，至少要有一条。"


@CHECKS.step(KIND, *STEPS, blocks=True, source="F20: 发现时间")
def before_it_was_found(given: StepGiven, known: Surroundings) -> Noticed:
    """Nothing is done about a problem before it is found."""
    found = day_of(given.whole.record.answers.get("found_on"))
    if found and given.step.taken_on < found:
        yield (
            STEP_DATE_FIELDS[given.step.step],
            f"日期{day_words(given.step.taken_on)}早于问题的发现时间{day_words(found)}。",
        )


@CHECKS.step(KIND, "close", blocks=True, source="销号要有佐证材料")
def without_evidence(given: StepGiven, known: Surroundings) -> Noticed:
    """销号 needs evidence, in the item or in one of its steps."""
    kept = [given.whole.record.answers, given.step.answers]
    kept += [step.answers for step in given.whole.steps]
    if not any(row for answers in kept for row in answers.get("evidence") or []):
        yield "evidence", "还没有一条佐证材料，不能销号；请写明材料名称、页数和存放处。"


@CHECKS.step(KIND, "close", blocks=True, source="销号确认人与责任人不能是同一人")
def confirmed_by_responsible(given: StepGiven, known: Surroundings) -> Noticed:
    """Whoever confirms the 销号 is not the person responsible (the leader, if nobody else is)."""
    yield from _is_responsible(given, "confirmer", "销号确认人")


@CHECKS.step(KIND, "acceptance", blocks=False, source="F21: 验收人/复核意见")
def examined_by_responsible(given: StepGiven, known: Surroundings) -> Noticed:
    """Whoever examines the result is not the person responsible."""
    yield from _is_responsible(given, "examiner", "验收人")


def _is_responsible(given: StepGiven, role: str, word: str) -> Noticed:
    whole = given.whole
    ties = whole.in_role("responsible_person") or whole.in_role("responsible_leader")
    responsible = {tie.person_id for tie in ties}
    for tie in given.people:
        if tie.role == role and tie.person_id in responsible:
            yield role, f"{word}{tie.as_of.get('name', '')}就是这个问题的责任人，应换另一人。"


@CHECKS.step(KIND, "close", blocks=True, source="F21: 是否同意销号")
def not_agreed(given: StepGiven, known: Surroundings) -> Noticed:
    """An item is not closed when the 销号 was refused."""
    if given.step.answers.get("agreed") is False:
        yield "agreed", "“是否同意销号”填的是“否”，不能销号；可以改记一条整改进展。"


@CHECKS.step(KIND, "close", blocks=False, source="每个问题有责任人、时限、措施")
def closed_incomplete(given: StepGiven, known: Surroundings) -> Noticed:
    """What is closed says who put it right, by when and how."""
    whole = given.whole
    answers = whole.record.answers
    there = {
        "责任人": whole.in_role("responsible_person") or whole.in_role("responsible_leader"),
        "整改时限": answers.get("due_on"),
        "整改措施": any(row.get("measure") for row in answers.get("measures") or []),
    }
    if lacking := [word for word, given_there in there.items() if not given_there]:
        yield "closed_on", f"这个问题还没有写{'、'.join(lacking)}就销号，请先更正补齐。"


@CHECKS.step(KIND, "reopen", blocks=True, source="重新整改在销号之后")
def before_it_was_closed(given: StepGiven, known: Surroundings) -> Noticed:
    """An item is reopened after it was closed."""
    closings = given.whole.taken("close")
    if closings and given.step.taken_on < closings[-1].taken_on:
        yield (
            "reopened_on",
            f"重新整改的日期{day_words(given.step.taken_on)}"
            f"早于销号日期{day_words(closings[-1].taken_on)}。",
        )


@CHECKS.step(KIND, "close", blocks=True, source="先重新整改，再次销号")
def before_it_was_reopened(given: StepGiven, known: Surroundings) -> Noticed:
    """An item reopened is closed again after that."""
    reopenings = given.whole.taken("reopen")
    if reopenings and given.step.taken_on < reopenings[-1].taken_on:
        yield (
            "closed_on",
            f"销号日期{day_words(given.step.taken_on)}"
            f"早于重新整改的日期{day_words(reopenings[-1].taken_on)}。",
        )
