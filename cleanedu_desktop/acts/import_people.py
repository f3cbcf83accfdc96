"""Imports a roster as previewed, in one transaction: all of it or nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, Literal

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.correct_entry import correct_in
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.draft import EntryDraft, draft_entry, refuse_wrong
from cleanedu_desktop.acts.entry.find_person import find_person
from cleanedu_desktop.acts.entry.keep_new import keep_new
from cleanedu_desktop.acts.import_plan import ImportLine, PeopleImportPlan
from cleanedu_desktop.acts.preview_people_import import plan_in, read_roster_file
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.merged_answers import changed_answers
from cleanedu_desktop.stopping import Progress

if TYPE_CHECKING:
    from cleanedu_desktop.store.writing_books import WritingBooks

Outcome = Literal["added", "changed", "same", "skipped"]
NEW, SKIP = "new", "skip"
AT_ONCE = 500
"""New people kept together."""


@dataclass(frozen=True)
class PeopleImported:
    """What an import did."""

    added: int
    changed: int
    skipped: int
    """Rows passed over, those left undecided among them."""
    changes: Changes = field(default_factory=Changes)


def import_people(
    desk: Desk,
    *,
    plan: PeopleImportPlan,
    decisions: Mapping[int, str] | None = None,
    progress: Progress | None = None,
) -> PeopleImported:
    """Import what `plan` shows. `decisions` answers rows that ask: line index -> ``new``, ``skip``
    or a person id; a row left without a decision is passed over.

    Raises:
        OfficeProblem: file or people have changed since the preview, or a decision cannot be;
            nothing was written.
    """
    decided = dict(decisions or {})
    roster = read_roster_file(desk, plan.file)
    touched: set[tuple[str, str]] = set()
    counts: Counter[Outcome] = Counter()
    with desk.store.writing("import_people") as books:
        if plan_in(desk, books, roster).lines != plan.lines:
            raise OfficeProblem(
                f"没有导入：预览之后，{plan.file.name} 或人员名册有了变化；请重新预览后再导入。"
            )
        _refuse_odd(plan, decided)
        work = _Work(desk, books, plan.lines)
        for done, line in enumerate(plan.lines, start=1):
            outcome, record_id = work.take(line, decided.get(line.index, ""))
            counts[outcome] += 1
            if record_id:
                touched.add(("person", record_id))
            if done % AT_ONCE == 0 or done == len(plan.lines):
                work.keep_added()
            if progress:
                progress(done, len(plan.lines))
    return PeopleImported(
        added=counts["added"],
        changed=counts["changed"],
        skipped=counts["skipped"],
        changes=Changes(frozenset(touched)),
    )


def _refuse_odd(plan: PeopleImportPlan, decided: Mapping[int, str]) -> None:
    """Raise if a decision is about a row that does not ask."""
    asked = {line.index for line in plan.lines if line.decision == "ask"}
    if odd := sorted(decided.keys() - asked):
        label = next((line.label for line in plan.lines if line.index == odd[0]), f"第{odd[0]}项")
        raise OfficeProblem(f"没有导入：{label}不需要人工确认，请去掉对它的答复后再试。")


class _Work:
    """The rows of one import, within one transaction; new people are kept many at once."""

    def __init__(self, desk: Desk, books: WritingBooks, lines: Sequence[ImportLine]) -> None:
        self._desk = desk
        self._books = books
        self._form = desk.forms.main_form("person")
        self._added: list[EntryDraft] = []
        ids = dict.fromkeys(one.person_id for one in lines if one.decision == "update")
        wholes = books.wholes([one for one in ids if one])
        self._known = {whole.record.id: whole for whole in wholes}

    def take(self, line: ImportLine, decision: str) -> tuple[Outcome, str | None]:
        """Take one row; return what comes of it and the id of the person touched."""
        if line.decision == "add" or (line.decision == "ask" and decision == NEW):
            return "added", self._add(line)
        person_id = line.person_id if line.decision == "update" else None
        if line.decision == "ask" and decision not in ("", SKIP):
            person_id = self._decided(line, decision)
        if person_id is None:
            return ("same" if line.decision == "same" else "skipped"), None
        before = self._known.pop(person_id, None) or self._books.whole(person_id)
        changes = changed_answers(before.record.answers, line.answers)
        if not changes:
            return "same", None
        new = {name: merged for name, (_, merged) in changes.items()}
        done = correct_in(self._desk, self._books, before, answers=new, restricted=True)
        return "changed", done.id

    def _decided(self, line: ImportLine, decision: str) -> str:
        try:
            return find_person(self._books, decision).id
        except OfficeProblem as problem:
            raise OfficeProblem(
                f"没有导入：{line.label}：{problem.sentence}。", details=problem.details
            ) from problem

    def _add(self, line: ImportLine) -> str:
        draft = draft_entry(
            self._desk, self._books, form=self._form, answers=line.answers, people=()
        )
        refuse_wrong(draft)
        self._added.append(draft)
        return draft.whole.record.id

    def keep_added(self) -> None:
        """Keep the people added since the last time."""
        keep_new(self._desk, self._books, self._added)
        self._added = []
