"""Draws a sheet's watermark: pale words aslant, thrice a page, under all that is printed."""

from __future__ import annotations

from math import cos, radians, sin

from cleanedu_desktop.printing.pen import RISE, Pen
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import Role

SIZE, SMALLEST = 22.0, 10.0
"""Points."""
SLANT = radians(28)
GREY = 0.88
"""Pale enough to read black type through, dark enough for a copier."""
SHARE = 0.92
"""How much of the room there is it takes at most."""
PLACES = (1 / 6, 1 / 2, 5 / 6)
"""Of the page's height."""


def draw_watermark(words: str, setter: Setter, pen: Pen) -> None:
    """Draw `words` on a page; nothing where there are none."""
    if not words:
        return
    strip = pen.height / len(PLACES)
    room = SHARE * min(pen.width / cos(SLANT), strip / sin(SLANT))
    size = setter.fitted(words, Role.LABEL, SIZE, room, SMALLEST)
    line = setter.line(words, Role.LABEL, size)
    shown = line.operators(pen.faces.shown)
    turned = f"{cos(SLANT):.4f} {sin(SLANT):.4f} {-sin(SLANT):.4f} {cos(SLANT):.4f}"
    back, down = line.width / 2, RISE * size
    texts = []
    for place in PLACES:
        x = pen.width / 2 - back * cos(SLANT) + down * sin(SLANT)
        y = pen.height * place - back * sin(SLANT) - down * cos(SLANT)
        texts.append(f"{turned} {x:.2f} {y:.2f} Tm {shown}")
    pen.under = "\n".join([f"q {GREY:g} g BT", *texts, "ET Q"])
