"""How named numbers are written."""

from __future__ import annotations

from argparse import ArgumentTypeError

import pytest

from cleanedu_desktop.cli.arguments_of_own_rules import named_number, named_points


def test_named_numbers() -> None:
    assert named_number("burst.days_after=30") == ("burst.days_after", 30)
    assert named_points("2.1=7.5") == ("2.1", 7.5)
    for wrong in ("x", "=1", "x=1.5", "x=-1"):
        with pytest.raises(ArgumentTypeError, match="应写成 名称=整数"):
            named_number(wrong)
    with pytest.raises(ArgumentTypeError, match="应写成 编号=分值"):
        named_points("2.1")
