"""Each kind of field has an input that can be truly empty, and a mark on paper."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds import FIELD_KINDS
from cleanedu_desktop.ui.look import dress
from cleanedu_desktop.ui.widgets.inputs import INPUTS, input_for
from tests.house_rules.sources import ROOT

EVERY_KIND = pytest.mark.parametrize("name", sorted(FIELD_KINDS))


def field_of(name: str) -> Field:
    """A field of the kind, with what any kind may ask of its declaration."""
    column = Field(name="matter", label="事项", kind="text")
    return Field(name="answer", label="答案", kind=name, choices=("甲", "乙"), columns=(column,))


def test_every_kind_has_an_input_and_no_input_is_left_over() -> None:
    """The window knows exactly the kinds that forms may name."""
    assert set(INPUTS) == set(FIELD_KINDS)


@EVERY_KIND
def test_input_is_empty_until_filled(name: str, qtbot: QtBot, qapp: QApplication) -> None:
    """Neither today nor zero nor the first choice; and what was filled can be emptied again."""
    dress(qapp, ROOT / "resources")
    made = input_for(field_of(name))
    qtbot.addWidget(made)
    assert made.value() is None
    made.set_value(FIELD_KINDS[name].example)
    assert made.value() is not None
    made.set_value(None)
    assert made.value() is None


@EVERY_KIND
def test_blank_paper_has_room_for_every_kind(name: str) -> None:
    """The mark is a string and no answer."""
    kind = FIELD_KINDS[name]
    mark = kind.mark(field_of(name))
    assert mark != kind.show(kind.example, field_of(name))


@EVERY_KIND
def test_every_kind_shows_what_it_reads(name: str) -> None:
    """Its example is kept as it is; empty stays empty."""
    kind, field = FIELD_KINDS[name], field_of(name)
    assert kind.name == name
    assert kind.label
    assert kind.read(None, field) is None
    assert kind.show(None, field) == ""
    assert kind.show(kind.example, field)
