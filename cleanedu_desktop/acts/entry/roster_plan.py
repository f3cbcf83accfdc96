"""Works out what importing a roster would do, row by row."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_person import describe_person
from cleanedu_desktop.acts.import_plan import Answers, ImportDoubt, ImportLine, PeopleImportPlan
from cleanedu_desktop.form_engine.check_answers import check_answers
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.problems import fit_to_show
from cleanedu_desktop.records.person import Person
from cleanedu_desktop.records.record import Record, WholeRecord
from cleanedu_desktop.records.vocabulary import PERSON_MOVED_OUT
from cleanedu_desktop.rules.finding import Surroundings
from cleanedu_desktop.rules.people_matching import (
    KnownPerson,
    RosterPerson,
    match_people,
)
from cleanedu_desktop.rules.record_checks import check_record

if TYPE_CHECKING:
    from cleanedu_desktop.exchange.roster import Doubt, Roster, RosterRow
    from cleanedu_desktop.store.books import Books


def plan_import(desk: Desk, books: Books, roster: Roster, known: Surroundings) -> PeopleImportPlan:
    """Match the rows of a roster with the people on the books."""
    form = desk.forms.main_form("person")
    doubts = [_doubt(one) for one in roster.doubts]
    now = desk.clock()
    given = [_sound_answers(form, row, doubts, known, now) for row in roster.rows]
    rows = [
        RosterPerson(label=_label(row), answers=answers)
        for row, answers in zip(roster.rows, given, strict=True)
    ]
    people = {person.id: person for person in books.persons(with_moved_out=True)}
    matches = match_people(rows, [_known(person) for person in people.values()])
    lines = [
        ImportLine(
            index=match.row,
            label=rows[match.row].label,
            sheet=roster.rows[match.row].sheet,
            row=roster.rows[match.row].row,
            name=str(given[match.row].get("name") or ""),
            decision=match.decision,
            reason=match.reason,
            answers=given[match.row],
            person_id=match.person_id,
            changes=match.changes,
            candidates=tuple((one, describe_person(people[one])) for one in match.candidates),
        )
        for match in matches
    ]
    notes = [*roster.notes, *(f"“{name}”这一列没有读入。" for name in roster.unknown_columns)]
    return PeopleImportPlan(roster.file, lines, doubts, [fit_to_show(one) for one in notes])


def _known(person: Person) -> KnownPerson:
    return KnownPerson(
        id=person.id,
        name=person.name,
        staff_number=person.staff_number,
        birth_date=person.birth_date,
        answers=person.answers,
        moved_out=person.state == PERSON_MOVED_OUT,
    )


def _label(row: RosterRow) -> str:
    return f"{row.sheet} 第{row.row}行" if row.sheet else f"第{row.row}行"


def _doubt(one: Doubt) -> ImportDoubt:
    return ImportDoubt(one.sheet, one.row, one.column, one.shown, fit_to_show(one.reason))


def _sound_answers(
    form: Form,
    row: RosterRow,
    doubts: list[ImportDoubt],
    known: Surroundings,
    now: datetime,
) -> Answers:
    """Return the answers the form takes; what it refuses becomes a doubt and is not read in."""
    asked = {one.name for one in form.fields}
    raw: Answers = {name: value for name, value in row.answers.items() if name in asked}
    checked = check_answers(form.fields, raw, required=False)
    wrong = [(one.field, one.sentence) for one in checked.mistakes]
    findings = check_record(_as_record(form, checked.answers, now), known)
    wrong += [(one.where, one.sentence) for one in findings if one.blocks]
    for name, sentence in wrong:
        shown = str(row.answers.get(name, ""))[:60]
        reason = f"{sentence.rstrip('。')}，这一格没有读入"
        doubts.append(ImportDoubt(row.sheet, row.row, row.columns.get(name, ""), shown, reason))
    left_out = {name for name, _ in wrong}
    return {name: value for name, value in checked.answers.items() if name not in left_out}


def _as_record(form: Form, answers: Answers, entered_at: datetime) -> WholeRecord:
    return WholeRecord(
        record=Record(
            id="",
            office_id="",
            kind=form.kind,
            form_id=form.id,
            form_version=form.version,
            number="",
            title="",
            answers=answers,
            entered_at=entered_at,
        )
    )
