"""The places to sign in on a form."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.overlay.section import Section


@dataclass(frozen=True)
class _Box:
    widget: QWidget
    words: QLineEdit
    up: QPushButton
    down: QPushButton
    away: QPushButton


class BoxesSection(Section):
    """One line a box; at least one stays."""

    def __init__(self, shipped: list[str], overlay: Overlay) -> None:
        super().__init__("签字栏", "打印后由谁签字。至少保留一个。")
        self._shipped = tuple(shipped)
        self._boxes: list[_Box] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        self.lines.addLayout(self._column)
        self.lines.addWidget(self.place_for("signatures"))
        more = QHBoxLayout()
        self.add_button = button("增加签字栏", self.add_box, picture="plus")
        more.addWidget(self.add_button)
        more.addStretch(1)
        self.lines.addLayout(more)
        for words in overlay.signatures or shipped:
            self._add(words)

    def words(self) -> tuple[str, ...]:
        """Return the boxes from left to right."""
        return tuple(one.words.text().strip() for one in self._boxes)

    def add_box(self) -> None:
        """Append an empty box and put the cursor there."""
        self._add("")
        self._boxes[-1].words.setFocus()
        self.changed.emit()

    def _add(self, words: str) -> None:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        edit = QLineEdit(words)
        edit.setPlaceholderText("例如：见证人签字")
        edit.setAccessibleName("签字栏名称")
        edit.textEdited.connect(lambda _text: self.changed.emit())
        icon = partial(button, "", role="icon")
        box = _Box(
            made,
            edit,
            icon(picture="chevron-up", name="上移"),
            icon(picture="chevron-down", name="下移"),
            icon(picture="x", name="去掉这个签字栏"),
        )
        box.up.clicked.connect(lambda: self._move(box, -1))
        box.down.clicked.connect(lambda: self._move(box, 1))
        box.away.clicked.connect(lambda: self._remove(box))
        line.addWidget(edit, 1)
        for one in (box.up, box.down, box.away):
            line.addWidget(one)
        self._boxes.append(box)
        self._column.addWidget(made)
        self._mark_ends()

    def _move(self, box: _Box, by: int) -> None:
        at = self._boxes.index(box)
        self._boxes.insert(at + by, self._boxes.pop(at))
        self._column.removeWidget(box.widget)
        self._column.insertWidget(at + by, box.widget)
        self._mark_ends()
        self.changed.emit()

    def _remove(self, box: _Box) -> None:
        self._boxes.remove(box)
        self._column.removeWidget(box.widget)
        box.widget.hide()
        box.widget.deleteLater()
        self._mark_ends()
        self.changed.emit()

    def _mark_ends(self) -> None:
        for at, box in enumerate(self._boxes):
            box.up.setEnabled(at > 0)
            box.down.setEnabled(at + 1 < len(self._boxes))
            box.away.setEnabled(len(self._boxes) > 1)

    def fold(self, overlay: Overlay) -> Overlay:
        """Return `overlay` with these boxes, where they are not as shipped."""
        now = self.words()
        return replace(overlay, signatures=() if now == self._shipped else now)
