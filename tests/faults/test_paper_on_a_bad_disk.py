"""Printing where the disk fills, a file is open elsewhere, or a character has no font."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.print_blank import print_blank
from cleanedu_desktop.acts.print_forms import print_forms
from cleanedu_desktop.acts.save_overlay import save_overlay
from cleanedu_desktop.acts.write_word_copies import write_word_copies
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.conftest import desk, empty_office, folders, staff
from tests.acts.office import Staff, record_talk
from tests.acts.overlays import RENAMED

__all__ = ["desk", "empty_office", "folders", "staff"]

Act = Callable[[Desk, Path], Any]
ACTS: dict[str, Act] = {
    "a.pdf": lambda desk, target: print_forms(desk, form_id="talk", year=2026, target=target),
    "blank.pdf": lambda desk, target: print_blank(desk, form_id="talk", target=target),
    "a.docx": lambda desk, target: write_word_copies(
        desk, form_id="talk", year=2026, target=target
    ),
}


@contextmanager
def disk_of(most: int) -> Iterator[None]:
    """No file may grow beyond `most` bytes in this process."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
@pytest.mark.parametrize("name", ACTS)
@pytest.mark.parametrize("most", [0, 100, 10_000])
def test_a_disk_that_fills_leaves_the_old_file_and_nothing_else(
    desk: Desk, staff: Staff, tmp_path: Path, name: str, most: int
) -> None:
    record_talk(desk, staff, content="谈了接待。\n" * 200)
    target = tmp_path / "打印" / name
    ACTS[name](desk, target)
    whole = target.read_bytes()
    assert len(whole) > most
    with disk_of(most), pytest.raises(OfficeProblem, match="记录没有改动") as told:
        ACTS[name](desk, target)
    assert name in told.value.sentence
    assert target.read_bytes() == whole
    assert list(target.parent.iterdir()) == [target]
    ACTS[name](desk, target)
    assert target.read_bytes() == whole


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_disk_that_fills_leaves_the_forms_as_they_were(desk: Desk) -> None:
    save_overlay(desk, form_id="talk", overlay=RENAMED)
    file = desk.folders.overlay / "talk.toml"
    before, forms = file.read_bytes(), desk.forms
    with disk_of(10), pytest.raises(OfficeProblem, match="没有改动"):
        save_overlay(desk, form_id="talk", overlay=type(RENAMED)(title="新的标题"))
    assert (file.read_bytes(), desk.forms) == (before, forms)
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("name", ACTS)
def test_a_file_open_in_another_program_is_named(
    desk: Desk, staff: Staff, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Windows refuses to replace it."""
    record_talk(desk, staff)
    target = tmp_path / name
    target.write_bytes(b"old")

    def held(self: Path, other: Path) -> Path:
        raise PermissionError(13, "held", str(other))

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(OfficeProblem, match="正被其他程序") as told:
        ACTS[name](desk, target)
    assert str(target) in told.value.sentence
    assert target.read_bytes() == b"old"
    assert set(tmp_path.iterdir()) == {desk.folders.data, target}


@pytest.mark.parametrize("name", ["a.pdf", "a.docx"])
def test_a_character_no_font_has_is_named_with_record_and_field(
    desk: Desk, staff: Staff, tmp_path: Path, name: str
) -> None:
    record_talk(desk, staff)
    talk = record_talk(desk, staff, content="谈了接待\U0001f600。")
    with pytest.raises(OfficeProblem) as told:
        ACTS[name](desk, tmp_path / name)
    for said in (talk.number, "谈话内容", "U+1F600", "记录没有改动"):
        assert said in told.value.sentence
    assert not (tmp_path / name).exists()
