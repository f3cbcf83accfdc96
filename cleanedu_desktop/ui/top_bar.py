"""The head of the window: where one is, and the one box that searches everything."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from cleanedu_desktop.ui.icons import icon
from cleanedu_desktop.ui.widgets.busy_line import HEIGHT, BusyLine
from cleanedu_desktop.ui.widgets.labels import label, pill

SEARCH_AFTER_MS = 350
BUSY = "正在处理…"


class TopBar(QWidget):
    """Title at the left, search at the right."""

    searched = Signal(str)
    """Words to look for; "" when the box was emptied."""
    went_down = Signal()
    """The keyboard goes on to what was found."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(56)
        self.title = label("", "pageTitle")
        self.day = label("", "muted")
        self.sample = pill("示例单位，可随意试用", "accent")
        self.sample.hide()
        self.busy = label("", "muted")
        self._working = ""
        self.busy_line = BusyLine(self)
        self.user = label("", "muted")
        self.search = self._search_box()
        self._later = QTimer(self, singleShot=True, interval=SEARCH_AFTER_MS)
        self._later.timeout.connect(self._search)
        self.search.textEdited.connect(lambda _text: self._later.start())
        self.search.returnPressed.connect(self._search)
        line = QHBoxLayout(self)
        line.setContentsMargins(24, 0, 24, 0)
        line.setSpacing(14)
        line.addWidget(self.title)
        line.addWidget(self.day, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.sample)
        line.addStretch(1)
        line.addWidget(self.busy)
        line.addWidget(self.user)
        line.addWidget(self.search)
        QShortcut(QKeySequence.StandardKey.Find, self, self.focus_search)
        QShortcut(
            Qt.Key.Key_Down,
            self.search,
            self.went_down.emit,
            context=Qt.ShortcutContext.WidgetShortcut,
        )

    def _search_box(self) -> QLineEdit:
        search = QLineEdit()
        search.setObjectName("search")
        search.setFixedWidth(320)
        search.setPlaceholderText("搜索姓名、拼音首字母、内容、档号")
        search.setAccessibleName("搜索全部记录")
        search.setToolTip("Ctrl+F：姓名、拼音首字母、内容、编号、档号、附件名；向下键到结果")
        search.setClearButtonEnabled(True)
        search.addAction(icon("search", "faint"), QLineEdit.ActionPosition.LeadingPosition)
        return search

    def focus_search(self) -> None:
        """Put the cursor into the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def say_working(self, words: str) -> None:
        """Say what the worker is doing; "": whatever comes next."""
        self._working = words
        if self.busy.text():
            self.busy.setText(words or BUSY)

    def show_busy(self, busy: bool) -> None:
        """Say that the worker is at work."""
        self.busy.setText((self._working or BUSY) if busy else "")
        self.busy_line.show_busy(busy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line of the worker along the foot."""
        super().resizeEvent(event)
        self.busy_line.setFixedWidth(event.size().width())
        self.busy_line.move(0, event.size().height() - HEIGHT)

    def show_user(self, name: str) -> None:
        """Say who sits here; "" where that goes without saying."""
        self.user.setText(name)
        self.user.setVisible(bool(name))

    def clear(self) -> None:
        """Take away every word that belongs to the books."""
        self._later.stop()
        self.search.clear()
        self.day.clear()
        self.title.clear()
        self.show_user("")

    def _search(self) -> None:
        self._later.stop()
        self.searched.emit(self.search.text().strip())
