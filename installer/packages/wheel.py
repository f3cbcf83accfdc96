"""The wheel and the source archive, for those who have a Python of their own."""

from pathlib import Path

from installer.packages.clean_source import Source
from installer.packages.environment import reproducible, run

_BUILD = """\
import sys
from setuptools import build_meta
quietly = {"--global-option": ["--quiet"]}
getattr(build_meta, sys.argv[1])(sys.argv[2], quietly)
"""


def make_wheel(source: Source, python: Path, out: Path) -> list[Path]:
    """Build both into `out`: the wheel from what the source archive holds, as others would.

    Args:
        source: the clean tree; setuptools leaves its own files in a copy of it.
        python: of an environment with the locked setuptools.
        out: an existing folder.
    """
    surroundings = reproducible(source.made_at)
    run([python, "-c", _BUILD, "build_sdist", out], cwd=source.root, more=surroundings)
    archive = out / f"cleanedu_desktop-{source.version}.tar.gz"
    unpacked = source.root.with_name("unpacked")
    unpacked.mkdir()
    strip = "--strip-components=1"
    run(["tar", "--extract", "--file", archive, "--directory", unpacked, strip])
    run([python, "-c", _BUILD, "build_wheel", out], cwd=unpacked, more=surroundings)
    return [archive, out / f"cleanedu_desktop-{source.version}-py3-none-any.whl"]
