"""Pictures of charts in a Word document, each above the table of its figures."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from cleanedu_desktop.charts.spec import Chart
from cleanedu_desktop.exchange.word.text import Layout, paragraph
from cleanedu_desktop.form_engine.sheet import ChartBlock, Sheet

if TYPE_CHECKING:
    from docx.document import Document

_BOOKMARK = "cleanedu-chart"
CHART_MARK = paragraph("", Layout(pitch=1)).replace(
    "</w:p>", f'<w:r><w:t xml:space="preserve">{_BOOKMARK}</w:t></w:r></w:p>'
)
"""Where a chart's picture comes; without one it goes again."""
WIDTH_CM = 15.5


def show_charts(
    document: Document, sheets: Sequence[Sheet], pictures: Mapping[Chart, bytes]
) -> None:
    """Put the pictures of the charts of `sheets` where they belong, in their order."""
    from docx.shared import Cm

    charts = [one.chart for sheet in sheets for one in sheet.blocks if isinstance(one, ChartBlock)]
    marks = [one for one in document.paragraphs if one.text == _BOOKMARK]
    for mark, chart in zip(marks, charts, strict=True):
        picture = pictures.get(chart)
        if picture is None:
            mark._p.getparent().remove(mark._p)
            continue
        mark.runs[0].text = ""
        mark.paragraph_format.line_spacing = 1.0
        mark.runs[0].add_picture(io.BytesIO(picture), width=Cm(WIDTH_CM))
