"""Answers go to their places; what is not printed elsewhere is not printed on a base either."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.form_engine.definition import Form, Place
from cleanedu_desktop.form_engine.freeze_form import form_from_json, form_to_json
from cleanedu_desktop.form_engine.make_sheet import blank_sheet, make_sheets
from cleanedu_desktop.form_engine.sheet import PlacedBlock, Sheet
from tests.form_engine.filled_records import shipped_forms, talk

MAIN = shipped_forms().form("talk")


def placed_form(*refs: str) -> Form:
    """A form that places the answers named."""
    return Form(
        id="superior",
        title="上级谈话表",
        kind="talk",
        layout="placed",
        paper="overlay",
        base="sheet.pdf",
        base_digest="d1",
        base_file="/there/sheet.pdf",
        places=tuple(Place(ref=ref, x=10, y=20, width=50, height=8) for ref in refs),
    )


def block_of(sheet: Sheet) -> PlacedBlock:
    """The only block of a sheet."""
    (block,) = sheet.blocks
    assert isinstance(block, PlacedBlock)
    return block


def filled(form: Form, main: Form = MAIN) -> Sheet:
    """The sheet of one talk."""
    (sheet,) = make_sheets(form, main, [talk()], office_name="某某局", printed_on="")
    return sheet


def test_each_answer_keeps_its_place_and_face() -> None:
    form = placed_form("talkee", "content", "place", "record.key")
    block = block_of(filled(form))
    assert (block.base, block.digest) == ("/there/sheet.pdf", "d1")
    assert [one.place.ref for one in block.texts] == ["talkee", "content", "place", "record.key"]
    assert [one.value.face for one in block.texts[:2]] == ["name", "body"]
    assert [one.long for one in block.texts] == [False, True, False, False]
    assert [one.is_code for one in block.texts] == [False, False, False, True]
    assert all(one.value.text and one.value.what for one in block.texts[:3])


def test_a_blank_form_is_its_base_alone() -> None:
    sheet = blank_sheet(placed_form("talkee", "record.key"), MAIN, office_name="某某局")
    assert block_of(sheet).texts == ()


def test_what_the_office_hides_is_not_placed() -> None:
    fields = tuple(replace(one, hidden=one.name == "place") for one in MAIN.fields)
    block = block_of(filled(placed_form("place", "talkee"), replace(MAIN, fields=fields)))
    assert [one.place.ref for one in block.texts] == ["talkee"]


def test_a_placed_form_is_frozen_and_read_back() -> None:
    form = placed_form("talkee")
    text = form_to_json(form)
    assert "/there" not in text
    assert form_from_json(text).places == form.places
    assert form_from_json(text).base_digest == "d1"
