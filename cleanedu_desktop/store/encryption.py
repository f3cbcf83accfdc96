"""Turns a whole office's files from plain into encrypted and back, so that no power cut hurts.

The copies are made and synced beside first. Then the key file is written with `changing`: from
here on the change counts, and whatever is still plain is converted at the next opening (`settle`).
Then the copies take their places, and the key file is written without `changing`, or removed.
"""

from __future__ import annotations

import logging
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from cleanedu_desktop.durable_files import put_in_place, sync_file, sync_folder
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.beside import clear_left_over, journals_of, temporary_database
from cleanedu_desktop.store.connect import Key, connect, pragma
from cleanedu_desktop.store.convert import convert_copy, is_plain
from cleanedu_desktop.store.identify import schema_of
from cleanedu_desktop.store.key_file import KeyFile, read_key_file, refuse_changed, write_key_file
from cleanedu_desktop.store.one_writer import StoreHeld, WriterLock
from cleanedu_desktop.store.plain_copies import CopiesReplaced, replace_plain_copies
from cleanedu_desktop.store.tell_errors import telling

_log = logging.getLogger(__name__)

_BEGUN = {
    True: "密码已经生效，但磁盘出错，加密没有做完。记录没有丢失；"
    "请检查磁盘，再用新密码打开一次，程序会接着做完。",
    False: "磁盘出错，密码没有取消。记录没有丢失；"
    "请检查磁盘，再用原来的密码打开一次，程序会重新加密。",
}
"""Said when a change that counts already could not be finished, by whether it encrypts."""


def store_id_of(path: Path, *, key: Key | None = None) -> str:
    """Return the id a store was made with.

    Raises:
        OfficeProblem: it cannot be read with this key.
    """
    schema_of(path, key=key)
    with telling(path):
        connection = connect(path, key=key, read_only=True)
        try:
            asked = connection.execute("SELECT value FROM store_info WHERE name = 'store_id'")
            return str(asked.fetchone()[0])
        finally:
            connection.close()


def databases(folders: Folders) -> list[Path]:
    """Return the office's databases that are there, the store last."""
    return [
        one
        for one in (folders.attachments_file, folders.view_log_file, folders.store_file)
        if one.exists()
    ]


def encrypt(folders: Folders, keys: KeyFile, key: Key) -> CopiesReplaced:
    """Make all databases of the office encrypted, and older plain copies that can be reached.

    The caller alone has the right to write. Returns what became of the older copies.

    Raises:
        OfficeProblem: no room or permission. Unless the key file is there now, nothing was changed;
            with it, the next opening does the rest.
    """
    _convert(folders, keys, key, databases(folders), encrypted=True)
    return _finished(folders, keys, key)


def decrypt(folders: Folders, keys: KeyFile, key: Key) -> None:
    """Make all databases of the office plain and remove the key file; else as `encrypt`.

    What is interrupted is encrypted again at the next opening.
    """
    _convert(folders, keys, key, databases(folders), encrypted=False)
    with telling(folders.key_file):
        folders.key_file.unlink()
        sync_folder(folders.data)


def settle(folders: Folders, key: Key) -> None:
    """Finish what was interrupted, and refuse files that do not belong together.

    Raises:
        StoreHeld: something is to be finished, and another window or command has the store.
        OfficeProblem: key file and store are not of one office, or it cannot be finished.
    """
    keys = read_key_file(folders.key_file)
    refuse_changed(keys, key)
    if keys.changing:
        try:
            _finish(folders, keys, key)
        except StoreHeld:
            if any(is_plain(one) for one in databases(folders)):
                raise
    try:
        same = store_id_of(folders.store_file, key=key) == keys.store_id
    except OfficeProblem as problem:
        if not is_plain(folders.store_file):
            raise
        raise OfficeProblem(
            f"这里设了密码，但台账文件 {folders.store_file} 没有加密，"
            "可能被换成了别的文件，没有打开它。"
            "文件没有被改动；请用“从备份恢复…”取回最近的备份。"
        ) from problem
    if not same:
        raise OfficeProblem(
            f"密钥文件 {folders.key_file} 与台账 {folders.store_file} 不是同一个单位的，没有打开。"
            "文件没有被改动；请从同一份备份里取回这两个文件，或用“从备份恢复…”。"
        )


def _finish(folders: Folders, keys: KeyFile, key: Key) -> None:
    lock = WriterLock(folders.store_file)
    try:
        plain = [one for one in databases(folders) if is_plain(one)]
        if folders.store_file in plain and store_id_of(folders.store_file) != keys.store_id:
            return
        if plain:
            _convert(folders, keys, key, plain, encrypted=True)
        _finished(folders, keys, key)
    finally:
        lock.release()


def _finished(folders: Folders, keys: KeyFile, key: Key) -> CopiesReplaced:
    """Encrypt older copies, then say in the key file that nothing plain is left to convert."""
    keys = replace(keys, changing=False)
    copies = replace_plain_copies(folders, keys, key)
    try:
        write_key_file(folders.key_file, keys, key)
    except OfficeProblem as problem:
        # Everything is encrypted: a full disk must not keep the office from its records.
        _log.info("key file not finished: %s", problem)
    return copies


def _convert(
    folders: Folders, keys: KeyFile, key: Key, files: list[Path], *, encrypted: bool
) -> None:
    old, new = (None, key) if encrypted else (key, None)
    with telling(folders.store_file), ExitStack() as copies:
        ready = []
        for path in files:
            clear_left_over(path)
            _leave_no_journal(path, old)
            copy = copies.enter_context(temporary_database(path))
            convert_copy(path, copy, key=old, new_key=new)
            sync_file(copy)
            ready.append((copy, path))
        write_key_file(folders.key_file, replace(keys, changing=True), key)
        try:
            for copy, path in ready:
                put_in_place(copy, path)
        except OSError as error:
            raise OfficeProblem(_BEGUN[encrypted]) from error


def _leave_no_journal(path: Path, key: Key | None) -> None:
    """Let SQLite undo a half write, and remove the empty journal: it must not meet the new file."""
    connection = connect(path, key=key)
    try:
        pragma(connection, "schema_version")
    finally:
        connection.close()
    for journal in journals_of(path):
        journal.unlink(missing_ok=True)
