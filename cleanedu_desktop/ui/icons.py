"""Icons from the shipped SVG files, in the colour asked for."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QFile, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from cleanedu_desktop.ui.look import COLOURS


def icon(name: str, colour: str = "muted", *, active: str | None = None, size: int = 16) -> QIcon:
    """Return the icon `name` (file without `.svg`) in a colour token.

    `active` is the colour token while a button is checked; `size` is in logical pixels. Drawn for
    the scale of this screen alone: each drawing more costs start-up time.
    """
    made = QIcon()
    drawn = round(size * QGuiApplication.primaryScreen().devicePixelRatio())
    made.addPixmap(pixmap(name, colour, drawn))
    if active is not None:
        made.addPixmap(pixmap(name, active, drawn), QIcon.Mode.Normal, QIcon.State.On)
    return made


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
