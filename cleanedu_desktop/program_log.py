"""The program's own log: what went wrong with disks and libraries, never a word of any record."""

from __future__ import annotations

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

LOG_NAME = "program.log"
LARGEST = 1_000_000
"""Bytes of one file."""
OLDER = 4
"""Files kept beside the present one."""
_ROOT = "cleanedu_desktop"


def without_words(text: str) -> str:
    """Return the text with all but ASCII, and every long number, masked: it may be of a record."""
    return re.sub(r"\d{6,}", "######", re.sub(r"[^\x00-\x7f]+", "…", text))


def keep_log(folder: Path) -> logging.Handler | None:
    """Write from now on what this program logs, and warnings of its libraries, into `folder`.

    Returns:
        The handler; None where the folder cannot be written: the program works without a log.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = MaskedLog(folder / LOG_NAME)
    except OSError:
        return None
    logging.getLogger().addHandler(handler)
    logging.getLogger(_ROOT).setLevel(logging.INFO)
    return handler


class MaskedLog(RotatingFileHandler):
    """Five files of 1 MB at most. What is not plain ASCII is masked before it is written."""

    def __init__(self, file: Path) -> None:
        super().__init__(file, maxBytes=LARGEST, backupCount=OLDER, encoding="utf-8")
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))

    def format(self, record: logging.LogRecord) -> str:
        """Return one entry; names, titles and contents of records cannot be in it."""
        return without_words(super().format(record))

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  logging's own name
        """Let it be: a disk that is full is told by what the user does, not by the log."""
