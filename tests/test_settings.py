"""Settings: defaults, what an office writes, and what it may get wrong."""

from pathlib import Path

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.settings import Settings, read_settings


def test_a_missing_file_gives_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "settings.toml") == Settings()


def test_what_the_office_wrote_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('late_after_days = 3\ntitle_line = "清溪县某局"\n', encoding="utf-8")
    assert read_settings(file) == Settings(late_after_days=3, title_line="清溪县某局")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (b"late_after_days = true\n", "late_after_days"),
        (b'late_after_days = "3"\n', "late_after_days"),
        (b"late_after = 3\n", "late_after"),
        (b"late_after_days = \n", "settings.toml"),
        (b"\xff\xfe\x00", "settings.toml"),
    ],
)
def test_a_mistake_is_told_in_a_sentence(tmp_path: Path, text: bytes, named: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(text)
    with pytest.raises(OfficeProblem, match=named):
        read_settings(file)
