"""Builds what is handed on, from what is committed and locked: python -m installer.build.

Each thing built is checked where it will be used, unless --no-proof is said; then its SHA-256 is
written. Linux on x86-64 only: see installer/README.md.
"""

import argparse
import hashlib
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from installer.packages import prove
from installer.packages.clean_source import ROOT, Source, clean_source, uncommitted
from installer.packages.container import can_make_containers
from installer.packages.deb import make_deb
from installer.packages.environment import make_environment
from installer.packages.folder import make_folder, size_of
from installer.packages.old_debian import make_folder_on_old_debian
from installer.packages.portable import make_portable
from installer.packages.prove_wheel import prove_wheel, prove_wheel_on_debian
from installer.packages.prove_windows import prove_windows
from installer.packages.reach import glibc_reached
from installer.packages.wheel import make_wheel
from installer.packages.windows_folder import make_windows_folder
from installer.packages.windows_setup import make_windows_setup
from installer.packages.wine import lacking

KINDS = ("wheel", "folder", "portable", "deb", "windows")
LATER = "99.0"
"""Version of the packages a proof upgrades to."""
OWN_QT = "trixie"
"""The Debian whose own PySide6 is new enough: there the wheel is tried with it."""
SUMS = "SHA256SUMS"


def asked(words: Sequence[str]) -> argparse.Namespace:
    """Read the words of the command line; exits 2 on wrong usage."""
    parser = argparse.ArgumentParser(prog="python -m installer.build", allow_abbrev=False)
    parser.add_argument("--only", choices=KINDS, action="append", help="build this alone")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where to (dist/)")
    parser.add_argument("--here", action="store_true", help="build on this system, in no container")
    parser.add_argument("--no-proof", action="store_true", help="do not check what was built")
    parser.add_argument(
        "--debian",
        action="append",
        default=[],
        choices=prove.DEBIAN,
        help="check the .deb (and the wheel) in this bare Debian too (as root)",
    )
    return parser.parse_args(words)


def write_sums(out: Path) -> Path:
    """Write the SHA-256 of every file in `out`, as ``sha256sum --check`` reads it."""
    files = sorted(one for one in out.iterdir() if one.is_file() and one.name != SUMS)
    lines = [f"{hashlib.sha256(one.read_bytes()).hexdigest()}  {one.name}\n" for one in files]
    sums = out / SUMS
    sums.write_text("".join(lines), encoding="utf-8")
    return sums


def build_wheel(source: Source, work: Path, out: Path, words: argparse.Namespace) -> None:
    """Build wheel and source archive; check the wheel in a new environment."""
    building = make_environment(work / "building", source.root / "requirements.lock")
    _, wheel = make_wheel(source, building, out)
    if not words.no_proof:
        prove_wheel(wheel, work)
    if OWN_QT in words.debian:
        prove_wheel_on_debian(wheel, work, OWN_QT)


def _folder(source: Source, users: Path, work: Path, *, here: bool) -> Path:
    """Build the one folder, where it reaches furthest back; return it."""
    if not here and can_make_containers():
        return make_folder_on_old_debian(source, work)
    print("built on this system: the folder reaches back to its glibc alone", file=sys.stderr)
    tools = make_environment(work / "tools", source.root / "requirements-build.lock")
    return make_folder(source, tools, users, work)


def build_folders(
    source: Source, work: Path, out: Path, kinds: Sequence[str], words: argparse.Namespace
) -> None:
    """Build the one folder, and of it what `kinds` names."""
    users = make_environment(work / "users", source.root / "requirements.lock")
    folder = _folder(source, users, work, here=words.here)
    print(f"{size_of(folder):.1f} MB, glibc {glibc_reached(folder)}", flush=True)
    proof = not words.no_proof
    if proof:
        prove.self_check([folder / "cleanedu"], work / "home of folder")
        prove.prove_window(folder, work)
    if "folder" in kinds:
        folder = Path(shutil.move(folder, out / folder.name))
    if "portable" in kinds:
        made = make_portable(source, folder, work, out)
        if proof:
            prove.prove_portable(made, work)
    if "deb" in kinds:
        made = make_deb(source, folder, users, work, out)
        if words.debian:
            later = replace(source, version=LATER)
            newer = make_deb(later, folder, users, work / "later deb", work, quickly=True)
            for release in words.debian:
                prove.prove_deb([made, newer], work, release)


def build_windows(source: Source, work: Path, out: Path, words: argparse.Namespace) -> None:
    """Build the Windows set-up program; with a second, higher one it is tried under wine."""
    users = make_environment(work / "users of windows", source.root / "requirements.lock")
    tools = make_environment(work / "tools of windows", source.root / "requirements-build.lock")
    folder = make_windows_folder(source, tools, users, work)
    print(f"Windows: {size_of(folder):.1f} MB before its modules are compiled", flush=True)
    made = make_windows_setup(source, folder, users, work, out)
    if words.no_proof:
        return
    if missing := lacking():
        print(f"{', '.join(missing)} not here; the set-up was not tried", file=sys.stderr)
        return
    later = replace(source, version=LATER)
    place = work / "later"
    place.mkdir()
    newer = make_windows_folder(later, tools, users, place)
    higher = make_windows_setup(later, newer, users, place, place, quickly=True)
    prove_windows(made, higher, work)


def main(words: Sequence[str]) -> int:
    """Build; return the exit code. A step that fails ends it with its own words."""
    told = asked(words)
    if told.out.exists() and any(told.out.iterdir()):
        print(f"{told.out} is not empty; nothing was built", file=sys.stderr)
        return 1
    told.out.mkdir(parents=True, exist_ok=True)
    out = told.out.resolve()
    kinds = told.only or KINDS
    for one in uncommitted():
        print(f"not committed, so not built: {one}", file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="cleanedu-build-") as place:
        work = Path(place)
        source = clean_source(work / "source")
        if "wheel" in kinds:
            build_wheel(source, work, out, told)
        if {"folder", "portable", "deb"} & set(kinds):
            build_folders(source, work, out, kinds, told)
        if "windows" in kinds:
            build_windows(source, work, out, told)
    print(write_sums(out))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
