"""A chart's figures as a table, for where nothing can be drawn: Word, and readers aloud."""

from __future__ import annotations

from cleanedu_desktop.charts.spec import BarChart, Chart
from cleanedu_desktop.form_engine.sheet import Face, SheetText, TableBlock, TableColumn


def chart_table(chart: Chart) -> TableBlock:
    """Return a row for each bar, or for each row of a matrix."""
    face: Face = "name" if chart.names else "body"
    if isinstance(chart, BarChart):
        heads = ["", *(key.label for key in chart.keys)]
        lines = [(bar.label, [f"{part:g}" for part in bar.parts]) for bar in chart.bars]
        if chart.target_label:
            heads.append(chart.target_label)
            for bar, (_, cells) in zip(chart.bars, lines, strict=True):
                cells.append("" if bar.target is None else f"{bar.target:g}")
    else:
        heads = ["", *chart.columns]
        lines = [(row.label, [cell.text for cell in row.cells]) for row in chart.rows]
    columns = [TableColumn(label=heads[0], width=3)]
    columns += [TableColumn(label=head, width=2, align="center") for head in heads[1:]]
    return TableBlock(
        label=chart.title,
        columns=tuple(columns),
        rows=tuple(
            (SheetText(text=label, face=face), *(SheetText(text=cell) for cell in cells))
            for label, cells in lines
        ),
    )
