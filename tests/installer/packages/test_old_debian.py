"""A folder is built in an old Debian; here without one."""

from pathlib import Path

import pytest

from installer.packages import old_debian
from installer.packages.clean_source import ROOT, Source
from installer.packages.old_debian import PYTHON, make_folder_on_old_debian


def test_python_comes_before_what_is_built_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def make_bare(release: str, bare: Path) -> None:
        asked.append(release)
        (bare / "etc" / "apt").mkdir(parents=True, exist_ok=True)
        (bare / "etc" / "ssl" / "certs").mkdir(parents=True, exist_ok=True)

    def inside(bare: Path, *command: str, cwd: str = "/") -> None:
        asked.append(f"{cwd}: {command[0]}")
        (bare / "work" / "folder" / "cleanedu-desktop").mkdir(parents=True, exist_ok=True)

    monkeypatch.setattr(old_debian, "make_bare", make_bare)
    monkeypatch.setattr(old_debian, "inside", inside)
    source = tmp_path / "source"
    source.mkdir()
    made = make_folder_on_old_debian(Source(source, "0.2.0", 7), tmp_path)
    assert made == tmp_path / "cleanedu-desktop"
    assert made.is_dir()
    assert asked == ["bullseye", "/: /bin/sh", f"/source: {PYTHON}"]
    assert (ROOT / "requirements-build.lock").is_file()
