"""Charts on paper: on one page or cut between rows, with their head again."""

from pathlib import Path

from cleanedu_desktop.charts.spec import Bar, BarChart, Cell, Key, MatrixChart, MatrixRow
from cleanedu_desktop.charts.tones import TONES
from cleanedu_desktop.form_engine.sheet import ChartBlock, Sheet
from cleanedu_desktop.printing.chart_bands import chart_bands
from cleanedu_desktop.printing.draw_sheets import pdf_bytes
from cleanedu_desktop.printing.paper_size import TABLE_SIZES
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import TypeCase
from tests.printing.conftest import text_of_pdf

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
KEYS = (Key(label="集中", tone="first"), Key(label="自学", tone="second"))


def bars(count: int) -> BarChart:
    made = tuple(
        Bar(label=f"王{place}", parts=(place, 1), said=f"{place} 学时", target=32)
        for place in range(count)
    )
    return BarChart(title="集中学习学时", keys=KEYS, bars=made, target_label="应达", names=True)


def sheet(*charts: BarChart | MatrixChart) -> Sheet:
    blocks = tuple(ChartBlock(chart=chart) for chart in charts)
    return Sheet(form_id="c", form_version="", title="覆盖", office_name="某所", blocks=blocks)


def test_a_row_brings_the_head_again(type_case: TypeCase) -> None:
    head, *rows = chart_bands(bars(3), Setter(type_case), TABLE_SIZES["a4"], (50, 400))
    assert head.keep_with_next
    assert [row.repeats for row in rows] == [head] * 3


def test_bars_are_filled_in_their_tones(type_case: TypeCase) -> None:
    _, *rows = chart_bands(bars(2), Setter(type_case), TABLE_SIZES["a4"], (50, 400))
    pen = Pen(595, 842, DocumentFaces())
    rows[1].draw(pen, 100, rows[1].height)
    operators = pen.operators()
    for tone in ("track", "first", "second", "mark"):
        red = int(TONES[tone][1:3], 16) / 255
        assert f"q {red:.3f} " in operators


def test_long_charts_go_over_pages_with_all_their_rows() -> None:
    pages = text_of_pdf(pdf_bytes([sheet(bars(90))], fonts=FONTS))
    assert len(pages) > 1
    assert all("集中学习学时" in page for page in pages)
    whole = "".join(pages)
    assert all(f"{place} 学时".replace(" ", "") in whole.replace(" ", "") for place in range(90))


def test_a_matrix_prints_its_signs() -> None:
    cells = (Cell(text="2", tone="good"), Cell(text="缺", tone="lack"))
    row = MatrixRow(label="李秀兰", cells=cells)
    chart = MatrixChart(title="谈心谈话", columns=("王建国", "赵敏"), rows=(row,), names=True)
    (page,) = text_of_pdf(pdf_bytes([sheet(chart)], fonts=FONTS, tagged=True))
    for words in ("谈心谈话", "李秀兰", "缺", "王建国"):
        assert words in page
