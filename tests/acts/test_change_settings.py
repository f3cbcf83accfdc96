"""Changing the office's settings."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.change_settings import change_settings
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.settings import read_settings


def test_other_lines_of_the_file_stay(desk: Desk) -> None:
    file = desk.folders.settings_file
    file.write_text('# 本单位\ntitle_line = "本局"\nbackup_after_saves = 5\n', encoding="utf-8")
    changed = change_settings(desk, changes={"backup_after_saves": 9, "own_fonts": False})
    assert file.read_text(encoding="utf-8").splitlines() == [
        "# 本单位", 'title_line = "本局"', "backup_after_saves = 9", "own_fonts = false"
    ]  # fmt: skip
    assert desk.settings == changed == read_settings(file)


def test_a_value_of_another_type_changes_nothing(desk: Desk) -> None:
    with pytest.raises(OfficeProblem):
        change_settings(desk, changes={"backup_after_saves": "常常"})
    assert not desk.folders.settings_file.exists()
    assert desk.settings.backup_after_saves == 20
