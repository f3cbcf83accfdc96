"""The code for the safe: random, forgiving of how it is typed, unforgiving of what."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.recovery_code import GROUP, LETTERS, new_code, read_code


def test_it_has_enough_chance_and_no_look_alikes() -> None:
    assert len(LETTERS) ** 30 > 2**128
    assert not set(LETTERS) & set("0OQ1IL2Z5S8BU")
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    assert all(re.fullmatch(f"([{LETTERS}]{{6}}-){{5}}[{LETTERS}]{{6}}", one) for one in codes)


def test_how_it_is_typed_does_not_matter() -> None:
    code = new_code()
    wide = "".join(chr(ord(one) + 0xFEE0) if one != "-" else "－" for one in code.lower())
    for typed in (code, code.lower(), code.replace("-", ""), f"  {code.replace('-', ' ')}\n", wide):
        assert read_code(typed) == code


@given(st.integers(0, 35), st.sampled_from(LETTERS))
def test_one_wrong_character_is_noticed_and_its_group_told(at: int, other: str) -> None:
    code = new_code()
    signs = list(code.replace("-", ""))
    if signs[at] == other:
        return
    signs[at] = other
    with pytest.raises(OfficeProblem, match=f"第 {at // GROUP + 1} 组"):
        read_code("".join(signs))


@given(st.integers(0, 5), st.integers(0, 5), st.integers(0, 5))
def test_two_exchanged_characters_are_noticed(group: int, one: int, other: int) -> None:
    signs = list(new_code().replace("-", ""))
    one, other = group * GROUP + one, group * GROUP + other
    if signs[one] == signs[other]:
        return
    signs[one], signs[other] = signs[other], signs[one]
    with pytest.raises(OfficeProblem, match="抄错"):
        read_code("".join(signs))


def test_exchanged_groups_are_noticed() -> None:
    first, second, *rest = new_code().split("-")
    with pytest.raises(OfficeProblem, match="第 1 组"):
        read_code("-".join([second, first, *rest]))


@pytest.mark.parametrize(
    ("typed", "said"),
    [("", "现在共有 0 个"), ("A" * 35, "现在共有 35 个"), ("AAAAAAO", "第 2 组里的“O”")],
)
def test_what_cannot_be_a_code_is_told(typed: str, said: str) -> None:
    with pytest.raises(OfficeProblem, match=said):
        read_code(typed)
