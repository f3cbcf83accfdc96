"""The registry of inputs."""

from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.ui.widgets.inputs import INPUTS, input_for


def test_each_kind_gets_its_own_input(qtbot: QtBot) -> None:
    """With at least one stop for the Tab key, named after the field."""
    for kind, expected in INPUTS.items():
        column = Field(name="what", label="材料", kind="text")
        field = Field(name="x", label="某项", kind=kind, choices=("甲", "乙"), columns=(column,))
        made = input_for(field)
        qtbot.addWidget(made)
        assert type(made) is expected
        made.set_accessible_name("某项")
        stops = made.tab_stops()
        assert stops
        assert all("某项" in stop.accessibleName() for stop in stops)
