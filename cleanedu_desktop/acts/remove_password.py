"""Removes the office's password: records and attachments lie on the disk in plain again."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.recovery_sheet import key_to_change

WARNING = (
    "取消密码后，台账和附件在磁盘上不再加密，拿到这台电脑或文件的人都能读到全部记录。"
    "以前的备份仍是加密的，打开它们还要用当时的密码或恢复单，请不要扔掉恢复单。"
)
"""To be shown, and agreed to, before `remove_password`."""


def remove_password(desk: Desk) -> None:
    """Make the office's files plain and remove the key file. Backups keep their passwords.

    Raises:
        OfficeProblem: there is no password, or no room. What is interrupted stays encrypted.
    """
    from cleanedu_desktop.store.encryption import decrypt
    from cleanedu_desktop.store.key_file import read_key_file

    key, folders = key_to_change(desk), desk.folders
    keys = read_key_file(folders.key_file)
    desk.store.change_key(key, lambda: decrypt(folders, keys, key))
