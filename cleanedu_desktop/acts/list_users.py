"""Lists the office's users."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.records.user import User


def list_users(desk: Desk, *, with_left: bool = False) -> list[User]:
    """Return the users in their order; those who have left only when asked for."""
    with desk.store.reading() as books:
        return books.users(with_left=with_left)
