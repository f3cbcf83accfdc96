"""A page of an own register, finished or not, comes back from a draft as it was."""

from __future__ import annotations

import json
from dataclasses import replace

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.own_register import OwnRegister
from cleanedu_desktop.form_engine.register_draft import register_answers, register_of_answers
from tests.form_engine.own_registers import VISITS


def test_a_register_with_one_of_each_sort_comes_back() -> None:
    kept = json.loads(json.dumps(register_answers(VISITS), ensure_ascii=False))
    assert register_of_answers(kept) == VISITS


def test_a_page_half_filled_with_mistakes_comes_back() -> None:
    """Two questions of one name, one without a label, a day that is none of them."""
    twice = Field(name="field_1", label="同名", kind="person")
    half = OwnRegister(
        questions=(twice, replace(twice, kind="table"), Field(name="f", label="", kind="text"))
    )
    half = replace(half, day="没有", due="field_9", signatures=())
    assert register_of_answers(register_answers(half)) == half


def test_what_a_later_version_added_is_left_out() -> None:
    kept = register_answers(OwnRegister(title="来访登记"))
    assert register_of_answers({**kept, "colour": "red"}).title == "来访登记"
