"""Lists what waits for a signature (缺签清单): unsigned, without a signed copy, or not whole."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.facts_at_hand import facts_of
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.acts.signed.page_told import PaperMeant
from cleanedu_desktop.acts.signed.read_code import paper_of
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.facts import OfficeFacts, There
from cleanedu_desktop.rules.record_key import form_mark
from cleanedu_desktop.rules.unsigned import NotWhole, papers_not_whole, waiting_records

MOST_NAMES = 3


@dataclass(frozen=True, kw_only=True)
class UnsignedLine:
    """A record, and what its paper lacks."""

    record_id: str
    kind: str
    number: str
    title: str
    happened_on: date | None
    people: str
    """Whom it is about, the first of them."""
    paper: str
    """Mark of the form that waits."""
    paper_title: str
    lacks: str
    """待签 | 缺签字件 | 缺第 2 页"""
    page: int | None = None
    pages: int | None = None
    """The first page that lacks, where some pages have come home."""

    @property
    def meant(self) -> PaperMeant:
        """The paper a page is put to that belongs here."""
        return PaperMeant(
            record_id=self.record_id,
            kind=self.kind,
            number=self.number,
            title=self.title,
            paper=self.paper,
            paper_title=self.paper_title,
            page=self.page,
            pages=self.pages,
        )


def list_unsigned(desk: Desk) -> list[UnsignedLine]:
    """Return the lines by kind, the oldest first.

    Papers that are not signed of any year, those of talks and sessions of this one.

    Raises:
        OfficeProblem: an inspector asks; it is for the office itself.
    """
    refuse_inspector(desk, "看缺签清单")
    facts = facts_of(desk)
    with desk.store.reading() as books:
        not_whole = papers_not_whole(books.signed_copies())
        records = {one.id: one for one in books.rows(list(not_whole))}
    lines = list(_waiting(desk, facts, not_whole))
    for record_id, papers in not_whole.items():
        record = records[record_id]
        for paper, (pages, lacking) in papers.items():
            to = paper_of(desk, record, paper)
            lines.append(
                UnsignedLine(
                    record_id=record_id,
                    kind=record.kind,
                    number=record.number,
                    title=record.title,
                    happened_on=record.happened_on,
                    people="",
                    paper=paper,
                    paper_title=to.paper_title,
                    lacks=f"缺第 {'、'.join(map(str, lacking))} 页",
                    page=lacking[0],
                    pages=pages,
                )
            )
    return sorted(lines, key=lambda one: (one.kind, one.happened_on or date.min, one.number))


def _waiting(desk: Desk, facts: OfficeFacts, not_whole: NotWhole) -> Iterator[UnsignedLine]:
    names = {one.id: one.name for one in facts.persons}
    for one in waiting_records(facts, today(desk)):
        record, paper = one.record, form_mark(one.record.kind)
        if paper in not_whole.get(record.id, {}):
            continue
        form = desk.forms.main_form(record.kind)
        yield UnsignedLine(
            record_id=record.id,
            kind=record.kind,
            number=record.number,
            title=record.title,
            happened_on=record.happened_on,
            people=_people(form, record.people, names),
            paper=paper,
            paper_title=form.title,
            lacks=form.states.get(one.state, one.state) if one.state else "缺签字件",
        )


def _people(form: Form, people: tuple[There, ...], names: dict[str, str]) -> str:
    """Return the names of whom it is about; of a session nobody's, all were there."""
    if any(one.presence for one in form.people):
        return ""
    roles = [one.role for one in form.people]
    known = [one for one in people if one.person_id in names and one.role in roles]
    known.sort(key=lambda one: roles.index(one.role))
    told = list(dict.fromkeys(names[one.person_id] for one in known))
    return "、".join(told[:MOST_NAMES]) + ("等" if len(told) > MOST_NAMES else "")
