"""Who a password lets sit at an open desk, and how a desk is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanedu_desktop.problems import OfficeProblem

if TYPE_CHECKING:
    from cleanedu_desktop.acts.desk import Desk
    from cleanedu_desktop.records.user import User


def seat_of_password(desk: Desk, users: list[User], user_id: str) -> Desk:
    """Return the desk of whose password it was; by the recovery code ("") it stays as it is."""
    from cleanedu_desktop.acts.sit_down import sit_down

    user = next((one for one in users if one.id == user_id), None)
    if user is not None:
        return sit_down(desk, user=user)
    if user_id:
        desk.close()
        raise OfficeProblem("这个密码属于已经离开的使用者，没有打开。数据完好；请用自己的密码。")
    return desk


def close_desk(desk: Desk) -> None:
    """Let the books go, and what was opened outside with them."""
    from cleanedu_desktop.acts.open_attachment import remove_opened_copies

    try:
        remove_opened_copies(desk.folders)
    finally:
        desk.close()
