"""The look of the window: colours, palette, fonts and the one stylesheet."""

from __future__ import annotations

from pathlib import Path
from string import Template

from PySide6.QtCore import QDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

SCREEN_FAMILY = "Noto Sans SC"
SCREEN_FONTS = ("NotoSansSC-Regular-8105.ttf", "NotoSansSC-Bold-8105.ttf")
RARE_FONTS = ("CleanEduMarks.ttf", "HanaMinB.ttf")
"""Characters beyond the screen face; opened after the first paint."""

COLOURS = {
    "nav": "#1B2B44",
    "nav_hover": "#26395A",
    "nav_active": "#2B66C4",
    "nav_text": "#C9D4E6",
    "nav_faint": "#7F91AE",
    "ground": "#F3F5F8",
    "card": "#FFFFFF",
    "line": "#DFE4EB",
    "line_strong": "#C2CAD6",
    "grid": "#A9B3C1",
    "label_cell": "#F5F7FA",
    "text": "#1C2733",
    "muted": "#566375",
    "faint": "#78859A",
    "accent": "#1F5FBF",
    "accent_hover": "#184D9C",
    "accent_soft": "#E8F0FC",
    "stripe": "#FAFBFC",
    "red": "#B3261E",
    "red_soft": "#FCECEA",
    "amber": "#8A5600",
    "amber_soft": "#FFF3D9",
    "green": "#1B6B3D",
    "green_soft": "#E5F4EA",
    "grey": "#566375",
    "grey_soft": "#ECEFF3",
    "seal": "#B8392C",
}
"""Colour tokens; every text on its ground has a contrast of at least 4.5 : 1."""

TONES = ("accent", "red", "amber", "green", "grey")
"""Tones of a state or message: each has a text colour and a `_soft` ground."""

_STATE_TONES = {
    "open": "amber",
    "accepted": "accent",
    "closed": "green",
    "unsigned": "amber",
    "signed": "green",
    "moved_out": "grey",
    "on_roster": "green",
}


def tone_of_state(state: str) -> str:
    """Return the tone that shows `state` (a state key of a form)."""
    return _STATE_TONES.get(state, "grey")


def dress(application: QApplication, resources: Path) -> None:
    """Give `application` our fonts, palette and stylesheet; `resources` is the shipped folder."""
    QDir.setSearchPaths("icons", [str(resources / "icons")])
    QDir.setSearchPaths("look", [str(resources / "look")])
    fusion = QStyleFactory.create("Fusion")
    application.setStyle(fusion)
    open_fonts(resources / "fonts", SCREEN_FONTS)
    application.setFont(screen_font())
    application.setPalette(palette())
    sheet = Template((resources / "look" / "window.qss").read_text(encoding="utf-8"))
    application.setStyleSheet(sheet.substitute(COLOURS))


def open_fonts(folder: Path, names: tuple[str, ...]) -> list[str]:
    """Make the font files known to Qt; return the families that were opened."""
    families: list[str] = []
    for name in names:
        number = QFontDatabase.addApplicationFont(str(folder / name))
        families += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return families


def screen_font(pixels: int = 14, *, bold: bool = False) -> QFont:
    """Return the screen font, in pixels so that offices with odd DPI settings see the same."""
    font = QFont()
    font.setFamilies([SCREEN_FAMILY, "CleanEdu Marks", "HanaMinB"])
    font.setPixelSize(pixels)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def palette() -> QPalette:
    """Return the palette, the same on a dark or light desktop."""
    made = QPalette()
    for role, token in (
        (QPalette.ColorRole.Window, "ground"),
        (QPalette.ColorRole.WindowText, "text"),
        (QPalette.ColorRole.Base, "card"),
        (QPalette.ColorRole.AlternateBase, "stripe"),
        (QPalette.ColorRole.Text, "text"),
        (QPalette.ColorRole.Button, "card"),
        (QPalette.ColorRole.ButtonText, "text"),
        (QPalette.ColorRole.BrightText, "red"),
        (QPalette.ColorRole.Highlight, "accent"),
        (QPalette.ColorRole.HighlightedText, "card"),
        (QPalette.ColorRole.ToolTipBase, "card"),
        (QPalette.ColorRole.ToolTipText, "text"),
        (QPalette.ColorRole.PlaceholderText, "faint"),
        (QPalette.ColorRole.Link, "accent"),
        (QPalette.ColorRole.Light, "card"),
        (QPalette.ColorRole.Mid, "line_strong"),
        (QPalette.ColorRole.Dark, "faint"),
    ):
        made.setColor(role, QColor(COLOURS[token]))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(COLOURS["faint"]))
    return made
