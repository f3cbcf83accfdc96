"""What is confidential of a record's answers."""

from __future__ import annotations

from typing import Any

import pytest

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.withheld import public_answers, with_withheld, withheld_fields

SECRET = ("有苗头",)
WORDS = ("后备", "有苗头", "群众")
CATEGORY = Field(
    name="category", label="类别", kind="choice", choices=WORDS, restricted_choices=SECRET
)
FIELDS = (
    Field(name="name", label="姓名", kind="text"),
    Field(name="rows", label="人员类别", kind="table", columns=(CATEGORY,)),
    Field(name="all", label="类别", kind="choices", choices=WORDS, restricted_choices=SECRET),
    Field(name="one", label="类别", kind="choice", choices=WORDS, restricted_choices=SECRET),
)
KEPT: dict[str, Any] = {
    "name": "李䶮",
    "rows": [{"category": "后备"}, {"category": "有苗头"}, {"category": "群众"}],
    "all": ["有苗头", "群众"],
    "one": "有苗头",
}


def test_what_is_restricted_is_left_out_and_named() -> None:
    assert public_answers(FIELDS, KEPT) == {
        "name": "李䶮",
        "rows": [{"category": "后备"}, {"category": "群众"}],
        "all": ["群众"],
    }
    assert withheld_fields(FIELDS, KEPT) == ["rows", "all", "one"]
    assert withheld_fields(FIELDS, {"name": "李䶮", "one": "群众"}) == []


@pytest.mark.parametrize(
    ("field", "given", "kept"),
    [
        ("rows", [{"category": "后备"}], [{"category": "后备"}, {"category": "有苗头"}]),
        ("rows", None, [{"category": "有苗头"}]),
        ("rows", [{"category": "有苗头"}], [{"category": "有苗头"}]),
        ("rows", "乱写", "乱写"),
        ("rows", [{"wrong": 1}], [{"wrong": 1}]),
        ("all", ["后备"], ["后备", "有苗头"]),
        ("all", None, ["有苗头"]),
        ("one", None, "有苗头"),
        ("one", "群众", "群众"),
        ("name", None, None),
    ],
)
def test_a_correction_keeps_what_its_author_has_not_seen(
    field: str, given: object, kept: object
) -> None:
    assert with_withheld(FIELDS, {field: given}, KEPT) == {field: kept}


def test_nothing_is_added_where_nothing_is_given_or_kept() -> None:
    assert with_withheld(FIELDS, {}, KEPT) == {}
    rows = [{"category": "群众"}]
    assert with_withheld(FIELDS, {"rows": rows}, {"rows": [{"category": "后备"}]}) == {"rows": rows}
