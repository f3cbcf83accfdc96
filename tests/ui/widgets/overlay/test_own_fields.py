"""Fields of the office's own."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.overlay import OWN, Overlay
from cleanedu_desktop.ui.widgets.overlay.own_fields import OwnFieldsSection
from tests.ui.conftest import clock


def test_fields_are_added_and_taken_away(qtbot: QtBot) -> None:
    """No name is given twice, even of a field that is gone."""
    kept = Field(name="own_a", label="家访", kind="text")
    section = OwnFieldsSection(Overlay(fields=(kept,)), clock)
    qtbot.addWidget(section)
    section.add_button.click()
    first = section.fields[1].field().name
    section.fields[1].removed.emit()
    with qtbot.waitSignal(section.changed):
        section.add_field()
    second = section.fields[1].field().name
    assert first != second
    assert first.startswith(OWN) and second.startswith(OWN)
    assert section.fold(Overlay()).fields == (kept, Field(name=second, label="", kind="text"))


def test_mistakes_stand_below_their_field(qtbot: QtBot) -> None:
    """Whichever place it has now."""
    fields = tuple(Field(name=f"own_{one}", label=one, kind="text") for one in "ab")
    section = OwnFieldsSection(Overlay(fields=fields), clock)
    qtbot.addWidget(section)
    section.fields[0].removed.emit()
    assert section.tell({"own:0": ["没有名称"], "own:7": ["?"]}) == {"own:0"}
    assert section.fields[0].told.text() == "没有名称"
