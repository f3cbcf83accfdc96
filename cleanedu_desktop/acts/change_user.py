"""Changes a user of the office: name, role, whether this one still works here."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.user_rules import refuse_unsound, role_meant, tidy_name
from cleanedu_desktop.acts.take_password import take_password
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.user import User


def change_user(
    desk: Desk,
    *,
    user_id: str,
    name: str | None = None,
    role: str | None = None,
    left: bool | None = None,
) -> User:
    """Change what is given. Nobody is removed: the history names them for ever.

    Raises:
        OfficeProblem: the name is taken, nobody would be left who may write, or one would
            shut oneself out.
    """
    with desk.store.writing("change_user") as books:
        users = {user.id: user for user in books.users(with_left=True)}
        changed = replace(users[user_id])
        if name is not None:
            changed.name = tidy_name(name)
        if role is not None:
            changed.role = role_meant(role)
        if left is not None:
            changed.left_at = (changed.left_at or desk.clock()) if left else None
        if user_id == desk.user.id and (changed.left_at or changed.role != desk.user.role):
            raise OfficeProblem(
                "没有保存：不能改自己的身份，也不能把自己记为离开。"
                "记录没有受影响；请由另一位使用者来改。"
            )
        users[user_id] = changed
        refuse_unsound(list(users.values()))
        books.replace_user(changed)
        if left and desk.store.key is not None:
            # Whoever has left opens the books no more; failing that, nobody has left.
            take_password(desk, user_id=user_id)
    if user_id == desk.user.id:
        desk.user = changed
    return changed
