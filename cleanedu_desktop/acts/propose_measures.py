"""Proposes what to record next about a problem: talk, warning education, return visit."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record
from cleanedu_desktop.acts.entry.in_sight import refuse_hidden
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.ladder import LadderAct, Measure, read_ladder

KIND = "rectification"
NATURE = "nature"


@dataclass(frozen=True)
class MeasuresProposed:
    """What the ladder proposes for one problem."""

    measure: Measure
    to_do: tuple[LadderAct, ...]
    """Acts that no linked record has done yet."""


def propose_measures(desk: Desk, *, record_id: str) -> MeasuresProposed | None:
    """Return what is proposed today; None where nothing is, as for a withdrawn problem.

    Nothing is kept: the user decides.

    Raises:
        OfficeProblem: no record, or several, are meant, or the rules are unreadable.
    """
    with desk.store.reading() as books:
        whole = find_record(books, record_id)
        refuse_hidden(desk, whole)
        others = {link.from_id for link in whole.links if link.to_id == whole.record.id}
        standing = {one.id for one in books.rows(sorted(others)) if one.withdrawn_at is None}
    record = whole.record
    if record.kind != KIND or record.withdrawn_at is not None:
        return None
    ladder = read_ladder(desk.folders.rules, desk.folders.own_rules)
    measure = ladder.propose(str(record.answers.get(NATURE) or ""), today(desk))
    if measure is None:
        return None
    done = {link.link_as for link in whole.links if link.from_id in standing}
    return MeasuresProposed(measure, tuple(one for one in measure.acts if one.link_as not in done))
