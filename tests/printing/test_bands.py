"""How many lines go on a page."""

import pytest

from cleanedu_desktop.printing.bands import lines_that_fit, with_colon


@pytest.mark.parametrize(
    ("total", "room", "fit"),
    [(10, 100, 10), (10, 99.5, 8), (10, 55, 5), (10, 19, 0), (10, 9, 0), (2, 15, 0), (1, 10, 1)],
)
def test_no_single_line_is_left_alone(total: int, room: float, fit: int) -> None:
    assert lines_that_fit(total, room, 10) == fit


def test_a_label_gets_one_colon() -> None:
    assert [with_colon(one) for one in ("签字", "签字：", "by:")] == ["签字：", "签字：", "by:"]
