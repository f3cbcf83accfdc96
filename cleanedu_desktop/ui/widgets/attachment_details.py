"""What the chosen attachment is for, what is seen on it, and its place in the order."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cleanedu_desktop.acts.describe_attachment import LONGEST_CAPTION
from cleanedu_desktop.acts.list_attachments import AttachmentShown
from cleanedu_desktop.records.attachment import ATTACHMENT_ROLES
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.inputs.choice import QuietCombo

UNSAID = "未分类"


class AttachmentDetails(QWidget):
    """Tells what the user changes; what is kept comes back by `show_one`."""

    described = Signal(object, str, str)
    """AttachmentShown, role, caption."""
    moved = Signal(object, int)
    """AttachmentShown, by how many places."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: AttachmentShown | None = None
        self.role = QuietCombo()
        self.role.setAccessibleName("附件的用途")
        self.role.setToolTip("这个附件的用途")
        for key, word in {"": UNSAID, **ATTACHMENT_ROLES}.items():
            self.role.addItem(word, key)
        self.role.activated.connect(lambda _at: self._tell())
        self.caption = QLineEdit()
        self.caption.setAccessibleName("附件的说明")
        self.caption.setPlaceholderText("说明，印在照片下面")
        self.caption.setMaxLength(LONGEST_CAPTION)
        self.caption.editingFinished.connect(self._tell)
        self.up = button("", lambda: self._move(-1), role="icon", picture="arrow-up", name="上移")
        self.down = button(
            "", lambda: self._move(1), role="icon", picture="arrow-down", name="下移"
        )
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.role, 1)
        line.addWidget(self.up)
        line.addWidget(self.down)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(6)
        lines.addLayout(line)
        lines.addWidget(self.caption)

    def show_one(self, shown: AttachmentShown | None, at: int, of: int) -> None:
        """Show an attachment, the one at place `at` of `of`."""
        self._tell()
        self._shown = None
        if shown is None:
            return
        self.role.setCurrentIndex(max(0, self.role.findData(shown.role)))
        self.caption.setText(shown.caption)
        self.caption.setCursorPosition(0)
        self.up.setEnabled(at > 0)
        self.down.setEnabled(at < of - 1)
        self._shown = shown

    def _tell(self) -> None:
        shown = self._shown
        if shown is None:
            return
        role, caption = self.role.currentData() or "", " ".join(self.caption.text().split())
        if (role, caption) != (shown.role, shown.caption):
            self._shown = None
            self.described.emit(shown, role, caption)

    def _move(self, by: int) -> None:
        if self._shown is not None:
            self.moved.emit(self._shown, by)
