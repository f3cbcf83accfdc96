"""Copies for other programs are private, read-only, whole, and go."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cleanedu_desktop.exchange.opened_copies import make_copy, remove_copies
from cleanedu_desktop.problems import OfficeProblem


def test_a_copy_is_whole_private_and_goes(tmp_path: Path) -> None:
    folder = tmp_path / "opened"
    copies = [make_copy(folder, "签字页.pdf", [b"one", b"two"]) for _ in range(2)]
    assert copies[0] != copies[1]
    for copy in copies:
        assert (copy.name, copy.read_bytes()) == ("签字页.pdf", b"onetwo")
        if sys.platform != "win32":
            assert copy.stat().st_mode & 0o777 == 0o400
            assert copy.parent.stat().st_mode & 0o777 == 0o700
    remove_copies(folder)
    assert not folder.exists()
    remove_copies(folder)


def test_nothing_is_left_of_half_a_copy(tmp_path: Path) -> None:
    def breaks() -> Iterator[bytes]:
        yield b"half"
        raise OfficeProblem("内容已损坏")

    with pytest.raises(OfficeProblem, match="内容已损坏"):
        make_copy(tmp_path / "opened", "a.pdf", breaks())
    assert list((tmp_path / "opened").iterdir()) == []


def test_no_room_is_told(tmp_path: Path) -> None:
    (tmp_path / "opened").write_text("a file in its place")
    with pytest.raises(OfficeProblem, match="放不下它的副本"):
        make_copy(tmp_path / "opened", "a.pdf", [b"one"])


def test_what_cannot_be_removed_is_no_problem(tmp_path: Path) -> None:
    remove_copies(tmp_path / "not there" / "opened")
    (tmp_path / "file").write_text("no folder")
    remove_copies(tmp_path / "file")
