"""Steps run in a bare Debian without the folders of this system; here without one."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from installer.packages import container
from installer.packages.container import can_make_containers, inside, make_bare


def test_a_container_wants_an_administrator_and_debootstrap(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: "/usr/sbin/debootstrap")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert can_make_containers()
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert not can_make_containers()


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Every command, instead of being run."""
    seen: list[list[str]] = []

    def run(command: list[str | Path], **_: object) -> None:
        seen.append([str(one) for one in command])
        if "fails" in command:
            raise subprocess.CalledProcessError(1, command)

    monkeypatch.setattr(container, "run", run)
    monkeypatch.setattr(subprocess, "run", run)
    return seen


def test_a_step_keeps_nothing_of_the_builders_folders(
    steps: list[list[str]], tmp_path: Path
) -> None:
    inside(tmp_path, "/bin/true", cwd="/source")
    mount, step, unmount = steps
    assert mount[0] == "mount"
    assert step[:3] == ["chroot", str(tmp_path), "/usr/bin/env"]
    assert "--unset=TMPDIR" in step
    assert step[-2:] == ["--chdir=/source", "/bin/true"]
    assert unmount[0] == "umount"


def test_proc_is_given_back_after_a_failure(steps: list[list[str]], tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        inside(tmp_path, "fails")
    assert [one[0] for one in steps] == ["mount", "chroot", "umount"]


def test_a_bare_debian_is_the_smallest(steps: list[list[str]], tmp_path: Path) -> None:
    make_bare("trixie", tmp_path / "new")
    assert steps[0][:3] == ["debootstrap", "--variant=minbase", "trixie"]
