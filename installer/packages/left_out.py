"""What the one folder leaves out: parts of Qt no page uses, and what every system has itself."""

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath
from typing import TypeVar

Entry = TypeVar("Entry", bound=tuple[str, str, str])
"""As PyInstaller has it: place in the folder, file it comes from, kind."""

MODULES = [
    *("tkinter", "sqlite3", "readline", "pytest", "setuptools", "pkg_resources", "lxml.html"),
    *("PySide6.QtQml", "PySide6.QtQuick"),
]
"""Python modules nothing imports when it runs."""

UNUSED = (
    *(
        "Qt6Quick",
        "Qt6Qml",
        "Qt6VirtualKeyboard",
        "Qt6Pdf",
        "Qt6OpenGL",
        "Qt6Wayland",
    ),
    *("/tls/", "/networkinformation/", "/qmltooling/", "libqgtk3", "libqwayland", "libqvnc"),
    *(
        "libqeglfs",
        "/egldeviceintegrations/",
        "/platforms/libqlinuxfb",
        "libqminimal.",
        "libqpdf",
        "libqtiff",
        "libqwebp",
        "libqicns",
    ),
    *(
        "libqminimalegl",
        "libqvkkhrdisplay",
        "/plugins/generic/",
        "/wayland-",
        "PIL/_avif",
        "lxml/objectify",
        "lxml/isoschematron",
    ),
)
"""Parts of places of modules, plug-ins and their libraries that no page uses."""

OF_THE_SYSTEM = (
    *("libstdc++.so.6", "libgcc_s.so.1", "libexpat.so.1", "libfontconfig.so.1", "libcups.so.2"),
    *("libglib-2.0.so.0", "libdbus-1.so.3", "libsystemd.so.0"),
)
"""Libraries of every desktop: ours would ask for a newer glibc, or be older than what uses them."""


def is_wanted(place: str) -> bool:
    """Tell whether what goes to `place` in the folder is used there."""
    name = place.replace("\\", "/")
    if "/translations/" in name:
        return name.endswith("_zh_CN.qm")
    return name not in OF_THE_SYSTEM and not any(one in name for one in UNUSED)


def _is_library(entry: tuple[str, str, str]) -> bool:
    """Tell what is there only because something else is linked to it."""
    path = PurePosixPath(entry[0])
    beside = path.parent.name in {"", "lib"} or path.parent.name.endswith(".libs")
    loaded = entry[2] == "EXTENSION" or path.name.startswith("libpython")
    return beside and ".so" in path.name and not loaded


def without_orphans(
    entries: Iterable[Entry], linked: Callable[[str], Iterable[str]]
) -> list[Entry]:
    """Leave out the libraries that nothing left is linked to.

    Args:
        entries: what goes into the folder.
        linked: file -> names of the libraries it is linked to.
    """
    entries = list(entries)
    kept = [one for one in entries if not _is_library(one)]
    libraries = [one for one in entries if _is_library(one)]
    looked = kept
    while looked:
        needed = {name for one in looked for name in linked(one[1])}
        looked = [one for one in libraries if PurePosixPath(one[0]).name in needed]
        libraries = [one for one in libraries if one not in looked]
        kept = [*kept, *looked]
    return kept
