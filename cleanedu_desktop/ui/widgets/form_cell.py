"""One cell of the paper on the screen: a label at the left, what is filled in at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from cleanedu_desktop.ui.widgets.labels import label, retone
from cleanedu_desktop.ui.widgets.surface import surface

LABEL_WIDTH = 104
_ONE_LINE = 6
"""Chinese characters that fit in a label cell."""


def halves(title: str) -> list[str]:
    """Return a title that is too long for one line as two of the same length."""
    if not _ONE_LINE < len(title) <= 2 * _ONE_LINE or not title.isalpha():
        return [title]
    middle = (len(title) + 1) // 2
    return [title[:middle], title[middle:]]


class FormCell(QWidget):
    """Label and content; findings are shown under the content."""

    def __init__(
        self, title: str, content: QWidget, *, required: bool = False, above: bool = False
    ) -> None:
        """Make a cell; `above` puts the label over the content (tables, attendance)."""
        super().__init__()
        self.title = title
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.label = self._label(title, required)
        self._content = content
        self._findings: list[QLabel] = []
        outer = QVBoxLayout(self) if above else QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(1)
        self._title_cell = self._label_cell(above)
        outer.addWidget(self._title_cell)
        outer.addWidget(self._value_cell(above), 1)

    def _label(self, title: str, required: bool) -> QLabel:
        star = ' <span style="color:#B3261E">*</span>' if required else ""
        words = [one.replace("&", "&amp;").replace("<", "&lt;") for one in halves(title)]
        made = QLabel(f"{'<br>'.join(words)}{star}")
        made.setTextFormat(Qt.TextFormat.RichText)
        made.setWordWrap(True)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return made

    def _label_cell(self, above: bool) -> QWidget:
        cell = surface("headingCell" if above else "labelCell")
        box = QHBoxLayout(cell)
        side = 12 if above else 6
        box.setContentsMargins(side, 6, side, 6)
        if above:
            self.label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        box.addWidget(self.label)
        if not above:
            cell.setFixedWidth(LABEL_WIDTH)
        return cell

    def _value_cell(self, above: bool) -> QWidget:
        self.value_cell = QWidget()
        self.value_cell.setObjectName("valueCell")
        self.value_cell.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._box = QVBoxLayout(self.value_cell)
        margin = 0 if above else 3
        self._box.setContentsMargins(margin, margin, margin, margin)
        self._box.setSpacing(0)
        if not above:
            self._box.addStretch(1)
        self._box.addWidget(self._content)
        self._after = self._box.count()
        if not above:
            self._box.addStretch(1)
        return self.value_cell

    def show_label(self, visible: bool) -> None:
        """Hide the label where a heading just above says the same."""
        self._title_cell.setVisible(visible)

    def show_findings(self, findings: list[tuple[str, bool]]) -> None:
        """Show (sentence, blocks) lines; an empty list clears them."""
        for old in self._findings:
            self._box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._findings = []
        for place, (sentence, blocks) in enumerate(findings):
            line = label(sentence, "findingRed" if blocks else "findingAmber", wrap=True)
            line.setContentsMargins(7, 0, 7, 4)
            self._findings.append(line)
            self._box.insertWidget(self._after + place, line)
        tone = "red" if any(blocks for _, blocks in findings) else "amber" if findings else ""
        retone(self.value_cell, tone, "finding")
