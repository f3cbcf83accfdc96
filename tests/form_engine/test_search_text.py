"""The words a record is found by."""

from __future__ import annotations

import pytest

from cleanedu_desktop.form_engine.search_text import search_text
from tests.form_engine.filled_records import FILLED, shipped_forms

FORMS = shipped_forms()


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (
            "talk",
            [
                "T2026-0001",
                "提醒谈话",
                "二楼谈话室",
                "䶮某",
                "第二段内容",
                "2026年3月5日",
                "已登记",
            ],
        ),
        ("study_session", ["学习条例", "条例第一章", "提建议", "出差", "补学了条例", "制定计划"]),
        ("commitment", ["遵守纪律", "2026年", "䶮某", "已签"]),
        (
            "rectification",
            ["补齐记录", "全部补齐", "符合要求", "制度修订稿", "已销号", "档案柜二层"],
        ),
        ("person", ["䶮某", "1985年10月", "后备", "ym"]),
    ],
)
def test_everything_shown_is_found(kind: str, words: list[str]) -> None:
    """Answers, people, steps, number, title, state."""
    text = search_text(FORMS.form(kind), FILLED[kind](late_reason="设备故障"))
    for word in [*words, "设备故障"]:
        assert word in text


def test_every_line_once_and_none_empty() -> None:
    """The index need not hold a word twice."""
    lines = search_text(FORMS.form("study_session"), FILLED["study_session"]()).split("\n")
    assert len(lines) == len(set(lines))
    assert all(lines)


def test_nobody_is_found_by_a_restricted_category() -> None:
    """A search must not tell."""
    text = search_text(FORMS.form("person"), FILLED["person"]())
    assert "有苗头" not in text
    assert "2025年3月" not in text
