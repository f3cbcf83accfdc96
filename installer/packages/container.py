"""Bare Debians below a folder: made with debootstrap, and commands run in them as administrator."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from installer.packages.environment import run

MIRROR = "http://deb.debian.org/debian"
OF_THE_BUILDER = ("TMPDIR", "TEMP", "TMP", "PIP_FIND_LINKS")
"""Variables that name folders of this system, which a container has not."""


def can_make_containers() -> bool:
    """Tell whether a container can be made here: as an administrator, with debootstrap."""
    return os.geteuid() == 0 and shutil.which("debootstrap") is not None


def make_bare(release: str, bare: Path) -> None:
    """Put the smallest Debian of `release` into the new folder `bare`.

    Raises:
        CalledProcessError: it could not be fetched, after debootstrap's own words.
    """
    run(["debootstrap", "--variant=minbase", release, bare, MIRROR])


def inside(bare: Path, *command: str, cwd: str = "/") -> None:
    """Run a step in the container, with /proc and without folders of here, in its folder `cwd`."""
    proc = bare / "proc"
    unset = [f"--unset={name}" for name in OF_THE_BUILDER]
    run(["mount", "-t", "proc", "proc", proc])
    try:
        run(["chroot", bare, "/usr/bin/env", *unset, f"--chdir={cwd}", *command])
    finally:
        subprocess.run(["umount", "--lazy", proc], check=True)


def trust_as_here(bare: Path) -> None:
    """Let pip in the container trust whom this system trusts, and find what it finds.

    Goes after ca-certificates is installed there, which writes the same file.
    """
    here = Path("/etc/ssl/certs/ca-certificates.crt")
    if here.is_file():
        shutil.copy(here, bare / "etc" / "ssl" / "certs" / here.name)
    told = subprocess.run(
        [sys.executable, "-Im", "pip", "config", "debug"],
        capture_output=True,
        text=True,
        check=True,
    )
    for line in told.stdout.splitlines():
        place, _, exists = line.strip().rpartition(", exists: ")
        if exists == "True" and place.startswith("/etc/"):
            shutil.copy(place, bare / place.lstrip("/"))
