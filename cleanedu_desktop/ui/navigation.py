"""The navigation at the left: the seal, the office, one entry a page."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.ui.folded_entries import FoldedEntries
from cleanedu_desktop.ui.icons import icon
from cleanedu_desktop.ui.look import COLOURS, screen_font
from cleanedu_desktop.ui.widgets.labels import label, retone

WIDTH, NARROW_WIDTH = 204, 58
SEAL = 34
"""Logical pixels."""


def seal(size: int) -> QPixmap:
    """Return the sign of the program, 廉 as a seal, `size` device pixels square."""
    drawn = QPixmap(size, size)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(COLOURS["seal"]))
    box = QRectF(0, 0, size, size)
    painter.drawRoundedRect(box, size * 0.18, size * 0.18)
    painter.setPen(QColor("#FFFFFF"))
    painter.setFont(screen_font(round(size * 0.62), bold=True))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "廉")
    painter.end()
    return drawn


class Navigation(QWidget):
    """Entries by page name; Alt and a number goes to the first nine.

    Those of `add_folded` fold away under one where the window is too low for all; what is still
    too much scrolls. `last` ones stay at the foot.
    """

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
        sign = QLabel()
        ratio = self.devicePixelRatioF()
        drawn = seal(round(SEAL * ratio))
        drawn.setDevicePixelRatio(ratio)
        sign.setPixmap(drawn)
        head.addWidget(sign)
        self._name = label("廉教台账", "programName")
        head.addWidget(self._name, 1)
        self._column.addLayout(head)
        self.office = label("", "officeName", wrap=True)
        self._narrow, self._current = False, ""
        self._unsaved: set[str] = set()
        self._shown: AbstractSet[str] | None = None
        self._folded: FoldedEntries | None = None
        self._column.addWidget(self.office)
        self._column.addSpacing(8)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled = QWidget()
        scrolled.setObjectName("scrolled")
        self._entries = QVBoxLayout(scrolled)
        self._entries.setContentsMargins(0, 0, 0, 0)
        self._entries.setSpacing(1)
        self._entries.addStretch(1)
        self._area.setWidget(scrolled)
        self._column.addWidget(self._area, 1)

    def add(self, name: str, words: str, image: str, *, last: bool = False) -> None:
        """Append an entry, at the foot where it is `last`."""
        made = self._made(name, words, image)
        if last:
            self._column.addWidget(made)
        else:
            self._insert(made)
        self._fold()

    def add_folded(self, name: str, words: str, image: str, *, under: str) -> None:
        """Append an entry that folds away; `under` are the words of the button it folds under."""
        if self._folded is None:
            self._folded = FoldedEntries(under, self)
            self._folded.changed.connect(self._fold)
            self._folded.set_narrow(self._narrow)
            self._insert(self._folded.button)
        self._folded.names.append(name)
        made = self._made(name, words, image)
        made.setProperty("under", "folded" if self._narrow else "true")
        self._insert(made)
        self._fold()

    def _insert(self, made: QPushButton) -> None:
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        self._entries.insertWidget(self._entries.count() - 1, made)

    def _made(self, name: str, words: str, image: str) -> QPushButton:
        number = 1 + len(self.entries)
        made = self._entry(name, words)
        made.setIcon(icon(image, "nav_text", active="card", size=18))
        made.setIconSize(QSize(18, 18))
        if number <= 9:
            made.setShortcut(f"Alt+{number}")
        made.setToolTip(f"{words}（Alt+{number}）" if number <= 9 else words)
        return made

    def show_only(self, names: AbstractSet[str]) -> None:
        """Show the entries of these pages alone."""
        self._shown = names
        self._fold()

    def _may_be_seen(self, name: str) -> bool:
        return self._shown is None or name in self._shown

    def _fold(self) -> None:
        """Show what may be seen, and fold what folds if all of it is too high."""
        seen = [name for name in self.entries if self._may_be_seen(name)]
        folded = self._folded
        if folded is not None:
            folded.button.setVisible(any(name in folded.names for name in seen))
            inside = [name for name in seen if self._area.isAncestorOf(self.entries[name])]
            height = sum(self.entries[name].sizeHint().height() + 1 for name in inside)
            height += folded.button.sizeHint().height()
            fits = height <= self._area.viewport().height()
            folded.settle(fits=fits, holds_current=self._current in folded.names)
        for name, entry in self.entries.items():
            away = folded is not None and not folded.open and name in folded.names
            entry.setVisible(name in seen and not away)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold as the new height asks."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fold)

    def _entry(self, name: str, words: str) -> QPushButton:
        made = QPushButton(words)
        made.setObjectName("navigationEntry")
        made.setCheckable(True)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setAccessibleName(words)
        made.clicked.connect(partial(self.chosen.emit, name))
        self._group.addButton(made)
        self.entries[name] = made
        self._word(name)
        return made

    def mark(self, name: str) -> None:
        """Show which page one is on; none for a page without an entry."""
        self._current = name
        self._fold()
        if name in self.entries:
            self.entries[name].setChecked(True)
        else:
            self._group.setExclusive(False)
            for entry in self.entries.values():
                entry.setChecked(False)
            self._group.setExclusive(True)
        if name in self.entries:
            QTimer.singleShot(0, self, partial(self._show, self.entries[name]))

    def _show(self, entry: QPushButton) -> None:
        if self._area.isAncestorOf(entry):
            self._area.ensureWidgetVisible(entry, 0, 0)

    def mark_unsaved(self, name: str, *, unsaved: bool) -> None:
        """Say that typing waits on a page."""
        (self._unsaved.add if unsaved else self._unsaved.discard)(name)
        self._word(name)

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone, to leave a small window's room to the forms."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.setFixedWidth(NARROW_WIDTH if narrow else WIDTH)
        for words in (self._name, self.office):
            words.setVisible(not narrow)
        bar = Qt.ScrollBarPolicy
        self._area.setVerticalScrollBarPolicy(
            bar.ScrollBarAlwaysOff if narrow else bar.ScrollBarAsNeeded
        )
        for name in self.entries:
            self._word(name)
        if self._folded is not None:
            self._folded.set_narrow(narrow)

    def _word(self, name: str) -> None:
        entry = self.entries[name]
        words = entry.accessibleName()
        waits = name in self._unsaved
        if self._narrow:
            shown = "·" if waits else ""
        else:
            shown = f"{words}　·　未保存" if waits else words
        if shown != entry.text():
            keys = entry.shortcut()
            entry.setText(shown)
            if entry.property("under"):
                retone(entry, "folded" if self._narrow else "true", "under")
            # Qt drops the shortcut of a button that gets another text.
            entry.setShortcut(keys)
