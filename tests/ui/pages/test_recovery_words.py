"""What happened to a store, in words."""

from pathlib import Path

import pytest

from cleanedu_desktop.store.tell_errors import DAMAGED_CODE, FOREIGN_CODE, StoreDamaged
from cleanedu_desktop.ui.pages.recovery_words import technical, what_happened


@pytest.mark.parametrize("code", [DAMAGED_CODE, FOREIGN_CODE, "S101", "S102", "S105", ""])
def test_each_says_that_nothing_was_changed(code: str) -> None:
    """And leads on."""
    words = what_happened(code)
    assert "没有改动它" in words
    assert "第一步" in words


def test_a_missing_key_file_is_thought_of_first() -> None:
    """Without it an encrypted store looks like no store at all."""
    assert "store.keys" in what_happened(FOREIGN_CODE)


def test_words_of_the_database_are_kept_from_the_page() -> None:
    """The code is there; findings only where they are in Chinese."""
    found = ("*** in database main ***", "历史第 3 笔不见了", "一", "二", "三")
    problem = StoreDamaged(Path("store.db"), details=found)
    assert technical(problem) == "给维护人员：代码 S11；历史第 3 笔不见了；一；二；等共 4 处"
