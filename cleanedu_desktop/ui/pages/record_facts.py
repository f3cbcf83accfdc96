"""What the page of a record says and offers: its dates, the next steps, what it prints."""

from __future__ import annotations

from cleanedu_desktop.acts.show_entry import EntryShown
from cleanedu_desktop.form_engine.definition import Form, Step
from cleanedu_desktop.form_engine.variants import fits, for_answers, variants_of
from cleanedu_desktop.records.late_entry import is_transcribed, reason_given
from cleanedu_desktop.records.record import Record
from cleanedu_desktop.ui.day_words import day, moment


def steps_possible(form: Form, record: Record) -> list[Step]:
    """Return the steps that can be taken from the record's state."""
    if record.withdrawn_at is not None:
        return []
    steps = for_answers(form, record.answers).steps
    return [step for step in steps if not step.from_states or record.state in step.from_states]


def prints_of(forms: list[Form], shown: EntryShown) -> list[Form]:
    """Return the forms that print something of this record alone."""
    answers = shown.whole.record.answers
    return [
        form
        for form in forms
        if form.layout != "ledger"
        and (not form.of_step or shown.whole.taken(form.of_step))
        and fits(form.only_for, variants_of(shown.form, answers, form.variants_by))
    ]


def facts_of(record: Record, form: Form) -> list[str]:
    """Return when it happened, as its form calls that, when it was entered, and why late."""
    field = form.field_named(form.happened_on) if form.happened_on else None
    words = field.label if field else "发生日期"
    facts = [f"{words}　{day(record.happened_on)}"] if record.happened_on else []
    facts.append(f"登记时间　{moment(record.entered_at)}")
    if reason := reason_given(record.late_reason):
        what = "转录，原件存放处" if is_transcribed(record.late_reason) else "补录原因"
        facts.append(f"{what}　{reason}")
    return facts
