"""A plate: a page of any size with texts, rules and boxes at places in millimetres.

For what is no form: covers and spines of boxes, a stamp to be printed over a paper. Pure data.
"""

from __future__ import annotations

from typing import Literal

from cleanedu_desktop.quick_dataclass import dataclass

Voice = Literal["body", "title", "label"]
"""仿宋, 小标宋, 黑体."""


@dataclass(frozen=True, kw_only=True)
class PlateText:
    """Words in the middle of a box, in the largest size up to `size` at which they fit it."""

    text: str
    x: float
    y: float
    width: float
    height: float
    size: float
    """Points."""
    voice: Voice = "body"
    upright: bool = False
    """One character below the other."""


@dataclass(frozen=True, kw_only=True)
class PlateBox:
    """The outline of a rectangle; `line` is its width in points."""

    x: float
    y: float
    width: float
    height: float
    line: float = 0.5


@dataclass(frozen=True, kw_only=True)
class PlateRule:
    """A straight rule; `line` is its width in points."""

    x1: float
    y1: float
    x2: float
    y2: float
    line: float = 0.5


@dataclass(frozen=True, kw_only=True)
class Plate:
    """One page, upper left corner (0, 0)."""

    width: float
    height: float
    name: str
    """Of its bookmark."""
    texts: tuple[PlateText, ...] = ()
    boxes: tuple[PlateBox, ...] = ()
    rules: tuple[PlateRule, ...] = ()
