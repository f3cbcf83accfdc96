"""Works out what importing a roster would do, row by row."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_person import describe_person
from cleanedu_desktop.form_engine.check_answers import check_answers
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.records.record import Record, WholeRecord
from cleanedu_desktop.rules.finding import Surroundings
from cleanedu_desktop.rules.people_matching import (
    Decision,
    KnownPerson,
    RosterPerson,
    match_people,
)
from cleanedu_desktop.rules.record_checks import check_record

if TYPE_CHECKING:
    from cleanedu_desktop.exchange.roster import Doubt, Roster, RosterRow
    from cleanedu_desktop.store.books import Books

Answers = dict[str, Any]


@dataclass(frozen=True)
class ImportDoubt:
    """A cell of the file the user should look at."""

    sheet: str
    row: int
    column: str
    """Letter."""
    shown: str
    reason: str


@dataclass(frozen=True)
class ImportLine:
    """One row of the roster and what is to be done with it."""

    index: int
    """From 0; `import_people` takes decisions by it."""
    label: str
    """Where it stands: ``人员表 第5行``."""
    sheet: str
    row: int
    name: str
    decision: Decision
    reason: str
    answers: Answers
    person_id: str | None = None
    changes: dict[str, tuple[Any, Any]] = field(default_factory=dict)
    """Field -> (known, new) of an update."""
    candidates: tuple[tuple[str, str], ...] = ()
    """(person id, line that tells them apart) of the people an `ask` may mean."""


@dataclass(frozen=True)
class PeopleImportPlan:
    """What an import would do; nothing has been written."""

    file: Path
    lines: list[ImportLine]
    doubts: list[ImportDoubt]
    notes: list[str]

    def count(self, decision: Decision) -> int:
        """Return how many rows have this decision."""
        return sum(line.decision == decision for line in self.lines)

    @property
    def added(self) -> int:
        """People to be added."""
        return self.count("add")

    @property
    def changed(self) -> int:
        """People to be changed."""
        return self.count("update")

    @property
    def same(self) -> int:
        """People whose row says nothing new."""
        return self.count("same")

    @property
    def skipped(self) -> int:
        """Rows that are passed over."""
        return self.count("skip")

    @property
    def asked(self) -> int:
        """Rows the user has to decide."""
        return self.count("ask")


def plan_import(desk: Desk, books: Books, roster: Roster, known: Surroundings) -> PeopleImportPlan:
    """Match the rows of a roster with the people on the books."""
    form = desk.forms.main_form("person")
    doubts = [_doubt(one) for one in roster.doubts]
    given = [_sound_answers(form, row, doubts, known) for row in roster.rows]
    rows = [
        RosterPerson(label=_label(row), answers=answers)
        for row, answers in zip(roster.rows, given, strict=True)
    ]
    people = {person.id: person for person in books.persons(with_moved_out=True)}
    kept = [
        KnownPerson(
            id=person.id,
            name=person.name,
            staff_number=person.staff_number,
            birth_date=person.birth_date,
            answers=person.answers,
            moved_out=person.state == "moved_out",
        )
        for person in people.values()
    ]
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
        for match in match_people(rows, kept)
    ]
    notes = [*roster.notes, *(f"“{name}”这一列没有读入。" for name in roster.unknown_columns)]
    return PeopleImportPlan(roster.file, lines, doubts, notes)


def _label(row: RosterRow) -> str:
    return f"{row.sheet} 第{row.row}行" if row.sheet else f"第{row.row}行"


def _doubt(one: Doubt) -> ImportDoubt:
    return ImportDoubt(one.sheet, one.row, one.column, one.shown, one.reason)


def _sound_answers(
    form: Form, row: RosterRow, doubts: list[ImportDoubt], known: Surroundings
) -> Answers:
    """Return the answers the form takes; what it refuses becomes a doubt and is not read in."""
    asked = {one.name for one in form.fields}
    raw: Answers = {name: value for name, value in row.answers.items() if name in asked}
    checked = check_answers(form.fields, raw, required=False)
    wrong = [(one.field, one.sentence) for one in checked.mistakes]
    findings = check_record(_as_record(form, checked.answers), known)
    wrong += [(one.where, one.sentence) for one in findings if one.blocks]
    for name, sentence in wrong:
        shown = str(row.answers.get(name, ""))[:60]
        reason = f"{sentence.rstrip('。')}，这一格没有读入"
        doubts.append(ImportDoubt(row.sheet, row.row, row.columns.get(name, ""), shown, reason))
    left_out = {name for name, _ in wrong}
    return {name: value for name, value in checked.answers.items() if name not in left_out}


def _as_record(form: Form, answers: Answers) -> WholeRecord:
    from datetime import UTC, datetime

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
            entered_at=datetime.now(UTC),
        )
    )
