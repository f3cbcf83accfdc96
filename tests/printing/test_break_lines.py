"""Lines begin and end as GB/T 15834 asks, nothing is lost, numbers and names stay whole."""

import random
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanedu_desktop.printing.break_lines import (
    NO_END,
    NO_START,
    WHOLE_RUN,
    Span,
    break_lines,
    squeeze,
)

HAN = st.sampled_from("廉政谈话记录表年月日党支部的一")
MARKS = st.sampled_from("，。；：！？、（）《》“”…—·％")
PROSE = st.lists(
    st.one_of(
        st.text(HAN, min_size=2, max_size=9),
        st.sampled_from(["2026", "7,178.71", "3.06%", "Word", "a-b", "A4"]),
        MARKS,
    ),
    max_size=60,
).map("".join)


JOINTS = (
    "，",
    "。",
    "、",
    "；",
    "：“",
    "”，",
    "（",
    "）",
    "）。",
    "》、《",
    "《",
    "》",
    "……",
    "——",
    "％",
    "",
)
NUMBERS = (
    "2026年11月21日",
    "7,178.71",
    "3.06%",
    "74份",
    "Word",
    "a-b",
    "A4",
    "〔2026〕12号",
    "9:30",
)
ENOUGH = 100_000


def made_text(seed: int, length: int) -> str:
    """Words, marks and numbers as they come in records; about `length` characters."""
    chance = random.Random(seed)  # noqa: S311 - made-up words
    parts: list[str] = []
    for _ in range(length // 6):
        parts += chance.choices("廉政谈话记录表年月日党支部的一", k=chance.randint(2, 9))
        if chance.random() < 0.25:
            parts.append(chance.choice(NUMBERS))
        parts.append(chance.choice(JOINTS))
    return "".join(parts)


def widths_of(text: str) -> list[float]:
    return [0.5 if char.isascii() else 1.0 for char in text]


def lines_of(text: str, room: float, whole: Sequence[Span] = ()) -> list[str]:
    spans = break_lines(text, widths_of(text), room, whole=whole)
    return [text[start:end] for start, end in spans]


@given(PROSE, st.integers(4, 40), st.sampled_from([0, 2]))
def test_nothing_is_lost_and_nothing_stands_out(text: str, room: int, indent: int) -> None:
    spans = break_lines(text, widths_of(text), room, indent)
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(start < end for start, end in spans) or not text
    for number, (start, end) in enumerate(spans):
        width = sum(widths_of(text[start:end].rstrip(" ")))
        # A closing mark at the end may show its inked half alone.
        assert width <= room - (indent if number == 0 else 0) + 0.5


@given(PROSE, st.integers(14, 40))
def test_no_line_breaks_the_rules(text: str, room: int) -> None:
    starts = [start for start, _ in break_lines(text, widths_of(text), room)]
    inside = {i for run in WHOLE_RUN.finditer(text) for i in range(run.start() + 1, run.end())}
    for before, start in pairwise(starts):
        lawful = [
            i
            for i in range(before + 1, start + 1)
            if text[i] not in NO_START and text[i - 1] not in NO_END and i not in inside
        ]
        # Only a line without any lawful place may break a rule.
        assert start in lawful or not lawful


@pytest.mark.slow
def test_no_rule_is_broken_in_a_hundred_thousand_lines() -> None:
    seen = 0

    @settings(max_examples=30, deadline=None)
    @given(st.integers(0, 2**32), st.integers(0, 40))
    def look(seed: int, width: int) -> None:
        nonlocal seen
        text = made_text(seed, 90_000)
        numbers = {i for run in WHOLE_RUN.finditer(text) for i in range(run.start() + 1, run.end())}
        spans = break_lines(text, widths_of(text), 10 + width / 2, 2)
        starts = [start for start, _ in spans[1:]]
        assert not [text[i - 3 : i + 3] for i in starts if text[i] in NO_START]
        assert not [text[i - 3 : i + 3] for i in starts if text[i - 1] in NO_END]
        assert not [text[i - 3 : i + 3] for i in starts if i in numbers]
        seen += len(spans)

    while seen < ENOUGH:
        look()


@pytest.mark.parametrize(
    "text",
    [
        "（" * 500,
        "W" * 3000,
        "，。；：！？" * 200,
        "“" * 200 + "”" * 200,
        "\u200b\u200d\ufeff" * 300,
        "甲\ud800乙\udfff" * 100,
        "甲\x00\x01\x1b\x7f" * 100,
        " " * 1000,
        "\u3000" * 1000,
        "甲" + " " * 500 + "乙",
        "1,234." * 500,
    ],
)
@pytest.mark.parametrize("room", [0.3, 1, 7.5, 28])
def test_hostile_text_is_cut_into_lines_that_fit(text: str, room: float) -> None:
    spans = break_lines(text, widths_of(text), room, 2 if room > 2 else 0)
    assert [text[start:end] for start, end in spans if start < end]
    assert spans[0][0] == 0
    assert spans[-1][1] == len(text)
    assert all(before[1] == after[0] for before, after in pairwise(spans))
    for start, end in spans:
        inked = text[start:end].rstrip(" ")
        assert len(inked) <= 1 or sum(widths_of(inked)) <= room + 0.5


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("他说：“好。”就走了", 5, ["他说：", "“好。”就", "走了"]),
        ("共计2026年11月", 4, ["共计", "2026年", "11月"]),
        ("收到________。", 4.5, ["收到", "________。"]),
        ("一二三四，五六", 4, ["一二三", "四，五六"]),
        ("一二三四五，六", 5.5, ["一二三四五，", "六"]),
        ("年\u3000\u3000月\u3000\u3000日", 20, ["年\u3000\u3000月\u3000\u3000日"]),
        ("12345678901234567890", 4, ["12345678", "90123456", "7890"]),
        ("", 4, [""]),
        ("（（（（", 2, ["（（", "（（"]),
    ],
)
def test_known_lines(text: str, room: float, lines: list[str]) -> None:
    assert lines_of(text, room) == lines


def test_first_line_is_indented() -> None:
    assert break_lines("一二三四五六", [1.0] * 6, 4, 2) == [(0, 2), (2, 6)]


def test_names_stay_whole() -> None:
    text = "张三丰、李四光"
    assert lines_of(text, 5) == ["张三丰、李", "四光"]
    assert lines_of(text, 5, whole=[(0, 3), (4, 7)]) == ["张三丰、", "李四光"]


def test_what_is_longer_than_a_line_leaves_no_mark_alone_below_it() -> None:
    text = "阿卜杜热合曼·艾山"
    assert lines_of(text, 6, whole=[(0, 7), (7, 9)]) == ["阿卜杜热合", "曼·艾山"]
    assert lines_of("对没有完成的。", 6.5, whole=[(0, 7)]) == ["对没有完成的。"]
    assert lines_of("对没有完成的！", 6, whole=[(0, 7)]) == ["对没有完成", "的！"]


def test_marks_in_a_row_lose_the_blank_between_them() -> None:
    text = "《甲》，乙（“丙”）。"
    ends = [float(end) for end in range(len(text) + 1)]
    shrunk = squeeze(text, ends)
    assert [text[i] for i in shrunk] == ["》", "（", "”", "）"]
    widths = [after - before for before, after in pairwise(ends)]
    assert [i for i, width in enumerate(widths) if width == 0.5] == shrunk
    assert sum(widths) == len(text) - 2.0


def test_narrow_marks_are_not_squeezed() -> None:
    ends = [0.0, 1.0, 1.35, 1.7]
    assert squeeze("甲”，", ends) == []
    assert ends == [0.0, 1.0, 1.35, 1.7]
