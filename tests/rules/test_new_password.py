"""What a new password must be."""

from __future__ import annotations

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.new_password import refuse_weak


@pytest.mark.parametrize("good", ["春江花月夜里读书", "Ab3$ efgh", "ａｂｃｄ１２３４"])
def test_good_ones(good: str) -> None:
    refuse_weak(good)


@pytest.mark.parametrize(
    ("weak", "said"),
    [
        ("", "0 个"),
        ("七个字的密码啊", "7 个"),
        ("x" * 3 + "abcd" * 50, "203 个"),
        ("aaabbbccc", "4 种"),
        ("abcd\nefgh", "看不见"),
        (" abcdefgh", "空格"),
    ],
)
def test_weak_ones_are_told_why(weak: str, said: str) -> None:
    with pytest.raises(OfficeProblem, match=said):
        refuse_weak(weak)
