"""A file is read once and only as a file: no devices, nothing that changes, nothing of ours."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from cleanedu_desktop.exchange.file_to_attach import (
    PIECE,
    FileRefused,
    PastedToAttach,
    open_to_attach,
)

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="no pipes with names")


def read(path: Path, most_megabytes: int = 5, in_use: tuple[Path, ...] = ()) -> bytes:
    with open_to_attach(path, most_megabytes=most_megabytes, in_use=in_use) as opened:
        return b"".join(opened.pieces())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "签字页\u202e.pdf"
    path.write_bytes(b"%PDF-1.7\n" + bytes(PIECE) * 2)
    return path


def test_it_is_read_piece_by_piece(file: Path) -> None:
    with open_to_attach(file, most_megabytes=5) as opened:
        for _ in range(2):
            pieces = list(opened.pieces())
            assert b"".join(pieces) == file.read_bytes()
            assert max(map(len, pieces)) == PIECE
            assert opened.media_type == "application/pdf"
        assert opened.name == "签字页.pdf"


def test_a_link_to_a_file_is_a_file(file: Path) -> None:
    link = file.with_name("link")
    link.symlink_to(file)
    assert read(link) == file.read_bytes()


@pytest.mark.parametrize("how", ["grows", "shrinks", "is written over"])
def test_a_file_that_changes_is_refused(file: Path, how: str) -> None:
    with open_to_attach(file, most_megabytes=5) as opened:
        pieces = opened.pieces()
        next(pieces)
        if how == "grows":
            with file.open("ab") as more:
                more.write(b"more")
        elif how == "shrinks":
            os.truncate(file, PIECE + 5)
        else:
            with file.open("r+b") as again:
                again.write(b"%PDF-1.4")
            os.utime(file, ns=(1, 1))
        with pytest.raises(FileRefused, match="正在被改动"):
            list(pieces)


def test_reading_a_file_that_keeps_growing_ends(file: Path) -> None:
    rounds = 0
    changing = pytest.raises(FileRefused, match="正在被改动")
    with open_to_attach(file, most_megabytes=5) as opened, changing:
        for piece in opened.pieces():
            rounds += 1
            if rounds == 10:
                break
            with file.open("ab") as more:
                more.write(piece)
    assert rounds < 5


@needs_posix
def test_a_file_that_never_ends_does(tmp_path: Path) -> None:
    """/proc tells a size of 0 or less than there is."""
    with pytest.raises(FileRefused):
        read(Path("/proc/self/maps"))


@needs_posix
def test_pipes_and_devices_are_refused_without_waiting(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)
    link = tmp_path / "link.pdf"
    link.symlink_to("/dev/zero")
    for path in (pipe, link, Path("/dev/null")):
        with pytest.raises(FileRefused, match="设备或管道"):
            read(path)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    empty = tmp_path / "empty.pdf"
    empty.touch()
    for path, told in (
        (tmp_path, "文件夹"),
        (empty, "是空的"),
        (tmp_path / "gone.pdf", "没有找到"),
        (empty / "below.pdf", "没有找到"),
        (tmp_path / ("长" * 200), "名称太长"),
        (tmp_path / "a\0b", "读不出来"),
    ):
        with pytest.raises(FileRefused, match=told):
            read(path)


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        file.write(b"%PDF-1.7")
        file.truncate(1_000_001)
    with pytest.raises(FileRefused, match="有 2 MB，超过了 1 MB 的上限"):
        read(large, most_megabytes=1)
    assert len(read(large, most_megabytes=2)) == 1_000_001


def test_the_program_s_own_files_are_never_opened(file: Path, tmp_path: Path) -> None:
    other_name = tmp_path / "hard link"
    other_name.hardlink_to(file)
    soft = tmp_path / "soft link"
    soft.symlink_to(file)
    for path in (file, other_name, soft):
        with pytest.raises(FileRefused, match="自己正在使用"):
            read(path, in_use=(tmp_path / "not there", file))


def test_a_file_without_permission_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "no", str(file))

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(FileRefused, match="没有权限"):
        read(file)


def test_what_it_is_is_known_before_it_is_read(file: Path) -> None:
    with open_to_attach(file, most_megabytes=5) as opened:
        assert opened.media_type == "application/pdf"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("照片.jpg", b"PK\x03\x04" + bytes(99), "内容却是压缩包"),
        ("说明.dat", b"\x01\x02\x03", "认不出是哪一种文件"),
    ],
)
def test_what_is_of_no_kind_that_is_kept(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(FileRefused, match=said):
        read(path)
    with pytest.raises(FileRefused, match=said):
        PastedToAttach(name, content)


def test_what_is_pasted_comes_in_pieces() -> None:
    content = b"%PDF-1.7" + bytes(PIECE * 2)
    pasted = PastedToAttach("粘\u202e贴.pdf", content)
    for _ in range(2):
        pieces = list(pasted.pieces())
        assert (b"".join(pieces), len(pieces)) == (content, 3)
    assert (pasted.name, pasted.media_type) == ("粘贴.pdf", "application/pdf")
