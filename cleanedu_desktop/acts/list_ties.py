"""Lists what a record may count for or be tied to: open plan items, campaigns, documents …"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.record import Record
from cleanedu_desktop.rules.partial_dates import day_of
from cleanedu_desktop.rules.ties import word_of

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

FRESH = timedelta(days=366)
"""Documents, problems and the like from longer before are not offered any more."""
_OVER = frozenset({"done", "dropped", "closed"})


def list_ties(
    desk: Desk, *, kind: str, on: date | None = None, chosen: Sequence[str] = ()
) -> list[TieOffered]:
    """Return what a record of `kind` that happens on a day (today) may count for.

    Of each kind the open ones come first, then by their day; those of the ids in `chosen` are
    among them whatever their day.
    """
    day = on or today(desk)
    found: list[TieOffered] = []
    with desk.store.reading() as books:
        for other in desk.forms.main_form(kind).links:
            if other not in desk.forms.kinds:
                continue
            form = desk.forms.main_form(other)
            some = [
                TieOffered(
                    id=one.id,
                    kind=other,
                    group=form.title,
                    number=one.number,
                    title=_title(one),
                    state=form.states.get(one.state, one.state),
                    day=_day(one),
                    is_open=one.state not in _OVER,
                    link_as=word_of(other),
                )
                for one in _standing(books, other, day, chosen)
            ]
            found += sorted(some, key=lambda one: (not one.is_open, one.day or day, one.number))
    return found


def _standing(books: Books, kind: str, day: date, chosen: Sequence[str]) -> Iterable[Record]:
    """Return the records that fit the day, and the chosen ones."""
    for one in books.rows(books.record_ids(kind)):
        if one.id in chosen or _FITS.get(kind, _is_fresh)(one, day):
            yield one


def _is_of_year(item: Record, day: date) -> bool:
    """Items of the day's year; dropped ones are nothing to count for."""
    return item.state != "dropped" and year_of(item.answers, item.happened_on) == day.year


def _is_running(campaign: Record, day: date) -> bool:
    begins, ends = campaign.happened_on, day_of(campaign.answers.get("ends_on"))
    return (begins is None or begins <= day) and (ends is None or day <= ends)


def _is_fresh(record: Record, day: date) -> bool:
    happened = record.happened_on
    return happened is not None and timedelta() <= day - happened <= FRESH


_FITS = {"plan_item": _is_of_year, "campaign": _is_running}
"""Of all other kinds what is fresh."""


def year_of(answers: dict[str, Any], day: date | None) -> int | None:
    """Return the year a plan item is of."""
    year = answers.get("year")
    return year if isinstance(year, int) else day.year if day is not None else None


def _title(one: Record) -> str:
    return str(one.answers.get("item") or one.answers.get("name") or one.title)


def _day(one: Record) -> date | None:
    """Return its last day: of an item its deadline, of a campaign its end, if it has one."""
    answers = one.answers
    return day_of(answers.get("ends_on")) or day_of(answers.get("pass_on_by")) or one.happened_on


@dataclass(frozen=True, kw_only=True)
class TieOffered:
    """A record that another may count for."""

    id: str
    kind: str
    group: str
    """Title of the kind's form."""
    number: str
    title: str
    state: str
    """In words."""
    day: date | None
    """By when it is to be done."""
    is_open: bool
    link_as: str
    """Word of the tie."""
