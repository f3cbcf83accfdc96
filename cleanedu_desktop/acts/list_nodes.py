"""Lists the time nodes (时间节点) of a year, and which of them were reminded of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from cleanedu_desktop.acts.change_holidays import holidays_of
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.facts_at_hand import facts_of
from cleanedu_desktop.acts.entry.in_sight import note
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.facts import RecordFact
from cleanedu_desktop.rules.lunar_days import FIRST_YEAR, LAST_YEAR
from cleanedu_desktop.rules.read_nodes import read_nodes
from cleanedu_desktop.rules.time_nodes import (
    NodeBook,
    NodeRule,
    TimeNode,
    covers,
    in_force,
    nodes_of_year,
)
from cleanedu_desktop.rules.working_days import HolidayTable

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

KIND, SESSION = "node_reminder", "study_session"
SENT = "sent"
TEXTS = "reminder_text"
RETIRED = "retired"
AHEAD = timedelta(days=100)
"""So far ahead nodes are told."""


def list_nodes(desk: Desk, *, year: int | None = None) -> NodesListed:
    """Return the nodes of a year (this one if None) by day, with their reminders.

    Raises:
        OfficeProblem: a year outside 1950 to 2100, or a shipped rule file is spoilt.
    """
    day = today(desk)
    wanted = day.year if year is None else year
    if not FIRST_YEAR <= wanted <= LAST_YEAR:
        raise OfficeProblem(
            f"时间节点只能推算 {FIRST_YEAR} 至 {LAST_YEAR} 年，没有列出；记录没有受影响，"
            "请换一个年份。"
        )
    book = node_book(desk)
    note(desk, "list", "时间节点")
    with desk.store.reading() as books:
        reminders = _reminders(books)
        texts = _texts(books)
    table = book.days.tables.get(wanted)
    standing = (in_force(rules, day) or rules[-1] for rules in book.rules.values())
    held = _sessions_for_nodes(desk)
    return NodesListed(
        year=wanted,
        nodes=[
            replace(_standing(one, reminders, day), sessions=_held_for(one, held))
            for one in nodes_of_year(book, wanted)
        ],
        holidays=table.citation if table is not None else None,
        rules=tuple(standing),
        table=table,
        own_table=holidays_of(desk, year=wanted)[1],
        texts=texts,
        mistakes=book.mistakes,
    )


def _sessions_for_nodes(desk: Desk) -> list[RecordFact]:
    """Return the sessions that say for which nodes they were held, by day and number."""
    found = [
        one
        for one in facts_of(desk).of(SESSION)
        if one.answers.get("nodes") and one.happened_on is not None
    ]
    return sorted(found, key=lambda one: (one.happened_on or date.min, one.number))


def _held_for(node: TimeNode, sessions: list[RecordFact]) -> tuple[SessionHeld, ...]:
    return tuple(
        SessionHeld(one.id, one.number)
        for one in sessions
        if one.happened_on and covers(node, one.answers["nodes"], one.happened_on)
    )


def nodes_coming(desk: Desk, books: Books) -> list[NodeStanding]:
    """Return the nodes of today and the months to come (`AHEAD`), the nearest first."""
    day = today(desk)
    last = day + AHEAD
    book = node_book(desk)
    years = sorted({day.year, last.year})
    coming = [one for year in years for one in nodes_of_year(book, year) if day <= one.day <= last]
    reminders = _reminders(books) if coming else []
    return [_standing(one, reminders, day) for one in coming]


def node_book(desk: Desk) -> NodeBook:
    """Return the nodes as the program ships them and the office changed them."""
    return read_nodes(desk.folders.resources / "rules", desk.folders.own_rules)


def _reminders(books: Books) -> list[Reminder]:
    """Return the reminders on record, withdrawn ones not."""
    return [
        Reminder(record.id, record.number, record.state, tuple(names), day)
        for record in books.rows(books.record_ids(KIND, descending=False))
        if (names := record.answers.get("nodes") or ()) and (day := _day_of(record.answers))
    ]


def _texts(books: Books) -> tuple[ReminderText, ...]:
    """Return the office's own wordings that are in use, in the order they were entered."""
    return tuple(
        ReminderText(record.id, str(record.answers.get("wording", "")), tuple(names))
        for record in books.rows(books.record_ids(TEXTS, order_by="number", descending=False))
        if record.state != RETIRED
        for names in [record.answers.get("nodes") or ()]
    )


def _day_of(answers: dict[str, Any]) -> date | None:
    try:
        return date.fromisoformat(str(answers.get("node_on")))
    except ValueError:
        return None


def _standing(node: TimeNode, reminders: list[Reminder], day: date) -> NodeStanding:
    found = tuple(one for one in reminders if covers(node, one.nodes, one.day))
    return NodeStanding(node=node, reminders=found, today=day)


@dataclass(frozen=True)
class Reminder:
    """A reminder on record (节点提醒记录)."""

    id: str
    number: str
    state: str
    nodes: tuple[str, ...]
    """Names of the nodes it is for."""
    day: date
    """Of the nearest of them."""


@dataclass(frozen=True)
class SessionHeld:
    """A session that was held for a node (节前教育)."""

    id: str
    number: str


@dataclass(frozen=True)
class NodeStanding:
    """A node, and how it stands with its reminder today."""

    node: TimeNode
    reminders: tuple[Reminder, ...]
    today: date
    sessions: tuple[SessionHeld, ...] = ()
    """Held for it, by day; of the list of a year alone."""

    @property
    def is_sent(self) -> bool:
        """Whether a reminder was sent."""
        return any(one.state == SENT for one in self.reminders)

    @property
    def act(self) -> str:
        """``draft`` or ``send`` where that is to be done now, else empty."""
        if self.is_sent or not self.node.draft_on <= self.today <= self.node.day:
            return ""
        if self.reminders:
            return "send"
        return "draft" if self.today < self.node.send_by else "send"

    @property
    def status(self) -> str:
        """``sent``, ``drafted``, ``missed``, ``due`` or ``ahead``."""
        if self.reminders:
            return "sent" if self.is_sent else "drafted"
        if self.today > self.node.day:
            return "missed"
        return "due" if self.today >= self.node.draft_on else "ahead"


@dataclass(frozen=True)
class ReminderText:
    """A wording of the office's own (提醒语)."""

    id: str
    wording: str
    nodes: tuple[str, ...]
    """Names of the nodes it is for; empty: any."""


@dataclass(frozen=True)
class NodesListed:
    """The nodes of a year."""

    year: int
    nodes: list[NodeStanding]
    holidays: str | None
    """Where the year's holidays and 调休 are from; None: no table, only weekends are known."""
    rules: tuple[NodeRule, ...] = ()
    """Every node as it stands today, switched off or not."""
    table: HolidayTable | None = None
    """The year's holidays and 调休."""
    own_table: bool = False
    """Whether that is a table the office keeps."""
    texts: tuple[ReminderText, ...] = ()
    """The office's own wordings to choose from."""
    mistakes: tuple[str, ...] = ()
    """What is wrong with the office's own rule files, which count for nothing then."""
