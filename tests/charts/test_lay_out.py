"""Charts as marks: nothing leaves its width, bars keep their proportions, heads fit."""

from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.charts.lay_out import LAYOUTS, lay_out
from cleanedu_desktop.charts.marks import Box, ChartSize, LaidChart, Rule, Words
from cleanedu_desktop.charts.spec import (
    Bar,
    BarChart,
    Cell,
    Chart,
    Key,
    MatrixChart,
    MatrixRow,
)
from cleanedu_desktop.charts.tones import TONES

SIZE = ChartSize(text=10, row=20, gap=5)
KEYS = (Key(label="集中", tone="first"), Key(label="自学", tone="second"))


def measure(text: str) -> float:
    return 10.0 * len(text)


def bars(*values: tuple[float, float], target: float | None = None) -> BarChart:
    made = tuple(
        Bar(label=f"人员{place}", parts=parts, said=f"{sum(parts):g}", target=target)
        for place, parts in enumerate(values)
    )
    return BarChart(title="学时", keys=KEYS, bars=made, target_label="应达" if target else "")


def marks_of(laid: LaidChart) -> list[Box | Words | Rule]:
    return [mark for strip in (laid.head, *laid.rows) for mark in strip.marks]


def test_bars_keep_their_proportions() -> None:
    """Parts stand behind each other on one scale; the target is marked at its place."""
    (row,) = lay_out(bars((10, 5), target=20), 400, SIZE, measure).rows
    track, first, second = (mark for mark in row.marks if isinstance(mark, Box))
    assert track.width == first.width * 2
    assert first.width == second.width * 2
    assert second.x == first.x + first.width
    (rule,) = (mark for mark in row.marks if isinstance(mark, Rule))
    assert rule.x1 == track.x + track.width


def test_one_key_needs_no_legend() -> None:
    chart = BarChart(title="次数", keys=KEYS[:1], bars=(Bar(label="甲", parts=(1,)),))
    assert lay_out(chart, 200, SIZE, measure).head.height == 0


def test_a_chart_without_anything_is_no_fault() -> None:
    assert lay_out(bars(), 200, SIZE, measure).rows == ()
    (row,) = lay_out(bars((0, 0)), 200, SIZE, measure).rows
    assert [mark.tone for mark in row.marks if isinstance(mark, Box)] == ["track"]


def test_column_labels_too_wide_stand_upright() -> None:
    """One character below the other, all ending at the same height."""
    columns = ("王建国", "李秀")
    cells = (Cell(text="1", tone="good"), Cell(text="缺", tone="lack"))
    chart = MatrixChart(title="谈话", columns=columns, rows=(MatrixRow(label="张", cells=cells),))
    wide = lay_out(chart, 400, SIZE, measure)
    narrow = lay_out(chart, 60, SIZE, measure)
    assert [mark.text for mark in wide.head.marks if isinstance(mark, Words)] == [*columns]
    upright = [mark for mark in narrow.head.marks if isinstance(mark, Words)]
    assert "".join(mark.text for mark in upright) == "王建国李秀"
    assert upright[2].y == upright[4].y
    assert narrow.head.height > wide.head.height


def test_a_matrix_tells_where_its_columns_are() -> None:
    chart = MatrixChart(title="谈话", columns=("甲", "乙"), rows=())
    edges = lay_out(chart, 400, SIZE, measure).column_edges
    assert len(edges) == 3
    assert edges == tuple(sorted(edges))


def test_every_chart_has_a_layout() -> None:
    assert set(LAYOUTS) == set(Chart.__args__)


values = st.floats(min_value=0, max_value=1e6, allow_nan=False)


@given(st.lists(st.tuples(values, values), max_size=6), st.none() | values, st.integers(120, 900))
def test_nothing_leaves_the_width(
    some: list[tuple[float, float]], target: float | None, width: int
) -> None:
    """Whatever the figures, boxes and rules lie within the chart and have known tones."""
    for mark in marks_of(lay_out(bars(*some, target=target), width, SIZE, measure)):
        assert mark.tone in TONES
        if isinstance(mark, Box) and mark.tone != "mark":
            assert mark.x >= 0
            assert mark.x + mark.width <= width + 0.01
        elif isinstance(mark, Rule):
            assert 0 <= mark.x1 <= width + 0.01
