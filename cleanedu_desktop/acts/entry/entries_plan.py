"""Works out what importing a filled workbook would do, record by record, with all checks."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entries_import_plan import (
    CellError,
    EntriesImportPlan,
    EntryLine,
    NameAsked,
)
from cleanedu_desktop.acts.entry.draft import EntryDraft, draft_entry
from cleanedu_desktop.acts.entry.find_person import (
    SeveralPeople,
    describe_person,
    find_people,
)
from cleanedu_desktop.acts.entry.rows_given import RowGiven, rows_given
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.workbook_columns import LATE
from cleanedu_desktop.problems import OfficeProblem, fit_to_show
from cleanedu_desktop.records.late_entry import late_word, reason_given
from cleanedu_desktop.records.record import Answers, WholeRecord
from cleanedu_desktop.stopping import Progress

if TYPE_CHECKING:
    from cleanedu_desktop.exchange.read_filled import FilledBook
    from cleanedu_desktop.store.books import Books

_LATE = {
    "补录": "属于补录，请在“补录（转录）说明”里写明补录原因",
    "转录": "发生在启用本程序以前，属于转录，请在“补录（转录）说明”里写明纸质原件存放在哪里",
}
Keep = Callable[[EntryDraft], None]


def mark_of(whole: WholeRecord, answers: Answers) -> str:
    """Return what tells a record's content from any other's."""
    people = sorted((tie.role, tie.person_id, tie.presence or "") for tie in whole.people)
    return json.dumps([answers, people], ensure_ascii=False, sort_keys=True)


def own_people(whole: WholeRecord) -> WholeRecord:
    """Return the record with its own people only, not those of its steps."""
    own = tuple(tie for tie in whole.people if tie.step_id is None)
    return WholeRecord(record=whole.record, people=own)


class EntriesPlanner:
    """Plans an import within books that are open; keeps what is right where `keep` is given."""

    def __init__(
        self,
        desk: Desk,
        books: Books,
        form: Form,
        book: FilledBook,
        *,
        who: Mapping[str, str],
        late_reason: str = "",
    ) -> None:
        self._desk = desk
        self._books = books
        self._form = form
        self._book = book
        self._late_reason = late_reason.strip()
        self._given = rows_given(book, who)
        self._asked: dict[str, set[int]] = defaultdict(set)
        self._seen: dict[str, int] = {}
        self._known = _Known(books, form, self._given)
        named = [person.person for one in self._given for person in one.people]
        self._people = find_people(books, named)

    def plan(
        self, *, keep: Keep | None = None, progress: Progress | None = None
    ) -> EntriesImportPlan:
        """Return what comes of each row; rows that are right are kept as they are reached."""
        lines, errors = [], []
        for done, one in enumerate(self._given, start=1):
            line, wrong = self._line(one, keep)
            lines.append(line)
            errors += wrong
            if progress is not None:
                progress(done, len(self._given))
        errors.sort(key=self._place)
        return EntriesImportPlan(
            file=self._book.path,
            kind=self._form.kind,
            title=self._form.title,
            lines=lines,
            errors=errors,
            asked=self._names_asked(),
            notes=[fit_to_show(one) for one in self._book.notes],
        )

    def _line(self, one: RowGiven, keep: Keep | None) -> tuple[EntryLine, list[CellError]]:
        if known := self._known.number(one.number):
            reason = f"编号 {known} 已经在台账里，不再导入；要改内容请在记录上更正"
            return EntryLine(one.row, known, "same", reason), []
        errors = [*one.errors, *self._wrong_people(one)]
        if errors:
            return EntryLine(one.row, "", "wrong", self._told_wrong(errors)), errors
        draft = draft_entry(
            self._desk,
            self._books,
            form=self._form,
            answers=one.answers,
            people=one.people,
            late_reason=one.late_reason or self._late_reason or None,
        )
        title = draft.whole.record.title
        if errors := self._wrong_in(draft, one):
            return EntryLine(one.row, title, "wrong", self._told_wrong(errors)), errors
        mark = mark_of(draft.whole, draft.whole.record.answers)
        if number := self._known.alike(draft.whole):
            return EntryLine(one.row, title, "same", f"和 {number} 内容相同，已经导入过"), []
        if first := self._seen.get(mark):
            return EntryLine(one.row, title, "same", f"和第 {first} 行内容相同"), []
        self._seen[mark] = one.row
        if keep is not None:
            keep(draft)
        advice = "；".join(finding.sentence.rstrip("。") for finding in draft.advice)
        return EntryLine(one.row, title, "add", advice), []

    def _place(self, error: CellError) -> tuple[int, int, int, str]:
        sheets = [sheet.name for sheet in self._book.sheets]
        return sheets.index(error.sheet), error.row, len(error.column), error.column

    def _told_wrong(self, errors: list[CellError]) -> str:
        """Return what is wrong with a row: the first place in words, and how many there are."""
        first = min(errors, key=self._place)
        more = f"（等 {len(errors)} 处）" if len(errors) > 1 else ""
        return first.sentence.rstrip("。") + more

    def _wrong_people(self, one: RowGiven) -> list[CellError]:
        errors = []
        for words in dict.fromkeys(person.person for person in one.people):
            try:
                self._people[words]
            except OfficeProblem as problem:
                told = problem.sentence
                if isinstance(problem, SeveralPeople):
                    self._asked[words].add(one.row)
                    told = f"名册里有几位“{words}”，请选定是哪一位，或写成 {words}（人员编号）"
                errors.append(self._error(one, one.named_in.get(words, ""), f"{told}。", words))
        return errors

    def _wrong_in(self, draft: EntryDraft, one: RowGiven) -> list[CellError]:
        """Return what the form and the record checks find, at the column it is about."""
        wrong = [(mistake.field, mistake.sentence) for mistake in draft.mistakes]
        wrong += [(one.where, one.sentence) for one in draft.findings if one.blocks]
        late = draft.whole.record.late_reason
        if late is not None and not reason_given(late):
            # By hand this is advice; of many rows at once each says why, or where the paper is.
            wrong.append(("late_reason", _LATE[late_word(late)]))
        found = []
        for where, sentence in dict.fromkeys(wrong):
            label = self._label_of(where)
            said = sentence if not label or label in sentence else f"{label}：{sentence}"
            found.append(self._error(one, label, f"{said.rstrip('。')}。"))
        return found

    def _label_of(self, where: str) -> str:
        if where == "late_reason":
            return LATE
        for column in self._book.sheets[0].table.columns:
            about = column.field.name if column.field is not None else ""
            about = column.role.role if column.role is not None else about
            if about == where:
                return column.label
        return ""

    def _error(self, one: RowGiven, label: str, sentence: str, shown: str = "") -> CellError:
        main = self._book.sheets[0]
        return CellError(main.name, one.row, main.letters.get(label, ""), shown, sentence)

    def _names_asked(self) -> list[NameAsked]:
        return [
            NameAsked(
                name=name,
                rows=tuple(sorted(rows)),
                candidates=tuple(
                    (person.id, describe_person(person))
                    for person in self._books.people_named(name)
                ),
            )
            for name, rows in self._asked.items()
        ]


class _Known:
    """The records of the kind that are on the books, as far as rows may be about them."""

    def __init__(self, books: Books, form: Form, given: Sequence[RowGiven]) -> None:
        self._books = books
        self._form = form
        self._fields = {field.name for field in form.fields if not field.hidden}
        self._numbers = {one.number for one in given if one.number}
        self._marks: dict[int | None, dict[str, str]] = {}

    def number(self, number: str) -> str:
        """Return the number if a record of the kind has it."""
        if not number:
            return ""
        found = self._books.rows(self._books.ids_meant(number))
        same = (one.number for one in found if one.kind == self._form.kind)
        return next((one for one in same if one == number), "")

    def alike(self, whole: WholeRecord) -> str:
        """Return the number of a record with the same content."""
        day = whole.record.happened_on
        year = day.year if day is not None else None
        if year not in self._marks:
            ids = self._books.record_ids(self._form.kind, year=year)
            self._marks[year] = {
                mark_of(own_people(one), self._known_answers(one)): one.record.number
                for one in self._books.wholes(ids)
            }
        return self._marks[year].get(mark_of(whole, whole.record.answers), "")

    def _known_answers(self, whole: WholeRecord) -> dict[str, Any]:
        answers = whole.record.answers
        return {name: value for name, value in answers.items() if name in self._fields}
