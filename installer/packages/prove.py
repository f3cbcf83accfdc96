"""Runs the program's own self-check on what was built, where it will be used."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from cleanedu_desktop.folders import STORE_NAME
from installer.packages.container import inside, make_bare
from installer.packages.environment import run
from installer.packages.trial_papers import SET_UP, steps, write_trial_papers
from installer.packages.virtual_screen import virtual_screen

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
DEBIAN = ("bookworm", "trixie")


def bare_surroundings(home: Path) -> dict[str, str]:
    """Return variables with nothing of this process's but a path, for the user's folder `home`."""
    return {"HOME": str(home), "PATH": os.defpath, "LC_ALL": "C.UTF-8"}


def self_check(command: Sequence[str | Path], home: Path) -> None:
    """Run `cleanedu self-check`, with nothing of this process's surroundings but a path.

    Args:
        command: what stands before `self-check`.
        home: the user's folder; made if it is not there.

    Raises:
        CalledProcessError: it found something, and has said what.
    """
    home.mkdir(parents=True, exist_ok=True)
    surroundings = {**bare_surroundings(home), **OFFSCREEN}
    subprocess.run([*command, "self-check"], cwd=home, env=surroundings, check=True)


def _office(folder: Path, data: list[str | Path], surroundings: dict[str, str]) -> None:
    """Set up an office with the command line in `folder`."""
    subprocess.run([folder / "cleanedu", *SET_UP, *data], env=surroundings, check=True)


def prove_window(folder: Path, work: Path, watched: float = 15) -> None:
    """Open the window on a display of its own and see it stay for some seconds without an error.

    Raises:
        RuntimeError: it ended by itself, or told of an error.
    """
    if not shutil.which("Xvfb"):
        print("Xvfb is not here; the window was not opened", file=sys.stderr)
        return
    data = work / "window"
    bare = bare_surroundings(work)
    _office(folder, ["--data-dir", data], bare)
    with virtual_screen() as display:
        bare["DISPLAY"] = display
        stayed = _stays([folder / "cleanedu-desktop", "--data-dir", data], bare, watched)
    faults = [one.read_text("utf-8") for one in sorted(data.glob("logs/crash-*.txt"))]
    if faults or not stayed:
        raise RuntimeError("\n".join(["the window did not stay without an error", *faults]))


def _stays(command: Sequence[str | Path], surroundings: dict[str, str], watched: float) -> bool:
    """Tell whether a program still runs after so many seconds; it is ended then."""
    with subprocess.Popen(command, env=surroundings) as running:
        try:
            running.wait(watched)
        except subprocess.TimeoutExpired:
            running.kill()
            return True
    return False


def prove_portable(archive: Path, work: Path) -> None:
    """Unpack under a path with Chinese and spaces, check there, and see that data stays there.

    Raises:
        RuntimeError: something was written to the user's own folder, or nothing beside the program.
    """
    place = work / "优盘 一" / "廉教 台账"
    place.mkdir(parents=True)
    run(["tar", "--extract", "--file", archive, "--directory", place])
    (folder,) = place.iterdir()
    home = work / "home of portable"
    self_check([folder / "cleanedu"], home)
    bare = bare_surroundings(home)
    _office(folder, [], bare)
    if list(home.iterdir()) or not (folder / "data" / STORE_NAME).is_file():
        raise RuntimeError("the portable program did not keep its data beside itself")


def prove_deb(packages: Sequence[Path], work: Path, release: str) -> None:
    """Live through the life of the package in a bare Debian; see that data is left at its end.

    Needs an administrator, debootstrap and the network. Nothing of this system is mounted there.

    Args:
        packages: the one that is installed, and a newer one.
        work: an existing folder.
        release: one of `DEBIAN`.
    """
    bare = work / release
    make_bare(release, bare)
    prove_deb_in(bare, packages)


def prove_deb_in(bare: Path, packages: Sequence[Path]) -> None:
    """Do so in the Debian that stands in the folder `bare`."""
    for name, package in zip(("package.deb", "newer.deb"), packages, strict=True):
        shutil.copy(package, bare / name)
    papers = bare / "papers"
    papers.mkdir()
    write_trial_papers(papers)
    papers.chmod(0o777)
    lines = [shlex.join(["cleanedu", *words]) for words in [SET_UP, *steps("/papers")]]
    (bare / "record.sh").write_text("\n".join(["set -e", *lines, ""]), encoding="utf-8")
    script = bare / "prove.sh"
    script.write_text(_IN_DEBIAN, encoding="utf-8")
    inside(bare, "/bin/sh", "-e", "/prove.sh")


_IN_DEBIAN = """\
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen
apt-get -q update
apt-get -q install -y --no-install-recommends /package.deb
useradd --create-home li
as_user() { su li -c "QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 $1"; }
as_user 'cleanedu self-check'
as_user 'sh /record.sh'
test "$(head -c 4 /papers/out.pdf)" = '%PDF'
test "$(readlink -f /usr/bin/cleanedu)" = /opt/cleanedu-desktop/cleanedu
apt-get -q install -y --no-install-recommends xvfb xauth
window='unset QT_QPA_PLATFORM; LC_ALL=C.UTF-8 timeout 30 xvfb-run -a cleanedu-desktop'
stays() { su li -c "$window" || test $? = 124; }
stays
apt-get -q install -y --no-install-recommends /newer.deb
test "$(dpkg-query -W -f '${Version}' cleanedu-desktop)" = 99.0
as_user 'cleanedu check-store'
stays
test -z "$(find ~li -name 'crash-*')"
apt-get -q purge -y cleanedu-desktop
test ! -e /opt/cleanedu-desktop
test -f ~li/.local/share/CleanEduDesktop/store.cleanedu
echo 'installed, recorded, printed, opened, upgraded and removed; the data is left'
"""
