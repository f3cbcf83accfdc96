"""Shows someone's personal file (个人廉政档案): all about the person, with sources and dates."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record, refuse_withdrawn
from cleanedu_desktop.acts.entry.in_sight import note
from cleanedu_desktop.acts.entry.local_day import today_words
from cleanedu_desktop.acts.entry.own_form import OwnForms
from cleanedu_desktop.acts.entry.personal_file_sheet import TITLE, with_sections
from cleanedu_desktop.acts.entry.roll_up_person import roll_up
from cleanedu_desktop.acts.entry.study_by_year import YearOfStudy, study_by_year
from cleanedu_desktop.form_engine.make_sheet import make_sheets
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.change import proof_words
from cleanedu_desktop.rules.personal_file import FileSection


@dataclass(frozen=True, kw_only=True)
class PersonalFile:
    """All that is kept about someone."""

    person_id: str
    number: str
    name: str
    study: tuple[YearOfStudy, ...]
    """By year."""
    sections: tuple[FileSection, ...]
    """Every section, also empty ones."""
    sheet: Sheet
    """The same for paper, with the basic data."""


def show_personal_file(desk: Desk, *, person_id: str) -> PersonalFile:
    """Return the file of someone named by id or number; the history says who saw it.

    It is noted for the person and for each confidential record in it, before anything is
    returned. An inspector gets it only once the confidential has been opened up for him, and then
    without the kinds that are never his.

    Raises:
        OfficeProblem: no such person; it is kept from the inspector; it could not be noted.
    """
    found = gathered(desk, person_id)
    note_file(desk, found, "show_personal_file")
    return found


def gathered(desk: Desk, person_id: str) -> PersonalFile:
    """Return the file; nothing of it may be shown before `note_file`."""
    _refuse_inspector(desk)
    with desk.store.reading() as books:
        whole = find_record(books, person_id)
        record = whole.record
        if record.kind != "person":
            raise OfficeProblem(
                f"{record.number} 不是人员，没有个人廉政档案，记录没有改动；"
                "请用人员的编号（例如 R2026-0001）再试。"
            )
        refuse_withdrawn(whole)
        forms = OwnForms(desk.forms, books)
        main = forms.of(record)
        sections = roll_up(desk, books, forms, whole)
        office_name, proof = books.office().name, proof_words(books.chain_head())
    (basic,) = make_sheets(
        main,
        main,
        [whole],
        office_name=office_name,
        printed_on=today_words(desk),
        title_line=desk.settings.title_line,
    )
    study = study_by_year(desk, record.id)
    sheet = replace(
        with_sections(basic, record.title, study, sections),
        proof=proof,
        watermark=desk.inspection.watermark() if desk.inspection else "",
    )
    return PersonalFile(
        person_id=record.id,
        number=record.number,
        name=record.title,
        study=study,
        sections=sections,
        sheet=sheet,
    )


def note_file(desk: Desk, found: PersonalFile, act: str) -> None:
    """Write down who is about to see the file, as `act` of the history or in the inspector's log.

    Raises:
        OfficeProblem: it could not be written; then it must not be shown.
    """
    if desk.inspection is not None:
        what = "print" if act == "print_personal_file" else "view"
        note(desk, what, TITLE, [found.number])
        return
    lines = (line for section in found.sections for line in section.lines)
    confidential = dict.fromkeys(line.id for line in lines if line.restricted)
    with desk.store.writing(act) as books:
        for one in (found.person_id, *confidential):
            books.note_seen(one)


def _refuse_inspector(desk: Desk) -> None:
    sitting = desk.inspection
    if sitting is not None and not sitting.opened_by:
        raise OfficeProblem(
            "个人廉政档案不公开，检查模式下没有显示。记录没有受影响；"
            "需要查看时，请负责人或文书在窗口里开放。"
        )
