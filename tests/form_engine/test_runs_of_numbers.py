"""Many record numbers in a short line."""

from __future__ import annotations

import pytest

from cleanedu_desktop.form_engine.runs_of_numbers import MOST_RUNS, in_runs


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ([], ""),
        (["Z2026-0001"], "Z2026-0001"),
        (["Z2026-0002", "Z2026-0001"], "Z2026-0001、Z2026-0002"),
        (["Z2026-0009", "Z2026-0010", "Z2026-0011"], "Z2026-0009 至 Z2026-0011"),
        (["Z2025-0001", "Z2026-0002", "Z2026-9999", "Z2026-10000"],
         "Z2025-0001、Z2026-0002、Z2026-9999、Z2026-10000"),
        (["无号", "Z2026-0001"], "Z2026-0001、无号"),
    ],
)  # fmt: skip
def test_what_follows_each_other_is_a_run(numbers: list[str], said: str) -> None:
    assert in_runs(numbers) == said


def test_very_many_are_counted() -> None:
    """So that they stand above a ledger in a line or two."""
    numbers = [f"Z2026-{number:04}" for number in range(1, 4001, 2)]
    said = in_runs(numbers)
    assert said.endswith(" 等 2000 条")
    assert said.count("、") == MOST_RUNS - 1
