"""Makes one commitment for each chosen person, in one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, Any

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draft import draft_entry, refuse_wrong
from cleanedu_desktop.acts.entry.find_person import find_people
from cleanedu_desktop.acts.entry.keep_new import keep_new
from cleanedu_desktop.acts.entry.surroundings import committed
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.form_engine.check_answers import check_answers
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.person import Person

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

KIND = "commitment"


@dataclass(frozen=True)
class CommitmentsRecorded:
    """The commitments made, in the order of the people, and who was left out and why."""

    ids: list[str] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)
    """(person id, sentence)."""
    changes: Changes = field(default_factory=Changes)


def record_commitments(
    desk: Desk, *, person_ids: Sequence[str], answers: Mapping[str, Any]
) -> CommitmentsRecorded:
    """Make the same commitment for everyone chosen; who has one for that year is left out.

    Raises:
        OfficeProblem: nobody chosen, an unknown person, or wrong answers; nothing was kept.
    """
    if not person_ids:
        raise OfficeProblem("没有生成承诺书：还没有选择人员，请至少选择一人后再试。")
    form = desk.forms.main_form(KIND)
    year = check_answers(form.fields, answers).answers.get("year")
    drafts, skipped = [], []
    with desk.store.writing("record_commitments") as books:
        people = _people(books, person_ids)
        have = set(committed(books, [person.id for person in people]))
        for person in people:
            if isinstance(year, int) and (person.id, year) in have:
                told = f"{person.name}已有 {year} 年的承诺书，没有重复生成。"
                skipped.append((person.id, told))
                continue
            given = [PersonGiven(person.id, "committer")]
            draft = draft_entry(desk, books, form=form, answers=answers, people=given)
            refuse_wrong(draft)
            drafts.append(draft)
            if isinstance(year, int):
                have.add((person.id, year))
        made = keep_new(desk, books, drafts)
    changes = Changes(frozenset((KIND, one.id) for one in made))
    return CommitmentsRecorded([one.id for one in made], skipped, changes)


def _people(books: Books, person_ids: Sequence[str]) -> list[Person]:
    found = find_people(books, person_ids)
    try:
        return [found[one] for one in dict.fromkeys(person_ids)]
    except OfficeProblem as problem:
        raise OfficeProblem(
            f"没有生成承诺书：{problem.sentence}。", details=problem.details
        ) from problem
