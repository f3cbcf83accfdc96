"""Virtual environments out of a lock, and running things in them."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path


def run(
    command: Sequence[str | Path], *, cwd: Path | None = None, more: Mapping[str, str] | None = None
) -> None:
    """Run a step; CalledProcessError if it fails, after its own words.

    Args:
        command: what to run.
        cwd: where; the present folder if not said.
        more: variables added to this process's.
    """
    subprocess.run(command, cwd=cwd, env={**os.environ, **(more or {})}, check=True)


def reproducible(made_at: int) -> dict[str, str]:
    """Return the variables under which one source gives one result."""
    return {"SOURCE_DATE_EPOCH": str(made_at), "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"}


def make_environment(place: Path, lock: Path) -> Path:
    """Make an environment at `place` of what `lock` pins; return its Python."""
    run([sys.executable, "-m", "venv", place])
    python = place / "bin" / "python"
    pip: list[str | Path] = [python, "-Im", "pip", "install", "--quiet", "--no-input"]
    # As newer pips do by themselves: only then a source's licence files come along.
    pip += ["--disable-pip-version-check", "--use-pep517"]
    run([*pip, "--require-hashes", "--requirement", lock])
    return python


def site_packages(python: Path) -> Path:
    """Return where the environment of `python` keeps its libraries."""
    (found,) = python.parent.parent.glob("lib/python3.*/site-packages")
    return found


def python_licence(python: Path) -> Path:
    """Return the licence file of the Python behind an environment.

    Raises:
        FileNotFoundError: it has none, as some distributions' Pythons.
    """
    words = "import sysconfig; print(sysconfig.get_path('stdlib'))"
    told = subprocess.run([python, "-Ic", words], stdout=subprocess.PIPE, text=True, check=True)
    places = [
        Path(told.stdout.strip()) / "LICENSE.txt",
        Path(f"/usr/share/doc/python3.{sys.version_info.minor}/copyright"),
    ]
    for one in places:
        if one.is_file():
            return one
    raise FileNotFoundError(f"no licence of Python at {places}")
