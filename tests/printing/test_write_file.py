"""A file is whole or not there; each failure of the disk is a sentence."""

import errno
import os
from pathlib import Path

import pytest

from cleanedu_desktop import durable_files
from cleanedu_desktop.printing.write_file import write_whole
from cleanedu_desktop.problems import OfficeProblem


def test_writes_and_replaces(tmp_path: Path) -> None:
    target = tmp_path / "谈话 记录.pdf"
    write_whole(target, b"one")
    write_whole(target, b"two")
    assert target.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.ENOSPC, "磁盘已满"),
        (errno.EACCES, "没有权限"),
        (errno.EROFS, "没有权限"),
        (errno.EFBIG, "放不下这么大"),
        (errno.EIO, "出错"),
    ],
)
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failing_disk_keeps_the_old_file(
    code: int, said: str, call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os if call == "fsync" else Path, call, fail)
    with pytest.raises(OfficeProblem, match=said) as caught:
        write_whole(target, b"new")
    assert "记录没有改动" in caught.value.sentence
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="不存在"):
        write_whole(tmp_path / "无" / "a.pdf", b"x")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(OfficeProblem, match="是一个文件夹"):
        write_whole(tmp_path / "a.pdf", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_a_name_too_long_is_said(tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="太长"):
        write_whole(tmp_path / ("长" * 200 + ".pdf"), b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_drive_that_cannot_sync_a_folder_takes_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is there whole; to say that nothing was written would be untrue."""
    monkeypatch.setattr(durable_files, "sync_folder", refuse)
    write_whole(tmp_path / "a.pdf", b"new")
    assert (tmp_path / "a.pdf").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def refuse(_folder: Path) -> None:
    raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
