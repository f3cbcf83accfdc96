"""Name, code, group and purpose of a register of the office's own."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from cleanedu_desktop.form_engine.own_register import OwnRegister
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.overlay.section import Section, Told


class HeadSection(Section):
    """The code may be left to the program; with records it stays as it is."""

    def __init__(
        self, register: OwnRegister, groups: Collection[str], others: str, *, has_records: bool
    ) -> None:
        """`groups` are those of the navigation; `others` among them is the one of forms of none."""
        super().__init__("名称")
        self._others = others
        self.title = QLineEdit(register.title)
        self.title.setPlaceholderText("例如：来访登记")
        self.code = QLineEdit(register.code)
        self.code.setMaxLength(4)
        self.code.setEnabled(not has_records)
        self.code.setToolTip(
            "已有记录，编号字头不再改。" if has_records else "记录编号以它开头，不写则自动取。"
        )
        self.group = QComboBox()
        self.group.addItems(list(dict.fromkeys([*groups, register.group or others])))
        self.group.setCurrentText(register.group or others)
        self.help = QLineEdit(register.help)
        self.help.setPlaceholderText("一句话，说明登记什么，可以不写")
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self.lines.addLayout(self._grid)
        self._line("名称(&M)", self.title, self.place_for("title"))
        self._line("编号字头(&D)", self.code, self.place_for("code"))
        self._line("放在(&G)", self.group)
        self._line("用途(&U)", self.help)
        for edit in (self.title, self.help):
            edit.textEdited.connect(lambda _text: self.changed.emit())
        self.code.textEdited.connect(self._typed_code)
        self.group.activated.connect(lambda _place: self.changed.emit())

    def _line(self, words: str, widget: QWidget, told: Told | None = None) -> None:
        row = self._grid.rowCount()
        name = label(words)
        name.setBuddy(widget)
        widget.setAccessibleName(words.partition("(&")[0])
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(widget, row, 1)
        if told is not None:
            self._grid.addWidget(told, row + 1, 1)

    def _typed_code(self, words: str) -> None:
        if words != words.upper():
            at = self.code.cursorPosition()
            self.code.setText(words.upper())
            self.code.setCursorPosition(at)
        self.changed.emit()

    def propose(self, code: str) -> None:
        """Show the code that is taken where none is written."""
        self.code.setPlaceholderText(f"自动：{code}")

    def given_group(self) -> str:
        """Return the group as a form names it."""
        group = self.group.currentText()
        return "" if group == self._others else group
