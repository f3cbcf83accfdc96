"""Makes records of every kind for the tests of the store."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, TypeVar
from uuid import uuid4

from cleanedu_desktop.records.commitment import Commitment
from cleanedu_desktop.records.office import Office
from cleanedu_desktop.records.person import Person
from cleanedu_desktop.records.record import PersonTie, Record
from cleanedu_desktop.records.rectification import Rectification
from cleanedu_desktop.records.study_session import StudySession
from cleanedu_desktop.records.talk import Talk
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.writing_books import WritingBooks

T = TypeVar("T", bound=Record)
NOON = datetime(2026, 3, 5, 12, 0, 0, 123456, tzinfo=UTC)
CODES = {
    "person": "R",
    "study_session": "X",
    "talk": "T",
    "commitment": "C",
    "rectification": "Z",
    "fund": "J",
}


class Maker:
    """Makes records of one office, numbered, with their form kept."""

    def __init__(self, store: Store, office: Office) -> None:
        self.store = store
        self.office = office

    def common(self, books: WritingBooks, kind: str, **given: Any) -> dict[str, Any]:
        """Return the common columns of a new record."""
        books.keep_form(kind, "0123456789ab", '{"id": "' + kind + '"}')
        return {
            "id": str(uuid4()),
            "office_id": self.office.id,
            "kind": kind,
            "form_id": kind,
            "form_version": "0123456789ab",
            "number": books.next_numbers(CODES[kind], 2026, 1)[0],
            "title": "记录",
            "entered_at": NOON,
            "happened_on": date(2026, 3, 5),
            **given,
        }

    def person(self, books: WritingBooks, name: str = "张䶮", **given: Any) -> Person:
        """Add a person."""
        own = {"name": name, "title": name, "state": "on_roster", "happened_on": None, **given}
        return self._added(books, Person(**self.common(books, "person", **own)))

    def talk(self, books: WritingBooks, **given: Any) -> Talk:
        """Add a talk."""
        own = {"talk_type": "任前谈话", "starts_at": "2026-03-05T09:00", **given}
        return self._added(books, Talk(**self.common(books, "talk", **own)))

    def session(self, books: WritingBooks, **given: Any) -> StudySession:
        """Add a study session."""
        own = {"session_type": "支部党员大会", "starts_at": "2026-03-05T09:00", **given}
        return self._added(books, StudySession(**self.common(books, "study_session", **own)))

    def commitment(self, books: WritingBooks, **given: Any) -> Commitment:
        """Add a commitment."""
        own = {"year": 2026, **given}
        return self._added(books, Commitment(**self.common(books, "commitment", **own)))

    def rectification(self, books: WritingBooks, **given: Any) -> Rectification:
        """Add a rectification item."""
        own = {"source": "上级检查", **given}
        return self._added(books, Rectification(**self.common(books, "rectification", **own)))

    def register(self, books: WritingBooks, **given: Any) -> Record:
        """Add an entry of a register of the office's own."""
        return self._added(books, Record(**self.common(books, "fund", **given)))

    def one_of_each(self, books: WritingBooks) -> list[Record]:
        """Add a record of every kind."""
        makers = (
            self.person,
            self.talk,
            self.session,
            self.commitment,
            self.rectification,
            self.register,
        )
        return [make(books) for make in makers]

    @staticmethod
    def _added(books: WritingBooks, record: T) -> T:
        books.add(record)
        return record


def tie(record: Record, person: Person, role: str = "talkee", **given: Any) -> PersonTie:
    """Return a new tie of `person` to `record`."""
    own = {"id": str(uuid4()), "record_id": record.id, "person_id": person.id, "role": role}
    return PersonTie(**{**own, "position": 0, **given})


def new_office() -> Office:
    """Return an office that is not kept yet."""
    return Office(
        id=str(uuid4()),
        name="某某县市场监督管理局机关党支部",
        code="SCJG",
        created_at=NOON,
        checksum_key=bytes(range(32)),
    )
