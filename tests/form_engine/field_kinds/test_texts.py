"""Text of one line and of many."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds import FIELD_KINDS, WrongValue

TEXT = Field(name="place", label="地点", kind="text")
LONG = Field(name="content", label="内容", kind="long_text")


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        ("  三楼会议室 ", "三楼会议室"),
        ("一\n二\t三", "一 二 三"),
        ("\ufeff甲", "甲"),
        ("䶮㛃𫖯𬱖", "䶮㛃𫖯𬱖"),
        ("邊\U000e0101", "邊\U000e0101"),
        (20260305, "20260305"),
        (13800000000.0, "13800000000"),
        ("　", None),
        ("甲\u200b乙", "甲乙"),
        ("a\u202eb\u2066c\u00ad", "abc"),
        ("\u200b", None),
        ("李\ue863", "李䶮"),
        ("张 三", "张 三"),
    ],
)
def test_one_line(given_text: object, kept: str | None) -> None:
    """Breaks become spaces, ends are trimmed; old and unseen characters are not kept as typed."""
    assert FIELD_KINDS["text"].read(given_text, TEXT) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("张 三", "张三"),
        ("张　三\u200b", "张三"),
        ("李\ue863", "李䶮"),
        ("阿依古丽•买买提", "阿依古丽·买买提"),
        ("阿依古丽 ．买买提", "阿依古丽·买买提"),
        ("John  Smith", "John Smith"),
        (" · ", None),
    ],
)
def test_a_person_s_name_is_written_one_way(typed: str, kept: str | None) -> None:
    """As roster files are read: what looks the same is the same."""
    name = Field(name="name", label="姓名", kind="text", kept_as="name")
    assert FIELD_KINDS["text"].read(typed, name) == kept


def test_long_texts_and_choices_lose_what_nobody_sees() -> None:
    """As lines do; emphasis by spaces stays."""
    assert FIELD_KINDS["long_text"].read("甲\u200b乙\n李\ue863 到", LONG) == "甲乙\n李䶮 到"
    picked = Field(name="x", label="类", kind="choice", choices=("提醒谈话",))
    assert FIELD_KINDS["choice"].read("提醒\u200b谈话", picked) == "提醒谈话"


def test_paragraphs() -> None:
    """All kinds of line breaks become one; indents stay, ends of lines go."""
    read = FIELD_KINDS["long_text"].read("\r\n　　一  \r二\v三\u2028四\n\n", LONG)
    assert read == "　　一\n二\n三\n四"


@pytest.mark.parametrize("bad", ["a\x00b", "a\ud800b", "\x1b[31m", "\ufffe"])
def test_what_is_no_text_is_refused(bad: str) -> None:
    """Controls, lone surrogates and noncharacters are refused with their place."""
    for name, field in (("text", TEXT), ("long_text", LONG)):
        with pytest.raises(WrongValue, match=r"第 \d+ 个字符（U\+[0-9A-F]{4}）"):
            FIELD_KINDS[name].read(bad, field)


@pytest.mark.parametrize(("name", "limit"), [("text", 500), ("long_text", 100_000)])
def test_the_limit_is_told(name: str, limit: int) -> None:
    """Just at the limit is kept whole; one more is refused with both numbers."""
    field = Field(name="x", label="所问", kind=name)
    assert FIELD_KINDS[name].read("𬱖" * limit, field) == "𬱖" * limit
    with pytest.raises(WrongValue, match=f"有 {limit + 1} 个字，最多可填 {limit} 个字"):
        FIELD_KINDS[name].read("字" * (limit + 1), field)


@pytest.mark.parametrize("bad", [True, [], {}, 1e300, float("nan"), 10**40])
def test_other_things_are_refused(bad: object) -> None:
    """Only text and plain numbers are text."""
    with pytest.raises(WrongValue):
        FIELD_KINDS["text"].read(bad, TEXT)


@given(st.text(max_size=80))
def test_reading_what_was_shown_changes_nothing(raw: str) -> None:
    """read(show(value)) == value."""
    for name, field in (("text", TEXT), ("long_text", LONG)):
        try:
            value = FIELD_KINDS[name].read(raw, field)
        except WrongValue:
            continue
        assert FIELD_KINDS[name].read(FIELD_KINDS[name].show(value, field), field) == value
