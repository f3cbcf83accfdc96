"""The portable archive."""

import tarfile
from pathlib import Path

from cleanedu_desktop.folders import PORTABLE_MARKER
from installer.packages.clean_source import Source
from installer.packages.portable import make_portable


def made_in(place: Path) -> Path:
    """The archive of a small folder."""
    folder = place / "cleanedu-desktop"
    folder.mkdir(parents=True)
    (folder / "cleanedu").write_text("#!/bin/sh\n", encoding="utf-8")
    (folder / "cleanedu").chmod(0o755)
    out = place / "out"
    out.mkdir()
    return make_portable(Source(place, "1.2.3", 1_700_000_000), folder, place / "work", out)


def test_the_marker_goes_with_the_program(tmp_path: Path) -> None:
    archive = made_in(tmp_path / "优盘")
    with tarfile.open(archive) as opened:
        found = {one.name.partition("/")[2]: one for one in opened.getmembers()}
    assert set(found) == {"", "cleanedu", PORTABLE_MARKER}
    assert found["cleanedu"].mode & 0o111
    assert archive.name == "cleanedu-desktop-1.2.3-linux-x86_64-portable.tar.xz"


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    assert made_in(tmp_path / "a").read_bytes() == made_in(tmp_path / "b").read_bytes()
