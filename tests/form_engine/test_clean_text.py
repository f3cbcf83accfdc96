"""Names and texts are cleaned of what nobody typed on purpose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.form_engine.clean_text import (
    clean_name,
    clean_text,
    plain_width,
    without_stop,
)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("张 三", "张三"),
        ("张　　三", "张三"),
        (" 欧阳\n修 ", "欧阳修"),
        ("𫖯 文博", "𫖯文博"),
        ("买买提•吐尔逊", "买买提·吐尔逊"),
        ("买买提．吐尔逊", "买买提·吐尔逊"),
        ("买买提.吐尔逊", "买买提·吐尔逊"),
        ("买买提 ・ 吐尔逊", "买买提·吐尔逊"),
        ("买买提‧吐尔逊", "买买提·吐尔逊"),
        ("Anna Maria", "Anna Maria"),
        ("\u200b李\u200d四\ufeff", "李四"),
        ("李四*", "李四"),
        ("'李四", "李四"),
        ("⾼山", "高山"),
        ("沈\ue863", "沈䶮"),
    ],
)
def test_a_name_as_it_should_be(written: str, name: str) -> None:
    assert clean_name(written) == name


def test_a_variation_selector_stays_with_its_character() -> None:
    assert clean_name("葛\U000e0100") == "葛\U000e0100"


def test_text_is_one_line() -> None:
    assert clean_text(" 一级\r\n主任\t科员\x00 ") == "一级 主任 科员"


def test_full_width_digits_become_plain() -> None:
    assert plain_width("１９８５．１０") == "1985.10"


@pytest.mark.slow
@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)
    assert clean_name(clean_name(text)) == clean_name(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [("出差。", "出差"), ("出差 ", "出差"), ("出差", "出差"), ("。", ""), ("甲。乙；", "甲。乙")],
)
def test_words_that_go_on_have_no_stop(text: str, said: str) -> None:
    assert without_stop(text) == said
