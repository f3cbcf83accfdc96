"""Lists the entries of a kind: all ids at once, rows a window at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.in_sight import note
from cleanedu_desktop.form_engine.definition import Form, Step
from cleanedu_desktop.form_engine.references import find_reference
from cleanedu_desktop.form_engine.resolve import list_values
from cleanedu_desktop.form_engine.withheld import public_answers
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.days import local_day
from cleanedu_desktop.records.late_entry import is_transcribed, late_word
from cleanedu_desktop.records.record import Answers, WholeRecord


@dataclass(frozen=True)
class ListRow:
    """One row of a list page."""

    id: str
    title: str
    number: str
    state: str
    """Key of the state."""
    late: bool
    """Entered late (补录)."""
    values: tuple[str, ...]
    """Words of the form's list columns, in their order."""
    plain: Mapping[str, Any] = field(default_factory=dict)
    """Reference -> JSON value of the list columns that are answers (of a step: the newest) or dates
    of the record, None where there is none; without what is confidential."""
    transcribed: bool = False
    """Taken over from paper (转录)."""
    file_number: str = ""
    """档号; empty for what is in no file."""
    amended: bool = False
    """It has an amendment (更正说明)."""


def list_ids(
    desk: Desk,
    *,
    kind: str,
    order_by: str = "happened_on",
    descending: bool = True,
    year: int | None = None,
    state: str | None = None,
    text: str = "",
    withdrawn: bool = False,
    unattached: bool = False,
) -> list[str]:
    """Return the ids of the entries that fit, in order; withdrawn ones only when asked for.

    `unattached`: only those without an attachment.
    """
    note(desk, "list", desk.forms.main_form(kind).title)
    with desk.store.reading() as books:
        return list(
            books.record_ids(
                kind,
                order_by=order_by,
                descending=descending,
                year=year,
                state=state,
                text=text,
                withdrawn=withdrawn,
                unattached=unattached,
            )
        )


def list_rows(desk: Desk, *, kind: str, ids: Sequence[str]) -> list[ListRow]:
    """Return the rows of `ids` in their order.

    Raises:
        OfficeProblem: one of them is unknown.
    """
    form = desk.forms.main_form(kind)
    with desk.store.reading() as books:
        office = books.office()
        wholes = books.wholes(ids)
        filed, amended = books.filed_of(ids), books.amendments_of(ids)
    rows = []
    for whole in wholes:
        record = whole.record
        name = office.name_on(record.dated)
        values = list_values(form, whole, form.list_columns, office_name=name)
        rows.append(
            ListRow(
                id=record.id,
                title=record.title,
                number=record.number,
                state=record.state,
                late=late_word(record.late_reason) == "补录",
                transcribed=is_transcribed(record.late_reason),
                values=tuple(values.get(ref, "") for ref in form.list_columns),
                plain=_plain(form, whole),
                file_number=filed[record.id].number if record.id in filed else "",
                amended=record.id in amended,
            )
        )
    return rows


def _plain(form: Form, whole: WholeRecord) -> dict[str, Any]:
    record = whole.record
    answers = public_answers(form.fields, record.answers)
    days = {"happened_on": record.happened_on, "entered_on": local_day(record.entered_at)}
    plain: dict[str, Any] = {}
    for ref in form.list_columns:
        found = find_reference(ref, form)
        if found is None:
            continue
        if found.what == "answer" and found.field is not None:
            plain[ref] = _answers_of(found.step, whole, answers).get(found.field.name)
        elif found.what == "record" and found.part in days:
            day = days[found.part]
            plain[ref] = day.isoformat() if day else None
    return plain


def _answers_of(step: Step | None, whole: WholeRecord, answers: Answers) -> Answers:
    """Return the public answers of the step's last entry, or the record's own."""
    if step is None:
        return answers
    entries = whole.taken(step.name)
    return public_answers(step.fields, entries[-1].answers) if entries else {}
