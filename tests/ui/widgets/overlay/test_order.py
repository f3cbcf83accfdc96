"""Order and widths."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.ui.models.overlay_order import Place
from cleanedu_desktop.ui.widgets.overlay.order import OrderSection

ROWS = [Place("a", "甲"), Place("b", "乙"), Place("c", "丙")]
COLUMNS = [Place("a", "甲", 20), Place("b", "乙", 30)]


def test_lines_move_and_come_back(qtbot: QtBot) -> None:
    """Up to the ends."""
    section = OrderSection(ROWS, Overlay())
    qtbot.addWidget(section)
    with qtbot.waitSignal(section.changed):
        section.move_line("c", -1)
    assert section.order == ["a", "c", "b"]
    assert section.fold(Overlay()).order == ("c", "b")
    with qtbot.assertNotEmitted(section.changed):
        section.move_line("a", -1)
    section.move_line("c", 1)
    assert section.fold(Overlay()) == Overlay()


def test_widths_of_columns(qtbot: QtBot) -> None:
    """As shipped they are no change; those of tables stay."""
    section = OrderSection(COLUMNS, Overlay(order=("b", "a"), widths={"a": 25}))
    qtbot.addWidget(section)
    assert section.order == ["b", "a"]
    assert section.widths["a"].text() == "25"
    section.widths["b"].setText("30")
    folded = section.fold(Overlay(widths={"measures.measure": 4}))
    assert folded.widths == {"measures.measure": 4, "a": 25}
    assert folded.order == ("b", "a")
