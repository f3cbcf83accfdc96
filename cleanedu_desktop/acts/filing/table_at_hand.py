"""The office's table of what is filed, and whether a record is still worked on."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.variants import for_answers
from cleanedu_desktop.records.record import Answers, Record
from cleanedu_desktop.rules.filing.filing_table import FilingTable, read_filing_table


def filing_table(desk: Desk, day: date | None = None) -> FilingTable:
    """Return the table as it stands on a day (today).

    Raises:
        OfficeProblem: a file is unreadable.
    """
    folders = desk.folders
    return read_filing_table(
        folders.rules, folders.own_rules, rulebook_of(desk), day or today(desk)
    )


def is_unfinished(form: Form, table: FilingTable, record: Record) -> bool:
    """Tell whether a record is not done yet; of kinds the table does not know, its form says it."""
    if record.kind in table.unfinished:
        return record.state in table.unfinished[record.kind]
    once = [one for one in form.due if one.until_states and not one.every_months]
    return form.own and any(record.state not in one.until_states for one in once)


def moves_on(form: Form, record: Record) -> bool:
    """Tell whether a step leads a record on, to a later state: a rule in force can be repealed."""
    order = list(form.states)
    if record.state not in order:
        return False
    place = order.index(record.state)
    return any(
        step.to_state in order[place + 1 :]
        and (not step.from_states or record.state in step.from_states)
        for step in for_answers(form, record.answers).steps
    )


def needs_signing(form: Form, answers: Answers) -> bool:
    """Tell whether the paper of a record has boxes to sign in."""
    narrowed = for_answers(form, answers)
    return (
        any(row.signatures for row in narrowed.rows)
        or bool(form.letter and form.letter.signatures)
        or bool(form.official and form.official.signatures)
    )
