"""Words of the editor's paper: findings as sentences, who was away, labels of what follows."""

from __future__ import annotations

from cleanedu_desktop.form_engine.check_answers import AnswerMistake
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.references import find_reference
from cleanedu_desktop.records.vocabulary import PRESENCE
from cleanedu_desktop.ui.models.attendance import Attendee
from cleanedu_desktop.ui.widgets.form_rows import Asked


def whole_sentence(mistake: AnswerMistake) -> str:
    """Return a whole sentence that names the field."""
    words = mistake.sentence
    return words if mistake.label in words else f"{mistake.label}{words.rstrip('。')}。"


def words_of_aside(labels: list[str]) -> str:
    """Return what becomes of typing that belongs to another variant."""
    named = "、".join(f"“{one}”" for one in labels[:4])
    more = f"等 {len(labels)} 项" if len(labels) > 4 else ""
    return (
        f"类型改了以后，{named}{more}不在这一类里，保存时不写入记录；"
        "内容还留在窗口里，改回原来的类型就会再出现。"
    )


def absences(lines: list[Attendee]) -> str:
    """Return who was not there and why, ``王某（请假：出差）、…``."""
    return "、".join(
        f"{line.name}（{PRESENCE[line.presence]}{'：' + line.reason if line.reason else ''}）"
        for line in lines
        if line.presence is not None and line.presence != "present"
    )


def derived_label(ref: str, asked: Asked) -> str:
    """Return the label of a reference that is only read."""
    found = find_reference(ref, asked) if isinstance(asked, Form) else None
    return found.label if found is not None else ref
