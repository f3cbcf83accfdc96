"""Lines of the editor's paper that are there for some variants alone."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.entry_form_lines import Line, show_lines


def line(page: QWidget, *cells: tuple[str, ...], only_for: tuple[str, ...] = ()) -> Line:
    """Return a line on `page` with a cell for each tuple of variants."""
    widget = QWidget()
    row = QHBoxLayout(widget)
    made = Line(widget, only_for)
    for one in cells:
        cell = QWidget()
        row.addWidget(cell)
        made.cells.append((cell, one))
    layout = page.layout()
    assert layout is not None
    layout.addWidget(widget)
    return made


def test_a_line_goes_when_none_of_its_cells_is_there(qtbot: QtBot) -> None:
    """A cell alone goes before that."""
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page)
    mixed, special = line(page, (), ("a",)), line(page, ("a",), ("b",))
    show_lines([mixed, special], frozenset())
    assert [cell.isHidden() for cell, _ in mixed.cells] == [False, True]
    assert special.widget.isHidden()
    show_lines([mixed, special], frozenset("a"))
    assert not special.widget.isHidden()
    assert [cell.isHidden() for cell, _ in special.cells] == [False, True]


def test_a_heading_goes_with_the_lines_below_it(qtbot: QtBot) -> None:
    """And with its own variant."""
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page)
    heading, below = line(page), line(page, ("a",))
    other, plain = line(page, only_for=("b",)), line(page, ())
    heading.is_heading = other.is_heading = True
    lines = [heading, below, other, plain]
    show_lines(lines, frozenset())
    assert [one.widget.isHidden() for one in lines] == [True, True, True, False]
    show_lines(lines, frozenset("a"))
    assert [one.widget.isHidden() for one in lines] == [False, False, True, False]
    show_lines(lines, frozenset("b"))
    assert [one.widget.isHidden() for one in lines] == [True, True, False, False]
