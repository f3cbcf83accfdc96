"""Names of files that come from elsewhere, made harmless for showing and for writing."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePath

LONGEST_BYTES = 160
"""UTF-8 bytes of a whole name: file systems take 255, and folders and copies add to it."""

WITHOUT_NAME = "附件"

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_DEVICES = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)", re.IGNORECASE
)
_LONGEST_SUFFIX = 12


def harmless_name(name: str) -> str:
    """Return a file name without what misleads readers or systems; never empty.

    Control, zero-width and direction characters go (they can make ``exe`` look like ``pdf``), and
    so do half characters; signs no system takes in a name become ``_``, names of Windows devices
    begin with ``_``, long names keep their ending.
    """
    text = unicodedata.normalize("NFC", name)
    text = "".join(_kept(one) for one in text)
    text = _FORBIDDEN.sub("_", " ".join(text.split())).lstrip(". ").rstrip(". ")
    if not text.strip("_"):
        return WITHOUT_NAME
    if _DEVICES.match(text):
        text = f"_{text}"
    return _shortened(text)


def _kept(character: str) -> str:
    category = unicodedata.category(character)
    if category.startswith("Z") or character in "\t\n\r":
        return " "
    return "" if category in {"Cc", "Cf", "Cs"} else character


def _shortened(name: str) -> str:
    if len(name.encode()) <= LONGEST_BYTES:
        return name
    suffix = PurePath(name).suffix
    suffix = suffix if len(suffix) <= _LONGEST_SUFFIX else ""
    room = LONGEST_BYTES - len(f"…{suffix}".encode())
    stem = name[: len(name) - len(suffix)].encode()[:room].decode(errors="ignore")
    return f"{stem.rstrip('. ')}…{suffix}"
