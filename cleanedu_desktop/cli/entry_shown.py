"""One entry as JSON data and as lines for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cleanedu_desktop.acts.entry.amended_sheets import amendment_words
from cleanedu_desktop.acts.show_entry import EntryShown
from cleanedu_desktop.form_engine.definition import Field, Form
from cleanedu_desktop.form_engine.field_kinds import FIELD_KINDS
from cleanedu_desktop.form_engine.withheld import public_answers, withheld_fields
from cleanedu_desktop.records.late_entry import is_transcribed, late_word, reason_given
from cleanedu_desktop.records.record import Answers, PersonTie, StepTaken
from cleanedu_desktop.records.vocabulary import PRESENCE


def entry_data(shown: EntryShown, *, restricted: bool = False) -> dict[str, Any]:
    """Return everything about the entry as plain data.

    What is confidential is left out unless `restricted`; ``withheld`` names those fields, and
    those of steps as ``step.field``.
    """
    record, form = shown.whole.record, shown.form
    return {
        "id": record.id,
        "kind": record.kind,
        "form": record.form_id,
        "form_version": record.form_version,
        "number": record.number,
        "title": record.title,
        "state": record.state,
        "state_label": shown.form.states.get(record.state, record.state),
        "happened_on": record.happened_on.isoformat() if record.happened_on else None,
        "entered_at": record.entered_at.isoformat(),
        "late": late_word(record.late_reason) == "补录",
        "transcribed": is_transcribed(record.late_reason),
        "late_reason": None if record.late_reason is None else reason_given(record.late_reason),
        "answers": _answers(form.fields, record.answers, restricted=restricted),
        "withheld": [] if restricted else _withheld(shown),
        "people": [_tie_data(tie) for tie in _in_form_order(shown)],
        "links": _links(shown),
        "steps": [_step_data(shown, taken, restricted=restricted) for taken in shown.whole.steps],
        "withdrawn": {
            "at": record.withdrawn_at.isoformat(),
            "reason": record.withdrawn_reason,
        }
        if record.withdrawn_at
        else None,
        **_file_data(shown),
    }


def _file_data(shown: EntryShown) -> dict[str, Any]:
    return {
        "file_number": shown.filed.number if shown.filed else None,
        "closed": shown.closed,
        "amendments": [
            {
                "words": one.words,
                "reason": one.reason,
                "by": one.made_by,
                "at": one.made_at.isoformat(),
            }
            for one in shown.amendments
        ],
    }


def _links(shown: EntryShown) -> list[dict[str, Any]]:
    own_id = shown.whole.record.id
    return [
        {
            "id": one.id,
            "kind": one.kind,
            "number": one.number,
            "title": one.title,
            "as": one.link_as,
            "to": one.id if one.outgoing else own_id,
            "from": own_id if one.outgoing else one.id,
        }
        for one in shown.linked
    ]


def _answers(fields: Sequence[Field], answers: Answers, *, restricted: bool) -> Answers:
    return answers if restricted else public_answers(fields, answers)


def _step_fields(shown: EntryShown, taken: StepTaken) -> Sequence[Field]:
    step = shown.form.step_named(taken.step)
    return step.fields if step else ()


def _withheld(shown: EntryShown) -> list[str]:
    names = withheld_fields(shown.form.fields, shown.whole.record.answers)
    names += [
        f"{taken.step}.{name}"
        for taken in shown.whole.steps
        for name in withheld_fields(_step_fields(shown, taken), taken.answers)
    ]
    return list(dict.fromkeys(names))


def _in_form_order(shown: EntryShown) -> list[PersonTie]:
    """Return the record's own people, the roles as the form has them."""
    order = {role.role: place for place, role in enumerate(shown.form.people)}
    ties = [tie for tie in shown.whole.people if tie.step_id is None]
    return sorted(ties, key=lambda tie: (order.get(tie.role, len(order)), tie.role, tie.position))


def _tie_data(tie: PersonTie) -> dict[str, Any]:
    return {
        "person": tie.person_id,
        "id": tie.person_id,
        "name": tie.as_of.get("name", ""),
        "role": tie.role,
        "presence": tie.presence,
        "reason": tie.reason,
        "as_of": tie.as_of,
    }


def _step_data(shown: EntryShown, taken: StepTaken, *, restricted: bool) -> dict[str, Any]:
    return {
        "id": taken.id,
        "step": taken.step,
        "label": shown.step_labels.get(taken.step, taken.step),
        "taken_on": taken.taken_on.isoformat(),
        "entered_at": taken.entered_at.isoformat(),
        "answers": _answers(_step_fields(shown, taken), taken.answers, restricted=restricted),
        "people": [_tie_data(tie) for tie in shown.whole.people if tie.step_id == taken.id],
    }


def entry_lines(shown: EntryShown, *, restricted: bool = False) -> list[str]:
    """Return the entry as lines: head, answers, people, steps, links."""
    record, form = shown.whole.record, shown.form
    lines = [
        f"{form.title}　{record.number}　{form.states.get(record.state, record.state)}",
        f"标题：{record.title}",
        f"id：{record.id}",
        f"登记于：{record.entered_at.astimezone():%Y-%m-%d %H:%M}",
    ]
    if reason := reason_given(record.late_reason):
        what = "转录，原件存放处" if is_transcribed(record.late_reason) else "补录原因"
        lines.append(f"{what}：{reason}")
    if record.withdrawn_at:
        day = record.withdrawn_at.astimezone()
        lines.append(f"已撤回：{day:%Y-%m-%d}，{record.withdrawn_reason}")
    if shown.filed:
        lines.append(f"档号：{shown.filed.number}（保管期限 {shown.filed.keep}）")
    lines += [amendment_words(one) for one in shown.amendments]
    lines += answer_lines(form.fields, record.answers, restricted=restricted)
    if not restricted and _withheld(shown):
        lines.append("（还有不公开的内容没有显示；确需查看请加 --restricted）")
    lines += _people_lines(form, shown.whole.people)
    for taken in shown.whole.steps:
        label = shown.step_labels.get(taken.step, taken.step)
        lines.append(f"—— {label}　{taken.taken_on.isoformat()}")
        step = form.step_named(taken.step)
        fields = step.fields if step else ()
        lines += answer_lines(fields, taken.answers, restricted=restricted)
        ties = [tie for tie in shown.whole.people if tie.step_id == taken.id]
        labels = {role.role: role.label for role in (step.people if step else ())}
        lines += [f"{labels.get(tie.role, tie.role)}：{tie.as_of.get('name', '')}" for tie in ties]
    for one in shown.linked:
        lines.append(f"关联（{one.link_as}）：{one.number} {one.title}")
    return lines


def answer_lines(
    fields: Sequence[Field], answers: Answers, *, restricted: bool = False
) -> list[str]:
    """Return label and words of every answer given, without what is confidential."""
    lines = []
    shown = _answers(fields, answers, restricted=restricted)
    for one in fields:
        kind = FIELD_KINDS[one.kind]
        if words := kind.show(shown.get(one.name), one):
            lines.append(f"{one.label}：{words}")
    return lines


def _people_lines(form: Form, ties: Sequence[PersonTie]) -> list[str]:
    lines = []
    for role in form.people:
        words = []
        for tie in ties:
            if tie.role == role.role and tie.step_id is None:
                told = PRESENCE.get(tie.presence or "", "")
                told += f"：{tie.reason}" if tie.reason else ""
                words.append(f"{tie.as_of.get('name', '')}{f'（{told}）' if told else ''}")
        if words:
            lines.append(f"{role.label}：{'、'.join(words)}")
    return lines
