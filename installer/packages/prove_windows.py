"""Lives through the life of the Windows set-up program under wine: see installer/README.md."""

import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from cleanedu_desktop.folders import STORE_NAME
from installer.packages.folder import NAME
from installer.packages.trial_papers import SET_UP, steps, write_trial_papers
from installer.packages.virtual_screen import virtual_screen
from installer.packages.wine import Wine

OLDER, RUNNING = 4, 5
"""How the set-up program ends when a newer one is there, and when one is in use."""
_PLACE = r"C:\单位 数据"


def expect(told: str, wanted: object, found: object) -> None:
    """Compare one fact of the proof; RuntimeError if it is another."""
    print(f"{told}: {found}", flush=True)
    if wanted != found:
        raise RuntimeError(f"{told}: {found}, not {wanted}")


def programs(place: Path) -> int:
    """Return how many program folders are installed at `place`."""
    return len(list(place.glob("program-*")))


def prove_windows(setup: Path, newer: Path, work: Path, watched: float = 60) -> None:
    """Install, record, print, open the window, replace, refuse, and remove; the data is left.

    Args:
        setup: the set-up program.
        newer: one of a higher version.
        work: an existing folder.
        watched: seconds for which the window has to stay.

    Raises:
        RuntimeError: something is not as it has to be.
    """
    with virtual_screen() as display:
        wine = Wine(work / "wine", display)
        wine.prepare(work)
        wine.must(setup, "/S")
        (place,) = wine.drive.glob("users/*/AppData/Local/Programs/CleanEduDesktop")
        data = ["--data-dir", _PLACE]
        write_trial_papers(wine.drive)
        command = place / "cleanedu.exe"
        wine.must(command, "self-check")
        wine.must(command, *SET_UP, *data)
        for words in steps("C:", "\\"):
            wine.must(command, *words, *data)
        expect("printed", b"%PDF", (wine.drive / "out.pdf").read_bytes()[:4])
        _replace_and_remove(wine, place, [setup, newer], data, watched)


def _replace_and_remove(
    wine: Wine, place: Path, setups: Sequence[Path], data: Sequence[str], watched: float
) -> None:
    setup, newer = setups
    window = wine.begin(place / f"{NAME}.exe", *data)
    try:
        window.wait(watched)
    except subprocess.TimeoutExpired:
        expect("set-up while the window is open", RUNNING, wine.ends(setup, "/S"))
    else:
        raise RuntimeError("the window did not stay")
    finally:
        wine.ends("taskkill", "/F", "/IM", "pythonw.exe")
    folder = wine.drive / _PLACE.removeprefix("C:\\")
    faults = [one.read_text("utf-8") for one in sorted(folder.glob("logs/crash-*.txt"))]
    expect("crash reports", [], faults)
    wine.must(newer, "/S")
    expect("programs after the newer one", 1, programs(place))
    wine.must(place / "cleanedu.exe", "check-store", *data)
    expect("the older one again", OLDER, wine.ends(setup, "/S"))
    wine.must(place / "uninstall.exe", "/S")
    # It goes on from a copy of itself.
    for _ in range(120):
        if not place.exists():
            break
        time.sleep(1)
    expect("program left", False, place.exists())
    expect("store left", True, (folder / STORE_NAME).is_file())
