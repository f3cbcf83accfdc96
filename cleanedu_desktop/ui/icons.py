"""Icons from the shipped SVG files, in the colour asked for."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QFile, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from cleanedu_desktop.ui.look import COLOURS


def icon(name: str, colour: str = "muted", *, active: str | None = None) -> QIcon:
    """Return the icon `name` (file without `.svg`) in a colour token, drawn when first shown.

    `active` is the colour token while a button is checked or a row selected.
    """
    _source(name)
    return QIcon(_Drawing(name, colour, active))


def pixmap(name: str, colour: str, size: int) -> QPixmap:
    """Return the icon drawn at `size` device pixels square."""
    svg = _source(name).replace(b"currentColor", COLOURS[colour].encode())
    renderer = QSvgRenderer(QByteArray(svg))
    drawn = QPixmap(size, size)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn


@cache
def _source(name: str) -> bytes:
    file = QFile(f"icons:{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(f"icons:{name}.svg")
    return bytes(file.readAll().data())


class _Drawing(QIconEngine):
    """Draws an icon at just the sizes and in just the colours that are shown, each once."""

    def __init__(self, name: str, colour: str, active: str | None) -> None:
        super().__init__()
        self._asked = name, colour, active
        self._drawn: dict[tuple[str, int], QPixmap] = {}

    def clone(self) -> QIconEngine:
        """Return the same drawing for a changed copy of the icon."""
        return _Drawing(*self._asked)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon at `size` device pixels."""
        name, colour, active = self._asked
        if mode == QIcon.Mode.Disabled:
            colour = "line_strong"
        elif active is not None and state == QIcon.State.On:
            colour = active
        key = colour, min(size.width(), size.height())
        if key not in self._drawn:
            self._drawn[key] = pixmap(name, *key)
        return self._drawn[key]

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon into `rect`, sharp on any screen."""
        scale = painter.device().devicePixelRatioF()
        drawn = self.pixmap(rect.size() * scale, mode, state)
        painter.drawPixmap(rect, drawn)
