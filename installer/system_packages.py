"""Finds what the system lacks for Qt and for tests, and installs it through apt where it may."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from installer.say import say

ALWAYS = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport", "platforms/libqoffscreen")
WINDOW = ("platforms/libqxcb", "printsupport/libcupsprintersupport")
WAYLAND = ("platforms/libqwayland-generic", "platforms/libqwayland-egl")

# fmt: off
USUALLY_LACKING = (
    "libgl1", "libegl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1", "libglib2.0-0",
    "libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1",
    "libxcb-render-util0", "libxcb-shape0", "libxcb-xkb1", "libcups2", "poppler-utils", "qpdf",
    "strace",
)
# fmt: on
"""What a bare Debian lacks, for the line told before Qt is there to be asked."""

TOOLS_OF_TESTS = {"pdftotext": "poppler-utils", "qpdf": "qpdf", "strace": "strace"}
"""Command -> package that holds it."""


VALIDATOR = {
    "/usr/share/java/jaxb-runtime.jar": "libjaxb-java",
    "/usr/bin/javac": "default-jdk-headless",
}
"""What tests need to validate pages for the archive: file -> package."""


class SetUpError(Exception):
    """Set-up cannot go on; `str()` is what the user reads: what happened and what to do."""


def libraries_to_load(qt: Path) -> list[Path]:
    """Those parts of Qt under `qt` (the PySide6 package) this session will load."""
    names = list(ALWAYS)
    if os.environ.get("DISPLAY"):
        names += WINDOW
    if os.environ.get("WAYLAND_DISPLAY"):
        names += WAYLAND
    places = [
        qt / "Qt" / "plugins" / f"{name}.so" if "/" in name else qt / f"{name}.abi3.so"
        for name in names
    ]
    return [place for place in places if place.exists()]


def missing_libraries(loaded: list[Path]) -> list[str]:
    """Sonames the loader does not find for `loaded`, as `ldd` tells; empty where no ldd exists."""
    if not loaded or not shutil.which("ldd"):
        return []
    told = subprocess.run(
        ["ldd", *map(str, loaded)],
        env={**os.environ, "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=False,
    )
    return sorted(set(re.findall(r"^\s*(\S+) => not found", told.stdout, re.MULTILINE)))


def missing_tools() -> list[str]:
    """Packages of the commands that only tests call and that are not there."""
    return [package for tool, package in TOOLS_OF_TESTS.items() if not shutil.which(tool)]


def package_of(soname: str) -> str:
    """Debian's name for the package of `soname`, by the rule of Debian Policy 8.1."""
    name, _, version = soname.partition(".so.")
    if name in {"libglib-2.0", "libgthread-2.0", "libgobject-2.0", "libgio-2.0"}:
        name = "libglib2.0-"
    elif name[-1].isdigit():
        name += "-"
    return (name + version).lower().replace("_", "-")


def known_to_apt(package: str) -> str:
    """`package`, or the name it carries since the 64-bit time change (Ubuntu 24.04, Debian 13)."""
    renamed = f"{package}t64"
    told = subprocess.run(
        ["apt-cache", "policy", renamed], capture_output=True, text=True, check=False
    ).stdout
    candidate = re.search(r"Candidate: (\S+)", told)
    return renamed if candidate and candidate.group(1) != "(none)" else package


def administrator() -> list[str] | None:
    """The words that make a command an administrator's; None where that cannot be."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    if subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0:
        return ["sudo", "-n"]
    return ["sudo"] if sys.stdin.isatty() else None


def apt_get(words: list[str], prefix: list[str]) -> bool:
    """Runs apt-get without questions; its words are shown only if it fails."""
    command = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", *words]
    done = subprocess.run(
        command,
        stdin=None if sys.stdin.isatty() else subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        say(done.stdout, sys.stderr)
    return not done.returncode


def missing_validator() -> list[str]:
    """Packages that the validator of tests/pdf_a lacks here."""
    return [
        package
        for file, package in VALIDATOR.items()
        if not Path(file).exists() and not (file.endswith("javac") and shutil.which("javac"))
    ]


def install(packages: Iterable[str], why: str, *, tell_too: Iterable[str] = ()) -> None:
    """Installs Debian packages, or raises SetUpError with the one line that does.

    `tell_too` are added to that line only: packages a later step may want.
    """
    wanted = list(dict.fromkeys(packages))
    if not wanted:
        return
    if not shutil.which("apt-get"):
        raise SetUpError(
            f"缺少系统组件（{why}）：{' '.join(wanted)}。请用本机的软件管理器安装后再运行一次。\n"
            "System packages are missing (Debian names above). "
            "Please install them with this system's package manager and run this again."
        )
    prefix = administrator()
    if prefix is not None:
        say(f"正在安装系统组件（{why}） / Installing: {' '.join(wanted)}")
        # A broken third-party source fails the update as a whole; the packages may still be there.
        apt_get(["update"], prefix)
        names = list(dict.fromkeys(map(known_to_apt, wanted)))
        if apt_get(["install", "-y", "--no-install-recommends", *names], prefix):
            return
    told = dict.fromkeys(map(known_to_apt, [*wanted, *tell_too]))
    raise SetUpError(
        f"缺少系统组件（{why}），这里不能自行安装。请运行下面这一行，再重新启动本程序：\n"
        "System packages are missing. Please run this one line, then start again:\n"
        f"    {shlex.join(['sudo', 'apt-get', 'install', '-y', *told])}"
    )
