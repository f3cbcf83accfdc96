"""Says once after an upgrade what is new, and again whenever asked."""

from __future__ import annotations

import re
import tomllib

from cleanedu_desktop import __version__
from cleanedu_desktop.durable_files import put_in_place, temporary_beside
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.quick_dataclass import dataclass

_FILE = "news.toml"
_SEEN = "program.seen"
_LONGEST = 40
"""Bytes of a version that is believed."""


@dataclass(frozen=True)
class VersionNews:
    """What one version brought its users."""

    version: str
    news: tuple[str, ...]


def whats_new(folders: Folders) -> tuple[VersionNews, ...]:
    """Return the news of every version, newest first."""
    told = tomllib.loads((folders.resources / "help" / _FILE).read_text("utf-8"))
    return tuple(VersionNews(one["number"], tuple(one["news"])) for one in told["version"])


def unseen_news(folders: Folders) -> tuple[VersionNews, ...]:
    """Return the news of versions newer than the one this office used last, and note it as used.

    An office that is new, or used none that noted itself, is told nothing. Where the note cannot
    be written it is told again at the next start.
    """
    seen = _seen(folders)
    if seen != __version__:
        _note(folders)
    if not seen:
        return ()
    return tuple(one for one in whats_new(folders) if _order(seen) < _order(one.version))


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(one) for one in re.findall(r"\d+", version))


def _seen(folders: Folders) -> str:
    try:
        with (folders.data / _SEEN).open("rb") as file:
            told = file.read(_LONGEST).decode("ascii", "replace").strip()
    except OSError:
        return ""
    return told if re.fullmatch(r"[0-9]+(\.[0-9]+)*\w*", told) else ""


def _note(folders: Folders) -> None:
    target = folders.data / _SEEN
    try:
        with temporary_beside(target) as temporary:
            temporary.write_text(f"{__version__}\n", encoding="ascii")
            put_in_place(temporary, target)
    except OSError:
        return
