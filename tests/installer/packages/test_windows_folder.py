"""What a Windows program consists of, and how it is started."""

import io
import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath

import pytest

from cleanedu_desktop import start
from installer.packages.clean_source import Source
from installer.packages.windows_folder import (
    STARTERS,
    folder_name,
    is_used,
    starter,
    write_starters,
)


@pytest.mark.parametrize(
    ("place", "used"),
    [
        ("PySide6/QtCore.pyd", True),
        ("PySide6/Qt6Widgets.dll", True),
        ("PySide6/Qt6Quick.dll", False),
        ("PySide6/QtQml.pyd", False),
        ("PySide6/designer.exe", False),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/plugins/sqldrivers/qsqlite.dll", False),
        ("PySide6/translations/qtbase_zh_CN.qm", True),
        ("PySide6/translations/qtbase_de.qm", False),
        ("PySide6/msvcp140.dll", True),
        ("PySide6/opengl32sw.dll", False),
        ("setuptools/__init__.py", False),
        ("sqlalchemy/orm/session.py", True),
        ("sqlalchemy/testing/suite.py", False),
        ("PIL/_avif.cp313-win_amd64.pyd", False),
        ("pypdfium2_raw/pdfium.dll", True),
    ],
)
def test_what_nothing_uses_is_left_out(place: str, used: bool) -> None:
    assert is_used(PurePosixPath(place)) is used


def _ended(code: str, folder: Path) -> int:
    """In a process that finds ours in `folder` first."""
    return subprocess.run([sys.executable, "-c", code], cwd=folder, check=False).returncode


def test_a_starter_names_its_python_and_runs_ours(tmp_path: Path) -> None:
    stub = tmp_path / "stub.exe"
    stub.write_bytes(b"MZ stub")
    made = starter(stub, r"program-1\python\pythonw.exe", "window")
    assert made.startswith(b"MZ stub#!<launcher_dir>\\program-1\\python\\pythonw.exe\r\n")
    with zipfile.ZipFile(io.BytesIO(made)) as inside:
        code = inside.read("__main__.py").decode()
    ours = tmp_path / "cleanedu_desktop"
    ours.mkdir()
    (ours / "__init__.py").touch()
    (ours / "start.py").write_text("window = lambda: 7\n", encoding="utf-8")
    assert _ended(code, tmp_path) == 7


def test_there_is_a_starter_for_the_window_and_one_for_words(tmp_path: Path) -> None:
    write_starters(tmp_path, "program-1")
    assert {one.stem for one in tmp_path.iterdir()} == set(STARTERS)
    for name, (_, python, called) in STARTERS.items():
        assert (tmp_path / f"{name}.exe").read_bytes()[:2] == b"MZ"
        assert f"program-1\\python\\{python}".encode() in (tmp_path / f"{name}.exe").read_bytes()
        assert callable(getattr(start, called))


def test_each_build_has_a_folder_of_its_own() -> None:
    one, later = (Source(Path(), "0.2.0", at) for at in (7, 8))
    assert folder_name(one) != folder_name(later)
    assert folder_name(one).startswith("program-0.2.0")
