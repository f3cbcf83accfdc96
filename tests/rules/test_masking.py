"""Names, identity numbers and telephones hidden in texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.rules.masking import (
    Mask,
    Masking,
    masked_name,
    masked_numbers,
    names_within,
)


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("张三", "张*"),
        ("张　三", "张*"),
        ("张小明", "张*明"),
        ("李䶮", "李*"),
        ("欧阳修", "欧阳*"),
        ("欧阳修远", "欧阳*远"),
        ("欧阳", "欧*"),
        ("陈林美玉", "陈**玉"),
        ("买买提·艾力", "买**·*力"),
        ("次仁", "次*"),
        ("John Smith", "J*** S****"),
        ("Li", "L*"),
        ("王", "*"),
    ],
)
def test_a_name_keeps_its_surname(name: str, masked: str) -> None:
    assert masked_name(name) == masked


def test_names_go_wherever_they_stand_the_longest_first() -> None:
    mask = Mask(["张三", "张三丰", "欧阳修远", "买买提·艾力", "Li", "张三"])
    assert mask.text("张三丰和张三谈话，欧阳修远记录。") == "张*丰和张*谈话，欧阳*远记录。"
    assert mask.text("张　三、欧 阳 修 远、买买提•艾力") == "张*、欧阳*远、买**·*力"
    assert mask.text("Li read a list to LI.") == "L* read a list to L*."
    assert mask.text("没有人") == "没有人"
    assert mask.cells([("张三", "3"), ("", "谈话人张三丰")]) == [("张*", "3"), ("", "谈话人张*丰")]


def test_a_field_of_names_hides_those_that_nobody_knows() -> None:
    mask = Mask(["张三"])
    assert mask.names("张三、李四（家属）；王小明") == "张*、李*（家*）；王*明"
    assert mask.names("——") == "——"
    assert names_within("张三、李四（家属）；") == ["张三", "李四", "家属"]


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("身份证330106198001011234。", "身份证3301**************。"),
        ("330106 19800101 123X", "3301" + "*" * 16),
        ("330106800101123", "3301***********"),
        ("电话13812345678", "电话138****5678"),
        ("+86 138-1234-5678", "+86 138****5678"),
        ("0571-87654321", "0571-********"),
        ("（0571）8765432", "（0571）*******"),
        ("1234567.89 元，2026-03-10，T2026-0001", "1234567.89 元，2026-03-10，T2026-0001"),
    ],
)
def test_numbers_that_tell_who_someone_is(text: str, masked: str) -> None:
    assert masked_numbers(text) == masked


@given(
    st.lists(st.text("张王李欧阳修远三明小", min_size=2, max_size=4), min_size=1, max_size=6),
    st.lists(st.sampled_from(["谈话", "，", " ", "2026年", "\n"]), max_size=8),
    st.randoms(use_true_random=False),
)
def test_no_name_given_is_left(names: list[str], words: list[str], random) -> None:  # type: ignore[no-untyped-def]
    parts = [*names, *words]
    random.shuffle(parts)
    masked = Mask(names).text("，".join(parts))
    assert not [name for name in names if name in masked]


def test_levels_have_words() -> None:
    assert [one.label for one in Masking] == ["全部内容", "姓名打码", "仅统计数字"]
