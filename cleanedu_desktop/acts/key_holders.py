"""Says who has a password here, before anything is opened."""

from __future__ import annotations

from datetime import datetime

from cleanedu_desktop.acts.desk import Clock
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class KeyHolder:
    """A user who has a password. The key file knows no names: they are inside the store."""

    user_id: str
    role: str
    """`vocabulary.ROLES` key."""


@dataclass(frozen=True)
class KeyHolders:
    """Who can open the store."""

    users: tuple[KeyHolder, ...]
    """In the order in which they got a password; empty for an office without one."""
    sheet_of: datetime | None
    """When the recovery sheet that counts was made; None without one."""
    wait: int
    """Seconds before the next try, after wrong ones."""


def key_holders(folders: Folders, *, clock: Clock) -> KeyHolders:
    """Return who has a password, for the page that asks for it.

    Raises:
        OfficeProblem: the key file is damaged.
    """
    if not folders.has_password:
        return KeyHolders((), None, 0)
    from cleanedu_desktop.store.key_file import read_key_file
    from cleanedu_desktop.store.wrong_tries import seconds_to_wait

    keys = read_key_file(folders.key_file)
    code = keys.recovery
    return KeyHolders(
        tuple(KeyHolder(one.user_id, one.role) for one in keys.of_users),
        datetime.fromisoformat(code.made_at) if code else None,
        seconds_to_wait(folders.tries_file, clock()),
    )
