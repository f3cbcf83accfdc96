"""Looks over the records of a year (自查): the hard checks and, for the office's eyes, honesty."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.facts_at_hand import facts_of
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.acts.entry.surroundings_of_many import ManySurroundings
from cleanedu_desktop.form_engine.long_texts import long_texts
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.days import local_day
from cleanedu_desktop.records.late_entry import is_transcribed
from cleanedu_desktop.records.record import WholeRecord
from cleanedu_desktop.rules.honesty import CHECK_CHANGES, CHECKS, Honesty, read_honesty
from cleanedu_desktop.rules.record_checks import RECORD_CHECKS, STEP_CHECKS, check_record
from cleanedu_desktop.rules.record_review import ReviewFinding
from cleanedu_desktop.rules.record_review import review_records as look_over
from cleanedu_desktop.rules.reviews.review_facts import ReviewFact, TextSaid
from cleanedu_desktop.rules.visited_too_often import visited_too_often
from cleanedu_desktop.stopping import Stop, heeding, look, never

if TYPE_CHECKING:
    from cleanedu_desktop.form_engine.definition import Form
    from cleanedu_desktop.store.books import Books
    from cleanedu_desktop.store.review_books import RecordSaid

_SOURCES = {check.check_id: check.source for check in (*RECORD_CHECKS, *STEP_CHECKS)}
_FORM_NUMBER = re.compile(r"^F\d+: ")


@dataclass(frozen=True, kw_only=True)
class ReviewLine:
    """Something noticed in one record."""

    check_id: str
    title: str
    """Heading under which lines of this check stand together."""
    source: str
    """Why: the rule and where it stands."""
    honesty: bool
    """About how the records came to be; for the office's own eyes."""
    sentence: str
    record_id: str
    kind: str
    number: str
    record_title: str
    happened_on: date | None


@dataclass(frozen=True, kw_only=True)
class RecordsReviewed:
    """What was noticed in the records of a year."""

    year: int
    looked_at: int
    """Records of the year; those withdrawn are left in peace."""
    transcribed: int
    """Of these, taken over from paper (转录), which no honesty check counts."""
    lines: tuple[ReviewLine, ...]
    """Check by check, within a check by day and number; honesty last."""


def review_records(desk: Desk, *, year: int | None = None, stop: Stop = never) -> RecordsReviewed:
    """Return what the checks notice in the records of `year` (this year if None).

    A record belongs to the year it happened in, or was entered in if it has no day. Nothing is
    kept, changed or hidden. Very many records take seconds: `stop` ends it before.

    Raises:
        Stopped: as `stop` asked.
        OfficeProblem: an inspector sits here, or the numbers of the checks are unreadable.
    """
    refuse_inspector(desk, "自查")
    asked = year or today(desk).year
    with desk.store.reading() as books:
        every = list(heeding(stop, books.said_by_all()))
        wanted = [one.id for one in every if _year_of(one) == asked]
        wholes = books.wholes(wanted)
        found = [*_hard(desk, books, wholes, stop), *_together(desk, every, wholes, stop)]
    look(stop)
    found += visited_too_often(facts_of(desk), rulebook_of(desk), asked)
    said = {one.id: one for one in every}
    return RecordsReviewed(
        year=asked,
        looked_at=len(wanted),
        transcribed=sum(is_transcribed(said[one].late_reason) for one in wanted),
        lines=tuple(_in_order([one for one in found if one.record_id in said], said)),
    )


def office_honesty(desk: Desk) -> Honesty:
    """Return the numbers of the honesty checks with the office's own laid over them."""
    own = desk.folders.own_rules
    return read_honesty(desk.folders.rules / CHECKS, own / CHECKS, own / CHECK_CHANGES)


def _year_of(one: RecordSaid) -> int:
    return (one.happened_on or local_day(one.entered_at)).year


def _hard(
    desk: Desk, books: Books, wholes: Sequence[WholeRecord], stop: Stop
) -> list[ReviewFinding]:
    """Return what the checks of single records find, each with the rule it goes by."""
    known = ManySurroundings(desk, books, wholes)
    return [
        ReviewFinding(
            check_id=finding.check_id,
            title=_FORM_NUMBER.sub("", _SOURCES[finding.check_id]),
            record_id=whole.record.id,
            sentence=finding.sentence,
            source=_SOURCES[finding.check_id],
            honesty=False,
        )
        for whole in heeding(stop, wholes)
        for finding in check_record(whole, known.around(whole))
    ]


def _together(
    desk: Desk, every: Sequence[RecordSaid], wholes: Sequence[WholeRecord], stop: Stop
) -> list[ReviewFinding]:
    """Return what is to be seen in several records."""
    ties = {
        whole.record.id: frozenset((tie.person_id, tie.role) for tie in whole.people)
        for whole in wholes
    }
    forms = {kind: desk.forms.main_form(kind) for kind in desk.forms.kinds}
    facts = [_fact(forms.get(one.kind), one, ties) for one in heeding(stop, every)]
    return look_over(facts, frozenset(ties), office_honesty(desk), stop)


def _fact(
    form: Form | None, one: RecordSaid, ties: Mapping[str, frozenset[tuple[str, str]]]
) -> ReviewFact:
    texts = long_texts(form, one.answers) if form else ()
    return ReviewFact(
        id=one.id,
        kind=one.kind,
        number=one.number,
        title=one.title,
        happened_on=one.happened_on,
        entered_at=one.entered_at,
        entered_on=local_day(one.entered_at),
        transcribed=is_transcribed(one.late_reason),
        starts_at=str(one.answers.get("starts_at") or ""),
        people=ties.get(one.id, frozenset()),
        texts=tuple(TextSaid(field=name, label=label, text=text) for name, label, text in texts),
    )


def _in_order(found: Sequence[ReviewFinding], said: Mapping[str, RecordSaid]) -> list[ReviewLine]:
    first: dict[str, int] = {}
    for one in found:
        first.setdefault(one.title, len(first))
    lines = [
        ReviewLine(
            check_id=one.check_id,
            title=one.title,
            source=one.source,
            honesty=one.honesty,
            sentence=one.sentence,
            record_id=one.record_id,
            kind=said[one.record_id].kind,
            number=said[one.record_id].number,
            record_title=said[one.record_id].title,
            happened_on=said[one.record_id].happened_on,
        )
        for one in found
    ]
    return sorted(
        lines,
        key=lambda one: (
            one.honesty, first[one.title], one.happened_on or date.max, one.number, one.sentence,
        ),
    )  # fmt: skip
