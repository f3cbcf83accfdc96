"""Standards of assessment at the desk."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.standards_at_hand import all_forms, standards_of


def test_standards_are_read_once_and_again_when_a_file_was_written(desk: Desk) -> None:
    """Kinds, rules and sheets they name are those of the office."""
    book = standards_of(desk)
    assert not book.mistakes
    assert standards_of(desk) is book
    desk.folders.own_standards.mkdir(parents=True)
    (desk.folders.own_standards / "a.toml").write_text('id = "a"\nsheet = "talk"\n', "utf-8")
    (mistake,) = standards_of(desk).mistakes
    assert "没有表单“talk”" in mistake.sentence


def test_forms_kept_from_nobody_are_all(desk: Desk) -> None:
    """Without an inspector those of the desk."""
    assert all_forms(desk) == desk.forms.forms
