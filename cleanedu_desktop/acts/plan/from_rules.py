"""The lines the rules in force ask of a year's plan."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.acts.plan.on_plan import KIND, on_plan, stands
from cleanedu_desktop.acts.plan.plan_line import PlanLine
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.rules.plan_facts import QUARTERS, WHOLE_YEAR
from cleanedu_desktop.rules.plan_from_rules import Occasion, occasions_of_year

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

_QUARTER_WORDS = {number: word for word, number in QUARTERS.items()}
_FORMS = {"talks": "谈话", "pairs": "谈话", "hours": "集中学习", "attended": "集中学习"}
"""Demand of a rule -> form of the item."""


def lines_from_rules(desk: Desk, books: Books, year: int) -> list[PlanLine]:
    """Return a line for each time a rule in force asks for something, rule by rule.

    Left out is what is on the plan already, also in the same words, and what is over.
    """
    there = on_plan(books, year)
    day = today(desk)
    return [_line(desk, one, there, day) for one in occasions_of_year(rulebook_of(desk), year)]


def _line(desk: Desk, one: Occasion, there: frozenset[tuple[str, str, str]], day: date) -> PlanLine:
    answers = _answers(desk, one)
    left_out = ""
    if stands(answers, there):
        left_out = "已列入"
    elif one.until < day:
        left_out = "时限已过"
    return PlanLine(
        key=one.key,
        kind=KIND,
        group=one.rule.text,
        note=one.rule.citation,
        source=one.rule.id,
        title=answers["item"],
        due_on=one.until,
        answers=answers,
        left_out=left_out,
    )


def _answers(desk: Desk, one: Occasion) -> dict[str, Any]:
    rule, plan = one.rule, desk.forms.main_form(KIND)
    counted = rule.demand == "records"
    word = _type_word(desk, rule.kind, rule.types[0]) if counted and rule.types else ""
    name = word or rule.text
    quarter = (one.until.month + 2) // 3 if counted or one.span.period != "year" else WHOLE_YEAR
    answers: dict[str, Any] = {
        "year": one.span.first.year,
        "item": f"{name}（{one.words}）" if one.words else name,
        "origin": "年初计划",
        "basis": rule.citation,
        "rule": one.mark,
        "quarter": _QUARTER_WORDS[quarter],
        "due_on": one.until.isoformat(),
    }
    if word:
        answers["content"] = f"{rule.text}。"
    choices: Mapping[str, str] = {
        "session_type": word,
        "form": word if counted else _FORMS.get(rule.demand, ""),
    }
    return answers | {name: said for name, said in choices.items() if _offers(plan, name, said)}


def _type_word(desk: Desk, kind: str, word: str) -> str:
    """Return the form's own word for a rule's type: 支部党员大会 for 党员大会; else the rule's."""
    form = desk.forms.main_form(kind)
    chooser = form.field_named(form.variants_by) if form.variants_by else None
    fits = [one for one in chooser.choices if word in one] if chooser else []
    return word if word in fits else next(iter(fits), word)


def _offers(form: Form, name: str, said: str) -> bool:
    field = form.field_named(name)
    return field is not None and said in field.choices
