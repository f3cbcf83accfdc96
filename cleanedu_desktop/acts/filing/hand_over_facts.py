"""Gathers what passes to the next secretary: records, files, open matters, backups, keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.backup_facts import backup_facts
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.filing.item_pieces import signed_ids
from cleanedu_desktop.acts.filing.table_at_hand import (
    filing_table,
    is_unfinished,
    needs_signing,
)
from cleanedu_desktop.acts.key_holders import key_holders
from cleanedu_desktop.acts.list_due import list_due
from cleanedu_desktop.acts.list_overlays import list_overlays
from cleanedu_desktop.acts.list_rules import list_rules
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.change import proof_words
from cleanedu_desktop.records.filing import ClosedYear, FiledItem, year_of
from cleanedu_desktop.records.vocabulary import ROLES
from cleanedu_desktop.rules.filing.filing_table import FilingTable

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

NO_YEAR = 0
"""Of records without a day: the roster."""


def gather(desk: Desk) -> HandOver:
    """Return what is handed over, as it stands now; nothing secret is in it.

    Raises:
        OfficeProblem: the store cannot be read, or the key file is damaged.
    """
    table = filing_table(desk)
    dues = list_due(desk).dues
    waiting = tuple(Open(one.what, one.detail, one.until) for one in dues)
    told = {one.settle.record_id for one in dues}
    with desk.store.reading() as books:
        counts, open_records = _counted(desk, books, table, told)
        office = books.office()
        return HandOver(
            office=office.name,
            earlier_names=tuple(office.earlier_words()),
            on=today(desk),
            counts=counts,
            attachments=len(books.contents_needed()),
            filed=tuple(books.filed_items()),
            closed=tuple(books.closed_years()),
            due=waiting,
            unfinished=open_records[0],
            unsigned=open_records[1],
            drafts=len(books.drafts()),
            backups=_backups(desk),
            keys=_keys(desk, books),
            own=tuple(_own(desk)),
            head=proof_words(books.chain_head()),
        )


def _counted(
    desk: Desk, books: Books, table: FilingTable, told: set[str]
) -> tuple[dict[str, dict[int, int]], tuple[tuple[Left, ...], tuple[Left, ...]]]:
    counts: dict[str, dict[int, int]] = {}
    unfinished: list[Left] = []
    unsigned: list[Left] = []
    for kind in desk.forms.kinds:
        form = desk.forms.main_form(kind)
        records = books.rows(books.record_ids(kind, descending=False))
        if not records:
            continue
        counts[form.title] = dict(Counter(year_of(one) or NO_YEAR for one in records))
        ids = [one.id for one in records]
        there = signed_ids(books, ids) | books.filed_of(ids).keys()
        for one in records:
            left = Left(one.number, form.title if form.restricted else one.title)
            if is_unfinished(form, table, one):
                unfinished += [left] * (one.id not in told)
            elif table.of(kind).file and needs_signing(form, one.answers) and one.id not in there:
                unsigned.append(left)
    return counts, (tuple(unfinished), tuple(unsigned))


def _backups(desk: Desk) -> tuple[Backup, ...]:
    facts = backup_facts(desk)
    places = [("程序的备份文件夹", facts.first), ("第二个位置", facts.second)]
    return tuple(
        Backup(name, str(one.folder), one.made_at, one.there)
        for name, one in places
        if one is not None
    )


def _keys(desk: Desk, books: Books) -> Keys:
    held = key_holders(desk.folders, clock=desk.clock)
    users = books.users()
    names = {one.id: one.name for one in users}
    return Keys(
        users=tuple((one.name, ROLES[one.role]) for one in users),
        has_password=desk.folders.has_password,
        holders=tuple(names.get(one.user_id, ROLES[one.role]) for one in held.users),
        sheet_of=held.sheet_of,
    )


def _own(desk: Desk) -> Iterator[str]:
    """Yield what the office has made its own: registers, forms, rules."""
    listed = [one for one in list_overlays(desk) if one.changed]
    own = [one.form.title for one in listed if one.form.own]
    changed = [one.form.title for one in listed if not one.form.own]
    rules = [one.rule.id for one in list_rules(desk).rules if one.changed]
    for what, names in (("自建的登记", own), ("调整过的表单", changed), ("改动的规则", rules)):
        if names:
            yield f"{what}：{'、'.join(names)}"


@dataclass(frozen=True)
class Left:
    """A record that is not done."""

    number: str
    title: str


@dataclass(frozen=True)
class Open:
    """What is due."""

    what: str
    detail: str
    until: date | None


@dataclass(frozen=True)
class Backup:
    """A place of backups."""

    name: str
    folder: str
    made_at: datetime | None
    """Of the newest one."""
    there: bool


@dataclass(frozen=True)
class Keys:
    """Who can open the books; no secret is in it."""

    users: tuple[tuple[str, str], ...]
    """Name and role of each."""
    has_password: bool
    holders: tuple[str, ...]
    """Who has a password."""
    sheet_of: datetime | None
    """When the recovery sheet that counts was made."""


@dataclass(frozen=True, kw_only=True)
class HandOver:
    """What passes on."""

    office: str
    earlier_names: tuple[str, ...] = ()
    """Each with its last day."""
    on: date
    counts: Mapping[str, Mapping[int, int]]
    """Title of a kind -> year -> records; `NO_YEAR` for those without a day."""
    attachments: int
    filed: tuple[FiledItem, ...]
    closed: tuple[ClosedYear, ...]
    due: tuple[Open, ...]
    unfinished: tuple[Left, ...]
    unsigned: tuple[Left, ...]
    drafts: int
    backups: tuple[Backup, ...]
    keys: Keys
    own: tuple[str, ...]
    head: str
    """Where the history of changes stands (存证号)."""

    @property
    def records(self) -> int:
        """All records."""
        return sum(sum(years.values()) for years in self.counts.values())
