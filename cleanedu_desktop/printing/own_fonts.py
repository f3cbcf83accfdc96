"""The office's own licensed faces, preferred where they are installed.

They are looked for by name in the system's font folders, and used if their makers allow
embedding and they have the ordinary characters. They are never copied or bundled.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import uharfbuzz as hb

from cleanedu_desktop.printing.type_case import OwnFaces, Role

NAMES: Mapping[Role, tuple[str, ...]] = {
    Role.BODY: (
        *("仿宋_GB2312", "FangSong_GB2312", "方正仿宋_GB2312", "FZFangSong-Z02S"),
        *("方正仿宋_GBK", "FZFangSong-Z02", "仿宋", "FangSong"),
    ),
    Role.TITLE: (
        *("方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "FZXiaoBiaoSong-B05"),
        *("方正公文小标宋", "FZGongWenXiaoBiaoSong"),
    ),
    Role.KAI: (
        *("楷体_GB2312", "KaiTi_GB2312", "方正楷体_GB2312", "FZKai-Z03S"),
        *("方正楷体_GBK", "FZKai-Z03", "楷体", "KaiTi"),
    ),
    Role.LABEL: ("方正黑体_GBK", "FZHei-B01", "方正黑体简体", "FZHei-B01S", "黑体", "SimHei"),
}
"""Family names on Windows, Kylin and UOS, best first."""
LIKELY = re.compile(r"fang|kai|hei|song|xbs|xiaobiao|仿宋|楷|黑|标宋|gb2312|^fz", re.IGNORECASE)
"""File names worth opening."""
SUFFIXES = frozenset({".ttf", ".otf", ".ttc"})
MOST_FILES = 400
RESTRICTED, NO_SUBSETS, BITMAPS_ONLY = 0x0002, 0x0100, 0x0200
"""Bits of fsType in the OS/2 table that forbid what we do (OpenType 1.9)."""
FAMILY, FULL_NAME, POSTSCRIPT_NAME = 1, 4, 6
NEEDED = "廉政谈话记录表党支部被谈话人签字整改通知书年月日，。、：；（）《》“”〔〕一二三"


def own_faces(*, wanted: bool) -> OwnFaces:
    """The office's own faces on this machine, or none if they are not `wanted`."""
    return _installed() if wanted else ()


@lru_cache(maxsize=1)
def _installed() -> OwnFaces:
    """Looked for once in the life of the program."""
    return find_faces(font_folders())


def font_folders() -> list[Path]:
    """Where this system keeps fonts, those of the user last."""
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
        return [windows, home / "AppData/Local/Microsoft/Windows/Fonts"]
    if sys.platform == "darwin":
        return [Path("/Library/Fonts"), home / "Library/Fonts"]
    shared = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts")]
    return [*shared, home / ".local/share/fonts", home / ".fonts"]


def find_faces(folders: Sequence[Path]) -> OwnFaces:
    """For each role the best usable face in `folders`; roles without one are left out."""
    found: dict[Role, tuple[int, Path]] = {}
    for file in _likely_files(folders):
        names = _usable_names(file)
        for role, wanted in NAMES.items():
            rank = min((wanted.index(one) for one in names if one in wanted), default=None)
            if rank is not None and (role not in found or rank < found[role][0]):
                found[role] = (rank, file)
    return tuple((role, file) for role, (_, file) in found.items())


def _likely_files(folders: Sequence[Path]) -> Iterator[Path]:
    opened = 0
    for folder in folders:
        for place, _, names in os.walk(folder):
            for name in sorted(names):
                path = Path(place, name)
                if path.suffix.lower() in SUFFIXES and LIKELY.search(path.stem):
                    opened += 1
                    if opened > MOST_FILES:
                        return
                    yield path


def _usable_names(file: Path) -> set[str]:
    """The names of a font that may be embedded and has the ordinary characters; else none."""
    try:
        face = hb.Face(hb.Blob.from_file_path(str(file)))
        if not face.glyph_count or not may_be_embedded(face):
            return set()
        if not set(map(ord, NEEDED)) <= set(face.unicodes):
            return set()
        wanted = {FAMILY, FULL_NAME, POSTSCRIPT_NAME}
        return {
            face.get_name(entry.name_id, entry.language) or ""
            for entry in face.list_names()
            if entry.name_id in wanted
        }
    except (OSError, ValueError, hb.HarfBuzzError):
        return set()  # somebody else's broken font is not our trouble


def may_be_embedded(face: hb.Face) -> bool:
    """True if its makers let a part of it be embedded in documents that are printed."""
    table = bytes(face.reference_table("OS/2").data or b"")
    if len(table) < 10:
        return False
    kind = int.from_bytes(table[8:10], "big")
    return not kind & (RESTRICTED | NO_SUBSETS | BITMAPS_ONLY)
