"""Gathers the figures of the home page: what there is, what is due, who is missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.records.commitment import Commitment
from cleanedu_desktop.records.rectification import Rectification
from cleanedu_desktop.rules.make_up import owing_make_up
from cleanedu_desktop.rules.office_facts import (
    CommitmentFact,
    OpenItems,
    RectificationFact,
    YearOfCommitments,
    commitments_of_year,
    open_items,
)

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books


@dataclass(frozen=True)
class SessionOwed:
    """A session somebody has not made up yet (补学)."""

    id: str
    number: str
    title: str
    happened_on: date | None
    names: tuple[str, ...]


@dataclass(frozen=True)
class HomeFacts:
    """The figures of the home page."""

    office_name: str
    year: int
    people: int
    """On the roster today."""
    sessions: int
    """Of this year, like talks and commitments."""
    talks: int
    commitments: YearOfCommitments
    rectification: OpenItems
    owed: tuple[SessionOwed, ...]
    """Sessions of this year with make-up study still owed, the oldest first."""
    last_backup: datetime | None
    """When the newest file of the backups folder was written, aware UTC."""


def home_facts(desk: Desk) -> HomeFacts:
    """Return the figures as of today by the desk's clock."""
    day = today(desk)
    with desk.store.reading() as books:
        roster = [person.id for person in books.persons(day)]
        return HomeFacts(
            office_name=books.office().name,
            year=day.year,
            people=len(roster),
            sessions=books.count("study_session", year=day.year),
            talks=books.count("talk", year=day.year),
            commitments=commitments_of_year(_commitments(books, day.year), day.year, roster),
            rectification=open_items(_rectifications(books), day),
            owed=_owed(books, day.year),
            last_backup=last_backup(desk.folders),
        )


def last_backup(folders: Folders) -> datetime | None:
    """Return when the newest backup in the backups folder was written; None without one."""
    try:
        written = [file.stat().st_mtime for file in folders.backups.glob("*.db")]
    except OSError:
        return None
    return datetime.fromtimestamp(max(written), UTC) if written else None


def _commitments(books: Books, year: int) -> list[CommitmentFact]:
    return [
        CommitmentFact(tie.person_id, whole.record.year, whole.record.state)
        for whole in books.wholes(books.record_ids("commitment", year=year))
        if isinstance(whole.record, Commitment)
        for tie in whole.in_role("committer")
    ]


def _rectifications(books: Books) -> list[RectificationFact]:
    return [
        RectificationFact(record.id, record.state, record.due_on, record.number)
        for record in books.rows(books.record_ids("rectification"))
        if isinstance(record, Rectification)
    ]


def _owed(books: Books, year: int) -> tuple[SessionOwed, ...]:
    ids = books.record_ids("study_session", year=year, descending=False)
    return tuple(
        SessionOwed(
            whole.record.id,
            whole.record.number,
            whole.record.title,
            whole.record.happened_on,
            tuple(str(tie.as_of.get("name", "")) for tie in ties),
        )
        for whole in books.wholes(ids)
        if (ties := owing_make_up(whole))
    )
