"""Python for Windows is laid out without what nothing uses, and imports nothing from outside."""

import zipfile
from pathlib import Path

from installer.packages.windows_python import PATHS, lay_out_python

FILES = (
    *("cp313/python.exe", "cp313/pythonw.exe", "cp313/python313.dll", "cp313/LICENSE.txt"),
    *("cp313/Lib/json/__init__.py", "cp313/Lib/idlelib/run.py", "cp313/Lib/test/support.py"),
    *("cp313/DLLs/_ctypes.pyd", "cp313/DLLs/_wmi.pyd", "cp313/DLLs/tk86t.dll", "cp313/DLLs/py.ico"),
    *("cp313/include/Python.h", "cp313/tcl/init.tcl", "cp313/Lib/json/__pycache__/a.pyc"),
)


def test_only_what_runs_is_laid_out(tmp_path: Path) -> None:
    archive = tmp_path / "data.zip"
    with zipfile.ZipFile(archive, "w") as made:
        for one in FILES:
            made.writestr(one, "x")
    lay_out_python(archive, tmp_path / "program" / "python")
    place = tmp_path / "program" / "python"
    found = {one.relative_to(place).as_posix() for one in place.rglob("*") if one.is_file()}
    wanted = {"python.exe", "pythonw.exe", "python313.dll", "LICENSE.txt", "python313._pth"}
    assert found == wanted | {"Lib/json/__init__.py", "DLLs/_ctypes.pyd"}
    assert [one.name for one in place.parent.iterdir()] == ["python"]
    told = (place / "python313._pth").read_bytes().decode().splitlines()
    assert told == PATHS.splitlines()
