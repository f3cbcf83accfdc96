"""What is built is what is committed: the tree of HEAD, and the time it was committed."""

import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Source:
    """A tree without anything uncommitted."""

    root: Path
    version: str
    """As pyproject.toml says."""
    made_at: int
    """Seconds since 1970 of the last commit; every file built says it is of this time."""


def _git(root: Path, *words: str | Path) -> str:
    done = subprocess.run(
        ["git", "-C", root, *words], stdout=subprocess.PIPE, text=True, check=True
    )
    return done.stdout


def uncommitted(root: Path = ROOT) -> list[str]:
    """Return what differs from HEAD, and so will not be built."""
    return [line[3:] for line in _git(root, "status", "--porcelain").splitlines()]


def clean_source(into: Path, root: Path = ROOT) -> Source:
    """Put the tree of HEAD into the new folder `into`."""
    into.mkdir(parents=True)
    packed = into.with_suffix(".tar")
    _git(root, "archive", "--output", packed, "HEAD")
    subprocess.run(["tar", "--extract", "--file", packed, "--directory", into], check=True)
    packed.unlink()
    told = tomllib.loads((into / "pyproject.toml").read_text("utf-8"))
    return Source(into, told["project"]["version"], int(_git(root, "log", "-1", "--format=%ct")))
