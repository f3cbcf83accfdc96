"""Pictures of charts in Word."""

from __future__ import annotations

import io
from datetime import date

import docx
from PIL import Image

from cleanedu_desktop.charts.spec import Bar, BarChart, Key
from cleanedu_desktop.exchange.write_word import word_bytes
from cleanedu_desktop.form_engine.sheet import ChartBlock, Sheet


def chart(title: str) -> BarChart:
    bars = (Bar(label="一月", parts=(2.0,), said="2"),)
    return BarChart(title=title, keys=(Key(label="次", tone="first"),), bars=bars)


def picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (300, 100), "white").save(out, "PNG")
    return out.getvalue()


def test_a_picture_stands_above_its_figures_and_no_mark_is_left() -> None:
    first, second = chart("学习"), chart("谈话")
    sheet = Sheet(
        form_id="f",
        form_version="",
        title="统计",
        office_name="某局",
        blocks=(ChartBlock(chart=first), ChartBlock(chart=second)),
    )
    made = word_bytes([sheet], made_on=date(2026, 3, 10), pictures={second: picture()})
    document = docx.Document(io.BytesIO(made))
    assert len(document.inline_shapes) == 1
    assert len(document.tables) >= 2
    assert "cleanedu-chart" not in "".join(one.text for one in document.paragraphs)
    assert made == word_bytes([sheet], made_on=date(2026, 3, 10), pictures={second: picture()})
