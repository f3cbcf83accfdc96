"""The Windows set-up program: per user, without an administrator, made on Linux with NSIS."""

import re
from collections.abc import Mapping
from pathlib import Path

from PIL import Image

from cleanedu_desktop.folders import STORE_NAME
from installer.packages.clean_source import Source
from installer.packages.environment import run
from installer.packages.folder import NAME, size_of
from installer.packages.windows_folder import folder_name

ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)
_SCRIPT = Path("installer") / "windows" / "setup.nsi"


def four_numbers(version: str) -> str:
    """Return a version as Windows wants it in a file: ``0.2.0`` is ``0.2.0.0``."""
    return ".".join((re.findall(r"\d+", version) + ["0"] * 4)[:4])


def write_icon(source: Source, users: Path, work: Path) -> Path:
    """Draw the program's sign as one .ico of all sizes; return the file."""
    usr = work / "sign"
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    words: list[str | Path] = ["-m", "installer.packages.desktop_files", usr]
    run([users, *words], cwd=source.root, more=offscreen)
    pictures = {size: next(usr.glob(f"**/{size}x{size}/apps/*.png")) for size in ICON_SIZES}
    opened = [Image.open(one) for one in pictures.values()]
    icon = work / "cleanedu.ico"
    sizes = [(size, size) for size in ICON_SIZES]
    opened[-1].save(icon, format="ICO", sizes=sizes, append_images=opened[:-1])
    return icon


def definitions(source: Source, folder: Path, icon: Path, out: Path) -> Mapping[str, str]:
    """Return what the script of the set-up program is told."""
    return {
        "OUT": str(out),
        "VERSION": source.version,
        "NUMBERS": four_numbers(source.version),
        "ICON": str(icon),
        "FOLDER": str(folder),
        "INSIDE": folder_name(source),
        "EXTENSION": Path(STORE_NAME).suffix.removeprefix("."),
        "KILOBYTES": str(round(size_of(folder) * 1e6 / 1024)),
    }


def make_windows_setup(
    source: Source, folder: Path, users: Path, work: Path, out: Path, *, quickly: bool = False
) -> Path:
    """Build the set-up program into `out`; return it. Needs `makensis`.

    Args:
        source: the clean tree.
        folder: what make_windows_folder made.
        users: Python of the environment of requirements.lock; it draws the icon.
        work: an existing folder for what is left over.
        out: an existing folder.
        quickly: larger, for a proof alone.
    """
    made = out / f"{NAME}-{source.version}-windows-x86_64-setup.exe"
    told = definitions(source, folder, write_icon(source, users, work), made)
    words = [f"-D{name}={value}" for name, value in told.items()]
    packing = ["-XSetCompressor /FINAL zlib"] if quickly else []
    script = source.root / _SCRIPT
    run(["makensis", "-V2", "-INPUTCHARSET", "UTF8", *packing, *words, script])
    return made
