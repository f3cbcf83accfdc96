"""Sessions and talks of a year by month as a chart, for the window and the page alike."""

from __future__ import annotations

from collections.abc import Sequence

from cleanedu_desktop.charts.spec import Bar, BarChart, Key

_KEYS = (Key(label="学习", tone="first"), Key(label="谈话", tone="third"))


def year_chart(year: int, sessions: Sequence[int], talks: Sequence[int]) -> BarChart:
    """Return how many of each there were in each month so far, one above the other."""
    bars = tuple(
        Bar(label=f"{month}月", parts=(float(some), float(others)), said=str(some + others))
        for month, (some, others) in enumerate(zip(sessions, talks, strict=True), start=1)
    )
    return BarChart(title=f"{year} 年各月的学习和谈话", keys=_KEYS, bars=bars)
