"""What the editors of a form and of a register share: parts at the left, the paper at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QScrollArea, QSplitter, QVBoxLayout, QWidget

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.page import DirtyEditor
from cleanedu_desktop.ui.widgets.back_bar import BackBar
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.form_preview import FormPreview
from cleanedu_desktop.ui.widgets.overlay.section import Section
from cleanedu_desktop.ui.widgets.scrolled_column import ScrolledColumn

PREVIEW_AFTER_MS = 400


class PaperEditor(DirtyEditor):
    """Every change is drawn as the paper it would make; what is wrong is told in its part."""

    least_width, left_width = 360, 440
    """Of the parts, in pixels: at the least, and to begin with."""

    def __init__(self, work: OfficeWork, sections: Sequence[Section], preview: FormPreview) -> None:
        super().__init__()
        self.work = work
        self.sections = sections
        self.preview = preview
        self._saving = self._refused = False
        self.banner = Banner()
        self._area: QScrollArea
        self._look_later = QTimer(self, singleShot=True, interval=PREVIEW_AFTER_MS)
        self._look_later.timeout.connect(self.look)
        preview.wanted.connect(self.look)
        for one in sections:
            one.changed.connect(self._typed)
        hint = "保存（Ctrl+S）"
        self.save_button = button("保存(&S)", self.save, role="primary", picture="save", hint=hint)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.save, context=inside)

    def look(self) -> None:
        """Have the paper drawn as it would be."""
        raise NotImplementedError

    def save(self) -> None:
        """Put what is on the screen in force."""
        raise NotImplementedError

    def _lay_out(self, title: str, drop: QPushButton, above: Sequence[QWidget]) -> None:
        """Lay out the page; `above` stands over the parts."""
        bar = BackBar(self.leave, title)
        for one in (self.state, drop, self.save_button):
            bar.line.addWidget(one)
        body = QSplitter(Qt.Orientation.Horizontal)
        body.setChildrenCollapsible(False)
        parts = ScrolledColumn(*above, *self.sections, margins=(24, 12, 8, 24), spacing=12)
        self._area = parts.in_area(sideways=False)
        self._area.setMinimumWidth(self.least_width)
        body.addWidget(self._area)
        right = QWidget()
        inner = QVBoxLayout(right)
        inner.setContentsMargins(8, 12, 24, 12)
        inner.addWidget(self.preview)
        body.addWidget(right)
        body.setStretchFactor(0, 4)
        body.setStretchFactor(1, 5)
        body.setSizes([self.left_width, self.left_width * 5 // 4])
        bar.head(self, self.banner).addWidget(body, 1)

    def _typed(self) -> None:
        self._dirty = True
        self._show_state("有改动，尚未保存")
        self._look_later.start()

    def _keep(self, act: Callable[..., Any], **given: Any) -> None:
        """Have `act` put it in force, once at a time."""
        if self._saving:
            return
        self._saving = True
        self.save_button.setEnabled(False)
        self._show_state("正在保存…")
        self.work.act(act, **given, owner=self, done=self._saved, failed=self._not_saved)

    def _saved(self, saved: Any) -> None:
        raise NotImplementedError

    def _not_saved(self, problem: OfficeProblem) -> None:
        self._saving = False
        self.save_button.setEnabled(True)
        self._show_state("尚未保存", "red")
        if wrong := self._show_wrong(problem):
            words = f"没有保存：还有 {wrong} 处不行，已标在各处旁边，改正后再保存。"
            self.banner.say(f"{words}表单和记录没有改动。", "red")
        else:
            self.banner.say_problem(problem)
        self.settled.emit(False)

    def _show_wrong(self, problem: OfficeProblem) -> int:
        """Show mistakes beside what they concern; return how many, 0 if it is another problem."""
        raise NotImplementedError

    def _show_first_wrong(self) -> None:
        wrong = (told for one in self.sections for told in one.told.values() if told.text())
        if (first := next(wrong, None)) is not None:
            self._area.ensureWidgetVisible(first, 20, 80)
