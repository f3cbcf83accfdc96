"""Shows how a year's plan stands: items, surprise, campaigns, leaders, letters, documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.facts_at_hand import facts_of
from cleanedu_desktop.acts.entry.in_sight import note
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.campaign_facts import CampaignStanding, campaigns_of_year
from cleanedu_desktop.rules.facts import RecordFact
from cleanedu_desktop.rules.leadership_facts import (
    DocumentStanding,
    DutyStanding,
    HeadStanding,
    documents,
    duties,
    heads,
)
from cleanedu_desktop.rules.plan_facts import YearPlan, plan_of_year
from cleanedu_desktop.rules.signing_chain import Letters, letters_of_year

REPORT_RULE = "C25"
"""The rule with the superior's days for the quarter's plan (F3)."""


@dataclass(frozen=True)
class PlanShown:
    """A year's plan on a day."""

    plan: YearPlan
    campaigns: tuple[CampaignStanding, ...]
    heads: tuple[HeadStanding, ...]
    documents: tuple[DocumentStanding, ...]
    numbers: dict[str, str]
    """Id -> number of the records that count for an item, and of the sessions by surprise."""
    report_by_day: int | None
    """Until this day of a quarter's first month its plan goes to the superior; None: no rule."""
    duties: tuple[DutyStanding, ...]
    letters: Letters


def show_plan(desk: Desk, *, year: int, on: date | None = None) -> PlanShown:
    """Return how the plan of `year` stands on a day (today; of a past year its last day)."""
    day = on or min(today(desk), date(year, 12, 31))
    note(desk, "list", "年度计划")
    facts, book = facts_of(desk), rulebook_of(desk)
    plan = plan_of_year(facts, year, day)
    rules = book.on(day)
    wanted = {one for item in plan.items for one in item.counting} | {*plan.unplanned}
    rule = next((one for one in rules if one.id == REPORT_RULE), None)
    return PlanShown(
        plan=plan,
        campaigns=campaigns_of_year(facts, year, day, rules),
        heads=heads(facts, year, day),
        documents=documents(facts, year, day),
        numbers={one.id: one.number for one in _those(facts.records.values(), wanted)},
        report_by_day=rule.numbers.get("plan_by_day") if rule is not None else None,
        duties=duties(facts, year, day),
        letters=letters_of_year(facts, year, day),
    )


def _those(kinds: Iterable[Sequence[RecordFact]], wanted: set[str]) -> list[RecordFact]:
    return [one for records in kinds for one in records if one.id in wanted]
