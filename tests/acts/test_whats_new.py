"""What is new is said once."""

from dataclasses import replace
from pathlib import Path

import pytest

from cleanedu_desktop import __version__
from cleanedu_desktop.acts import whats_new as news
from cleanedu_desktop.acts.whats_new import unseen_news, whats_new
from cleanedu_desktop.folders import Folders, folders_for

NEWS = """\
[[version]]
number = "0.10.0"
news = ["导出 Excel。", "扫描件归位。"]
[[version]]
number = "0.9.1"
news = ["更正错字。"]
"""


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    """Of an office with a program of version 0.10.0."""
    (tmp_path / "help").mkdir()
    (tmp_path / "help" / "news.toml").write_text(NEWS, encoding="utf-8")
    monkeypatch.setattr(news, "__version__", "0.10.0")
    made = replace(folders_for(tmp_path / "data"), resources=tmp_path)
    made.data.mkdir()
    return made


def test_a_new_office_is_told_nothing(folders: Folders) -> None:
    assert unseen_news(folders) == ()
    assert unseen_news(folders) == ()


@pytest.mark.parametrize(
    ("seen", "told"), [("0.9", ["0.10.0", "0.9.1"]), ("0.9.1", ["0.10.0"]), ("0.10.0", [])]
)
def test_after_an_upgrade_it_is_said_once(folders: Folders, seen: str, told: list[str]) -> None:
    (folders.data / "program.seen").write_text(seen, encoding="ascii")
    assert [one.version for one in unseen_news(folders)] == told
    assert unseen_news(folders) == ()


@pytest.mark.parametrize("damaged", [b"\xff\x00", b"", b"9" * 1000, b"../x"])
def test_a_damaged_note_is_no_news(folders: Folders, damaged: bytes) -> None:
    (folders.data / "program.seen").write_bytes(damaged)
    assert unseen_news(folders) == ()


def test_where_it_cannot_be_noted_it_is_said_again(folders: Folders) -> None:
    (folders.data / "program.seen").write_text("0.9.1", encoding="ascii")
    folders.data.chmod(0o500)
    moved = replace(folders, data=folders.data / "nowhere")
    assert unseen_news(moved) == ()
    folders.data.chmod(0o700)
    assert len(unseen_news(folders)) == 1


def test_the_shipped_news_are_of_this_version() -> None:
    found = whats_new(folders_for())
    assert found[0].version == __version__
    assert all(one.news and all(line.endswith("。") for line in one.news) for one in found)
