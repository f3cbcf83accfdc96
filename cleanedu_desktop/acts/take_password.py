"""Takes a user's password away: somebody left, or shall not open the books any more."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.recovery_sheet import key_to_change
from cleanedu_desktop.problems import OfficeProblem


def take_password(desk: Desk, *, user_id: str) -> None:
    """Let the password of `user_id` open nothing any more; the last one stays.

    Raises:
        OfficeProblem: nobody else has a password, or the key file cannot be written.
    """
    from cleanedu_desktop.store.key_file import read_key_file, without_user, write_key_file

    key = key_to_change(desk)
    left = without_user(read_key_file(desk.folders.key_file), user_id)
    if not left.of_users:
        raise OfficeProblem(
            "这是最后一个密码，没有收回。数据没有改动；请先给另一个人设置密码，或取消整个台账的密码。"
        )
    write_key_file(desk.folders.key_file, left, key)
