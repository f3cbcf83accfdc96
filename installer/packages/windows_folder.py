"""The folder of a Windows program, put together on Linux: Python, libraries, ours, starters."""

import io
import shutil
import zipfile
from importlib.metadata import distribution
from pathlib import Path, PurePosixPath

from installer.packages.clean_source import Source
from installer.packages.environment import run, site_packages
from installer.packages.folder import NAME, NOTICES, SBOM, make_sbom
from installer.packages.left_out import is_wanted
from installer.packages.notices import notices
from installer.packages.windows_python import VERSION, fetch_python, lay_out_python

PLATFORM = "x86_64-pc-windows-msvc"
STARTERS = {
    NAME: ("w64.exe", "pythonw.exe", "window"),
    "cleanedu": ("t64.exe", "python.exe", "command_line"),
}
"""Name -> (stub of pip's that starts a Python, that Python, what of start.py it runs)."""

_UNWANTED_NAMES = (
    *("bin", "setuptools", "pkg_resources", "_distutils_hack", "distutils-precedence.pth"),
    *("qml", "include", "typesystems", "metatypes", "glue", "scripts", "doc", "resources"),
    *("__pycache__", "opengl32sw.dll", "tests", "testing", "isoschematron", "includes"),
)
_UNWANTED_ENDS = (".pyi", ".lib", ".exe", ".pxd", ".pyx", ".h", ".c", ".cpp", ".rst")
_QT = ("Core", "Gui", "Widgets", "Svg", "PrintSupport", "Network")
"""Parts of Qt the program imports."""
_PLUGINS = (
    *("platforms/qwindows.dll", "platforms/qoffscreen.dll", "styles/", "iconengines/"),
    *("imageformats/qsvg.dll", "imageformats/qjpeg.dll", "imageformats/qico.dll"),
)


def is_used(place: PurePosixPath) -> bool:
    """Tell whether the file at `place`, below the libraries, is used when the program runs."""
    if any(one in _UNWANTED_NAMES for one in place.parts) or place.suffix in _UNWANTED_ENDS:
        return False
    if place.parts[0] != "PySide6":
        return is_wanted(str(place))
    inside = str(PurePosixPath(*place.parts[1:]))
    if inside.startswith("plugins/"):
        return inside.removeprefix("plugins/").startswith(_PLUGINS)
    if place.suffix == ".pyd":
        return place.stem.removeprefix("Qt") in _QT
    if place.name.startswith("Qt6"):
        return place.stem.removeprefix("Qt6") in _QT
    return is_wanted(str(place))


def install_libraries(source: Source, tools: Path, place: Path) -> None:
    """Put what requirements.lock pins for Windows into `place`, without what nothing uses.

    Args:
        source: the clean tree.
        tools: Python of the environment of requirements-build.lock; it has uv.
        place: a new folder.
    """
    words = ["--python-platform", PLATFORM, "--python-version", VERSION, "--require-hashes"]
    # lunar-python is pure Python and comes as source alone.
    only = ["--only-binary", ":all:", "--no-binary", "lunar-python", "--no-compile"]
    uv: list[str | Path] = [tools.with_name("uv"), "pip", "install", "--quiet", "--no-config"]
    lock = source.root / "requirements.lock"
    run([*uv, "--python", tools, *words, *only, "--target", place, "--requirement", lock])
    for one in sorted(place.rglob("*"), reverse=True):
        if one.is_dir():
            if not any(one.iterdir()):
                one.rmdir()
        elif not is_used(PurePosixPath(one.relative_to(place).as_posix())):
            one.unlink()


def starter(stub: Path, python: str, called: str) -> bytes:
    """Return a program for Windows that runs `called` of start.py.

    It is pip's own stub with a line that names Python, and a zip with a module, behind it.

    Args:
        stub: the file of the stub.
        python: place of Python from the starter's folder.
        called: name of a function without arguments.
    """
    code = f"import sys\nfrom cleanedu_desktop.start import {called}\nsys.exit({called}())\n"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        made.writestr(zipfile.ZipInfo("__main__.py", (1980, 1, 1, 0, 0, 0)), code)
    line = f"#!<launcher_dir>\\{python}\r\n".encode()
    return stub.read_bytes() + line + packed.getvalue()


def write_starters(place: Path, inside: str) -> None:
    """Write the programs a user starts into `place`; Python is in its folder `inside`."""
    # Not by importing pip: setuptools has it watched, and warns.
    folder = Path(str(distribution("pip").locate_file("pip"))) / "_vendor" / "distlib"
    for name, (stub, python, called) in STARTERS.items():
        made = starter(folder / stub, f"{inside}\\python\\{python}", called)
        (place / f"{name}.exe").write_bytes(made)


def make_windows_folder(source: Source, tools: Path, users: Path, work: Path) -> Path:
    """Build the folder below `work`; return it. In it lies one folder that bears the version.

    Args:
        source: the clean tree.
        tools: Python of the environment of requirements-build.lock.
        users: Python of the environment of requirements.lock.
        work: an existing folder for what is left over too.
    """
    place = work / "windows" / NAME
    inside = place / folder_name(source)
    lay_out_python(fetch_python(work), inside / "python")
    library = inside / "lib"
    install_libraries(source, tools, library)
    shutil.copytree(source.root / "cleanedu_desktop", library / "cleanedu_desktop")
    for name in ("forms", "resources"):
        shutil.copytree(source.root / name, library / "cleanedu_desktop" / "shipped" / name)
    write_starters(place, inside.name)
    shutil.copy(source.root / "LICENSE", place / "LICENSE.txt")
    licence = inside / "python" / "LICENSE.txt"
    text = notices(source.root, site_packages(users), licence)
    (place / NOTICES).write_text(text, encoding="utf-8", newline="\r\n")
    make_sbom(tools, users, place / SBOM)
    return place


def folder_name(source: Source) -> str:
    """Return the name of the folder of this build; each has its own: new stands beside old."""
    return f"program-{source.version}-{source.made_at}"
