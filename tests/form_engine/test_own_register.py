"""A register becomes a form and comes back from it as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cleanedu_desktop.form_engine.definition import Row
from cleanedu_desktop.form_engine.own_register import (
    OwnRegister,
    form_of,
    ledger_of,
    register_of_form,
    same_form,
    title_of,
)
from tests.form_engine.own_registers import QUESTIONS, VISITS

SIMPLE = replace(VISITS, questions=QUESTIONS[:2], due="", due_label="", closes=False)
EVERY_YEAR = replace(VISITS, closes=False, every_months=12, signatures=())


@pytest.mark.parametrize("register", [VISITS, SIMPLE, EVERY_YEAR])
def test_a_register_is_read_back_from_its_form(register: OwnRegister) -> None:
    assert register_of_form(form_of(register)) == register


def test_short_answers_stand_side_by_side_long_ones_alone() -> None:
    cells = [[one.ref for one in row.cells] for row in form_of(VISITS).rows]
    assert cells[:6] == [
        ["field_1", "field_2"],
        ["field_3", "field_4"],
        ["field_5"],
        ["field_6"],
        ["field_7"],
        ["field_8"],
    ]
    assert all(sum(one.span for one in row.cells) in (0, 12) for row in form_of(VISITS).rows)


def test_what_is_due_is_settled_by_closing_or_comes_again() -> None:
    (due,) = form_of(VISITS).due
    assert (due.step, due.until_states, due.every_months) == ("close", ("done",), 0)
    (due,) = form_of(EVERY_YEAR).due
    assert (due.step, due.until_states, due.every_months) == ("", (), 12)


def test_the_day_must_be_answered() -> None:
    day = replace(QUESTIONS[0], required=False)
    form = form_of(replace(SIMPLE, questions=(day, QUESTIONS[1])))
    assert form.fields[0].required


def test_the_ledger_adds_up_what_sums_and_has_no_tables() -> None:
    ledger = ledger_of(VISITS)
    assert ledger.title == "来访登记台账"
    assert [one.label for one in ledger.columns if one.total] == ["人数"]
    assert "材料" not in [one.label for one in ledger.columns]


def test_a_form_that_says_more_is_no_such_register() -> None:
    form = form_of(VISITS)
    assert register_of_form(replace(form, rows=(*form.rows, Row(heading="附")))) is None
    assert register_of_form(replace(form, links=("talk",))) is None
    assert register_of_form(replace(form, rows=())) is None
    assert not same_form(form, replace(form, due=()))
    assert same_form(form, replace(form, version="1", others={"a": "b"}))


def test_the_title_is_the_first_words_else_a_choice_or_a_person() -> None:
    assert title_of(QUESTIONS) == "field_2"
    assert title_of(QUESTIONS[2:]) == "field_4"
    assert title_of(QUESTIONS[:1]) == ""
