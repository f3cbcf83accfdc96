"""What became of each page of the scans that were taken in, in plain data."""

from __future__ import annotations

from dataclasses import field
from pathlib import Path
from typing import Literal

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.quick_dataclass import dataclass

Put = Literal["taken", "already", "again"]
"""Put to the record now; the very same page was there before; another copy of it is there."""
Outcome = Literal["taken", "already", "again", "left"]
"""As `Put`; ``left``: it is not known, or not to be put, whose it is."""


@dataclass(frozen=True, kw_only=True)
class PaperMeant:
    """A page of a form of one record, as a code or a user says."""

    record_id: str
    kind: str
    number: str
    title: str
    paper: str
    """Mark of the form, as in a record key."""
    paper_title: str
    """廉政谈话记录表 …"""
    page: int | None = None
    pages: int | None = None

    @property
    def words(self) -> str:
        """``T2026-0007《廉政谈话记录表》第1页``."""
        which = f"第{self.page}页" if self.page and (self.pages or 0) > 1 else ""
        return f"{self.number}《{self.paper_title}》{which}"


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A page and the paper it was recognised as."""

    to: PaperMeant
    put: Put
    attachment_id: str = ""


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A paper a page without a readable code may be."""

    to: PaperMeant
    why: str


@dataclass(frozen=True, kw_only=True)
class PageTold:
    """One page of one file, counted from 1, and what became of it."""

    file: Path
    page: int
    of: int
    outcome: Outcome
    placed: tuple[Placed, ...] = ()
    why: tuple[str, ...] = ()
    """Why a code, or the page, was not taken."""
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True)
class FileLeft:
    """A file nothing was taken of, and why."""

    file: Path
    sentence: str


@dataclass(frozen=True, kw_only=True)
class RecordTold:
    """A record that got pages, and whether its paper is whole now."""

    to: PaperMeant
    state_label: str = ""
    """已签 …; empty where it has no state of signing."""
    signed: bool = False
    """Its state turned to signed now."""
    lacking: tuple[int, ...] = ()
    """Pages of the paper that have not come home."""
    not_signed: str = ""
    """Why the state did not turn, where it should have."""


@dataclass(frozen=True, kw_only=True)
class TakenIn:
    """What became of all that was given."""

    pages: list[PageTold] = field(default_factory=list)
    files: list[FileLeft] = field(default_factory=list)
    records: list[RecordTold] = field(default_factory=list)
    operations: list[str] = field(default_factory=list)
    """Ids of the operations, oldest first, for undoing."""
    stopped: bool = False
    changes: Changes = field(default_factory=Changes)
