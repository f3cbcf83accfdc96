"""The order of a form's rows or columns, and how wide a list's columns are."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.ui.models.overlay_order import Place, arranged, order_of
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.elided_label import ElidedLabel
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.overlay.section import Section

_WIDEST_MM = 400


def _line_of(widget: QWidget) -> QHBoxLayout:
    line = QHBoxLayout(widget)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(2)
    return line


class OrderSection(Section):
    """One line a row, moved with arrows; columns of lists have their width beside them."""

    def __init__(self, places: list[Place], overlay: Overlay) -> None:
        columns = any(one.width is not None for one in places)
        super().__init__(
            "列的次序和宽度" if columns else "次序",
            "宽度以毫米计。" if columns else "用箭头上下移动；小标题和签字栏不动。",
        )
        self._natural = [one.key for one in places]
        self._shipped = {one.key: one.width for one in places}
        self.order = arranged(self._natural, overlay.order)
        self.widths: dict[str, QLineEdit] = {}
        self._arrows: dict[str, tuple[QPushButton, QPushButton]] = {}
        self._widgets = {one.key: self._line(one, overlay) for one in places}
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        for key in self.order:
            self._column.addWidget(self._widgets[key])
        self.lines.addLayout(self._column)
        self.lines.addWidget(self.place_for("order"))
        self._mark_ends()

    def _line(self, place: Place, overlay: Overlay) -> QWidget:
        made = QWidget()
        line = _line_of(made)
        words = ElidedLabel("")
        words.set_words(place.words)
        line.addWidget(words, 1)
        if place.width is not None:
            width = overlay.widths.get(place.key)
            edit = QLineEdit(str(width or round(place.width)))
            edit.setPlaceholderText(f"{place.width:g}")
            edit.setValidator(QIntValidator(1, _WIDEST_MM, edit))
            edit.setFixedWidth(64)
            edit.setAccessibleName(f"{place.words}的宽度，毫米")
            edit.textEdited.connect(lambda _text: self.changed.emit())
            self.widths[place.key] = edit
            line.addWidget(edit)
            line.addWidget(label("毫米", "faint"))
        up, down = (
            button("", partial(self.move_line, place.key, by), role="icon", picture=picture,
                   name=f"{words_of}{place.words}")
            for by, picture, words_of in ((-1, "chevron-up", "上移"), (1, "chevron-down", "下移"))
        )  # fmt: skip
        self._arrows[place.key] = (up, down)
        line.addWidget(up)
        line.addWidget(down)
        return made

    def move_line(self, key: str, by: int) -> None:
        """Let a line change places with its neighbour."""
        at = self.order.index(key)
        to = at + by
        if not 0 <= to < len(self.order):
            return
        self.order[at], self.order[to] = self.order[to], self.order[at]
        self._column.removeWidget(self._widgets[key])
        self._column.insertWidget(to, self._widgets[key])
        self._mark_ends()
        self.changed.emit()

    def _mark_ends(self) -> None:
        for at, key in enumerate(self.order):
            up, down = self._arrows[key]
            up.setEnabled(at > 0)
            down.setEnabled(at + 1 < len(self.order))

    def fold(self, overlay: Overlay) -> Overlay:
        """Return `overlay` with this order and these widths."""
        widths = {k: v for k, v in overlay.widths.items() if k not in self.widths}
        for key, edit in self.widths.items():
            if edit.text() and int(edit.text()) != round(self._shipped[key] or 0):
                widths[key] = int(edit.text())
        return replace(overlay, order=order_of(self._natural, self.order), widths=widths)
