"""Which lines of the editor's paper are shown: some are there for one type of talk alone."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from cleanedu_desktop.form_engine.variants import Variants, fits


@dataclass
class Line:
    """One line of the paper: a heading, boxes to sign in, or cells side by side."""

    widget: QWidget
    only_for: tuple[str, ...] = ()
    cells: list[tuple[QWidget, tuple[str, ...]]] = field(default_factory=list)
    """Each cell with the variants it is there for."""
    is_heading: bool = False

    def show_for(self, variants: Variants) -> bool:
        """Show the cells that are there for `variants`; tell whether anything is."""
        there = fits(self.only_for, variants)
        if self.cells:
            fitting = [there and fits(only_for, variants) for _, only_for in self.cells]
            for (cell, _), shown in zip(self.cells, fitting, strict=True):
                cell.setVisible(shown)
            there = any(fitting)
        self.widget.setVisible(there)
        return there


def show_lines(lines: list[Line], variants: Variants) -> None:
    """Show what is there for `variants`; what is typed in the other places stays in them."""
    below = False
    for line in reversed(lines):
        there = line.show_for(variants)
        if line.is_heading:
            line.widget.setVisible(there and below)
            below = False
        else:
            below = below or there
