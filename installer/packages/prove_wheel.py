"""Uses the wheel as its users do: plain `pip install`, and on a Debian with that system's Qt."""

import shlex
import subprocess
import sys
from pathlib import Path

from installer.packages.container import inside, make_bare, trust_as_here
from installer.packages.environment import run
from installer.packages.prove import bare_surroundings, prove_window, self_check
from installer.packages.trial_papers import SET_UP, steps, write_trial_papers

PLACE = "台账 环境"
"""Of the virtual environment: a path with Chinese and a space."""
QT_PARTS = ("qtcore", "qtgui", "qtwidgets", "qtsvg", "qtprintsupport", "qtnetwork")
NEEDED = """\
from importlib.metadata import requires
print(*(one for one in requires("cleanedu-desktop") if not one.startswith("pyside6")), sep="\\n")
"""
"""What tells the wheel's requirements but Qt; installer/README.md says the same to users."""
_PREPARE = f"""\
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
apt-get -q update
apt-get -q install -y --no-install-recommends python3-venv ca-certificates xvfb xauth \\
    {" ".join(f"python3-pyside6.{one}" for one in QT_PARTS)}
useradd --create-home li
"""
_USE = f"""\
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen HOME=/home/li
cd
python3 -m venv --system-site-packages '{PLACE}'
programs="$HOME/{PLACE}/bin"
"$programs/pip" install --quiet --no-deps /wheel/*.whl
"$programs/python" /wheel/needed.py > needed.txt
"$programs/pip" install --quiet --requirement needed.txt
case "$("$programs/python" -c 'import PySide6; print(PySide6.__file__)')" in
/usr/lib/python3/*) ;;
*) echo 'not the Qt of the system'; exit 1 ;;
esac
"$programs/python" -c 'import PySide6; print("PySide6", PySide6.__version__)'
PATH="$programs:$PATH"
cleanedu self-check
. /wheel/record.sh
test "$(head -c 4 out.pdf)" = '%PDF'
unset QT_QPA_PLATFORM
timeout 30 xvfb-run -a cleanedu-desktop || test $? = 124
test -z "$(find . -name 'crash-*')"
echo 'installed with the Qt of the system, recorded, printed, opened'
"""


def prove_wheel(wheel: Path, work: Path) -> None:
    """Install the wheel into a new environment, then check, record, print and open there.

    Raises:
        CalledProcessError: a step failed, after its own words.
        RuntimeError: no PDF was printed, or the window did not stay.
    """
    place = work / PLACE
    run([sys.executable, "-m", "venv", place])
    programs = place / "bin"
    run([programs / "python", "-Im", "pip", "install", "--quiet", "--no-input", wheel])
    self_check([programs / "cleanedu"], work / "home of wheel")
    papers = work / "papers of wheel"
    papers.mkdir()
    write_trial_papers(papers)
    for words in [SET_UP, *steps(str(papers))]:
        command = [str(programs / "cleanedu"), *words, "--data-dir", str(papers / "office")]
        subprocess.run(command, env=bare_surroundings(papers), check=True)
    if (papers / "out.pdf").read_bytes()[:4] != b"%PDF":
        raise RuntimeError("the wheel did not print a PDF")
    prove_window(programs, place)


def prove_wheel_on_debian(wheel: Path, work: Path, release: str) -> None:
    """Do the same in a bare Debian with its own PySide6 (6.8 or newer), as ARM would have it.

    Needs an administrator, debootstrap and the network.

    Raises:
        CalledProcessError: a step failed, after its own words.
    """
    bare = work / f"{release}-with-its-qt"  # debootstrap knows no spaces
    make_bare(release, bare)
    folder = bare / "wheel"
    folder.mkdir()
    (folder / wheel.name).write_bytes(wheel.read_bytes())
    write_trial_papers(folder)
    (folder / "needed.py").write_text(NEEDED, encoding="utf-8")
    recorded = [SET_UP, *steps("/wheel")]
    lines = [shlex.join(["cleanedu", *words]) for words in recorded]
    told = "\n".join(lines).replace("/wheel/out.pdf", "out.pdf")
    (folder / "record.sh").write_text(f"{told}\n", encoding="utf-8")
    (folder / "prepare.sh").write_text(_PREPARE, encoding="utf-8")
    (folder / "use.sh").write_text(_USE, encoding="utf-8")
    inside(bare, "/bin/sh", "-e", "/wheel/prepare.sh")
    trust_as_here(bare)
    inside(bare, "/bin/su", "li", "-c", "sh -e /wheel/use.sh")
