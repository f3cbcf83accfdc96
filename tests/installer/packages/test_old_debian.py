"""A folder is built in an old Debian; here without one."""

import os
import shutil
from pathlib import Path

import pytest

from installer.packages import old_debian
from installer.packages.clean_source import ROOT, Source
from installer.packages.old_debian import PYTHON, can_build_there, make_folder_on_old_debian


def test_a_container_wants_an_administrator_and_debootstrap(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: "/usr/sbin/debootstrap")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert can_build_there()
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert not can_build_there()


def test_python_comes_before_what_is_built_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def told(command: list[str | Path], **_: object) -> None:
        asked.append(" ".join(map(str, command)))
        bare = tmp_path / old_debian.RELEASE
        (bare / "etc" / "apt").mkdir(parents=True, exist_ok=True)
        (bare / "etc" / "ssl" / "certs").mkdir(parents=True, exist_ok=True)

    def inside(bare: Path, *command: str, cwd: str = "/") -> None:
        asked.append(f"{cwd}: {command[0]}")
        (bare / "work" / "folder" / "cleanedu-desktop").mkdir(parents=True, exist_ok=True)

    monkeypatch.setattr(old_debian, "run", told)
    monkeypatch.setattr(old_debian, "_inside", inside)
    source = tmp_path / "source"
    source.mkdir()
    made = make_folder_on_old_debian(Source(source, "0.2.0", 7), tmp_path)
    assert made == tmp_path / "cleanedu-desktop"
    assert made.is_dir()
    assert asked[0].startswith("debootstrap --variant=minbase bullseye")
    assert asked[1:] == ["/: /bin/sh", f"/source: {PYTHON}"]
    assert (ROOT / "requirements-build.lock").is_file()
