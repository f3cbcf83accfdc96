"""Gathers what the records say about someone, section by section of the personal file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draft import TITLE_JOINT
from cleanedu_desktop.acts.entry.in_sight import is_hidden
from cleanedu_desktop.acts.entry.own_form import OwnForms
from cleanedu_desktop.form_engine.clean_text import without_stop
from cleanedu_desktop.form_engine.definition import Field, Form
from cleanedu_desktop.form_engine.field_kinds import kind_of
from cleanedu_desktop.form_engine.references import find_reference
from cleanedu_desktop.form_engine.resolve import absence_words, late_note, words_of
from cleanedu_desktop.form_engine.scope import Scope
from cleanedu_desktop.records.days import local_day
from cleanedu_desktop.records.record import PersonTie, Record, WholeRecord
from cleanedu_desktop.records.vocabulary import PRESENCE
from cleanedu_desktop.rules.personal_file import (
    LEAVING,
    OTHERS,
    WHO,
    FileLine,
    FileSection,
    Part,
    in_sections,
    own_row,
    parts_by_row,
    place_of,
)

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

Placed = tuple[str, FileLine]
"""Title of the section, and the line."""
_KNOWN = frozenset({"record.number", "record.title", "record.happened_on"})
"""What a line says anyway."""


def roll_up(
    desk: Desk, books: Books, forms: OwnForms, person: WholeRecord
) -> tuple[FileSection, ...]:
    """Return every section of the file, as far as whoever sits at the desk may see it."""
    record = person.record
    ids = books.ids_about(record.id)
    tied = [one for one in books.wholes(ids) if not is_hidden(desk, one.record.kind)]
    alone = len(books.people_named(record.title)) == 1
    placed = [*_of_ties(desk, forms, tied, record, alone=alone)]
    if alone:
        placed += _of_rows(books, forms, record.title)
    placed += _of_steps(forms.of(record), person)
    return in_sections(placed)


def _of_ties(
    desk: Desk, forms: OwnForms, wholes: Iterable[WholeRecord], person: Record, *, alone: bool
) -> Iterator[Placed]:
    for whole in wholes:
        main = forms.of(whole.record)
        told: set[str] = set()
        for tie in whole.people:
            if tie.person_id != person.id or tie.step_id is not None:
                continue
            place = _place(desk, main, whole.record, tie.role)
            if place is None:
                continue
            title, part = place
            words = _words(main, whole, tie, part)
            if part.table:
                words += _row_words(main, whole, part, *_called(person, alone=alone))
            said = "；".join(words)
            if said not in told:
                told.add(said)
                yield title, _line(main, whole, said)


def _place(desk: Desk, main: Form, record: Record, role: str) -> tuple[str, Part] | None:
    found = place_of(record.kind, role, record.answers)
    if found is None and any(one.own and one.id == record.kind for one in desk.forms.forms):
        return OTHERS, Part(kind=record.kind, roles=(role,), tells=main.list_columns)
    return found


def _words(main: Form, whole: WholeRecord, tie: PersonTie, part: Part) -> list[str]:
    """Return the title, in which role if there are several, the presence, and what is told."""
    scope = Scope(main=main, whole=whole)
    words = [_without_name(whole.record.title, str(tie.as_of.get("name") or ""))]
    role = next((one for one in main.people if one.role == tie.role), None)
    if role is not None and len(part.roles) > 1 and tie.presence is None:
        words[0] += f"（{role.label}）"
    if tie.presence is not None:
        words.append(absence_words(tie, scope) or PRESENCE[tie.presence])
    return [*words, *_told(part.tells, scope)]


def _without_name(title: str, name: str) -> str:
    """Return the title without the part that is the name of whose file it is."""
    parts = [part for part in title.split(TITLE_JOINT) if part != name]
    return TITLE_JOINT.join(parts) or title


def _told(refs: Iterable[str], scope: Scope) -> Iterator[str]:
    for ref in refs:
        found, said = find_reference(ref, scope.main), words_of(ref, scope)
        if found is not None and said and ref not in _KNOWN:
            bare = without_stop(said)
            yield bare if bare.endswith(found.label) else f"{found.label}：{bare}"


def _of_rows(books: Books, forms: OwnForms, name: str) -> Iterator[Placed]:
    """Yield the own rows of the records that are tied to nobody."""
    for title, part in parts_by_row():
        for whole in books.wholes(books.record_ids(part.kind)):
            record = whole.record
            if any(place_of(record.kind, one.role, record.answers) for one in whole.people):
                continue
            main = forms.of(whole.record)
            words = _row_words(main, whole, part, name)
            if words:
                yield title, _line(main, whole, "；".join([whole.record.title, *words]))


def _called(person: Record, *, alone: bool) -> Iterator[str]:
    """Yield how a row names someone: with the department where others have the name too."""
    if alone:
        yield person.title
    if department := person.answers.get("department"):
        yield f"{person.title}（{department}）"


def _row_words(main: Form, whole: WholeRecord, part: Part, *names: str) -> list[str]:
    field = main.field_named(part.table)
    row = own_row(whole.record.answers.get(part.table), *names)
    return [] if field is None or row is None else list(_cells(field, row))


def _cells(field: Field, row: Mapping[str, Any]) -> Iterator[str]:
    for column in field.columns:
        if column.name != WHO and (said := _shown(column, row)):
            yield f"{column.label}：{said}"


def _shown(field: Field, answers: Mapping[str, Any]) -> str:
    kind = kind_of(field)
    return kind.show(kind.public(answers.get(field.name), field), field)


def _of_steps(main: Form, person: WholeRecord) -> Iterator[Placed]:
    """Yield when the person left and came back."""
    for taken in person.steps:
        step = main.step_named(taken.step)
        if step is not None:
            fields = [one for one in step.fields if one.name != step.date_field]
            told = [
                f"{one.label}：{said}" for one in fields if (said := _shown(one, taken.answers))
            ]
            line = _line(main, person, "；".join([step.label, *told]))
            entered_on = local_day(taken.entered_at)
            yield LEAVING, replace(line, day=taken.taken_on, entered_on=entered_on, late="")


def _line(main: Form, whole: WholeRecord, words: str) -> FileLine:
    """Return a line; what has no day of its own (a commitment) stands at that of its last step."""
    record, last = whole.record, whole.steps[-1].taken_on if whole.steps else None
    return FileLine(
        id=record.id,
        number=record.number,
        form_title=main.title,
        day=record.happened_on or last,
        words=words,
        entered_on=local_day(record.entered_at),
        late=late_note(record),
        restricted=main.restricted,
    )
