"""Takes the attendance of a session from a filled sign-in sheet, all of it or nothing."""

from __future__ import annotations

from dataclasses import field
from pathlib import Path

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.correct_entry import correct_in
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.import_entries import cell_words
from cleanedu_desktop.acts.preview_sign_in import people_given, read_sign_in, sign_in_plan
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class SignInImported:
    """The attendance as it is now."""

    id: str
    number: str
    changed: int
    """People recorded otherwise than before."""
    present: int
    on_leave: int
    absent: int
    changes: Changes = field(default_factory=Changes)


def import_sign_in(desk: Desk, *, record_id: str, file: Path) -> SignInImported:
    """Correct the attendance of a record as `preview_sign_in` shows; other people stay.

    Whoever is on the record and not on the sheet stays as recorded.

    Raises:
        OfficeProblem: as of `preview_sign_in`; a cell is wrong (`details` lists them), or the
            record would not be right; nothing was written.
    """
    book = read_sign_in(desk, file)
    with desk.store.writing("import_sign_in") as books:
        plan, whole, role = sign_in_plan(desk, books, record_id, book)
        if plan.errors:
            raise OfficeProblem(
                f"没有读入：{file.name} 里有 {len(plan.errors)} 处要先改正，记录没有改动；"
                "请按列出的位置改好再读入。",
                details=tuple(map(cell_words, plan.errors)),
            )
        changes = Changes()
        if plan.changed or any(line.row for line in plan.lines):
            given = people_given(plan, whole, role)
            done = correct_in(desk, books, whole, answers={}, people=given)
            changes = done.changes
    return SignInImported(
        id=plan.record_id,
        number=plan.number,
        changed=plan.changed,
        present=plan.count("到会"),
        on_leave=plan.count("请假"),
        absent=plan.count("缺席"),
        changes=changes,
    )
