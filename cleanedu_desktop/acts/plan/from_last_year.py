"""The lines taken over from last year: its plan, and what is signed with each person anew.

Recipe: a register that goes by the year and is to be taken over joins `ROLLED` with one line.
Those without a year (领导小组, 一岗双责, 风险点) stay in force by themselves and need no copy.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.acts.plan.on_plan import KIND, on_plan, stands
from cleanedu_desktop.acts.plan.plan_line import PlanLine
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.record import WholeRecord
from cleanedu_desktop.rules.partial_dates import day_of

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

TAKEN_OVER = "沿用"
"""Word of the tie to the record of last year."""


@dataclass(frozen=True, kw_only=True)
class Rolled:
    """How a register is taken over."""

    left: tuple[str, ...] = ()
    """States whose records are not taken over."""
    emptied: tuple[str, ...] = ()
    """Answers that are about last year alone."""
    set_to: tuple[tuple[str, str], ...] = ()


ROLLED = {
    "plan_item": Rolled(left=("dropped",), emptied=("campaign",), set_to=(("origin", "年初计划"),)),
    "responsibility_letter": Rolled(emptied=("term",)),
}
"""Kind -> how; their records say the year in the answer ``year``."""


def lines_from_last_year(desk: Desk, books: Books, year: int) -> list[PlanLine]:
    """Return a line for each record of the year before, dates a year later, by kind and number.

    Left out is what was taken over already, and what needs somebody who is not there any more.
    """
    there = frozenset(one.id for one in books.persons(today(desk)))
    planned = on_plan(books, year)
    lines: list[PlanLine] = []
    for kind, how in ROLLED.items():
        if kind in desk.forms.kinds:
            form = desk.forms.main_form(kind)
            ids = books.record_ids(kind, order_by="number", descending=False)
            wholes = books.wholes(ids)
            taken = _taken_over(wholes, year)
            lines += [
                _line(form, how, one, _Now(year, today(desk), there, taken, planned))
                for one in wholes
                if one.record.answers.get("year") == year - 1
            ]
    return lines


def _taken_over(wholes: Sequence[WholeRecord], year: int) -> frozenset[str]:
    """Return the ids of the records that those of `year` were taken over from."""
    return frozenset(
        link.to_id
        for one in wholes
        if one.record.answers.get("year") == year
        for link in one.links
        if link.from_id == one.record.id and link.link_as == TAKEN_OVER
    )


def _line(form: Form, how: Rolled, whole: WholeRecord, now: _Now) -> PlanLine:
    record = whole.record
    ties = [tie for tie in whole.people if tie.step_id is None]
    people = tuple(
        PersonGiven(one.person_id, one.role) for one in ties if one.person_id in now.there
    )
    gone = [str(one.as_of.get("name") or "") for one in ties if one.person_id not in now.there]
    answers = _answers(form, how, record.answers, now.year)
    due_on = day_of(answers.get(form.happened_on or ""))
    left_out = ""
    if record.id in now.taken:
        left_out = "已沿用"
    elif record.kind == KIND and stands(answers, now.planned):
        left_out = "已列入"
    elif record.state in how.left:
        left_out = f"上年{form.states[record.state]}"
    elif due_on is not None and due_on < now.day:
        left_out = "时限已过"
    elif any(sum(one.role == role.role for one in people) < role.min for role in form.people):
        left_out = f"{'、'.join(gone)}已不在册"
    return PlanLine(
        key=record.id,
        kind=record.kind,
        group=form.title,
        note=f"{now.year - 1} 年",
        source=record.number,
        title=next(
            (str(answers[name]) for name in form.title_from if answers.get(name)), record.title
        ),
        due_on=due_on,
        answers=answers,
        people=people,
        links=(LinkGiven(record.id, TAKEN_OVER),),
        left_out=left_out,
        warnings=tuple(f"{name}已不在册，没有沿用" for name in gone),
    )


def _answers(form: Form, how: Rolled, before: Mapping[str, Any], year: int) -> dict[str, Any]:
    """Return the answers a year later; what the form asks no more is not taken over."""
    answers: dict[str, Any] = {}
    for field in form.fields:
        value = before.get(field.name)
        if value is None or field.name in how.emptied:
            continue
        if field.kind == "date":
            day = day_of(value)
            value = a_year_later(day, year).isoformat() if day is not None else None
        elif field.name in form.title_from:
            value = str(value).replace(f"{year - 1}年", f"{year}年")
        answers[field.name] = value
    return answers | {"year": year} | dict(how.set_to)


def a_year_later(day: date, year: int) -> date:
    """Return the same day of `year`; the end of a month stays the end of the month."""
    last = monthrange(year, day.month)[1]
    is_end = day.day == monthrange(day.year, day.month)[1]
    return day.replace(year=year, day=last if is_end else day.day)


@dataclass(frozen=True)
class _Now:
    """The year that is planned, and what there is already."""

    year: int
    day: date
    there: frozenset[str]
    """Ids of those on the roster."""
    taken: frozenset[str]
    """Ids of what was taken over already."""
    planned: frozenset[tuple[str, str, str]]
    """As of `on_plan`."""
