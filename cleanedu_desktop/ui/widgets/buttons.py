"""Buttons as the stylesheet knows them: primary, plain, danger, link, icon, chip and choice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton

from cleanedu_desktop.ui.icons import icon

Role = Literal["primary", "plain", "danger", "link", "icon", "chip", "choice"]
_COLOURS = {"primary": "card", "danger": "red", "link": "accent"}


def button(
    text: str,
    pressed: Callable[[], object] | None = None,
    *,
    role: Role = "plain",
    picture: str = "",
    name: str = "",
    hint: str = "",
) -> QPushButton:
    """Return a button.

    Args:
        text: With its mnemonic: ``保存(&S)``.
        pressed: Called on click.
        role: How it looks.
        picture: Icon name.
        name: Accessible name where `text` does not say enough; without it the text.
        hint: Tooltip.
    """
    made = QPushButton(f" {text}" if text and picture else text)
    made.setProperty("role", role)
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if picture:
        made.setIcon(icon(picture, _COLOURS.get(role, "muted")))
        made.setIconSize(QSize(16, 16))
    if name or hint:
        made.setAccessibleName(name or hint)
        made.setToolTip(hint or name)
    else:
        made.setAccessibleName(text.partition("(&")[0].replace("&", ""))
    if pressed is not None:
        call = pressed
        made.clicked.connect(lambda _checked=False: call())
    return made
