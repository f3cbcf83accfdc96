"""Says in the form's own words how an act that settles a demand begins."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.rules.due import Settle


def begun(desk: Desk, settle: Settle) -> Settle:
    """Return the act with what its step is called, or what a new record begins with.

    A new record begins with the form's own word for the rule's type, if the form has one, and with
    what else the form asks for.
    """
    form = desk.forms.main_form(settle.kind)
    step = form.step_named(settle.step) if settle.step else None
    if step is not None:
        return replace(settle, word=step.label)
    if settle.act != "new":
        return settle
    chooser = next((one for one in form.fields if one.name == form.variants_by), None)
    fits = [one for one in chooser.choices if settle.type in one] if chooser else []
    answers = {name: value for name, value in settle.answers.items() if form.field_named(name)}
    if chooser is not None and settle.type and fits:
        answers = {chooser.name: fits[0]} | answers
    return replace(settle, answers=answers)
