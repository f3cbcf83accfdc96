"""Nothing invisible reaches the paper, and nothing visible is changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.printing.clean_text import clean_text, is_presentable


@pytest.mark.parametrize(
    ("given_text", "printed"),
    [
        ("一\r\n二\r三\u2028四\v五", "一\n二\n三\n四\n五"),
        ("张\u200b三\ufeff", "张三"),
        ("葛\U000e0100城", "葛城"),
        ("\u2f08\u2f49\u2f47\u2ea0", "人月日\u2ea0"),
        ("甲\t乙\xa0丙\u2003丁", "甲\u3000乙 丙\u3000丁"),
        ("年\u3000\u3000月", "年\u3000\u3000月"),
        ("\x00\x1b[31m红", "[31m红"),
        ("软\xad连字", "软连字"),
    ],
)
def test_odd_characters(given_text: str, printed: str) -> None:
    assert clean_text(given_text) == printed


def test_what_cannot_be_shown_stays_to_be_refused() -> None:
    assert clean_text("甲\ud83d乙\ue000") == "甲\ud83d乙\ue000"
    assert not is_presentable("\ud83d")
    assert not is_presentable("\ue000")
    assert is_presentable("😀")


def test_names_are_untouched(standard_characters: str) -> None:
    assert clean_text(standard_characters) == standard_characters
    assert clean_text("阿卜杜拉·买买提“你好”——……①㎡Ⅱ") == "阿卜杜拉·买买提“你好”——……①㎡Ⅱ"


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once
    assert not set(once) & {"\r", "\t", "\u200b", "\ufeff", "\x00"}
