"""The one folder, built on an old Debian in a container: it reaches back to that one's glibc.

A built folder asks for the glibc of the system it was built on. That Debian has no Python of
ours: one is compiled there, from the source a newer Debian keeps up to date.
"""

import shutil
from pathlib import Path

from installer.packages.clean_source import Source
from installer.packages.container import MIRROR, inside, make_bare, trust_as_here
from installer.system_packages import USUALLY_LACKING

RELEASE = "bullseye"
SOURCES = f"""\
deb {MIRROR} {RELEASE} main
deb-src {MIRROR} bookworm main
"""
"""The source of Python comes from the release that has 3.11 and mends its faults."""
TOOLS = (
    *("build-essential", "dpkg-dev", "binutils", "pkg-config", "ca-certificates", "xz-utils"),
    *("libssl-dev", "zlib1g-dev", "libffi-dev", "liblzma-dev", "libbz2-dev", "uuid-dev"),
)
PYTHON = "/opt/python3.11/bin/python3.11"
_NOT_THERE = {"poppler-utils", "qpdf", "strace"}
"""Of tests alone."""

TRAINING = (
    *("bytes", "collections", "datetime", "functools", "generators", "itertools", "json", "patma"),
    *("re", "set", "struct", "unicode", "xml_etree"),
)
"""Tests of Python's own it is tried with, so that the compiler learns what runs often; others
want modules that are not made here."""

_SCRIPT = """\
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
apt-get -q update
apt-get -q install -y --no-install-recommends "$@"
mkdir -p /python && cd /python
apt-get -q source --download-only python3.11
dpkg-source --extract ./*.dsc tree
cd tree
# Debian compiles this module into Python itself; here it is one of its own.
flag="extra_compile_args=['-DPy_BUILD_CORE_MODULE']"
sed -i "s/sources=\\['pyexpat.c'\\])/sources=['pyexpat.c'], $flag)/" setup.py
# With profile, as Debian's own: a seventh faster, for some minutes more of compiling.
./configure --quiet --prefix=/opt/python3.11 --enable-shared --without-ensurepip \\
    --enable-optimizations --with-lto --disable-test-modules LDFLAGS=-Wl,-rpath,/opt/python3.11/lib
make --silent --jobs="$(nproc)" PROFILE_TASK="-m test --pgo TRAINING" >/compiled.log 2>&1 ||
    { tail -50 /compiled.log; exit 1; }
make --silent install
cd / && rm -r /python
"""
_BUILD = """\
import sys
from pathlib import Path
from installer.packages.clean_source import Source
from installer.packages.environment import make_environment
from installer.packages.folder import make_folder
source = Source(Path("/source"), sys.argv[1], int(sys.argv[2]))
users = make_environment(Path("/users"), source.root / "requirements.lock")
tools = make_environment(Path("/tools"), source.root / "requirements-build.lock")
Path("/work").mkdir()
make_folder(source, tools, users, Path("/work"))
"""


def make_folder_on_old_debian(source: Source, work: Path) -> Path:
    """Build the folder in a bare old Debian below `work`; return it.

    Raises:
        CalledProcessError: a step failed, after its own words.
    """
    bare = work / RELEASE
    make_bare(RELEASE, bare)
    (bare / "etc" / "apt" / "sources.list").write_text(SOURCES, encoding="utf-8")
    training = " ".join(f"test_{one}" for one in TRAINING)
    (bare / "python.sh").write_text(_SCRIPT.replace("TRAINING", training), encoding="utf-8")
    wanted = [*TOOLS, *(one for one in USUALLY_LACKING if one not in _NOT_THERE)]
    inside(bare, "/bin/sh", "-e", "/python.sh", *wanted)
    trust_as_here(bare)
    shutil.copytree(source.root, bare / "source", symlinks=True)
    inside(bare, PYTHON, "-c", _BUILD, source.version, str(source.made_at), cwd="/source")
    (built,) = (bare / "work" / "folder").iterdir()
    return Path(shutil.move(built, work / built.name))
