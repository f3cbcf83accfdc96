"""Closes a year: from now on its records can only be read; what is still open goes on."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.acts.filing.closed_year import closed_year_of
from cleanedu_desktop.acts.filing.item_pieces import signed_ids
from cleanedu_desktop.acts.filing.table_at_hand import (
    filing_table,
    is_unfinished,
    moves_on,
    needs_signing,
)
from cleanedu_desktop.acts.list_due import list_due
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.draft import Draft
from cleanedu_desktop.records.filing import ClosedYear
from cleanedu_desktop.records.record import Record

if TYPE_CHECKING:
    from cleanedu_desktop.rules.filing.filing_table import FilingTable
    from cleanedu_desktop.store.books import Books

LONGEST_REASON = 500


def review_closing(desk: Desk, *, year: int) -> ClosingReviewed:
    """Return what of a year is still open: to be looked through before it is closed.

    Raises:
        OfficeProblem: an inspector sits here.
    """
    refuse_inspector(desk, "关闭年度")
    table = filing_table(desk)
    asked = {one.settle.record_id for one in list_due(desk).dues} - {""}
    with desk.store.reading() as books:
        return _reviewed(desk, books, table, asked, year)


def close_year(desk: Desk, *, year: int, anyway: bool = False) -> YearClosed:
    """Close a year, or close for good what is done meanwhile of a closed one.

    What is not signed or not done is carried over (结转): it can be worked on until it is done.

    Raises:
        OfficeProblem: the year is not over, nothing was recorded in it, or something is still
            open and `anyway` is not said; the year stays as it was.
    """
    if year >= today(desk).year:
        raise OfficeProblem(
            f"没有关闭：{year}年还没有过完。记录没有改动；请在第二年把该补的补齐以后再关闭。"
        )
    reviewed = review_closing(desk, year=year)
    if not reviewed.records:
        raise OfficeProblem(f"没有关闭：{year}年没有登记过记录，无需关闭；请核对年度。")
    if reviewed.still_open and not anyway:
        raise OfficeProblem(
            f"没有关闭：{year}年还有没办完的（{reviewed.words}）。记录没有改动；"
            "请先补齐，或确认照样关闭：没有签字、没有办结的结转，以后还可以继续办。",
            details=tuple(f"{one.number} {one.title}" for one in reviewed.carried),
        )
    carried = sorted(one.id for one in (*reviewed.carried, *reviewed.standing))
    with desk.store.writing("close_year") as books:
        before = closed_year_of(books, year)
        if before is None:
            books.add_closed_year(
                ClosedYear(
                    id=str(uuid.uuid4()),
                    year=year,
                    closed_at=desk.clock(),
                    closed_by=desk.user.name,
                    carried=carried,
                )
            )
        else:
            # What was closed once stays closed.
            left = sorted(set(before.carried) & set(carried))
            books.replace_closed_year(replace(before, carried=left))
    return YearClosed(year, reviewed)


def reopen_year(desk: Desk, *, year: int, reason: str) -> None:
    """Open a closed year again for a reason; who, when and why stand in the history for ever.

    Raises:
        OfficeProblem: no reason, or the year is not closed.
    """
    refuse_inspector(desk, "重新打开年度")
    words = " ".join(reason.split())
    if not words or len(words) > LONGEST_REASON:
        raise OfficeProblem(
            f"没有打开：请写明重新打开{year}年的理由（不超过 {LONGEST_REASON} 字）后再试。"
        )
    with desk.store.writing("reopen_year") as books:
        closed = closed_year_of(books, year)
        if closed is None:
            raise OfficeProblem(f"没有打开：{year}年没有关闭，可以照常登记和更正，无需打开。")
        books.replace_closed_year(
            replace(
                closed,
                reopened_at=desk.clock(),
                reopened_by=desk.user.name,
                reopened_reason=words,
            )
        )


def _reviewed(
    desk: Desk, books: Books, table: FilingTable, asked: set[str], year: int
) -> ClosingReviewed:
    records = list(_records_of(desk, books, year))
    before = closed_year_of(books, year)
    ids = [one.id for one in records]
    signed, filed = signed_ids(books, ids), books.filed_of(ids)
    forms = {one.kind: desk.forms.main_form(one.kind) for one in records}
    unsigned, unfinished, standing, unfiled = [], [], [], []
    for one in records:
        if before is not None and one.id not in before.carried:
            continue
        form = forms[one.kind]
        wanted = table.of(one.kind).file and needs_signing(form, one.answers)
        lacks_paper = wanted and one.id not in signed
        if is_unfinished(form, table, one) or one.id in asked:
            unfinished.append(one)
        elif lacks_paper and one.id not in filed:
            unsigned.append(one)
        elif moves_on(form, one):
            standing.append(one)
    unfiled = [one for one in records if table.of(one.kind).file and one.id not in filed]
    return ClosingReviewed(
        year=year,
        records=len(records),
        unsigned=tuple(unsigned),
        unfinished=tuple(unfinished),
        standing=tuple(standing),
        unfiled=tuple(unfiled),
        drafts=tuple(_drafts_of(books.drafts(), set(ids), year)),
        closed=before,
    )


def _records_of(desk: Desk, books: Books, year: int) -> Iterator[Record]:
    for kind in desk.forms.kinds:
        yield from books.rows(books.record_ids(kind, year=year, descending=False))


def _drafts_of(drafts: list[Draft], ids: set[str], year: int) -> Iterator[Draft]:
    """Yield what was typed about records of the year, or new ones with a day of it."""
    for one in drafts:
        answers = one.content.get("answers") or {}
        dated = any(str(value).startswith(f"{year}-") for value in answers.values())
        if one.record_id in ids or (one.record_id is None and dated):
            yield one


@dataclass(frozen=True, kw_only=True)
class ClosingReviewed:
    """What of a year is still open."""

    year: int
    records: int
    unsigned: tuple[Record, ...]
    """Their signed paper is not here yet, or not all of its pages."""
    unfinished: tuple[Record, ...]
    """Not done yet, or something is still due on them."""
    standing: tuple[Record, ...]
    """Done, but going on as long as they are in force: rules, risks, groups."""
    unfiled: tuple[Record, ...]
    drafts: tuple[Draft, ...]
    closed: ClosedYear | None
    """As it is closed already."""

    @property
    def carried(self) -> tuple[Record, ...]:
        """What is carried over because it is not done."""
        return (*self.unfinished, *self.unsigned)

    @property
    def still_open(self) -> bool:
        """Whether there is something to be looked through before."""
        return bool(self.carried or self.unfiled or self.drafts) and self.closed is None

    @property
    def words(self) -> str:
        """How much is open, in words."""
        counts = (
            (len(self.unsigned), "条缺签字件"),
            (len(self.unfinished), "条没有办结"),
            (len(self.unfiled), "条没有归档"),
            (len(self.drafts), "份草稿"),
        )
        return "、".join(f"{count} {what}" for count, what in counts if count)


@dataclass(frozen=True)
class YearClosed:
    """A year that was closed, and what was carried over."""

    year: int
    reviewed: ClosingReviewed
