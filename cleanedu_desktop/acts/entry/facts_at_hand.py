"""The facts rules look at, kept at the desk and renewed by what has changed since."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.acts.desk import Desk, FactsAtHand
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.form_engine.read_register import register_of
from cleanedu_desktop.records.register import Register
from cleanedu_desktop.rules.facts import OfficeFacts


def facts_of(desk: Desk) -> OfficeFacts:
    """Return the facts of all records of the kinds that whoever sits here may see.

    After an operation, also one of another process, only the records it touched are read anew;
    everything is where the forms ask for other answers than before.
    """
    registers = registers_of(desk)
    with desk.store.reading() as books:
        head, kept = books.chain_head(), desk.facts
        if kept is None or kept.registers != registers:
            facts = books.facts(registers)
        elif kept.head == head:
            return kept.facts
        else:
            facts = books.renewed(kept.facts, kept.head) or books.facts(registers)
    desk.facts = FactsAtHand(head, registers, facts)
    return facts


def registers_of(desk: Desk) -> tuple[Register, ...]:
    """Return what the forms say follows from the records of each kind, and the rules ask of it."""
    asked = rulebook_of(desk).asked()
    found = (register_of(form) for form in desk.forms.forms if form.id == form.kind)
    return tuple(replace(one, also=asked.get(one.kind, frozenset())) for one in found)
