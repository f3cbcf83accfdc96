"""The words a record is to be found by: number, title, answers as shown, people, steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleanedu_desktop.form_engine.definition import Field, Form
from cleanedu_desktop.form_engine.field_kinds import kind_of
from cleanedu_desktop.records.record import Answers, PersonTie, WholeRecord


def search_text(form: Form, whole: WholeRecord) -> str:
    """Return all words of `whole`, a line each, every line once.

    Restricted choices are left out: a search must not tell who is under suspicion.
    """
    record = whole.record
    lines = [record.number, record.title, record.late_reason or "", record.withdrawn_reason or ""]
    lines.append(form.states.get(record.state, ""))
    lines += _of_answers(form.fields, record.answers)
    lines += _of_people(whole.people)
    for entry in whole.steps:
        step = form.step_named(entry.step)
        if step is not None:
            lines += [step.label, *_of_answers(step.fields, entry.answers)]
    lines.append(getattr(record, "name_initials", ""))
    lines = "\n".join(lines).split("\n")
    return "\n".join(dict.fromkeys(line for line in lines if line))


def _of_answers(fields: Sequence[Field], answers: Answers) -> Iterable[str]:
    for field in fields:
        kind = kind_of(field)
        value = kind.public(answers.get(field.name), field)
        if value is not None:
            yield kind.search_text(value, field)


def _of_people(ties: Sequence[PersonTie]) -> Iterable[str]:
    # In an order that is the same before and after the record was kept.
    for tie in sorted(ties, key=lambda one: (one.role, one.position, one.id)):
        yield str(tie.as_of.get("name") or "")
        yield (tie.reason or "").strip()
