"""Writing books: what can be changed in a store inside one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy import inspect as sa_inspect
from sqlalchemy.orm import Session, make_transient
from sqlalchemy.orm.attributes import flag_modified

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.attachment import Attachment
from cleanedu_desktop.records.change import INSERTED, RULES, SEEN, UNDONE, UPDATED
from cleanedu_desktop.records.draft import Draft
from cleanedu_desktop.records.kinds import class_of
from cleanedu_desktop.records.office import Office
from cleanedu_desktop.records.record import PersonTie, Record, RecordLink, StepTaken
from cleanedu_desktop.records.user import User
from cleanedu_desktop.store import tables
from cleanedu_desktop.store.archive_writing import ArchiveWriting
from cleanedu_desktop.store.books import Books
from cleanedu_desktop.store.history import History
from cleanedu_desktop.store.operations import OPERATION
from cleanedu_desktop.store.search_index import add_texts, forget, rebuild, set_text
from cleanedu_desktop.store.tell_errors import CHANGED_MEANWHILE, StoreFault
from cleanedu_desktop.store.write_back import refuse_dependent, write_back
from cleanedu_desktop.store.writing_attachments import WritingAttachments

_SERIES = tables.number_series.c
_COUNT_UP = (
    tables.number_series.update()
    .where(_SERIES.code == bindparam("of_code"), _SERIES.year == bindparam("of_year"))
    .values(last=_SERIES.last + bindparam("by"), version=_SERIES.version + 1)
    .returning(*tables.number_series.c)
)
_COUNT_FROM = (
    tables.number_series.insert()
    .values(code=bindparam("of_code"), year=bindparam("of_year"), last=bindparam("by"), version=1)
    .returning(*tables.number_series.c)
)
_KNOWN_BY = (
    select(tables.record.c.title, tables.record.c.number, tables.person.c.name_initials)
    .outerjoin_from(tables.record, tables.person, tables.person.c.id == tables.record.c.id)
    .where(tables.record.c.id == bindparam("of_record"))
)


def _copy(source: Any, target: Any) -> None:
    """Give `target` every value of `source` but the version, which the store counts."""
    if source is target:
        return
    for one in fields(target):
        value = getattr(source, one.name)
        if one.name != "version" and getattr(target, one.name) != value:
            setattr(target, one.name, value)


class WritingBooks(WritingAttachments, Books, ArchiveWriting):
    """The office's books, open for writing. Made by `Store.writing`; kept at its end or not at all.

    Order of use: `keep_form`, `add`, `add_step`, `set_people`, `set_links`, `index`.
    """

    def __init__(self, session: Session, history: History) -> None:
        super().__init__(session)
        self._history = history
        self._forms: set[tuple[str, str]] = set()

    @property
    def operation(self) -> str:
        """The id under which the history keeps what is done here."""
        return self._history.operation

    def add(self, *records: Record) -> None:
        """Add new records whose form versions are kept already."""
        for record in records:
            if type(record) is not class_of(record.kind):
                raise StoreFault(f"a {record.kind} is not kept as {type(record).__name__}")
            self._need_form(record.form_id, record.form_version)
        self._add_all(records)

    def replace(self, record: Record) -> None:
        """Keep `record` instead of the one with its id, and count its `version` up.

        Raises:
            OfficeProblem: the kept one has another `version`: it was changed meanwhile.
        """
        self._need_form(record.form_id, record.form_version)
        kept = self._session.get(type(record), record.id)
        if kept is None or kept.kind != record.kind:
            raise StoreFault(f"no {record.kind} {record.id} to replace")
        if kept.version != record.version:
            raise OfficeProblem(CHANGED_MEANWHILE)
        _copy(record, kept)
        if not self._session.is_modified(kept):
            # Ties and steps may have changed although no column did: count every replacement.
            flag_modified(kept, "title")
        self._flush()
        record.version = kept.version
        self._session.expunge_all()

    def replace_office(self, office: Office) -> None:
        """Keep `office` instead of the present one (same rules as `replace`)."""
        self._office = None
        self._replace(office)

    def add_user(self, user: User) -> None:
        """Add one of the office's users."""
        self._add_all([user])

    def replace_user(self, user: User) -> None:
        """Keep `user` instead of the one with its id (same rules as `replace`)."""
        self._replace(user)

    def note_seen(self, record_id: str) -> None:
        """Say in the history that whoever is signed in saw what is confidential of a record."""
        self._history.note("record", record_id, SEEN, record_id=record_id)

    def note_rules(self, name: str, before: str, after: str) -> None:
        """Say in the history how a rule of the office stood and stands, in words."""
        self._history.note_words(RULES, name, before, after)

    def _replace(self, row: Office | User) -> None:
        kept: Any = self._session.get(type(row), row.id)
        if kept is None:
            raise StoreFault(f"no {type(row).__name__} {row.id}")
        if kept.version != row.version:
            raise OfficeProblem(CHANGED_MEANWHILE)
        _copy(row, kept)
        self._flush()
        row.version = kept.version
        self._session.expunge_all()

    def set_people(
        self, record_id: str, ties: Iterable[PersonTie], step_id: str | None = None
    ) -> None:
        """Make `ties` the people of the record, or of its step `step_id`; others of it go."""
        ties = list(ties)
        if any(tie.record_id != record_id or tie.step_id != step_id for tie in ties):
            raise StoreFault("a tie belongs to another record or step")
        columns = tables.person_tie.c
        of_step = columns.step_id.is_(None) if step_id is None else columns.step_id == step_id
        query = select(PersonTie).where(columns.record_id == record_id, of_step)
        self._set_all(query, ties)

    def add_people(self, ties: Iterable[PersonTie]) -> None:
        """Tie people to new records, which have nobody yet."""
        self._add_all(ties)

    def add_links(self, links: Iterable[RecordLink]) -> None:
        """Tie records to records."""
        self._add_all(links)

    def set_links(self, from_id: str, links: Iterable[RecordLink]) -> None:
        """Make `links` the links that go out from a record; others from it go."""
        links = list(links)
        if any(link.from_id != from_id for link in links):
            raise StoreFault("a link goes out from another record")
        query = select(RecordLink).where(tables.record_link.c.from_id == from_id)
        self._set_all(query, links)

    def add_step(self, step: StepTaken) -> None:
        """Add a step taken on a record."""
        self._add_all([step])

    def keep_draft(self, draft: Draft) -> None:
        """Keep a draft instead of the one with its id; drafts have no history."""
        self.drop_draft(draft.id)
        values = {one.name: getattr(draft, one.name) for one in fields(draft)}
        self._connection().execute(tables.draft.insert().values(version=1, **values))

    def drop_draft(self, draft_id: str) -> None:
        """Drop a draft, if it is there."""
        self._connection().execute(tables.draft.delete().where(tables.draft.c.id == draft_id))

    def add_attachments(self, attachments: Iterable[Attachment]) -> None:
        """Tie files to records; their contents are in the attachment file already."""
        self._add_all(attachments)

    def next_numbers(self, code: str, year: int, count: int) -> list[str]:
        """Return the next `count` record numbers of a form code and year, never given before."""
        which = {"of_code": code, "of_year": year, "by": count}
        row = self._connection().execute(_COUNT_UP, which).one_or_none()
        if row is None:
            row = self._connection().execute(_COUNT_FROM, which).one()
            self._history.note_row(tables.number_series, INSERTED, row)
        else:
            before = {"last": row.last - count, "version": row.version - 1}
            self._history.note_row(tables.number_series, UPDATED, row, before)
        last = row.last
        return [f"{code}{year:04}-{one:04}" for one in range(last - count + 1, last + 1)]

    def keep_form(self, form_id: str, version: str, definition: str) -> None:
        """Keep a form definition (JSON) for as long as the store lives; nothing if it is kept.

        A definition kept under a version is never changed.
        """
        if not self.is_kept(form_id, version):
            kept = tables.form_version.insert().returning(*tables.form_version.c)
            row = self._connection().execute(
                kept.values(form_id=form_id, form_version=version, definition=definition, version=1)
            )
            self._history.note_row(tables.form_version, INSERTED, row.one())
            self._forms.add((form_id, version))

    def undo(self, operation: str, *, at: datetime, reason: str) -> set[str]:
        """Write back what was before an operation; return the ids of the records touched.

        Records it made are withdrawn, at that time and for that reason.

        Raises:
            OfficeProblem: something later depends on it; nothing was changed.
        """
        changes = self.changes_in(operation)
        refuse_dependent(self._connection(), changes)
        withdrawn = {"withdrawn_at": at, "withdrawn_reason": reason}
        touched = write_back(self._session, changes, withdrawn=withdrawn)
        self._history.note(OPERATION, operation, UNDONE)
        return touched

    def index(self, record_id: str, text: str) -> None:
        """Make title, number, a person's initials and `text` what the record is found by."""
        row = self._connection().execute(_KNOWN_BY, {"of_record": record_id}).one()
        set_text(self._connection(), record_id, "\n".join([*filter(None, row), text]))

    def index_new(self, texts: Sequence[tuple[Record, str]]) -> None:
        """As `index` for many records (each with its text) that were never indexed before."""
        add_texts(
            self._connection(),
            {
                record.id: "\n".join(
                    filter(
                        None,
                        (record.title, record.number, getattr(record, "name_initials", ""), text),
                    )
                )
                for record, text in texts
            },
        )

    def forget_search(self) -> None:
        """Let no record be found, until `index_new` is told of each."""
        forget(self._connection())

    def rebuild_search(self) -> None:
        """Make the search index anew from the texts given to `index`."""
        rebuild(self._connection())

    def _need_form(self, form_id: str, version: str) -> None:
        if not self.is_kept(form_id, version):
            raise StoreFault(
                f"form {form_id} {version} must be kept (keep_form) before its records"
            )

    def is_kept(self, form_id: str, version: str) -> bool:
        """Tell whether this version of a form is kept already."""
        self._forms = self._forms or set(self.form_versions())
        return (form_id, version) in self._forms

    def _set_all(self, query: Any, wanted: Sequence[PersonTie] | Sequence[RecordLink]) -> None:
        kept = {one.id: one for one in self._session.scalars(query)}
        for one in kept.keys() - {one.id for one in wanted}:
            self._session.delete(kept[one])
        self._flush()
        for one in wanted:
            if one.id in kept:
                _copy(one, kept[one.id])
        self._flush()
        self._session.expunge_all()
        self._add_all([one for one in wanted if one.id not in kept])

    def _add_all(self, objects: Iterable[Any]) -> None:
        for one in objects:
            if sa_inspect(one).key is not None:
                # It was kept by a transaction that was rolled back.
                make_transient(one)
            self._session.add(one)
        self._flush()
        self._session.expunge_all()

    def _flush(self) -> None:
        self._session.flush()
