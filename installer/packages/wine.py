"""A Windows of its own below a folder, as wine plays it, for the proof of the set-up program."""

import os
import shutil
import subprocess
from pathlib import Path

from installer.packages.environment import run

WANTED = ("/usr/lib/wine/wine64", "x86_64-w64-mingw32-gcc", "Xvfb", "makensis")
"""Debian: wine64, gcc-mingw-w64-x86-64-win32, xvfb, nsis."""
_CLASS = (
    r"HKLM\Software\Microsoft\WindowsRuntime\ActivatableClassId"
    r"\Windows.UI.ViewManagement.UISettings"
)
_STUB = Path(__file__).resolve().parent.parent / "windows" / "ui_settings.c"


def lacking() -> list[str]:
    """Return what a proof under wine wants and is not here."""
    return [one for one in WANTED if not shutil.which(one)]


class Wine:
    """A Windows of its own below a folder, on a display."""

    def __init__(self, place: Path, display: str) -> None:
        self.drive = place / "drive_c"
        self._more = {
            **os.environ,
            "WINEPREFIX": str(place),
            "WINEDEBUG": "-all",
            "DISPLAY": display,
        }

    def begin(self, *command: str | Path) -> subprocess.Popen[bytes]:
        """Start a program there. Its words go through a pipe: wine gives no handle for a file."""
        return subprocess.Popen(
            [WANTED[0], *command],
            env=self._more,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def ends(self, *command: str | Path) -> int:
        """Run a program there; return how it ended. What it says is shown."""
        running = self.begin(*command)
        said, _ = running.communicate(timeout=900)
        print(said.decode("utf-8", "replace").rstrip(), flush=True)
        return running.returncode

    def must(self, *command: str | Path) -> None:
        """Run a program that has to end well; RuntimeError if it does not."""
        ended = self.ends(*command)
        if ended:
            raise RuntimeError(f"{command} ended with {ended}")

    def prepare(self, work: Path) -> None:
        """Make it a Windows 10 with the one class that wine 8 lacks and Qt cannot do without."""
        stub = work / "ui_settings.dll"
        run([WANTED[1], "-shared", "-o", stub, _STUB, "-Wl,--export-all-symbols"])
        self.must("wineboot", "--init")
        self.must("winecfg", "-v", "win10")
        shutil.copy(stub, self.drive / "windows" / "system32")
        path = r"C:\windows\system32\ui_settings.dll"
        self.must("reg", "add", _CLASS, "/v", "DllPath", "/t", "REG_SZ", "/d", path, "/f")
