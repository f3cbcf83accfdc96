"""Keeps what is copied from encrypted books out of the history that systems keep of clipboards."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QClipboard

PRIVATE = {
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': bytes(4),
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': bytes(4),
    "x-kde-passwordManagerHint": b"secret",
}
"""Formats by which Windows, KDE and others are asked not to keep a copy, and their values."""


class PrivateClipboard(QObject):
    """Marks whatever this program copies while `wanted`."""

    def __init__(
        self, clipboard: QClipboard, wanted: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clipboard, self._wanted = clipboard, wanted
        clipboard.dataChanged.connect(self.mark)

    def mark(self) -> None:
        """Put what is there, if it is ours, there again with the marks."""
        if not self._wanted() or not self._clipboard.ownsClipboard():
            return
        copied: QMimeData | None = self._clipboard.mimeData()  # none in a cleared one
        if copied is None or not copied.formats() or all(copied.hasFormat(one) for one in PRIVATE):
            return
        marked = QMimeData()
        for one in copied.formats():
            marked.setData(one, copied.data(one))
        for one, value in PRIVATE.items():
            marked.setData(one, value)
        self._clipboard.setMimeData(marked)
