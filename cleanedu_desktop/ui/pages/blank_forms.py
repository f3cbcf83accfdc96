"""The settings' card of blank forms: by where they belong, found by a few characters."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.ui.pages.kind_words import CORE_WORDS, group_words, in_order
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.find_line import find_line
from cleanedu_desktop.ui.widgets.flow_layout import FlowLayout
from cleanedu_desktop.ui.widgets.labels import label

_HEADING = 84
"""Pixels."""


class BlankForms(QFrame):
    """A line of forms for each kind with an entry of its own and each group."""

    def __init__(self, print_blank: Callable[[Form], object]) -> None:
        super().__init__()
        self.setObjectName("card")
        self._print = print_blank
        self.buttons: list[QPushButton] = []
        self._lines: list[tuple[QLabel, QWidget, list[QPushButton]]] = []
        self.search = find_line("查找空白表格：名称里的几个字")
        self.search.textChanged.connect(self._show_found)
        self.none = label("没有这个名称的表。", "faint")
        self.none.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(label("空白表格", "sectionTitle"))
        column.addWidget(label("打印空白表格，供手工填写。点一张就打印预览。", "muted", wrap=True))
        column.addWidget(self.search)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, _HEADING)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        column.addWidget(self.none)

    def show_forms(self, forms: Iterable[Form]) -> None:
        """Show the forms that can be printed blank, once."""
        if self.buttons:
            return
        mains = [one for one in forms if not one.of_step or one.layout == "grid"]
        groups: dict[str, list[Form]] = {}
        of_kind = {one.kind: one for one in mains if one.id == one.kind}
        for form in in_order(mains):
            core = CORE_WORDS.get(form.kind)
            heading = core.title if core else group_words(of_kind.get(form.kind, form))
            groups.setdefault(heading, []).append(form)
        for heading, some in groups.items():
            self._add(heading, some)

    def _add(self, heading: str, forms: list[Form]) -> None:
        named = label(heading, "muted")
        named.setContentsMargins(0, 5, 0, 0)
        line = QWidget()
        flow = FlowLayout(line, gap=2)
        made = [
            button(one.title, partial(self._print, one), role="link", name=f"空白{one.title}")
            for one in forms
        ]
        for one in made:
            flow.addWidget(one)
        row = len(self._lines)
        self._grid.addWidget(named, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(line, row, 1)
        self._lines.append((named, line, made))
        self.buttons += made

    def _show_found(self, typed: str) -> None:
        words = typed.strip()
        found = False
        for named, line, made in self._lines:
            whole = words in named.text()
            for one in made:
                one.setVisible(whole or words in one.text())
            some = any(not one.isHidden() for one in made)
            found = found or some
            for part in (named, line):
                part.setVisible(some)
            line.updateGeometry()
        self.none.setVisible(not found)
