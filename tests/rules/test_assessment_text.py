"""The program's file of a change of a standard, written and read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.rules.assessment_book import read_assessments
from cleanedu_desktop.rules.assessment_text import (
    change_name,
    change_text,
    changed_ids,
    renamed_text,
    standard_text,
    whole_parts,
)
from cleanedu_desktop.rules.read_assessment import Known

JULY = date(2026, 7, 1)
SHIPPED = folders_for().standards


@pytest.mark.parametrize("name", ["county-a", "county-b", "county-c"])
def test_whole_parts_change_nothing(name: str, tmp_path: Path) -> None:
    """Every measure of the shipped standards is written as it is read."""
    (standard,) = read_assessments(SHIPPED, None, Known()).stretches[name]
    ids = [one.id for part in standard.sections for one in part.indicators]
    text = change_text(name, JULY, whole_parts(standard, ids))
    (tmp_path / change_name(name, JULY)).write_text(text, encoding="utf-8")
    book = read_assessments(SHIPPED, tmp_path, Known())
    assert not book.mistakes
    assert book.stretches[name][-1].sections == standard.sections
    assert changed_ids(text) == ids


def test_a_change_is_laid_over_what_the_file_says() -> None:
    first = change_text("x", JULY, [{"section": "1", "id": "1.1", "max": 5, "text": "旧"}])
    both = change_text(
        "x",
        JULY,
        [
            {"section": "1", "id": "1.1", "text": "新"},
            {"section": "9", "section_title": "另加", "id": "9.1", "text": "加", "max": 5},
        ],
        first,
    )
    assert changed_ids(both) == ["1.1", "9.1"]
    assert 'max = 5\ntext = "新"' in both
    assert '[[section]]\nid = "9"\ntitle = "另加"' in both
    assert change_text("x", JULY, [], both) == both
    assert change_text("x", JULY, []) == ""


def test_what_is_no_such_file_is_refused() -> None:
    for text in ("[[section]]\n[[section.indicator]]\nid = 1\n", "section = 1\n", "x = \n"):
        with pytest.raises(ValueError, match=r"."):
            changed_ids(text)


def test_another_title_leaves_all_else_as_it_is_also_what_was_written_by_hand() -> None:
    (standard,) = read_assessments(SHIPPED, None, Known()).stretches["county-a"]
    words = {"title": "甲", "source": "乙"}
    text = standard_text(standard, name="own-1", begins=JULY, **words) + "# 手写的说明\n"
    assert renamed_text(text, "甲", "乙") == text
    assert renamed_text(text, "丙", "丁") == text.replace('"甲"', '"丙"').replace('"乙"', '"丁"')
    with pytest.raises(ValueError, match="no standard"):
        renamed_text("", "甲", "乙")
