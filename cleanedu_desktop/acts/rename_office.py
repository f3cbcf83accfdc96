"""Changes the name of the office: mistyped and put right, or renamed by its superior from a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.office_name import tidy_office_name
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.records.office import Office

NOT_DONE = "没有保存，记录没有受影响"


def rename_office(desk: Desk, *, name: str, begins: date | None = None) -> Office:
    """Call the office `name` from `begins` on; papers of days before keep the name they had.

    Without `begins` today's name was mistyped: it is put right for every day it held. What was to
    change on `begins` or later no longer does; where `name` is today's, its day was wrong. The
    code and the record keys stay.

    Raises:
        OfficeProblem: the name is empty, too long, or cannot be shown; the day is still to come;
            the office had that name on the day already.
    """
    tidy = tidy_office_name(name, NOT_DONE)
    if begins is not None and begins > today(desk):
        raise OfficeProblem(
            f"{NOT_DONE}：{day_words(begins)}还没有到。请到那一天再改，或写已经改名的日期。"
        )
    with desk.store.writing("rename_office") as books:
        present = books.office()
        office = _named(present, tidy, begins)
        if begins is not None and office == present:
            raise OfficeProblem(
                f"{NOT_DONE}：{day_words(begins)}起单位已经叫“{tidy}”。请核对新名称和日期。"
            )
        books.replace_office(office)
    return office


def _named(office: Office, name: str, begins: date | None) -> Office:
    last = max(office.earlier_names, default="")
    if begins is None:
        begins = date.fromisoformat(last) if last else date.min
    if name == office.name and last:
        office = _before_last(office, last)
    earlier = {end: one for end, one in office.earlier_names.items() if end < begins.isoformat()}
    before = office.name_on(begins - timedelta(days=1)) if begins > date.min else name
    if before != name:
        earlier[begins.isoformat()] = before
    return replace(office, name=name, earlier_names=earlier)


def _before_last(office: Office, last: str) -> Office:
    earlier = dict(office.earlier_names)
    return replace(office, name=earlier.pop(last), earlier_names=earlier)
