"""Builds a record in memory from what was given, and says everything that is wrong with it."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.late_days import late_after_days
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.surroundings import surroundings
from cleanedu_desktop.acts.entry.tell_wrong import tell_wrong
from cleanedu_desktop.acts.entry.tie_people import PeopleTied, tie_people
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.form_engine.check_answers import AnswerMistake, check_answers
from cleanedu_desktop.form_engine.definition import Form, PeopleRole
from cleanedu_desktop.form_engine.resolve import resolve
from cleanedu_desktop.form_engine.variants import for_answers, not_for, variants_of
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.days import local_day
from cleanedu_desktop.records.late_entry import from_paper, late_word, reason_given
from cleanedu_desktop.records.record import Answers, PersonTie, Record, WholeRecord
from cleanedu_desktop.rules.finding import Finding
from cleanedu_desktop.rules.lateness import is_before_first_day, is_late
from cleanedu_desktop.rules.partial_dates import day_of
from cleanedu_desktop.rules.record_checks import check_record

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

TITLE_JOINT = " · "
"""Between the parts of a record's title."""


@dataclass
class EntryDraft:
    """A record not yet kept, with what is wrong with it."""

    form: Form
    whole: WholeRecord
    mistakes: list[AnswerMistake] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    details: list[str] = field(default_factory=list)
    """People among whom a name has to choose, one a line."""

    @property
    def advice(self) -> list[Finding]:
        """The findings that do not block."""
        return [finding for finding in self.findings if not finding.blocks]


def draft_entry(
    desk: Desk,
    books: Books,
    *,
    form: Form,
    answers: Mapping[str, Any],
    people: Sequence[PersonGiven] | None,
    before: WholeRecord | None = None,
    late_reason: str | None = None,
) -> EntryDraft:
    """Check answers and people and build the record from what is right.

    `before` is the record being corrected; its people stay when `people` is None.
    """
    checked = check_answers(form.fields, dict(answers), variants_by=form.variants_by)
    record = _plain_record(desk, books, form, checked.answers, before, late_reason)
    record.late_reason = _late_reason(desk, books, record, before)
    mistakes, details = list(checked.mistakes), list[str]()
    ties: tuple[PersonTie, ...] = before.people if before else ()
    if people is not None or before is None:
        on = record.happened_on or today(desk)
        tied = _tied(books, form, record, people or (), ties, on)
        ties = (*tied.ties, *(tie for tie in ties if tie.step_id is not None))
        mistakes += tied.mistakes
        details += tied.details
    whole = WholeRecord(
        record=record,
        people=ties,
        links=before.links if before else (),
        steps=before.steps if before else (),
    )
    record.title = title_of(form, whole, office_name=books.office().name_on(record.dated))
    findings = check_record(whole, surroundings(desk, books, whole))
    return EntryDraft(form, whole, mistakes, findings, details)


def _tied(
    books: Books,
    form: Form,
    record: Record,
    people: Sequence[PersonGiven],
    before: Sequence[PersonTie],
    on: date,
) -> PeopleTied:
    """Tie people in the roles that are there for what the record's answers have chosen."""
    roles = for_answers(form, record.answers).people
    others = [one for one in form.people if one not in roles]
    fitting = [one for one in people if all(one.role != role.role for role in others)]
    own = [tie for tie in before if tie.step_id is None]
    tied = tie_people(books, roles, fitting, record_id=record.id, on=on, before=own)
    tied.mistakes += _not_for(form, others, people, record.answers)
    return tied


def _not_for(
    form: Form, others: Sequence[PeopleRole], people: Sequence[PersonGiven], answers: Answers
) -> list[AnswerMistake]:
    """Say which roles were given though they are not for this variant."""
    chooser = form.field_named(form.variants_by)
    given = {one.role for one in people}
    variants = variants_of(form, answers)
    return [
        AnswerMistake(
            role.role, role.label, not_for(role.label, role.only_for, chooser.label, variants)
        )
        for role in others
        if chooser is not None and role.role in given
    ]


def _plain_record(
    desk: Desk,
    books: Books,
    form: Form,
    answers: Answers,
    before: WholeRecord | None,
    late_reason: str | None,
) -> Record:
    happened_on = day_of(answers.get(form.happened_on)) if form.happened_on else None
    if before is not None:
        return replace(
            _as_plain(before.record),
            form_version=form.version,
            answers=answers,
            happened_on=happened_on,
            late_reason=before.record.late_reason if late_reason is None else late_reason,
        )
    return Record(
        id=str(uuid.uuid4()),
        office_id=books.office().id,
        kind=form.kind,
        form_id=form.id,
        form_version=form.version,
        number="",
        title="",
        happened_on=happened_on,
        state=next(iter(form.states), ""),
        answers=answers,
        entered_at=desk.clock(),
        late_reason=late_reason,
    )


def _late_reason(
    desk: Desk, books: Books, record: Record, before: WholeRecord | None
) -> str | None:
    """Return the reason given, "" for a late entry (补录) without one, None when in time.

    What happened before the office's first day is taken over from paper (转录), unless the record
    already stands as a late entry of that day.
    """
    reason = reason_given(record.late_reason)
    days = late_after_days(desk, local_day(record.entered_at))
    late = is_late(record.happened_on, record.entered_at, days)
    stands = (
        before is not None
        and before.record.happened_on == record.happened_on
        and late_word(before.record.late_reason) == "补录"
    )
    if late and not stands and is_before_first_day(record.happened_on, books.office().created_at):
        return from_paper(reason)
    return reason if reason or late else None


def _as_plain(record: Record) -> Record:
    """Return a copy with the common columns only; checks never touch what is kept."""
    names = Record.__dataclass_fields__
    return Record(**{name: getattr(record, name) for name in names})


def title_of(form: Form, whole: WholeRecord, *, office_name: str) -> str:
    """Return the references of `title_from` joined by ·, or the form's title when all are empty."""
    words = [resolve(ref, form, whole, office_name=office_name) for ref in form.title_from]
    return TITLE_JOINT.join(word for word in words if word) or form.title


def refuse_wrong(draft: EntryDraft) -> None:
    """Raise one `OfficeProblem` that names every mistake and every blocking finding by label."""
    wrong = tell_wrong(draft.form, draft.mistakes, draft.findings)
    if wrong:
        raise OfficeProblem(
            f"没有保存，请改正后再试：{wrong}。", details=tuple(dict.fromkeys(draft.details))
        )
