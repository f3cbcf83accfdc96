"""An office with a password, for tests: set it, unlock, open."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.set_password import PasswordSet, set_password
from cleanedu_desktop.acts.unlock import unlock
from cleanedu_desktop.folders import Folders
from tests.acts.office import DAY, fixed_clock
from tests.printing.conftest import text_of_pdf

PASSWORD = "春江 花月 夜里 读书"
OTHER = "another-Password 7"
CLOCK = fixed_clock(DAY)


def lock_up(desk: Desk, sheet: Path | None = None) -> PasswordSet:
    """Set `PASSWORD`."""
    target = sheet or desk.folders.data.parent / "恢复单.pdf"
    return set_password(desk, password=PASSWORD, sheet=target)


def open_again(folders: Folders, password: str = PASSWORD, *, read_only: bool = False) -> Desk:
    """Unlock and open as the next start does."""
    key = unlock(folders, clock=CLOCK, password=password).key
    return open_desk(folders, clock=CLOCK, read_only=read_only, key=key)


def code_on(sheet: Path) -> str:
    """Return the recovery code that a sheet shows, as somebody would type it."""
    words = text_of_pdf(sheet.read_bytes())[0].split()
    return " ".join(one for one in words if len(one) == 6 and one.isascii() and one.isalnum())
