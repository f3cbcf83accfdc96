"""The navigation at the left: the seal, the office, one entry a page."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cleanedu_desktop.ui.icons import icon
from cleanedu_desktop.ui.look import COLOURS, screen_font
from cleanedu_desktop.ui.widgets.labels import label

WIDTH = 204


class Seal(QWidget):
    """The sign of the program: 廉 as a seal."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(34, 34)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the seal."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(COLOURS["seal"]))
        box = QRectF(self.rect())
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(QColor("#FFFFFF"))
        painter.setFont(screen_font(21, bold=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "廉")
        painter.end()


class Navigation(QWidget):
    """Entries by page name; Alt and a number goes to the first nine."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self.entries: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 14, 10, 12)
        self._column.setSpacing(3)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Seal())
        head.addWidget(label("廉教台账", "programName"), 1)
        self._column.addLayout(head)
        self.office = label("", "officeName", wrap=True)
        self._column.addWidget(self.office)
        self._column.addSpacing(8)
        self._column.addStretch(1)

    def add(self, name: str, words: str, image: str) -> None:
        """Append an entry above the free space."""
        number = len(self.entries) + 1
        made = QPushButton(words)
        made.setObjectName("navigationEntry")
        made.setIcon(icon(image, "nav_text", active="card"))
        made.setIconSize(QSize(18, 18))
        made.setCheckable(True)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setAccessibleName(words)
        if number <= 9:
            made.setShortcut(f"Alt+{number}")
            made.setToolTip(f"{words}（Alt+{number}）")
        made.clicked.connect(partial(self.chosen.emit, name))
        self._group.addButton(made)
        self.entries[name] = made
        self._column.insertWidget(self._column.count() - 1, made)

    def add_group(self, words: str) -> None:
        """Append a small heading."""
        self._column.insertWidget(self._column.count() - 1, label(words, "navigationGroup"))

    def mark(self, name: str) -> None:
        """Show which page one is on; none for a page without an entry."""
        if name in self.entries:
            self.entries[name].setChecked(True)
        else:
            self._group.setExclusive(False)
            for entry in self.entries.values():
                entry.setChecked(False)
            self._group.setExclusive(True)

    def mark_unsaved(self, name: str, *, unsaved: bool) -> None:
        """Say that typing waits on a page."""
        entry = self.entries[name]
        words = entry.accessibleName()
        shown = f"{words}　·　未保存" if unsaved else words
        if shown != entry.text():
            keys = entry.shortcut()
            entry.setText(shown)
            # Qt drops the shortcut of a button that gets another text.
            entry.setShortcut(keys)
