"""Charts as pictures."""

from __future__ import annotations

import io

from PIL import Image

from cleanedu_desktop.charts.spec import Bar, BarChart, Key
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.printing import chart_picture
from cleanedu_desktop.printing.chart_picture import chart_pictures

FONTS = folders_for().fonts


def chart(bars: int) -> BarChart:
    keys = (Key(label="次", tone="first"),)
    some = tuple(Bar(label=f"𬱖某{n}", parts=(float(n),), said=f"{n}") for n in range(1, bars + 1))
    return BarChart(title="各月", keys=keys, bars=some, names=True)


def test_charts_stand_below_each_other_on_white() -> None:
    (one,) = chart_pictures([chart(3)], office_name="某局", title="统计", fonts=FONTS)
    (both,) = chart_pictures([chart(3), chart(5)], office_name="某局", title="统计", fonts=FONTS)
    with Image.open(io.BytesIO(one)) as small, Image.open(io.BytesIO(both)) as large:
        assert small.width == large.width
        assert large.height > small.height
        assert small.convert("RGB").getpixel((0, 0)) == (255, 255, 255)
        assert min(small.convert("L").tobytes()) < 100


def test_very_tall_charts_take_several_pictures(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(chart_picture, "TALLEST", 200.0)
    drawn = chart_pictures([chart(30)], office_name="某局", title="统计", fonts=FONTS)
    assert len(drawn) > 1
