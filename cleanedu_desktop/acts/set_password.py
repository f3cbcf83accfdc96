"""Sets the office's first password: records, attachments and reachable backups become encrypted."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.replace_plain_backups import replace_plain_backups
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.new_password import refuse_weak


@dataclass(frozen=True)
class PasswordSet:
    """An office whose records open with a password from now on."""

    sheet: Path
    """The recovery sheet: to be printed, put into the safe, and removed from the disk."""
    encrypted: tuple[Path, ...]
    """Older plain backups and kept stores that were replaced by encrypted ones."""
    left_plain: tuple[Path, ...]
    """Those that could not be replaced, and places of backups that are not there now."""


def set_password(desk: Desk, *, password: str, sheet: Path) -> PasswordSet:
    """Encrypt the office's files under a new key, opened by `password` of who sits at the desk.

    The recovery sheet is written to `sheet`, a new file, before anything is encrypted. The desk
    stays open for work. Nobody may read through it meanwhile.

    Raises:
        OfficeProblem: there is a password already, this one is too weak, `sheet` exists, or there
            is no room. Unless `folders.key_file` is there now, nothing was changed.
    """
    from cleanedu_desktop.acts.recovery_sheet import new_code_on_sheet
    from cleanedu_desktop.store.encryption import encrypt, store_id_of
    from cleanedu_desktop.store.key_file import KeyFile, with_wrap
    from cleanedu_desktop.store.wrap_key import new_key

    folders, store = desk.folders, desk.store
    if store.key is not None or folders.has_password:
        raise OfficeProblem("这个台账已经设了密码，没有重新设置。数据没有改动；请改用“更改密码”。")
    refuse_weak(password)
    key, now = new_key(), desk.clock()
    keys = KeyFile(store_id_of(store.path))
    who = {"user_id": desk.user.id, "role": desk.user.role}
    keys = with_wrap(keys, key, secret=password, made_at=now.isoformat(), **who)
    made = new_code_on_sheet(desk, keys, key, sheet)
    try:
        copies = store.change_key(key, lambda: encrypt(folders, made.keys, key))
    except BaseException:
        if not folders.has_password:
            with suppress(OSError):
                made.path.unlink(missing_ok=True)
        raise
    backups = replace_plain_backups(desk)
    return PasswordSet(
        made.path,
        (*copies.encrypted, *backups.replaced),
        (*copies.left_plain, *backups.unreachable),
    )
