"""The settings an office can change, each declared once with its type and meaning."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

from cleanedu_desktop.durable_files import make_folder, put_in_place, temporary_beside
from cleanedu_desktop.outside_files import TomlTrap, TooLarge, load_toml, read_outside
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass

LARGEST = 64 * 1024
"""Bytes of the settings file."""
MOST_TOLD = 10
"""Mistakes named."""
BY_RULE = -1
"""Not set: the rules say it."""


@dataclass(frozen=True)
class Settings:
    """Settings of one office; a missing one has its default."""

    late_after_days: int = BY_RULE
    """A record entered more than this many days after it happened is a late entry (补录)."""
    title_line: str = ""
    """The office's own line above the title of its forms."""
    lock_minutes: int = 10
    """With a password set, the window locks after this many minutes without input; 0: never."""
    attachment_megabytes: int = 200
    """Largest file that can be attached, in million bytes."""
    own_fonts: bool = True
    """Print in the office's own licensed faces (仿宋_GB2312, …) where they are installed."""
    backup_after_saves: int = 20
    """A backup is made by itself after so many saves, and at closing; 0: at closing alone."""
    second_backup_folder: str = ""
    """Where backups go as well whenever it is there: a USB stick, a share. Empty: nowhere."""
    filing_system: str = "item"
    """How records are filed: ``item`` (DA/T 22-2015, 按件) or ``volume`` (GB/T 9705-2008, 按卷)."""
    fonds_number: str = ""
    """全宗号; without it nothing is filed."""
    fonds_name: str = ""
    """全宗名称 on covers, the full or standard short name; empty: the office's name."""
    archive_category: str = "WS"
    """档案门类代码, two letters."""
    organ_code: str = "DZB"
    """机构（问题）代码 of what the office's own table gives none."""
    organ_name: str = "党支部"
    """机构（问题） in words, on covers and spines."""
    catalogue_number: str = "1"
    """目录号 of volumes."""
    box_pages: int = 300
    """Most pages in one box (档案盒)."""
    volume_pages: int = 200
    """Most pages in one volume (案卷)."""
    stamp_left: int = 82
    """Where the stamp of an item (归档章) stands on its first page: millimetres from the left …"""
    stamp_top: int = 4
    """… and from the top."""


def read_settings(file: Path) -> Settings:
    """Read `file` (TOML); a missing file gives the defaults.

    Raises:
        OfficeProblem: the file is unreadable, or a setting is unknown or of the wrong type.
    """
    try:
        text = read_outside(file, LARGEST).decode("utf-8-sig")
        given = load_toml(text.replace("\r\n", "\n"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        raise OfficeProblem(
            f"设置文件 {file} 读不出来（{_why_unread(error)}）。"
            "记录没有受影响；请改正该文件，或将其移走以使用默认设置。"
        ) from error
    if mistakes := _mistakes(given):
        more = f"等 {len(mistakes)} 处" if len(mistakes) > MOST_TOLD else ""
        raise OfficeProblem(
            f"设置文件 {file} 有误：{'；'.join(mistakes[:MOST_TOLD])}{more}。"
            "记录没有受影响；请改正后重新打开。",
            details=tuple(mistakes[:MOST_TOLD]),
        )
    return Settings(**given)


def write_settings(file: Path, **changes: str | int | bool) -> Settings:
    """Set some settings in `file`, whose other lines stay as they are; return all of them.

    Raises:
        OfficeProblem: the file cannot be read or written; it is as it was.
    """
    read_settings(file)
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines() if file.exists() else []
        for name, value in changes.items():
            # JSON writes these three types as TOML does.
            line = f"{name} = {json.dumps(value, ensure_ascii=False)}"
            there = [at for at, one in enumerate(lines) if re.match(rf"\s*{name}\s*=", one)]
            if there:
                lines[there[0]] = line
            else:
                lines.append(line)
        make_folder(file.parent)
        with temporary_beside(file) as temporary:
            temporary.write_text("".join(f"{one}\n" for one in lines), encoding="utf-8")
            read_settings(temporary)
            put_in_place(temporary, file)
    except OSError as error:
        raise OfficeProblem(
            f"设置文件 {file} 写不进去（没有权限、磁盘已满或断开）。设置没有改动，记录没有受影响；"
            "请检查后再试。"
        ) from error
    return read_settings(file)


def _mistakes(given: Mapping[str, object]) -> list[str]:
    """Return what is wrong with each setting given."""
    declared = {one.name: type(one.default) for one in fields(Settings)}
    return [
        f"“{_shown(name)}”不是可用的设置项" if name not in declared else f"“{name}”的值类型不对"
        for name, value in given.items()
        if type(value) is not declared.get(name)
    ]


def _shown(name: str) -> str:
    """Return a name as it may stand in a sentence."""
    cut = name[:20] + ("…" if len(name) > 20 else "")
    return "".join(one if one.isprintable() else "\ufffd" for one in cut)


def _why_unread(error: OSError | ValueError) -> str:
    if isinstance(error, TooLarge):
        return f"超过 {LARGEST // 1024} KB"
    if isinstance(error, OSError):
        return "打不开，或不是文件"
    if isinstance(error, UnicodeDecodeError):
        return "不是 UTF-8 编码"
    if isinstance(error, TomlTrap):
        return f"第 {error.line} 行：{error.words}"
    at = re.search(r"at line (\d+)", str(error))
    return f"第 {at[1]} 行不符合 TOML 的写法" if at else "有一处不符合 TOML 的写法"
