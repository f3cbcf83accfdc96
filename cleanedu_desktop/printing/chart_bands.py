"""Strips of a chart: its title and legend, which come again on the next page, and its rows."""

from __future__ import annotations

from cleanedu_desktop.charts.lay_out import lay_out
from cleanedu_desktop.charts.marks import Box, ChartSize, Rule, Strip, Words
from cleanedu_desktop.charts.spec import Chart
from cleanedu_desktop.charts.tones import TONES
from cleanedu_desktop.form_engine.sheet import SheetText
from cleanedu_desktop.printing.bands import Band
from cleanedu_desktop.printing.paper_size import TypeSize
from cleanedu_desktop.printing.pen import Pen
from cleanedu_desktop.printing.set_line import SetLine
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import Role

SIZE = ChartSize(text=9.0, row=15.0, gap=6.0)
"""Points."""
_WIDE = 10_000.0
_OF_ALIGN = {"left": 0.0, "center": 0.5, "right": 1.0}
_ABOVE_TITLE, _BELOW_TITLE = 12.0, 5.0
"""Points."""


def chart_bands(
    chart: Chart, setter: Setter, sizes: TypeSize, frame: tuple[float, float]
) -> list[Band]:
    """Set a chart; `frame` is its left edge and width."""
    left, width = frame
    laid = lay_out(chart, width, SIZE, lambda text: _set(Words(text, 0, 0), setter).width)
    title = setter.line(chart.title, Role.HEADING, sizes.label)
    head = ChartBand(laid.head, setter, left, title=title, title_size=sizes.label)
    head.keep_with_next = bool(laid.rows)
    found: list[Band] = [head]
    for row in laid.rows:
        band = ChartBand(row, setter, left)
        band.repeats = head
        found.append(band)
    return found


def _set(words: Words, setter: Setter) -> SetLine:
    if words.is_name and words.text:
        lines = setter.value(SheetText(text=words.text, face="name"), SIZE.text, _WIDE)
        return lines[0]
    return setter.line(words.text, Role.LABEL, SIZE.text)


class ChartBand(Band):
    """One strip of marks, with the chart's title above it where it is the first."""

    framed = False

    def __init__(
        self,
        strip: Strip,
        setter: Setter,
        left: float,
        *,
        title: SetLine | None = None,
        title_size: float = 0.0,
    ) -> None:
        self._strip = strip
        self._setter = setter
        self._left = left
        self._title = title
        self._title_size = title_size
        self._above = _ABOVE_TITLE + title_size + _BELOW_TITLE if title else 0.0
        self.height = strip.height + self._above

    def draw(self, pen: Pen, y: float, height: float) -> None:
        """Draw the marks; what is filled lies below the words."""
        pen.begin("P")
        if self._title is not None:
            middle = y + _ABOVE_TITLE + self._title_size / 2
            pen.line(self._left, middle, self._title, self._title_size)
        top = y + self._above
        for mark in self._strip.marks:
            match mark:
                case Box():
                    box = (self._left + mark.x, top + mark.y, mark.width, mark.height)
                    pen.fill(*box, TONES[mark.tone])
                case Rule():
                    self._rule(pen, mark, top)
                case Words():
                    line = _set(mark, self._setter)
                    x = self._left + mark.x - line.width * _OF_ALIGN[mark.align]
                    pen.line(x, top + mark.y, line, SIZE.text)
        pen.end()

    def _rule(self, pen: Pen, rule: Rule, top: float) -> None:
        x, y = min(rule.x1, rule.x2), min(rule.y1, rule.y2)
        wide, high = abs(rule.x2 - rule.x1), abs(rule.y2 - rule.y1)
        half = rule.width / 2
        if wide >= high:
            box = (self._left + x, top + y - half, wide, rule.width)
        else:
            box = (self._left + x - half, top + y, rule.width, high)
        pen.fill(*box, TONES[rule.tone])
