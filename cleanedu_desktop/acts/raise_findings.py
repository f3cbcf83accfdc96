"""Turns what an inspection, self-check or evaluation found into problems to rectify, at one go."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record, refuse_withdrawn
from cleanedu_desktop.acts.entry.in_sight import refuse_hidden
from cleanedu_desktop.acts.given import LinkGiven
from cleanedu_desktop.acts.record_entry import record_in
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.ties import FOUND_IN

if TYPE_CHECKING:
    from cleanedu_desktop.records.record import WholeRecord
    from cleanedu_desktop.store.books import Books

FINDINGS = "findings"
"""Name of the table of findings; its columns are problem, department and due_on."""
SOURCES = {
    "inspection": "检查",
    "special_check": "自查",
    "self_correction": "自查",
    "outside_evaluation": "评议",
    "debrief": "评议",
}
"""Kind -> 问题来源 of what it finds. Recipe: a kind whose form has the table adds its line here."""
KIND = "rectification"


@dataclass(frozen=True)
class FindingsRaised:
    """The problems made of findings, in the order of these."""

    numbers: tuple[str, ...]
    changes: Changes = field(default_factory=Changes)


def findings_to_raise(desk: Desk, *, record_id: str) -> tuple[str, ...]:
    """Return the findings of a record that are no problem to rectify yet, in its order.

    Raises:
        OfficeProblem: no record, or several, are meant.
    """
    with desk.store.reading() as books:
        whole = find_record(books, record_id)
        refuse_hidden(desk, whole)
        return tuple(row["problem"] for row in open_findings(books, whole))


def raise_findings(desk: Desk, *, record_id: str) -> FindingsRaised:
    """Make a problem to rectify of each finding that is none yet, tied to the record it is from.

    Raises:
        OfficeProblem: no such record, it is withdrawn, or nothing is left to raise.
    """
    form = desk.forms.main_form(KIND)
    with desk.store.writing("raise_findings") as books:
        whole = find_record(books, record_id)
        refuse_withdrawn(whole)
        rows = open_findings(books, whole)
        if not rows:
            raise OfficeProblem(
                f"记录 {whole.record.number} 没有待转的问题，没有改动。"
                "请先在这条记录里逐行登记问题，再转为问题整改。"
            )
        made = [
            record_in(
                desk,
                books,
                form,
                answers=_answers(whole, row),
                links=[LinkGiven(whole.record.id, FOUND_IN)],
                late_reason=whole.record.late_reason,
            )
            for row in rows
        ]
    touched = {(KIND, one.id) for one in made} | {(whole.record.kind, whole.record.id)}
    return FindingsRaised(tuple(one.number for one in made), Changes(frozenset(touched)))


def _answers(whole: WholeRecord, row: dict[str, Any]) -> dict[str, Any]:
    day = whole.record.happened_on
    given = {
        "source": SOURCES[whole.record.kind],
        "found_on": day.isoformat() if day else None,
        "problem": row["problem"],
        "responsible_department": row.get("department"),
        "due_on": row.get("due_on"),
    }
    return {name: value for name, value in given.items() if value is not None}


def open_findings(books: Books, whole: WholeRecord) -> list[dict[str, Any]]:
    """Return the rows whose problem no standing record raised from this one has.

    A problem that was worded anew since would be raised a second time; so as many rows as there
    are such problems are taken to be these, the same words first.
    """
    if whole.record.kind not in SOURCES:
        return []
    ids = {
        link.from_id
        for link in whole.links
        if link.to_id == whole.record.id and link.link_as == FOUND_IN
    }
    standing = [one for one in books.rows(sorted(ids)) if one.withdrawn_at is None]
    return still_open(
        list(whole.record.answers.get(FINDINGS) or ()),
        [str(one.answers.get("problem")) for one in standing],
    )


def still_open(rows: list[dict[str, Any]], raised: list[str]) -> list[dict[str, Any]]:
    """Return the rows without those raised: each raised problem stands for one row of its words,
    and one whose words are in no row (any more) for the first row left.
    """
    left = list(rows)
    reworded = 0
    for words in raised:
        same = next((row for row in left if row["problem"] == words), None)
        if same is None:
            reworded += 1
        else:
            left.remove(same)
    return left[reworded:]
