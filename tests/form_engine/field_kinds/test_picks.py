"""Choices, several choices, yes or no."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds import FIELD_KINDS, WrongValue

ONE = Field(
    name="category",
    label="类别",
    kind="choice",
    choices=("后备", "有苗头", "群众"),
    restricted_choices=("有苗头",),
)
MANY = replace(ONE, kind="choices")
ASKED = Field(name="agreed", label="是否同意", kind="yes_no")


def test_a_choice_is_one_of_the_list() -> None:
    """Spaces around are forgiven, other words are not."""
    kind = FIELD_KINDS["choice"]
    assert kind.read(" 后备 ", ONE) == "后备"
    with pytest.raises(WrongValue, match="后备、有苗头、群众"):
        kind.read("后备干部", ONE)
    assert kind.read("后备干部", replace(ONE, open_choices=True)) == "后备干部"


@pytest.mark.parametrize("bad", [1, True, ["后备"], {}, "\x00"])
def test_wrong_choices(bad: object) -> None:
    """Only the words themselves."""
    with pytest.raises(WrongValue):
        FIELD_KINDS["choice"].read(bad, replace(ONE, open_choices=True))


def test_several_choices_stand_in_the_order_of_the_list() -> None:
    """Doubles go; a text is parted where people part lists."""
    kind = FIELD_KINDS["choices"]
    assert kind.read(["群众", "后备", "群众", ""], MANY) == ["后备", "群众"]
    assert kind.read("群众、后备", MANY) == ["后备", "群众"]
    assert kind.read([], MANY) is None
    assert kind.read(kind.show(["后备", "群众"], MANY), MANY) == ["后备", "群众"]
    with pytest.raises(WrongValue, match="没有“无”这一项"):
        kind.read("后备，无", MANY)
    with pytest.raises(WrongValue, match="最多可选 200 项"):
        kind.read(["后备"] * 201, MANY)


def test_ticks_leave_restricted_choices_out() -> None:
    """Paper shows every choice with a box, restricted ones only where one is to be shown."""
    kind, field = FIELD_KINDS["choice"], replace(ONE, print_as="ticks")
    assert kind.mark(field) == "☐后备　☐群众"
    assert kind.on_paper("群众", field) == "☐后备　☑群众"
    assert kind.on_paper("有苗头", field) == "☐后备　☑有苗头　☐群众"
    assert kind.on_paper(None, field) == "☐后备　☐群众"
    assert FIELD_KINDS["choices"].on_paper(["后备", "自拟"], replace(MANY, print_as="ticks")) == (
        "☑后备　☐群众　☑自拟"
    )


def test_restricted_choices_are_not_public() -> None:
    """Without them an answer is empty."""
    assert FIELD_KINDS["choice"].public("有苗头", ONE) is None
    assert FIELD_KINDS["choice"].public("后备", ONE) == "后备"
    assert FIELD_KINDS["choices"].public(["后备", "有苗头"], MANY) == ["后备"]
    assert FIELD_KINDS["choices"].public(["有苗头"], MANY) is None


@pytest.mark.parametrize(
    ("given_word", "kept"),
    [("是", True), ("否", False), ("True", True), ("false", False), (True, True), (False, False)],
)
def test_yes_or_no(given_word: object, kept: bool) -> None:
    """No is an answer, not empty."""
    kind = FIELD_KINDS["yes_no"]
    assert kind.read(given_word, ASKED) is kept
    assert kind.read(kind.show(kept, ASKED), ASKED) is kept


@pytest.mark.parametrize("bad", [1, 0, "对", "1", [], "y" * 100])
def test_neither_yes_nor_no(bad: object) -> None:
    """One and nought may mean anything."""
    with pytest.raises(WrongValue, match="“是”或“否”"):
        FIELD_KINDS["yes_no"].read(bad, ASKED)


def test_yes_no_on_paper() -> None:
    """Boxes to tick."""
    kind = FIELD_KINDS["yes_no"]
    assert kind.mark(ASKED) == "☐是　☐否"
    assert kind.on_paper(False, ASKED) == "☐是　☑否"
    assert kind.on_paper(None, ASKED) == kind.mark(ASKED)
