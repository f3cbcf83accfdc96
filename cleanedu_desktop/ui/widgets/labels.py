"""Labels as the stylesheet knows them, and small pieces of furniture around them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from cleanedu_desktop.ui.icons import pixmap


def label(text: str, look: str = "", *, wrap: bool = False) -> QLabel:
    """Return a plain-text label; `look` is an object name of the stylesheet."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setObjectName(look)
    made.setWordWrap(wrap)
    return made


def pill(text: str, tone: str) -> QLabel:
    """Return a small rounded word in a tone: 整改中."""
    made = label(text, "pill")
    made.setProperty("tone", tone)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def picture(name: str, colour: str, size: int) -> QLabel:
    """Return an icon as a label of `size` logical pixels."""
    made = QLabel()
    ratio = made.devicePixelRatioF()
    drawn = pixmap(name, colour, round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    made.setPixmap(drawn)
    made.setFixedSize(size, size)
    return made


def shortened(words: str, most: int) -> str:
    """Return `words` on one line, at most `most` characters, ending in … when there is more."""
    line = " ".join(words.split())
    return line if len(line) <= most else line[: most - 1] + "…"


def rule() -> QFrame:
    """Return a thin horizontal line."""
    made = QFrame()
    made.setObjectName("rule")
    return made


def retone(widget: QWidget, tone: str, what: str = "tone") -> None:
    """Change a tone property and have the stylesheet read it again."""
    if widget.property(what) != tone:
        widget.setProperty(what, tone)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
