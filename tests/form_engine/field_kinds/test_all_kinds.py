"""What holds for every field kind alike."""

from __future__ import annotations

import inspect
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds import FIELD_KINDS, WrongValue, kind_of
from tests.test_problems import ANYTHING

COLUMNS = (
    Field(name="matter", label="事项", kind="text", required=True),
    Field(name="count", label="人数", kind="number", unit="人"),
    Field(name="day", label="日期", kind="date"),
    Field(name="grade", label="等次", kind="choice", choices=("好", "差")),
)
FIELDS = {
    name: Field(
        name="asked",
        label="所问",
        kind=name,
        choices=("例行廉政谈话", "纪律教育", "警示教育") if name in {"choice", "choices"} else (),
        columns=COLUMNS if name == "table" else (),
    )
    for name in FIELD_KINDS
}
NAMES = pytest.mark.parametrize("name", FIELD_KINDS)


@NAMES
def test_empty_is_none(name: str) -> None:
    """Nothing, and text of nothing but spaces, is empty and shows as nothing."""
    kind, field = FIELD_KINDS[name], FIELDS[name]
    assert kind.read(None, field) is None
    assert kind.read("", field) is None
    assert kind.show(None, field) == ""
    assert kind.search_text(None, field) == ""


@NAMES
def test_examples_read_as_they_are(name: str) -> None:
    """The example is a value as it is kept, and reading it again changes nothing."""
    kind, field = FIELD_KINDS[name], FIELDS[name]
    assert kind.read(kind.example, field) == kind.example
    assert kind.show(kind.example, field)
    assert kind.on_paper(kind.example, field)


@NAMES
def test_every_kind_says_how_it_is_marked_and_what_it_is_called(name: str) -> None:
    """Each class has its own mark, name and Chinese label."""
    kind = FIELD_KINDS[name]
    assert "mark" in vars(type(kind))
    assert isinstance(kind.mark(FIELDS[name]), str)
    assert kind.name == name
    assert not kind.label.isascii()


@NAMES
@given(raw=ANYTHING | st.sampled_from(["2026-03-05", "是", 3, 2.5, [{"matter": "x"}], "警示教育"]))
def test_anything_is_read_or_refused_with_a_sentence(name: str, raw: object) -> None:
    """No input ends in anything but a kept value or a sentence; kept values are JSON and stable."""
    kind, field = FIELD_KINDS[name], FIELDS[name]
    try:
        value = kind.read(raw, field)
    except WrongValue as problem:
        problem.sentence.encode("utf-8")
        assert "所问" in problem.sentence
        assert problem.sentence.endswith("。") or "……" in problem.sentence
        return
    kept = json.loads(json.dumps(value, allow_nan=False))
    assert kind.read(kept, field) == value
    for words in (kind.show(value, field), kind.search_text(value, field)):
        words.encode("utf-8")


@NAMES
@given(value=ANYTHING)
def test_showing_never_fails(name: str, value: object) -> None:
    """A value kept by another version of the form is shown somehow."""
    kind, field = FIELD_KINDS[name], FIELDS[name]
    assert isinstance(kind.show(value, field), str)
    assert isinstance(kind.on_paper(value, field), str)
    assert isinstance(kind.search_text(kind.public(value, field), field), str)


def test_kinds_are_found_by_the_field() -> None:
    """`kind_of` finds the kind of a field."""
    assert kind_of(FIELDS["money"]) is FIELD_KINDS["money"]


def test_no_kind_is_left_out() -> None:
    """Every concrete class of the package is in the closed list."""
    from cleanedu_desktop.form_engine.field_kinds.field_kind import FieldKind

    assert {type(kind) for kind in FIELD_KINDS.values()} == {
        one for one in FieldKind.__subclasses__() if not inspect.isabstract(one)
    }
