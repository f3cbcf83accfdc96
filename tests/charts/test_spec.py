"""What a chart shows."""

import pytest

from cleanedu_desktop.charts.spec import Bar


def test_a_chart_is_data_that_stays_as_it_is() -> None:
    bar = Bar(label="甲", parts=(1.0,))
    with pytest.raises(AttributeError):
        bar.label = "乙"  # type: ignore[misc]
