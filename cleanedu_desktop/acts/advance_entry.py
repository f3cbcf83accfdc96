"""Takes a step on an entry: progress, acceptance, 销号, reopening, make-up study, signing …"""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, Any

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record, refuse_withdrawn
from cleanedu_desktop.acts.entry.kept_columns import kept_columns
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.own_form import keep_form, own_form
from cleanedu_desktop.acts.entry.surroundings import surroundings
from cleanedu_desktop.acts.entry.tell_wrong import tell_wrong
from cleanedu_desktop.acts.entry.tie_people import PeopleTied, tie_people
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.form_engine.check_answers import Checked, check_answers
from cleanedu_desktop.form_engine.definition import Form, Step
from cleanedu_desktop.form_engine.search_text import search_text
from cleanedu_desktop.form_engine.variants import for_answers
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.record import StepTaken, WholeRecord
from cleanedu_desktop.rules.finding import Finding
from cleanedu_desktop.rules.partial_dates import day_of
from cleanedu_desktop.rules.record_checks import check_step

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books
    from cleanedu_desktop.store.writing_books import WritingBooks


@dataclass(frozen=True)
class EntryAdvanced:
    """A step that is in the store, and the state the record has now."""

    id: str
    state: str
    findings: list[Finding] = field(default_factory=list)
    changes: Changes = field(default_factory=Changes)


def advance_entry(
    desk: Desk,
    *,
    record_id: str,
    step: str,
    answers: Mapping[str, Any],
    people: Sequence[PersonGiven] = (),
) -> EntryAdvanced:
    """Take the step (by name or Chinese label) on one entry, in one transaction.

    Raises:
        OfficeProblem: unknown or withdrawn record, a step that cannot be taken now, or something
            given is wrong; nothing was kept.
    """
    with desk.store.writing("advance_entry") as books:
        whole = find_record(books, record_id)
        return advance_in(desk, books, whole, step=step, answers=answers, people=people)


def advance_in(
    desk: Desk,
    books: WritingBooks,
    whole: WholeRecord,
    *,
    step: str,
    answers: Mapping[str, Any],
    people: Sequence[PersonGiven] = (),
) -> EntryAdvanced:
    """As `advance_entry`, within a transaction that is open already."""
    refuse_withdrawn(whole)
    form = _form_with_step(desk, books, whole, step)
    wanted = step_possible(form, whole, step)
    checked = check_answers(wanted.fields, answers)
    taken = StepTaken(
        id=str(uuid.uuid4()),
        record_id=whole.record.id,
        step=wanted.name,
        position=len(whole.steps),
        taken_on=day_of(checked.answers.get(wanted.date_field or "")) or today(desk),
        answers=checked.answers,
        entered_at=desk.clock(),
    )
    tied = tie_people(
        books,
        wanted.people,
        people,
        record_id=whole.record.id,
        on=taken.taken_on,
        step_id=taken.id,
    )
    findings = check_step(whole, taken, tied.ties, surroundings(desk, books, whole))
    _refuse_wrong(wanted, checked, tied, findings)
    keep_form(books, form, desk.forms)
    _keep(books, form, wanted, whole, taken, tied)
    advice = [finding for finding in findings if not finding.blocks]
    record = whole.record
    changes = Changes(frozenset({(record.kind, record.id)}))
    return EntryAdvanced(record.id, record.state, advice, changes)


def step_possible(form: Form, whole: WholeRecord, name: str) -> Step:
    """Return the step called `name` if it can be taken from the record's state.

    Raises:
        OfficeProblem: no such step, or not from this state; names those that can be taken.
    """
    state = whole.record.state
    asked = for_answers(form, whole.record.answers)
    possible = [one for one in asked.steps if not one.from_states or state in one.from_states]
    could = "、".join(f"{one.label}（{one.name}）" for one in possible) or "无"
    step = form.step_named(name.strip())
    if step is None:
        raise OfficeProblem(f"没有保存：{form.title}没有“{name}”这一步，现在可以做的是：{could}。")
    if step not in asked.steps:
        raise OfficeProblem(
            f"没有保存：“{step.label}”只用于{'、'.join(step.only_for)}，"
            f"记录 {whole.record.number} 不是；现在可以做的是：{could}。"
        )
    if step not in possible:
        raise OfficeProblem(
            f"没有保存：记录 {whole.record.number} 现在是“{form.states.get(state, state)}”，"
            f"不能做“{step.label}”，现在可以做的是：{could}。"
        )
    return step


def _form_with_step(desk: Desk, books: Books, whole: WholeRecord, step: str) -> Form:
    """Return the record's own form; the present one where only that has the step."""
    own = own_form(desk, books, whole.record)
    if own.step_named(step.strip()):
        return own
    now = desk.forms.main_form(whole.record.kind)
    answers = whole.record.answers
    fits = not check_answers(now.fields, answers, variants_by=now.variants_by).mistakes
    return now if fits and now.step_named(step.strip()) else own


def _refuse_wrong(
    step: Step, checked: Checked, tied: PeopleTied, findings: Sequence[Finding]
) -> None:
    wrong = tell_wrong(step, [*checked.mistakes, *tied.mistakes], findings)
    if wrong:
        raise OfficeProblem(
            f"没有保存“{step.label}”，请改正后再试：{wrong}。",
            details=tuple(dict.fromkeys(tied.details)),
        )


def _keep(
    books: WritingBooks,
    form: Form,
    step: Step,
    whole: WholeRecord,
    taken: StepTaken,
    tied: PeopleTied,
) -> None:
    """Write step, people, state and kept columns; `whole` is brought up to date."""
    whole.steps = (*whole.steps, taken)
    whole.people = (*whole.people, *tied.ties)
    record = whole.record
    record.state = record.state if step.to_state is None else step.to_state
    record.form_version = form.version
    for name, value in kept_columns(form, record.answers, whole.steps).items():
        setattr(record, name, value)
    books.replace(record)
    books.add_step(taken)
    books.set_people(record.id, tied.ties, step_id=taken.id)
    books.index(record.id, search_text(form, whole))
