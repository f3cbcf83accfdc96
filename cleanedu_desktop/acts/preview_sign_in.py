"""Previews a filled sign-in sheet: who was there, what changes, every cell that is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entries_import_plan import CellError
from cleanedu_desktop.acts.entry.find_person import find_people
from cleanedu_desktop.acts.entry.find_record import find_record, refuse_withdrawn
from cleanedu_desktop.acts.entry.own_form import own_form
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.acts.entry.sign_in_table import (
    NAME,
    PERSON,
    PRESENT,
    REASON,
    SESSION,
    SIGN_IN,
    attendance_role,
)
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.sign_in_plan import SignInLine, SignInPlan
from cleanedu_desktop.form_engine.definition import PeopleRole
from cleanedu_desktop.problems import OfficeProblem, quoted
from cleanedu_desktop.records.record import WholeRecord
from cleanedu_desktop.records.vocabulary import PRESENCE

if TYPE_CHECKING:
    from cleanedu_desktop.exchange.read_filled import FilledBook, FilledRow, FilledSheet
    from cleanedu_desktop.store.books import Books

_KEYS = {word: key for key, word in PRESENCE.items()}


def preview_sign_in(desk: Desk, *, record_id: str, file: Path) -> SignInPlan:
    """Read a filled sign-in sheet and compare it with the record; writes nothing.

    Raises:
        OfficeProblem: no record is meant, it takes no attendance, or the file cannot be read.
    """
    book = read_sign_in(desk, file)
    with desk.store.reading() as books:
        plan, _, _ = sign_in_plan(desk, books, record_id, book)
    return plan


def read_sign_in(desk: Desk, file: Path) -> FilledBook:
    """Read the workbook in a child process; raises OfficeProblem if it cannot be read."""
    from cleanedu_desktop.exchange.read_filled import read_filled

    refuse_inspector(desk, "读入签到表")
    return read_filled(file.expanduser().absolute(), [SIGN_IN])


def sign_in_plan(
    desk: Desk, books: Books, record_id: str, book: FilledBook
) -> tuple[SignInPlan, WholeRecord, PeopleRole]:
    """Return the plan, the record as it is, and the role, within books that are open."""
    whole = find_record(books, record_id)
    refuse_withdrawn(whole)
    role = attendance_role(own_form(desk, books, whole.record))
    sheet = book.sheets[0]
    plan = SignInPlan(whole.record.id, whole.record.number)
    before = {tie.person_id: tie for tie in whole.in_role(role.role)}
    people = find_people(books, [_who(row) for row in sheet.rows])
    seen: set[str] = set()
    for row in sheet.rows:
        error = _wrong(sheet, row, whole.record.number)
        try:
            person = people[_who(row)]
        except OfficeProblem as problem:
            error = error or _error(sheet, row, NAME, f"{problem.sentence}。")
        else:
            if person.id in seen:
                error = error or _error(sheet, row, NAME, "这个人在表里有两行，请只留一行。")
        if error is not None:
            plan.errors.append(error)
            continue
        seen.add(person.id)
        tie = before.get(person.id)
        was = PRESENCE.get((tie.presence if tie else None) or "", "")
        reason = _shown(row, REASON)
        line = SignInLine(row.number, person.id, person.name, was, _shown(row, PRESENT), reason)
        plan.lines.append(line)
    for person_id, tie in before.items():
        if person_id not in seen:
            word = PRESENCE.get(tie.presence or "", "")
            name = str(tie.as_of.get("name") or "")
            plan.lines.append(SignInLine(0, person_id, name, word, word, tie.reason or ""))
    return plan, whole, role


def people_given(plan: SignInPlan, whole: WholeRecord, role: PeopleRole) -> list[PersonGiven]:
    """Return the people of the record with the attendance of the plan."""
    others = [
        PersonGiven(tie.person_id, tie.role, tie.presence, tie.reason)
        for tie in whole.people
        if tie.step_id is None and tie.role != role.role
    ]
    return others + [
        PersonGiven(line.person_id, role.role, _KEYS[line.after], line.reason or None)
        for line in plan.lines
    ]


def _who(row: FilledRow) -> str:
    return _shown(row, PERSON) or _shown(row, NAME)


def _shown(row: FilledRow, label: str) -> str:
    cell = row.cells.get(label)
    return cell.shown.strip() if cell is not None else ""


def _wrong(sheet: FilledSheet, row: FilledRow, number: str) -> CellError | None:
    session, presence = _shown(row, SESSION), _shown(row, PRESENT)
    if session and session != number:
        told = f"这份签到表是 {session} 的，不是 {number} 的；请换一个文件或打开那条记录。"
        return _error(sheet, row, SESSION, told)
    if not presence:
        return _error(sheet, row, PRESENT, "还没有填到会情况，请填到会、请假或缺席。")
    if presence not in _KEYS:
        return _error(sheet, row, PRESENT, f"{quoted(presence)}应为到会、请假或缺席。")
    return None


def _error(sheet: FilledSheet, row: FilledRow, label: str, sentence: str) -> CellError:
    letter = sheet.letters.get(label, "")
    return CellError(sheet.name, row.number, letter, _shown(row, label), sentence)
