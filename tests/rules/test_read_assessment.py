"""Reading of a file of an assessment standard: every mistake with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.standard_files import SHIPPED, standards

MEASURE = 'measure = { by = "count", kind = "study_session", minimum = 4 }'


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    """Sections, indicators, and how they are measured."""
    book = standards(tmp_path)
    assert not book.mistakes
    (standard,) = book.of_year(2026)
    first, second = standard.indicators()
    assert (first.measure.by, first.measure.records.kind, first.measure.minimum) == (
        "count",
        "study_session",
        4,
    )
    assert second.measure.by == "manual"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (MEASURE, 'measure = { by = "luck" }', "“by”可用的有"),
        (MEASURE, 'measure = { by = "count" }', "还要写“kind”"),
        (MEASURE, 'measure = { by = "count", kind = "dance" }', "没有记录种类“dance”"),
        (MEASURE, 'measure = { by = "rule", rule = "C0" }', "没有周期规则“C0”"),
        (MEASURE, 'measure = { by = "state", kind = "talk" }', "还要写“states”"),
        (MEASURE, 'deduct = [{ kind = "talk", points = 1 }]', "缺少“text”"),
        (MEASURE, 'deduct = [{ kind = "talk", text = "坏" }]', "缺少“points”"),
        (MEASURE, 'evidence = [{ types = ["x"] }]', "缺少“kind”"),
        ("max = 60", "max = 101", "应是 0 到 100 之间的数字"),
        ("max = 60", "points = 60", "不认识“points”"),
        ('id = "1.1"', 'id = "一"', "id 用字母"),
        ("step = 0.5", "step = 0", "之间的数字"),
        ('sheet = "assessment_sheet"', 'sheet = "x"', "没有表单“x”"),
    ],
)
def test_mistakes_are_told_with_their_line(
    tmp_path: Path, before: str, after: str, told: str
) -> None:
    """And the standard is left out."""
    text = SHIPPED.replace(before, after)
    book = standards(tmp_path, shipped=text)
    assert not book.of_year(2026)
    line = text[: text.index(after)].count("\n") + 1
    assert any(told in one.sentence and one.line == line for one in book.mistakes), book.mistakes
