"""What was built is checked where it will be used."""

import os
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

from cleanedu_desktop.folders import STORE_NAME
from installer.packages import prove
from installer.packages.portable import archive


def portable(place: Path, script: str) -> Path:
    """An archive of a program that is this script."""
    folder = place / "program"
    folder.mkdir()
    (folder / "cleanedu").write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (folder / "cleanedu").chmod(0o755)
    archive(folder, 7, place / "program.tar.xz")
    return place / "program.tar.xz"


BESIDE = f'here=$(dirname "$0"); mkdir -p "$here/data"; touch "$here/data/{STORE_NAME}"'


def test_data_beside_the_program_is_a_proof(tmp_path: Path) -> None:
    prove.prove_portable(portable(tmp_path, BESIDE), tmp_path / "work")


@pytest.mark.parametrize("script", ["true", f'{BESIDE}; touch "$HOME/store.db"'])
def test_data_elsewhere_is_none(script: str, tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="beside"):
        prove.prove_portable(portable(tmp_path, script), tmp_path / "work")


@pytest.mark.parametrize(
    ("window", "crashes", "proves"),
    [("exec sleep 600", False, True), ("exit 0", False, False), ("exec sleep 600", True, False)],
)
def test_a_window_must_stay_and_tell_of_nothing(
    window: str, crashes: bool, proves: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if crashes:
        (tmp_path / "window" / "logs").mkdir(parents=True)
        (tmp_path / "window" / "logs" / "crash-1.txt").write_text("broken", encoding="utf-8")
    screen = tmp_path / "Xvfb"
    words = "import os, sys, time; os.write(int(sys.argv[2]), b'7'); time.sleep(600)"
    # Not after #!, which knows no path with a space.
    started = f'#!/bin/sh\nexec "{sys.executable}" -c "{words}" "$@"\n'
    screen.write_text(started, encoding="utf-8")
    (tmp_path / "cleanedu").write_text("#!/bin/sh\n", encoding="utf-8")
    script = f'#!/bin/sh\ntest "$DISPLAY" = :7 || exit 1\n{window}\n'
    (tmp_path / "cleanedu-desktop").write_text(script, encoding="utf-8")
    for one in tmp_path.iterdir():
        one.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    ends = window == "exit 0"
    with nullcontext() if proves else pytest.raises(RuntimeError, match="did not stay"):
        # One that ends by itself may take its time for that on a busy machine.
        prove.prove_window(tmp_path, tmp_path, watched=60 if ends else 0.5)


def test_a_self_check_that_fails_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        prove.self_check(["/bin/false"], tmp_path)


def test_a_self_check_has_nothing_of_these_surroundings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", "/of/the/builder")
    prove.self_check(["/bin/sh", "-c", 'test -z "$PYTHONPATH" && touch "$HOME/ran"'], tmp_path)
    assert (tmp_path / "ran").exists()
