"""Goldens are drawn into a folder, and those of forms that are no more go."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from installer import make_goldens as word
from tests.golden import golden_sheets


def test_all_forms_are_drawn_and_strangers_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside them stands what they were made with; what is no golden stays."""
    (tmp_path / "gone.pdf").write_bytes(b"")
    (tmp_path / "kept.txt").write_text("x", encoding="utf-8")

    def two(forms: object) -> object:
        all_sheets = golden_sheets.golden_sheets(forms)  # type: ignore[arg-type]
        return {name: all_sheets[name] for name in ("person", "short_test")}

    monkeypatch.setattr(word, "golden_sheets", two)
    assert word.make_goldens(tmp_path) == 2
    assert sorted(one.name for one in tmp_path.iterdir()) == [
        "kept.txt", "made_with.json", "person.pdf", "short_test.pdf",
    ]  # fmt: skip
    made = json.loads((tmp_path / "made_with.json").read_text(encoding="utf-8"))
    assert made == word.made_with()
