"""The command personal-file."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from cleanedu_desktop.acts.entry.study_by_year import YearOfStudy
from cleanedu_desktop.acts.print_personal_file import print_personal_file
from cleanedu_desktop.acts.show_personal_file import PersonalFile, show_personal_file
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.cli.table import in_columns
from cleanedu_desktop.rules.personal_file import FileLine


def personal_file(session: Session) -> Answer:
    """Tell all that is kept about someone; on request as a PDF. The history says who saw it."""
    out = session.args.out
    with session.desk(read_only=session.args.inspector) as desk:
        found = show_personal_file(desk, person_id=session.args.id)
        printed = (
            print_personal_file(desk, person_id=found.person_id, target=Path(out)) if out else None
        )
    return Answer(_data(found), _lines(found)).with_paper(printed)


def _data(found: PersonalFile) -> dict[str, Any]:
    return {
        "id": found.person_id,
        "number": found.number,
        "name": found.name,
        "study": [asdict(one) for one in found.study],
        "sections": [
            {"title": section.title, "lines": [_line_data(one) for one in section.lines]}
            for section in found.sections
        ],
    }


def _line_data(line: FileLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "number": line.number,
        "form": line.form_title,
        "on": line.day.isoformat() if line.day else None,
        "words": line.words,
        "entered_on": line.entered_on.isoformat(),
        "late": line.late,
        "restricted": line.restricted,
    }


def _lines(found: PersonalFile) -> list[str]:
    lines = [f"{found.name}（{found.number}）个人廉政档案"]
    if found.study:
        head = ["年度", "到会", "补学", "未到未补", "学时", "自学学时"]
        lines += in_columns(head, [_study_row(one) for one in found.study])
    for section in found.sections:
        if section.lines:
            lines += ["", section.title, *map(_line_words, section.lines)]
    return [*lines, "", "这份档案不公开，台账已记下是谁查看的。"]


def _line_words(line: FileLine) -> str:
    day = line.day.isoformat() if line.day else "日期不详"
    return f"{day}  {line.number}  {line.words}".replace("\n", " ")


def _study_row(one: YearOfStudy) -> list[str]:
    counts = (one.year, one.attended, one.made_up, one.missed)
    return [*map(str, counts), f"{one.hours:g}", f"{one.self_study:g}"]
