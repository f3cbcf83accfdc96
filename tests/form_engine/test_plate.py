"""A plate is pure data."""

from __future__ import annotations

from cleanedu_desktop.form_engine.plate import Plate, PlateBox, PlateRule, PlateText


def test_equal_plates_are_equal() -> None:
    def made() -> Plate:
        return Plate(
            width=210,
            height=297,
            name="一",
            texts=(PlateText(text="甲", x=1, y=2, width=3, height=4, size=11),),
            boxes=(PlateBox(x=1, y=2, width=3, height=4),),
            rules=(PlateRule(x1=1, y1=2, x2=3, y2=2),),
        )

    assert made() == made() and hash(made()) == hash(made())
