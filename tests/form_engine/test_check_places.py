"""A form on prescribed paper has a base and places and nothing else; no other form has them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cleanedu_desktop.form_engine.check_places import check_placed
from cleanedu_desktop.form_engine.definition import Form, Place, Row
from cleanedu_desktop.toml_files.mistakes import MistakeBook

PLACE = Place(ref="place", x=10, y=10, width=50, height=8)
SOUND = Form(
    id="sheet",
    title="上报表",
    kind="tour",
    layout="placed",
    paper="overlay",
    base="sheet.pdf",
    places=(PLACE,),
)


def sentences(form: Form) -> list[str]:
    """What is noted of `form`."""
    book = MistakeBook("sheet.toml")
    check_placed(form, book)
    return [one.sentence for one in book.mistakes]


@pytest.mark.parametrize(
    ("form", "word"),
    [
        (replace(SOUND, base=""), "底稿"),
        (replace(SOUND, places=()), "至少要有一个位置"),
        (replace(SOUND, rows=(Row(heading="一"),)), "没有 [[row]]"),
        (replace(SOUND, id="tour"), "主表单"),
        (replace(SOUND, layout="grid"), "layout"),
        (replace(SOUND, paper="a4"), "layout"),
        (replace(SOUND, layout="grid", paper="a4"), "只用于"),
        (Form(id="sheet", title="表", kind="tour", places=(PLACE,)), "只用于"),
    ],
)
def test_what_is_missing_or_too_much_is_noted(form: Form, word: str) -> None:
    (sentence,) = sentences(form)
    assert word in sentence


def test_sound_forms_are_left_alone() -> None:
    assert sentences(SOUND) == []
    assert sentences(Form(id="sheet", title="表", kind="tour")) == []
