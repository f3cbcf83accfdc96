"""The Debian package: the folder in /opt, two commands, a menu entry, icons."""

import shutil
import subprocess
import sys
from pathlib import Path

from installer.packages.clean_source import Source
from installer.packages.desktop_files import write_desktop_files
from installer.packages.environment import reproducible, run
from installer.packages.folder import NAME, NOTICES
from installer.packages.reach import debian_depends, from_the_system, glibc_reached

CONTROL = """\
Package: {name}
Version: {version}
Architecture: amd64
Maintainer: CleanEdu Desktop <cleanedu-desktop@users.noreply.github.com>
Installed-Size: {kilobytes}
Depends: {depends}
Section: misc
Priority: optional
Description: books of clean-government education, offline (廉教台账)
 One entry of a study session, talk, commitment or rectification serves every
 list, form and count; forms are printed as PDF to be signed and filed.
 .
 Removing the package leaves what was recorded in the users' own folders.
"""


def control(version: str, kilobytes: int, depends: str) -> str:
    """Return the control file of the package."""
    return CONTROL.format(name=NAME, version=version, kilobytes=kilobytes, depends=depends)


def lay_out(source: Source, folder: Path, tree: Path) -> None:
    """Put everything but icons where it will be installed, below `tree`."""
    inside = tree / "opt" / NAME
    shutil.copytree(folder, inside, symlinks=True)
    commands = tree / "usr" / "bin"
    commands.mkdir(parents=True)
    for name in (NAME, "cleanedu"):
        (commands / name).symlink_to(f"/opt/{NAME}/{name}")
    write_desktop_files(tree / "usr", source.version, source.made_at)
    papers = tree / "usr" / "share" / "doc" / NAME
    papers.mkdir(parents=True)
    licence = (source.root / "LICENSE").read_text("utf-8")
    notices = (folder / NOTICES).read_text("utf-8")
    (papers / "copyright").write_text(f"{licence}\n\n{notices}", encoding="utf-8")
    shutil.copy(source.root / "CHANGELOG.md", papers / "CHANGELOG.md")


def plain_rights(tree: Path) -> None:
    """Let everybody read, nobody but the administrator write."""
    for one in [tree, *tree.rglob("*")]:
        if not one.is_symlink():
            runs = one.is_dir() or one.stat().st_mode & 0o100
            one.chmod(0o755 if runs else 0o644)


def make_deb(
    source: Source, folder: Path, users: Path, work: Path, out: Path, *, quickly: bool = False
) -> Path:
    """Build the package into `out`; return it.

    Args:
        source: the clean tree.
        folder: the built one folder.
        users: the Python of the environment of requirements.lock; it draws the icons.
        work: an existing folder for what is left over.
        out: an existing folder.
        quickly: pack it loosely, for a package that is only tried.
    """
    tree = work / "deb"
    lay_out(source, folder, tree)
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    drawing = "installer.packages.desktop_files"
    run([users, "-m", drawing, tree / "usr"], cwd=source.root, more=offscreen)
    if shutil.which("appstreamcli"):
        metainfo = next(tree.glob("usr/share/metainfo/*.xml"))
        run(["appstreamcli", "validate", "--no-net", metainfo])
    else:
        print("appstreamcli is not here; the metainfo was not validated", file=sys.stderr)
    told = subprocess.run(["du", "-sk", tree], stdout=subprocess.PIPE, text=True, check=True)
    depends = debian_depends(from_the_system(folder), glibc_reached(folder))
    plain_rights(tree)
    (tree / "DEBIAN").mkdir(mode=0o755)
    words_of_it = control(source.version, int(told.stdout.split()[0]), depends)
    (tree / "DEBIAN" / "control").write_text(words_of_it, encoding="utf-8")
    made = out / f"{NAME}_{source.version}_amd64.deb"
    packing = ["-Zgzip", "-z1"] if quickly else ["-Zxz", "--threads-max=2"]
    run(
        ["dpkg-deb", "--build", "--root-owner-group", *packing, tree, made],
        more=reproducible(source.made_at),
    )
    return made
