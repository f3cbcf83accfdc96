"""Enters the sample office through the same acts a secretary uses, at the times she would have."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.demo.read_sample import Sample, moment
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.acts.import_people import import_people
from cleanedu_desktop.acts.preview_people_import import preview_people_import
from cleanedu_desktop.acts.record_commitments import record_commitments
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.partial_dates import day_of
from cleanedu_desktop.stopping import Progress

Row = dict[str, Any]
Enter = Callable[[Desk], None]


@dataclass
class _Book:
    """What has been entered so far."""

    ids: dict[str, str] = field(default_factory=dict)
    """Key of a record -> its id."""


def enter_sample(desk: Desk, sample: Sample, *, progress: Progress | None = None) -> None:
    """Import the roster, then enter every record, step and commitment in order of time.

    Raises:
        OfficeProblem: the sample contradicts the forms or the checks.
    """
    at_import = _at(desk, sample.roster_imported_at)
    import_people(at_import, plan=preview_people_import(at_import, file=sample.roster))
    entries = _entries(sample)
    for done, (entered_at, enter) in enumerate(entries, start=1):
        enter(_at(desk, entered_at))
        if progress:
            progress(done, len(entries))


def _at(desk: Desk, when: datetime) -> Desk:
    """Return the desk at another time."""
    return replace(desk, clock=lambda: when.astimezone(UTC))


def _entries(sample: Sample) -> list[tuple[datetime, Enter]]:
    """Return what is entered and when, in order; what is entered at once stays as written."""
    book = _Book()
    entries: list[tuple[datetime, Enter]] = []
    for row in sample.records:
        entries.append((moment(row["entered_at"]), _record(book, row)))
        for step in row.get("step", []):
            entries.append((moment(step["entered_at"]), _step(book, row, step)))
    for batch in sample.batches:
        entries += _batch(batch)
    return sorted(entries, key=lambda entry: entry[0])


def _record(book: _Book, row: Row) -> Enter:
    def enter(desk: Desk) -> None:
        if "person" in row:
            person_id = _person_id(desk, row["person"])
            if row.get("correct"):
                correct_entry(desk, record_id=person_id, answers=row["correct"])
            book.ids[row["key"]] = person_id
            return
        form = desk.forms.main_form(row["kind"])
        on = row["answers"].get(form.happened_on or "")
        links = [LinkGiven(book.ids[one["to"]], one["as"]) for one in row.get("links", [])]
        done = record_entry(
            desk,
            kind=row["kind"],
            answers=row["answers"],
            people=[*_people(desk, row.get("people", [])), *_attendance(desk, row, on)],
            links=links,
            late_reason=row.get("late_reason"),
        )
        book.ids[row["key"]] = done.id

    return enter


def _step(book: _Book, row: Row, step: Row) -> Enter:
    def enter(desk: Desk) -> None:
        advance_entry(
            desk,
            record_id=book.ids[row["key"]],
            step=step["step"],
            answers=step.get("answers", {}),
            people=_people(desk, step.get("people", [])),
        )

    return enter


def _batch(batch: Row) -> list[tuple[datetime, Enter]]:
    """Return the commitments of a batch, and their signing."""
    made: dict[str, str] = {}
    later: Mapping[str, str] = batch.get("signed_later", {})
    unsigned: Sequence[str] = batch.get("unsigned", [])

    def make(desk: Desk) -> None:
        ids = _everyone(desk, batch["people"], None)
        done = record_commitments(desk, person_ids=ids, answers=batch["answers"])
        made.update(zip(ids, done.ids, strict=True))

    def sign(desk: Desk) -> None:
        left_out = {_person_id(desk, one) for one in (*unsigned, *later)}
        for person_id in made.keys() - left_out:
            _sign(desk, made[person_id], batch["signed_on"])

    entries: list[tuple[datetime, Enter]] = [(moment(batch["entered_at"]), make)]
    if "signed_on" in batch:
        entries.append((moment(batch["signed_entered_at"]), sign))
    for who, day in later.items():

        def sign_later(desk: Desk, who: str = who, day: str = day) -> None:
            _sign(desk, made[_person_id(desk, who)], day)

        entries.append((moment(f"{day}T17:00"), sign_later))
    return entries


def _sign(desk: Desk, record_id: str, day: str) -> None:
    advance_entry(desk, record_id=record_id, step="sign", answers={"signed_on": day})


def _people(desk: Desk, rows: Sequence[Row]) -> list[PersonGiven]:
    return [
        PersonGiven(
            _person_id(desk, row["person"]), row["role"], row.get("presence"), row.get("reason")
        )
        for row in rows
    ]


def _attendance(desk: Desk, row: Row, on: str | None) -> list[PersonGiven]:
    attendance = row.get("attendance")
    if not attendance:
        return []
    away = {
        _person_id(desk, who): (presence, reason or None)
        for presence in ("on_leave", "absent")
        for who, reason in attendance.get(presence, {}).items()
    }
    return [
        PersonGiven(one, attendance["role"], *away.get(one, ("present", None)))
        for one in _everyone(desk, attendance["who"], on)
    ]


def _everyone(desk: Desk, who: str | Sequence[str], on: str | None) -> list[str]:
    """Return the ids of everyone on the roster of that day, or of those named."""
    if not isinstance(who, str):
        return [_person_id(desk, one) for one in who]
    with desk.store.reading() as books:
        return [person.id for person in books.persons(day_of(on))]


def _person_id(desk: Desk, who: str) -> str:
    """Return the id of the person written as ``name`` or ``name@department``."""
    name, _, department = who.partition("@")
    with desk.store.reading() as books:
        found = [
            person.id
            for person in books.people_named(name)
            if not department or person.answers.get("department") == department
        ]
    if len(found) != 1:
        raise OfficeProblem(f"示例资料里的“{who}”对应 {len(found)} 人，没有生成示例单位。")
    return found[0]
