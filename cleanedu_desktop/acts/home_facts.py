"""Gathers the figures of the home page: what there is, how the year went, what comes next."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.facts_at_hand import facts_of
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.list_nodes import NodeStanding, nodes_coming
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.office_facts import (
    OpenItems,
    YearOfCommitments,
    commitments_of_year,
    held_by_month,
    open_items,
    owed_make_up,
)
from cleanedu_desktop.rules.unsigned import Unsigned, unsigned


@dataclass(frozen=True)
class HomeFacts:
    """The figures of the home page."""

    office_name: str
    year: int
    people: int
    """On the roster today."""
    sessions: tuple[int, ...]
    """Of each month of this year, like the talks."""
    talks: tuple[int, ...]
    owed: int
    """How often make-up study is still owed for sessions of this year (人次)."""
    commitments: YearOfCommitments
    rectification: OpenItems
    unsigned: tuple[Unsigned, ...]
    """What waits for a signature or its scan."""
    nodes: tuple[NodeStanding, ...]
    """Time nodes of today and the months to come, by day."""


def home_facts(desk: Desk) -> HomeFacts:
    """Return the figures as of today by the desk's clock."""
    day = today(desk)
    facts = facts_of(desk)
    with desk.store.reading() as books:
        name = books.office().name
        nodes = tuple(nodes_coming(desk, books))
    return HomeFacts(
        office_name=name,
        year=day.year,
        people=sum(one.on_roster(day) for one in facts.persons),
        sessions=held_by_month(facts, "study_session", day),
        talks=held_by_month(facts, "talk", day),
        owed=owed_make_up(facts, day),
        commitments=commitments_of_year(facts, day),
        rectification=open_items(facts, day),
        unsigned=unsigned(facts, day),
        nodes=nodes,
    )
