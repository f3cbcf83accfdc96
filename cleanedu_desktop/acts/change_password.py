"""Changes a user's password, or gives a user the first one; the store itself is not rewritten."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.recovery_sheet import key_to_change
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.user import User
from cleanedu_desktop.rules.new_password import refuse_weak


def change_password(
    desk: Desk,
    *,
    new: str,
    old: str | None = None,
    user_id: str | None = None,
    forgotten: bool = False,
) -> None:
    """Let `new` open the store for `user_id` (None: who sits here), and the old one no more.

    A user who has a password must give it, unless it is `forgotten` and the caller came in by the
    recovery code.

    Raises:
        OfficeProblem: there is no password at all, `old` is wrong, `new` too weak, or the key file
            cannot be written; then everything is as it was.
    """
    from cleanedu_desktop.store.key_file import (
        open_wrap,
        read_key_file,
        with_wrap,
        write_key_file,
    )

    key = key_to_change(desk)
    user = _user(desk, user_id)
    keys = read_key_file(desk.folders.key_file)
    mine = tuple(one for one in keys.of_users if one.user_id == user.id)
    refuse_weak(new)
    if mine and not forgotten and open_wrap(keys, mine, old or "") is None:
        raise OfficeProblem(
            "原来的密码不对，没有更改。数据没有改动；请再试一次，注意大小写和输入法。"
        )
    changed = with_wrap(
        keys, key, secret=new, made_at=desk.clock().isoformat(), user_id=user.id, role=user.role
    )
    write_key_file(desk.folders.key_file, changed, key)


def _user(desk: Desk, user_id: str | None) -> User:
    if user_id in {None, desk.user.id}:
        return desk.user
    with desk.store.reading() as books:
        for user in books.users():
            if user.id == user_id:
                return user
    raise OfficeProblem("没有找到这位使用者，没有做任何改动。请重新打开使用者的列表再试。")
