"""What whoever sits at the desk may see of a record; without an inspector that is everything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.withheld import public_answers
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.record import StepTaken, WholeRecord


def is_hidden(desk: Desk, kind: str) -> bool:
    """Tell whether records of `kind` are kept from the inspector who sits here."""
    sitting = desk.inspection
    if sitting is None:
        return False
    if not any(form.kind == kind for form in sitting.whole.forms):
        return True
    return not sitting.opened_by and any(
        form.kind == kind and form.restricted for form in sitting.whole.forms
    )


def refuse_hidden(desk: Desk, whole: WholeRecord) -> None:
    """Raise if the record is kept from the inspector who sits here."""
    if is_hidden(desk, whole.record.kind):
        raise OfficeProblem(
            f"记录 {whole.record.number} 属于不公开的种类，检查模式下没有显示。"
            "记录没有受影响；需要查看时，请负责人或文书在窗口里开放。"
        )


def in_sight(desk: Desk, form: Form, whole: WholeRecord) -> WholeRecord:
    """Return the record, for an inspector without its restricted choices."""
    if desk.inspection is None or desk.inspection.opened_by:
        return whole
    record = replace(whole.record, answers=public_answers(form.fields, whole.record.answers))
    steps = tuple(_public_step(form, taken) for taken in whole.steps)
    return replace(whole, record=record, steps=steps)


def note(desk: Desk, what: str, about: str = "", numbers: Sequence[str] = ()) -> None:
    """Write what an inspector is about to see into his log; nothing for anybody else."""
    if desk.inspection is not None:
        desk.inspection.note(what, about, numbers)


def _public_step(form: Form, taken: StepTaken) -> StepTaken:
    step = form.step_named(taken.step)
    return replace(taken, answers=public_answers(step.fields if step else (), taken.answers))
