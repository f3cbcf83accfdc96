"""Reads a file that is to be attached: once, piece by piece, and only if it stays as it is."""

from __future__ import annotations

import errno
import os
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from cleanedu_desktop.exchange.file_names import harmless_name
from cleanedu_desktop.exchange.media_kinds import (
    ENDS_SEEN,
    is_known,
    media_kind,
    media_type_of,
    pretends,
)
from cleanedu_desktop.problems import OfficeProblem

PIECE = 1 << 20
"""Bytes read at once."""

_MEGABYTE = 1_000_000
_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
"""Without blocking: between looking and opening it may have become a pipe."""


@contextmanager
def open_to_attach(
    path: Path, *, most_megabytes: int, in_use: Collection[Path] = ()
) -> Iterator[FileToAttach]:
    """Open a file for reading.

    Args:
        path: The user's file, or a link to it.
        most_megabytes: Largest size, in million bytes.
        in_use: Files of the program itself, which must never be opened beside the database.

    Raises:
        FileRefused: not a file, empty, too large, one of `in_use`, of no kind that is kept, or it
            cannot be read.
    """
    with _telling(path):
        # Looked at before it is opened: opening a device may already do something.
        _refuse_unfit(path, path.stat(), most_megabytes, in_use)
        descriptor = os.open(path, _FLAGS)
    try:
        with _telling(path):
            _refuse_unfit(path, os.fstat(descriptor), most_megabytes, in_use)
        opened = FileToAttach(path, descriptor)
        refuse_kind(opened.name, opened.media_type)
        yield opened
    finally:
        os.close(descriptor)


def refuse_kind(name: str, media_type: str) -> None:
    """Raise `FileRefused` if a content is not of a kind that is kept, or pretends to be one."""
    if pretends(name, media_type):
        raise FileRefused(
            f"“{name}”的名称是图片或 PDF，内容却是{media_kind(media_type).label}，没有添加。"
            "原文件没有改动；请弄清它的来源，或改成与内容相符的名称，再添加一次。"
        )
    if not is_known(media_type):
        raise FileRefused(
            f"“{name}”的内容认不出是哪一种文件（可以添加照片、扫描件、PDF、Office、OFD、文本、"
            "压缩包、录音和录像），没有添加。原文件没有改动；"
            "请用原来的软件另存为 PDF，或压缩成 zip，再添加一次。"
        )


def _refuse_unfit(
    path: Path, status: os.stat_result, most_megabytes: int, in_use: Collection[Path]
) -> None:
    if S_ISDIR(status.st_mode):
        raise _refused(path, "是一个文件夹", "请选择文件夹里的文件，或先压缩成一个文件。")
    if not S_ISREG(status.st_mode):
        raise _refused(path, "是设备或管道，不是普通文件", "请选择普通的文件。")
    if any(_is_same(status, own) for own in in_use):
        raise _refused(path, "是本程序自己正在使用的文件", "需要副本请用“备份”。")
    if status.st_size == 0:
        raise _refused(path, "是空的", "请检查它是否已经保存或复制完，再添加一次。")
    if status.st_size > most_megabytes * _MEGABYTE:
        size = -(-status.st_size // _MEGABYTE)
        raise _refused(
            path,
            f"有 {size} MB，超过了 {most_megabytes} MB 的上限",
            "请降低扫描的分辨率，或分成几个文件；上限可以在设置文件里改（attachment_megabytes）。",
        )


def _is_same(status: os.stat_result, own: Path) -> bool:
    with suppress(OSError):
        return os.path.samestat(status, own.stat())
    return False


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        raise _refused(
            path, "没有找到", "请检查文件名和所在的文件夹或 U 盘，再添加一次。"
        ) from error
    except PermissionError as error:
        todo = "请先在别的程序中关闭它，或把它复制到桌面，再添加一次。"
        raise _refused(path, "打不开（没有权限，或正被别的程序使用）", todo) from error
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:
            raise _refused(path, "的名称太长", "请先改一个短些的名称，再添加一次。") from error
        todo = "请检查存放它的磁盘或 U 盘是否已断开，再添加一次。"
        raise _refused(path, "读不出来", todo) from error


def _changing(path: Path) -> FileRefused:
    return _refused(path, "正在被改动（可能还没有扫描或复制完）", "请等它完成后再添加一次。")


def _refused(path: Path, what: str, todo: str) -> FileRefused:
    return FileRefused(f"“{harmless_name(path.name)}”{what}，没有添加。原文件没有改动；{todo}")


class FileRefused(OfficeProblem):
    """A file that cannot be attached; others still can."""


class FileToAttach:
    """An open file."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.name = harmless_name(path.name)
        self._path = path
        self._descriptor = descriptor
        with _telling(path):
            self._before = os.fstat(descriptor)
            self._start = os.read(descriptor, ENDS_SEEN)
            os.lseek(descriptor, max(0, self._before.st_size - ENDS_SEEN), os.SEEK_SET)
            self._end = os.read(descriptor, ENDS_SEEN)

    @property
    def media_type(self) -> str:
        """What it is by its content."""
        return media_type_of(self._start, self._end)

    def pieces(self) -> Iterator[bytes]:
        """Yield the content; it may be asked for again.

        Raises:
            FileRefused: it cannot be read to its end, or was changed meanwhile.
        """
        done = 0
        self._start = self._end = b""
        with _telling(self._path):
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            while piece := os.read(self._descriptor, PIECE):
                done += len(piece)
                if done > self._before.st_size:
                    raise _changing(self._path)
                if len(self._start) < ENDS_SEEN:
                    self._start += piece[: ENDS_SEEN - len(self._start)]
                self._end = (self._end + piece)[-ENDS_SEEN:]
                yield piece
            after = os.fstat(self._descriptor)
        if (done, after.st_size, after.st_mtime_ns) != (
            self._before.st_size,
            self._before.st_size,
            self._before.st_mtime_ns,
        ):
            raise _changing(self._path)


class PastedToAttach:
    """What was pasted: a content without a file."""

    def __init__(self, name: str, data: bytes) -> None:
        """Take it; raises `FileRefused` if it is empty or of no kind that is kept."""
        self.name = harmless_name(name)
        self.media_type = media_type_of(data[:ENDS_SEEN], data[-ENDS_SEEN:])
        self._data = data
        refuse_kind(self.name, self.media_type)

    def pieces(self) -> Iterator[bytes]:
        """Yield the content; it may be asked for again."""
        for at in range(0, len(self._data), PIECE):
            yield self._data[at : at + PIECE]
