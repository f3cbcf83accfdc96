"""Makes one commitment for each chosen person, in one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_person import find_person
from cleanedu_desktop.acts.entry.surroundings import committed
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.record_entry import record_in
from cleanedu_desktop.form_engine.check_answers import check_answers
from cleanedu_desktop.problems import OfficeProblem

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
    made, skipped = [], []
    with desk.store.writing() as books:
        for given in dict.fromkeys(person_ids):
            person = find_person(books, given)
            if isinstance(year, int) and (person.id, year) in committed(books, [person.id]):
                told = f"{person.name}已有 {year} 年的承诺书，没有重复生成。"
                skipped.append((person.id, told))
                continue
            people = [PersonGiven(person.id, "committer")]
            made.append(record_in(desk, books, form, answers=answers, people=people))
    changes = Changes(frozenset((KIND, one.id) for one in made))
    return CommitmentsRecorded([one.id for one in made], skipped, changes)
