"""The title of a form, the office's own line above it, and the words of a letter."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit

from cleanedu_desktop.form_engine.definition import Form, Letter
from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.ui.widgets.inputs.long_text import GrowingText
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.overlay.section import Section


class TitleSection(Section):
    """Title, own line, red head."""

    def __init__(self, form: Form, overlay: Overlay) -> None:
        super().__init__("标题")
        self._shipped = form.title
        grid = QGridLayout()
        grid.setColumnMinimumWidth(0, 76)
        grid.setVerticalSpacing(6)
        self.title = self._line(
            grid, 0, "表的标题", "title", overlay.title or form.title, form.title
        )
        own = "本单位自己的一行，例如单位全称；不需要就空着"
        self.title_line = self._line(grid, 2, "标题上方", "title_line", overlay.title_line, own)
        self.lines.addLayout(grid)
        self.red_head = QCheckBox("印红色发文机关标志（有发文权的单位才用）")
        self.red_head.setChecked(overlay.red_head)
        self.red_head.setVisible(form.official is not None)
        self.red_head.toggled.connect(lambda _on: self.changed.emit())
        self.lines.addWidget(self.red_head)

    def _line(
        self, grid: QGridLayout, row: int, words: str, place: str, now: str, else_words: str
    ) -> QLineEdit:
        edit = QLineEdit(now)
        edit.setPlaceholderText(else_words)
        edit.setAccessibleName(words)
        edit.textEdited.connect(lambda _text: self.changed.emit())
        grid.addWidget(label(words, "muted"), row, 0)
        grid.addWidget(edit, row, 1)
        grid.addWidget(self.place_for(place), row + 1, 1)
        return edit

    def fold(self, overlay: Overlay) -> Overlay:
        """Return `overlay` with these titles."""
        title = self.title.text().strip()
        return replace(
            overlay,
            title="" if title == self._shipped else title,
            title_line=self.title_line.text().strip(),
            red_head=self.red_head.isChecked(),
        )


class LetterSection(Section):
    """What a letter says before and after its items."""

    def __init__(self, letter: Letter, overlay: Overlay) -> None:
        super().__init__("开头和结尾的话", "按本单位的写法改；改回原来的话就等于没有改。")
        self._letter = letter
        self.opening = self._text(
            "开头", letter.opening if overlay.opening is None else overlay.opening
        )
        self.closing = self._text(
            "结尾", letter.closing if overlay.closing is None else overlay.closing
        )
        self.lines.addWidget(self.place_for("letter"))

    def _text(self, words: str, now: str) -> GrowingText:
        edit = GrowingText(2)
        edit.setPlainText(now)
        edit.setAccessibleName(words)
        edit.textChanged.connect(self.changed)
        self.lines.addWidget(label(words, "muted"))
        self.lines.addWidget(edit)
        return edit

    def fold(self, overlay: Overlay) -> Overlay:
        """Return `overlay` with these words, where they are not as shipped."""
        opening, closing = self.opening.toPlainText(), self.closing.toPlainText()
        return replace(
            overlay,
            opening=None if opening == self._letter.opening else opening,
            closing=None if closing == self._letter.closing else closing,
        )
