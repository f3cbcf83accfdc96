"""How far a built folder reaches."""

from pathlib import Path

import pytest

from installer.packages import reach
from installer.packages.reach import debian_depends, is_program, needed_names, newest_glibc

SYMBOLS = """
0000000000000000  DF *UND*  0000000000000000 (GLIBC_2.2.5) free
0000000000000000  DF *UND*  0000000000000000 (GLIBC_2.17)  clock_gettime
0000000000000000  DF *UND*  0000000000000000 (GLIBC_2.9)   something
0000000000000000  DF *UND*  0000000000000000 (GLIBC_PRIVATE) inner
0000000000000000  DF *UND*  0000000000000000 (GLIBCXX_3.4.30) other
"""
HEADERS = """
Dynamic Section:
  NEEDED               libQt6Core.so.6
  NEEDED               libc.so.6
  SONAME               libQt6Gui.so.6
"""


def test_versions_are_numbers_not_words() -> None:
    assert newest_glibc(SYMBOLS) == (2, 17)
    assert newest_glibc("nothing") == ()
    assert needed_names(HEADERS) == {"libQt6Core.so.6", "libc.so.6"}


def test_machine_code_is_known_by_its_beginning(tmp_path: Path) -> None:
    (tmp_path / "note.so").write_text("text", encoding="utf-8")
    (tmp_path / "code").write_bytes(b"\x7fELF\x02")
    (tmp_path / "link").symlink_to("code")
    assert [one.name for one in sorted(tmp_path.iterdir()) if is_program(one)] == ["code"]


def test_what_the_folder_lacks_comes_from_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("program", "libQt6Core.so.6"):
        (tmp_path / name).write_bytes(b"\x7fELF")
    told = {
        "program": "NEEDED libQt6Core.so.6\nNEEDED libEGL.so.1\nNEEDED libc.so.6\nGLIBC_2.9",
        "libQt6Core.so.6": "NEEDED libglib-2.0.so.0\n(GLIBC_2.28)",
    }
    monkeypatch.setattr(reach, "told_by_objdump", lambda file, option: told[file.name])
    assert reach.from_the_system(tmp_path) == {"libEGL.so.1", "libglib-2.0.so.0"}
    assert reach.glibc_reached(tmp_path) == "2.28"


def test_debian_is_told_both_names_of_a_renamed_library() -> None:
    assert debian_depends(["libEGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0"], "2.35") == (
        "libc6 (>= 2.35), libegl1, libgl1, libglib2.0-0 | libglib2.0-0t64, libxkbcommon-x11-0"
    )
