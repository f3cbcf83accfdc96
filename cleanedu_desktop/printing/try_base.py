"""Has a base PDF tried out by a child process before anything of it is opened in this one."""

from __future__ import annotations

import hashlib
import json
import subprocess
from collections.abc import MutableMapping
from pathlib import Path

from cleanedu_desktop.child_process import run_child
from cleanedu_desktop.form_engine.base_paper import BasePaper
from cleanedu_desktop.printing.base_page import base_bytes
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass

MODULE = "cleanedu_desktop.printing.base_child"
SECONDS = 20.0
"""Longest trial on the clock; its processor time is bounded where the system can."""
NAME = "\ufffc"
"""Stands for the file's name in what the child says."""
TOO_COSTLY = (
    f"底稿“{NAME}”画起来太费时间或内存，试画没有完成，不能用作底稿，记录没有改动；"
    "请打印后扫描，或另存为简单一些的 PDF 再放进来。"
)


@dataclass(frozen=True)
class Verdict:
    """What came of trying out a base PDF."""

    sizes: tuple[tuple[float, float], ...] = ()
    """Width and height of each page in millimetres; empty: it cannot serve."""
    said: str = ""
    """Why it cannot serve, with `NAME` for the file's name."""


def read_base(file: Path, tried: MutableMapping[str, Verdict]) -> BasePaper:
    """Look into the base PDF; `tried` holds verdicts by SHA-256 and takes new ones.

    Raises:
        OfficeProblem: answers cannot be placed on it, or it costs too much to draw.
    """
    data = base_bytes(file)
    digest = hashlib.sha256(data).hexdigest()
    verdict = tried.get(digest)
    if verdict is None:
        verdict = tried[digest] = try_out(data, file.name)
    if not verdict.sizes:
        raise OfficeProblem(verdict.said.replace(NAME, file.name))
    return BasePaper(sizes=verdict.sizes, digest=digest)


def try_out(data: bytes, name: str, *, seconds: float = SECONDS) -> Verdict:
    """Let a child read, embed and draw the PDF.

    Raises:
        OfficeProblem: no child can be started; that says nothing of the file.
    """
    try:
        done = run_child(MODULE, seconds=seconds, given=data)
    except subprocess.TimeoutExpired:
        return Verdict(said=TOO_COSTLY)
    except OSError as error:
        raise OfficeProblem(
            f"底稿“{name}”暂时没有试画：系统没能启动试画的程序，记录没有改动；"
            "请关闭其他程序后重新打开；若仍不行，请重新启动电脑。"
        ) from error
    try:
        return verdict_of(json.loads(done.stdout))
    except (ValueError, TypeError, KeyError):  # it died before it could say anything
        return Verdict(said=TOO_COSTLY)


def verdict_of(told: dict[str, object]) -> Verdict:
    """Return the verdict a child or a file told; raises ValueError, TypeError or KeyError."""
    sizes, said = told["sizes"], told["said"]
    if not isinstance(sizes, list) or not isinstance(said, str) or bool(sizes) == bool(said):
        raise ValueError("neither pages nor a reason")
    return Verdict(tuple((float(width), float(height)) for width, height in sizes), said)
