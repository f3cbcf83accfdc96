"""The look: our fonts, colours that can be read, one stylesheet without holes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.ui.look import (
    COLOURS,
    RARE_FONTS,
    SCREEN_FAMILY,
    TONES,
    open_fonts,
    palette,
    screen_font,
    tone_of_state,
)


def brightness(colour: str) -> float:
    """Return the relative luminance (WCAG 2)."""
    shown = QColor(COLOURS[colour])
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (shown.redF(), shown.greenF(), shown.blueF())
    ]
    return float(0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2])


@pytest.mark.parametrize(
    ("text", "ground"),
    [("text", "card"), ("muted", "ground"), ("nav_text", "nav"), ("card", "accent")]
    + [(tone, f"{tone}_soft") for tone in TONES],
)
def test_words_can_be_read_on_their_ground(text: str, ground: str) -> None:
    """A contrast of 4.5 : 1 at least."""
    lighter, darker = sorted((brightness(text), brightness(ground)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_the_application_wears_our_font_and_sheet(dressed: QApplication) -> None:
    """No box on a machine without Chinese fonts; no token left in the stylesheet."""
    assert QFontInfo(dressed.font()).family() == SCREEN_FAMILY
    assert "$" not in dressed.styleSheet()


def test_rare_characters_have_a_font() -> None:
    """Names beyond the screen face are shown, too."""
    families = open_fonts(folders_for().fonts, RARE_FONTS)
    assert families
    assert set(families) <= set(screen_font().families())
    assert screen_font(20, bold=True).weight() == QFont.Weight.Bold


def test_states_have_tones() -> None:
    """A state of the office's own is grey."""
    assert tone_of_state("open") == "amber"
    assert tone_of_state("closed") == "green"
    assert tone_of_state("no such state") == "grey"
    assert palette().text().color() == QColor(COLOURS["text"])
