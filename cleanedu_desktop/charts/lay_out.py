"""Lays charts out as marks, for the window in pixels and for the page in points alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from cleanedu_desktop.charts.marks import (
    Box,
    ChartSize,
    LaidChart,
    Mark,
    Measure,
    Rule,
    Strip,
    Words,
    shortened,
)
from cleanedu_desktop.charts.spec import Bar, BarChart, Chart, Key, MatrixChart, MatrixRow

_LABEL_SHARE = 0.4
"""Most of the width that labels take."""
_BAR_SHARE = 0.55
"""Thickness of a bar, of its row's height."""
_WIDEST_CELL = 3.0
_LINE = 1.25
"""Height of a line, in sizes of type."""


def lay_out(chart: Chart, width: float, size: ChartSize, measure: Measure) -> LaidChart:
    """Return the chart in `width`; rows come in the order of its bars or rows."""
    return LAYOUTS[type(chart)](chart, width, size, measure)


def _bars(chart: BarChart, width: float, size: ChartSize, measure: Measure) -> LaidChart:
    labels = _widest([bar.label for bar in chart.bars], measure, width * _LABEL_SHARE)
    said = _widest([bar.said for bar in chart.bars], measure, width * _LABEL_SHARE)
    left = labels + size.gap if labels else 0.0
    right = width - (said + size.gap if said else 0.0)
    most = chart.most or max((_longest(bar) for bar in chart.bars), default=0.0)
    scale = max(right - left, 0.0) / most if most else 0.0
    keys = chart.keys if len(chart.keys) > 1 else ()
    head = _legend(keys, chart.target_label, width, size, measure)
    rows = []
    for bar in chart.bars:
        middle = size.row / 2
        label = shortened(bar.label, labels, measure)
        marks: list[Mark] = [Words(label, 0.0, middle, is_name=chart.names)]
        marks += _stack(bar, chart.keys, (left, right), scale, size)
        if bar.said:
            marks.append(Words(shortened(bar.said, said, measure), width, middle, "right"))
        rows.append(Strip(size.row, tuple(marks)))
    return LaidChart(head, tuple(rows))


def _longest(bar: Bar) -> float:
    return max(sum(bar.parts), bar.target or 0.0)


def _stack(
    bar: Bar, keys: Sequence[Key], sides: tuple[float, float], scale: float, size: ChartSize
) -> list[Mark]:
    """Return the marks of the bar itself between two sides."""
    left, right = sides
    thick = size.row * _BAR_SHARE
    top = (size.row - thick) / 2
    marks: list[Mark] = [Box(left, top, max(right - left, 0.0), thick, "track")]
    x = left
    for part, key in zip(bar.parts, keys, strict=True):
        long = min(part * scale, right - x)
        if long > 0:
            marks.append(Box(x, top, long, thick, key.tone))
            x += long
    if bar.target is not None:
        at = min(left + bar.target * scale, right)
        marks.append(Rule(at, 0.0, at, size.row, "mark", 2.0))
    return marks


def _matrix(chart: MatrixChart, width: float, size: ChartSize, measure: Measure) -> LaidChart:
    labels = _widest([row.label for row in chart.rows], measure, width * _LABEL_SHARE)
    left = labels + size.gap
    count = max(len(chart.columns), 1)
    widest = max((measure(one) for one in chart.columns), default=0.0) + size.gap
    cell = min((width - left) / count, max(widest, _WIDEST_CELL * size.row))
    stacked = widest > cell
    edges = tuple(left + place * cell for place in range(len(chart.columns) + 1))
    legend = _legend(chart.keys, "", width, size, measure)
    heads, high = _column_heads(chart, cell, left, stacked, size)
    below = tuple(_lower(mark, legend.height) for mark in heads)
    head = Strip(legend.height + high, (*legend.marks, *below))
    rows = tuple(
        _matrix_row(row, chart, edges, (labels, cell), size, measure) for row in chart.rows
    )
    return LaidChart(head, rows, edges)


def _column_heads(
    chart: MatrixChart, cell: float, left: float, stacked: bool, size: ChartSize
) -> tuple[list[Mark], float]:
    """Return the labels above the columns and their height; upright where they are too wide."""
    line = size.text * _LINE
    marks: list[Mark] = []
    most = max((len(one) for one in chart.columns), default=0) if stacked else 1
    high = most * line + size.gap / 2
    for place, label in enumerate(chart.columns):
        middle = left + (place + 0.5) * cell
        parts = list(label) if stacked else [label]
        top = high - size.gap / 2 - len(parts) * line
        for number, part in enumerate(parts):
            y = top + (number + 0.5) * line
            marks.append(Words(part, middle, y, "center", is_name=chart.names))
    return marks, high


def _matrix_row(
    row: MatrixRow,
    chart: MatrixChart,
    edges: Sequence[float],
    widths: tuple[float, float],
    size: ChartSize,
    measure: Measure,
) -> Strip:
    labels, cell = widths
    middle = size.row / 2
    marks: list[Mark] = [
        Words(shortened(row.label, labels, measure), 0.0, middle, is_name=chart.names)
    ]
    for edge, one in zip(edges, row.cells, strict=False):
        marks.append(Box(edge + 1, 1.0, cell - 2, size.row - 2, one.tone))
        if one.text:
            marks.append(Words(one.text, edge + cell / 2, middle, "center"))
    return Strip(size.row, tuple(marks))


def _legend(
    keys: Sequence[Key], target: str, width: float, size: ChartSize, measure: Measure
) -> Strip:
    """Return what the colours stand for, in as many lines as it takes."""
    square = size.text * 0.8
    line = size.row * 0.9
    items = [(key.label, key.tone) for key in keys]
    items += [(target, "mark")] if target else []
    marks: list[Mark] = []
    x, y = 0.0, 0.0
    for label, tone in items:
        long = square + size.gap / 2 + measure(label)
        if x and x + long > width:
            x, y = 0.0, y + line
        middle = y + line / 2
        thick = 2.0 if tone == "mark" else square
        inset = (square - thick) / 2
        marks.append(Box(x + inset, middle - square / 2, thick, square, tone))
        marks.append(Words(label, x + square + size.gap / 2, middle, tone="faint"))
        x += long + 2 * size.gap
    return Strip(y + line + size.gap / 2 if marks else 0.0, tuple(marks))


def _lower(mark: Mark, by: float) -> Mark:
    if isinstance(mark, Box):
        return Box(mark.x, mark.y + by, mark.width, mark.height, mark.tone)
    if isinstance(mark, Words):
        return Words(mark.text, mark.x, mark.y + by, mark.align, mark.tone, mark.is_name)
    return Rule(mark.x1, mark.y1 + by, mark.x2, mark.y2 + by, mark.tone, mark.width)


def _widest(texts: Sequence[str], measure: Measure, most: float) -> float:
    return min(max((measure(text) for text in set(texts)), default=0.0), most)


LAYOUTS: dict[type, Callable[[Any, float, ChartSize, Measure], LaidChart]] = {
    BarChart: _bars,
    MatrixChart: _matrix,
}
