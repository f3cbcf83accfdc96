"""Makes the record of its kind, with typed columns, from a draft that was found right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draft import EntryDraft
from cleanedu_desktop.acts.entry.kept_columns import kept_columns
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.person_as_of import person_as_of
from cleanedu_desktop.records.kinds import class_of
from cleanedu_desktop.records.record import Record
from cleanedu_desktop.records.study_session import StudySession
from cleanedu_desktop.rules.pinyin_initials import initials

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books


def make_record(
    desk: Desk, books: Books, draft: EntryDraft, before: Record | None = None
) -> Record:
    """Return the draft's record as the dataclass of its kind; `before` is the one it corrects."""
    plain = draft.whole.record
    columns: dict[str, Any] = {name: getattr(plain, name) for name in Record.__dataclass_fields__}
    columns |= kept_columns(draft.form, plain.answers, draft.whole.steps)
    columns |= _worked_out(desk, books, plain, before)
    return class_of(plain.kind)(**columns)


def _worked_out(desk: Desk, books: Books, record: Record, before: Record | None) -> dict[str, Any]:
    """Return the columns that no answer gives."""
    if record.kind == "study_session":
        if isinstance(before, StudySession) and before.happened_on == record.happened_on:
            return {"roster": before.roster}
        day = record.happened_on or today(desk)
        return {"roster": [{"id": one.id} | person_as_of(one, day) for one in books.persons(day)]}
    if record.kind == "person":
        return {"name_initials": initials(str(record.answers.get("name", "")))}
    return {}
