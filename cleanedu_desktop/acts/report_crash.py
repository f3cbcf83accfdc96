"""Writes down a fault of ours, so that it can be mended."""

from __future__ import annotations

import platform
import sys
import tempfile
import traceback
from datetime import datetime
from pathlib import Path

from cleanedu_desktop import __version__
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.program_log import without_words


def report_crash(folders: Folders, *, error: BaseException, now: datetime) -> Path | None:
    """Write a report into the logs folder (else the temporary one); return where, or None.

    It holds the program's traceback and versions, no words of any record. Never raises.
    """
    told = without_words("".join(traceback.format_exception(error)))
    text = (
        f"廉教台账 {__version__}\nPython {sys.version}\n{platform.platform()}\n"
        f"{now.isoformat()}\n\n{told}"
    )
    for folder in (folders.logs, Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            report = folder / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
            report.write_text(text, encoding="utf-8", errors="backslashreplace")
        except OSError:
            continue
        return report
    return None
