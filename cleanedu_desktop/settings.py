"""The settings an office can change, each declared once with its type and meaning."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

from cleanedu_desktop.problems import OfficeProblem


@dataclass(frozen=True)
class Settings:
    """Settings of one office; a missing one has its default."""

    late_after_days: int = 7
    """A record entered more than this many days after it happened is a late entry (补录)."""
    title_line: str = ""
    """The office's own line above the title of its forms."""
    own_fonts: bool = True
    """Print in the office's own licensed faces (仿宋_GB2312, …) where they are installed."""


def read_settings(file: Path) -> Settings:
    """Read `file` (TOML); a missing file gives the defaults.

    Raises:
        OfficeProblem: the file is unreadable, or a setting is unknown or of the wrong type.
    """
    try:
        given = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise OfficeProblem(
            f"设置文件 {file} 读不出来（{_why_unread(error)}）。"
            "记录没有受影响；请改正该文件，或将其移走以使用默认设置。"
        ) from error
    declared = {one.name: type(one.default) for one in fields(Settings)}
    mistakes = [
        f"“{name}”不是可用的设置项" if name not in declared else f"“{name}”的值类型不对"
        for name, value in given.items()
        if type(value) is not declared.get(name)
    ]
    if mistakes:
        raise OfficeProblem(
            f"设置文件 {file} 有误：{'；'.join(mistakes)}。记录没有受影响；请改正后重新打开。",
            details=tuple(mistakes),
        )
    return Settings(**given)


def _why_unread(error: OSError | UnicodeDecodeError | tomllib.TOMLDecodeError) -> str:
    if isinstance(error, OSError):
        return "打不开，或不是文件"
    if isinstance(error, UnicodeDecodeError):
        return "不是 UTF-8 编码"
    at = re.search(r"at line (\d+)", str(error))
    return f"第 {at[1]} 行不符合 TOML 的写法" if at else "末尾不符合 TOML 的写法"
