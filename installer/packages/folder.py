"""One folder with the program, its Python and its libraries, which needs no installing."""

import shutil
from pathlib import Path

from installer.built_program import COMMAND_LINE
from installer.packages.clean_source import Source
from installer.packages.environment import (
    python_licence,
    reproducible,
    run,
    site_packages,
)
from installer.packages.notices import notices

NAME = "cleanedu-desktop"
NOTICES = "THIRD_PARTY_NOTICES.txt"
SBOM = "sbom.cdx.json"
_SCRIPT = f"""\
#!/bin/sh
# The command line of the program beside this file.
exec "$(dirname -- "$(readlink -f -- "$0")")/{NAME}" {COMMAND_LINE} "$@"
"""


def add_command_line(folder: Path) -> None:
    """Put `cleanedu` beside the program: a script, since a stick may hold no links."""
    script = folder / "cleanedu"
    script.write_text(_SCRIPT, encoding="utf-8")
    script.chmod(0o755)


def make_sbom(python: Path, of: Path, out: Path) -> None:
    """Write what is in an environment as CycloneDX JSON.

    Args:
        python: of the environment with the tools.
        of: the Python of the environment that is told.
        out: the new file.
    """
    program = python.with_name("cyclonedx-py")
    run([program, "environment", "--output-reproducible", "--output-file", out, of])


def make_folder(source: Source, python: Path, users: Path, work: Path) -> Path:
    """Build the folder below `work`; return it.

    Args:
        source: the clean tree.
        python: of the environment with the tools of requirements-build.lock.
        users: the Python of the environment of requirements.lock.
        work: an existing folder for what is left over too.
    """
    words = ["--noconfirm", "--log-level=WARN", f"--distpath={work / 'folder'}"]
    words.append(f"--workpath={work / 'pyinstaller'}")
    spec = source.root / "installer" / "program.spec"
    run(
        [python.with_name("pyinstaller"), *words, spec],
        cwd=source.root,
        more=reproducible(source.made_at),
    )
    folder = work / "folder" / NAME
    add_command_line(folder)
    shutil.copy(source.root / "LICENSE", folder / "LICENSE")
    text = notices(source.root, site_packages(users), python_licence(users))
    (folder / NOTICES).write_text(text, encoding="utf-8")
    make_sbom(python, users, folder / SBOM)
    return folder


def size_of(folder: Path) -> float:
    """Return the megabytes (10⁶ bytes) of all files in a folder."""
    files = (one for one in folder.rglob("*") if one.is_file() and not one.is_symlink())
    return sum(one.stat().st_size for one in files) / 1e6
