"""How a year's plan stands on a day: what is done, what nobody answers for, what came by surprise.

An item is done when its step says so. A session is planned when it counts for an item of the plan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.facts import OfficeFacts, RecordFact
from cleanedu_desktop.rules.partial_dates import day_of
from cleanedu_desktop.rules.ties import COUNTS_FOR

ITEM, SESSION = "plan_item", "study_session"
WHOLE_YEAR = 0
"""Instead of a quarter's number."""
QUARTERS = {"第一季度": 1, "第二季度": 2, "第三季度": 3, "第四季度": 4, "全年": WHOLE_YEAR}
"""Word of the form -> number."""
ADDED = "临时增加"
"""Origin of an item that was not there from the beginning."""
_LEADS_TO = {"complete": "done", "drop": "dropped", "resume": "planned"}


def plan_of_year(facts: OfficeFacts, year: int, on: date) -> YearPlan:
    """Return how the plan of `year` stands on the day `on`.

    Items that were entered are there whatever the day; steps taken and sessions held later do not
    count.
    """
    counting = counting_for(facts, on)
    names = {one.id: one.name for one in facts.persons}
    items = [
        _standing(one, counting.get(one.id, ()), names, on)
        for one in facts.of(ITEM)
        if year_of(one) == year
    ]
    items.sort(key=lambda one: (one.due_on or date.max, one.number, one.id))
    ids = {one.id for one in facts.of(ITEM)}
    held = [one for one in facts.of(SESSION) if is_held(one, year, on)]
    outside = [one for one in held if not any(to in ids for to in counted_by(one))]
    outside.sort(key=lambda one: (one.happened_on or date.min, one.number, one.id))
    unplanned = tuple(one.id for one in outside)
    return YearPlan(year=year, on=on, items=tuple(items), held=len(held), unplanned=unplanned)


def year_of(item: RecordFact) -> int | None:
    """Return the year an item is of: as it says, else that of its deadline."""
    year = item.answers.get("year")
    day = item.happened_on
    return year if isinstance(year, int) else day.year if day is not None else None


def is_held(record: RecordFact, year: int, on: date) -> bool:
    """Tell whether it was held in the year, by the day `on`."""
    day = record.happened_on
    return day is not None and day.year == year and day <= on


def counted_by(record: RecordFact) -> Iterable[str]:
    """Return the ids of what a record counts for."""
    return (link.to_id for link in record.links if link.link_as == COUNTS_FOR)


def counting_for(facts: OfficeFacts, on: date) -> Mapping[str, tuple[RecordFact, ...]]:
    """Return id of an item or campaign -> the records until `on` that count for it, by day."""
    found: dict[str, list[RecordFact]] = defaultdict(list)
    for records in facts.records.values():
        for one in records:
            if one.links and one.happened_on is not None and one.happened_on <= on:
                for to in set(counted_by(one)):
                    found[to].append(one)
    return {
        to: tuple(sorted(some, key=lambda one: (one.happened_on or date.min, one.number, one.id)))
        for to, some in found.items()
    }


def _standing(
    item: RecordFact, counting: Iterable[RecordFact], names: Mapping[str, str], on: date
) -> ItemStanding:
    state, since = _state(item, on)
    due_on = day_of(item.answers.get("due_on")) or item.happened_on
    if state == "planned" and due_on is not None and due_on < on:
        state = "overdue"
    people = [names.get(one, "") for one in item.those("responsible_person")]
    leader = [names.get(one, "") for one in item.those("responsible_leader")]
    said = item.answers
    department = str(said.get("responsible_department") or said.get("lead_department") or "")
    return ItemStanding(
        id=item.id,
        number=item.number,
        title=str(said.get("item") or item.title),
        quarter=_quarter(item, due_on),
        state=state,
        due_on=due_on,
        planned_on=day_of(said.get("planned_on")),
        done_on=since if state == "done" else None,
        leader="、".join(filter(None, leader)),
        department=department,
        people=tuple(filter(None, people)),
        added=said.get("origin") == ADDED,
        campaign=str(said.get("campaign") or ""),
        lacks=_lacks(item, department, due_on),
        counting=tuple(one.id for one in counting),
    )


def _state(item: RecordFact, on: date) -> tuple[str, date | None]:
    """Return the state of an item on a day, and since when; ``planned`` from the beginning."""
    state, since = "planned", None
    for step in item.steps:
        if step.taken_on <= on and step.name in _LEADS_TO:
            state, since = _LEADS_TO[step.name], step.taken_on
    return state, since


def _quarter(item: RecordFact, due_on: date | None) -> int:
    said = QUARTERS.get(str(item.answers.get("quarter") or ""))
    if said is not None:
        return said
    return (due_on.month - 1) // 3 + 1 if due_on is not None else WHOLE_YEAR


def _lacks(item: RecordFact, department: str, due_on: date | None) -> tuple[str, ...]:
    """Return what keeps an item from being somebody's: who leads, who does it, until when."""
    return tuple(
        words
        for words, there in (
            ("牵头", bool(department or item.those("responsible_leader"))),
            ("责任人", bool(item.those("responsible_person"))),
            ("完成时限", due_on is not None),
        )
        if not there
    )


@dataclass(frozen=True, kw_only=True)
class ItemStanding:
    """One item of the plan on a day."""

    id: str
    number: str
    title: str
    quarter: int
    """1 to 4, or `WHOLE_YEAR`."""
    state: str
    """``planned``, ``overdue``, ``done`` or ``dropped``."""
    due_on: date | None
    planned_on: date | None
    """When it is meant to be held."""
    done_on: date | None
    leader: str
    department: str
    """That is responsible, else that leads."""
    people: tuple[str, ...]
    """Names of who is responsible."""
    added: bool
    """Added to the plan later."""
    campaign: str
    lacks: tuple[str, ...]
    """What nobody has filled in of who answers for it."""
    counting: tuple[str, ...]
    """Ids of the records that count for it, by day."""

    @property
    def is_unassigned(self) -> bool:
        """Whether it is still to be done and something of the responsibility is missing."""
        return bool(self.lacks) and self.state not in {"done", "dropped"}


@dataclass(frozen=True, kw_only=True)
class YearPlan:
    """The plan of a year on a day."""

    year: int
    on: date
    items: tuple[ItemStanding, ...]
    """By deadline."""
    held: int
    """Sessions held in the year until the day."""
    unplanned: tuple[str, ...]
    """Ids of those no item of a plan names, the latest last."""

    def of_quarter(self, quarter: int) -> tuple[ItemStanding, ...]:
        """Return the items of a quarter."""
        return tuple(one for one in self.items if one.quarter == quarter)

    def count(self, *states: str) -> int:
        """Return how many items stand so."""
        return sum(one.state in states for one in self.items)

    @property
    def wanted(self) -> int:
        """Items that were not dropped."""
        return len(self.items) - self.count("dropped")

    @property
    def completion(self) -> float | None:
        """Done of those wanted, 0 to 1; None without any."""
        return self.count("done") / self.wanted if self.wanted else None

    @property
    def surprise(self) -> float | None:
        """Share of the sessions held that no item names (突击率), 0 to 1; None without any."""
        return len(self.unplanned) / self.held if self.held else None

    @property
    def unassigned(self) -> tuple[ItemStanding, ...]:
        """Items still to be done of which it is not said who leads, who does it, until when."""
        return tuple(one for one in self.items if one.is_unassigned)

    @property
    def added(self) -> int:
        """Items added later."""
        return sum(one.added for one in self.items)
