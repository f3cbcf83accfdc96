"""Reads scans and photos through a child process: their pages, the codes on them, one alone."""

from __future__ import annotations

import json
import logging
import subprocess
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from cleanedu_desktop.child_process import child_command, child_environment
from cleanedu_desktop.problems import OfficeProblem

MODULE = "cleanedu_desktop.exchange.scan_child"
SECONDS = 60.0
"""Longest wait for one page; a bad one takes about two."""
WHY = {
    "kind": "不是扫描件（能收的是 PDF、JPG、PNG、TIFF）",
    "heic": "是 HEIC 照片，本程序读不了，请在手机或电脑上转成 JPG 再收",
    "broken": "内容不完整或已损坏，请重新扫描或重新拷贝",
    "locked": "是加了密码的 PDF，请去掉密码再收",
    "large": "像素太多，没有打开，请用 300 dpi 以内重新扫描",
    "pages": "页数太多，请分成几个文件",
}
"""Why something is not read -> words that go on from its name."""
_logger = logging.getLogger(__name__)


class ScanRefused(OfficeProblem):
    """A file or a page that is not read; `why` is a key of `WHY`."""

    def __init__(self, why: str) -> None:
        self.why = why if why in WHY else "broken"
        super().__init__(f"这一页{WHY[self.why]}。没有收入，原文件没有改动。")

    @property
    def words(self) -> str:
        """The reason, to stand after what is meant."""
        return WHY[self.why]


@dataclass(frozen=True)
class Code:
    """A code on a page: its text, and its middle as shares of the page's width and height."""

    text: str
    x: float
    y: float


@dataclass(frozen=True)
class PageContent:
    """One page as a file of its own; `whole`: it is the file that was read, as it is."""

    media_type: str
    content: bytes
    whole: bool


def _start() -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own interpreter and module
        child_command(MODULE),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=child_environment({}),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _answer(
    child: subprocess.Popen[bytes], wish: dict[str, Any], data: bytes
) -> tuple[dict[str, Any], bytes]:
    """Return what the child says. Raises `ScanRefused` where it died of what it was given."""
    if child.stdin is None or child.stdout is None:
        raise RuntimeError("a child without pipes")
    try:
        child.stdin.write(json.dumps(wish).encode() + b"\n" + data)
        child.stdin.flush()
        told: dict[str, Any] = json.loads(child.stdout.readline())
        content = child.stdout.read(told["bytes"])
    except (OSError, ValueError) as error:
        _logger.info("the child for scans ended with %s", child.poll())
        raise ScanRefused("broken") from error
    if len(content) != told["bytes"]:
        raise ScanRefused("broken")
    return told, content


class ScanReader:
    """Opens one file after the other in a child; use it in a `with` block."""

    def __init__(self, *, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._child: subprocess.Popen[bytes] | None = None
        self._data = b""

    def __enter__(self) -> ScanReader:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def open(self, data: bytes) -> int:
        """Take the content of a file; return how many pages it has.

        Raises:
            ScanRefused: it is no scan, broken, locked or too large.
            OSError: the system cannot start the child.
        """
        self._data = data
        told, _ = self._ask({"do": "open", "bytes": len(data)}, data)
        return int(told["pages"])

    def codes(self, page: int) -> list[Code]:
        """Return the codes on a page, counted from 0; raises as `open`."""
        told, _ = self._ask_again({"do": "codes", "page": page})
        return [Code(*one) for one in told["codes"]]

    def content(self, page: int) -> PageContent:
        """Return a page as a file of its own; raises as `open`."""
        told, content = self._ask_again({"do": "content", "page": page})
        whole = bool(told["whole"])
        return PageContent(told["media_type"], self._data if whole else content, whole)

    def picture(self, page: int, side: int) -> bytes:
        """Return a page as PNG, `side` pixels long at most; raises as `open`."""
        return self._ask_again({"do": "picture", "page": page, "side": side})[1]

    def _ask_again(self, wish: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        """Ask about a page; a child that a page before it took down is replaced."""
        if self._child is None:
            self.open(self._data)
        return self._ask(wish)

    def _ask(self, wish: dict[str, Any], data: bytes = b"") -> tuple[dict[str, Any], bytes]:
        child = self._child = self._child or _start()
        watch = threading.Timer(self._seconds, child.kill)
        watch.start()
        try:
            told, content = _answer(child, wish, data)
        except BaseException:
            self._end()
            raise
        finally:
            watch.cancel()
        if "refused" in told:
            raise ScanRefused(told["refused"])
        return told, content

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        for stream in (child.stdin, child.stdout):
            with suppress(OSError):
                if stream is not None:
                    stream.close()
        child.wait()
