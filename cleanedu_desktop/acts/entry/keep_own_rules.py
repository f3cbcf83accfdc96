"""Writes a file of the office's own rules and says in the history what was changed: both or none.

The history is written first and kept last: if the file cannot be written nothing is kept, and if
the history cannot be kept the file is put back.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.own_file import write_own_file
from cleanedu_desktop.outside_files import is_there, read_outside
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.changes_text import Entry, read_entries
from cleanedu_desktop.toml_files.read_toml_file import LARGEST

RULES_KIND = "rule"
"""Under this kind `Changes` names rules."""


def refuse_read_only(desk: Desk) -> None:
    """Raise where another window holds the books: rules are changed there."""
    if desk.store.read_only:
        raise not_saved("台账正由另一个窗口使用；请在那个窗口里改")


def not_saved(why: str) -> OfficeProblem:
    """Return the problem that a change of rules cannot be; `why` says what to do."""
    return OfficeProblem(f"没有保存：{why}。规则和记录都没有改动。")


def own_text(file: Path) -> str:
    """Return the text of a file of the office's; empty where there is none.

    Raises:
        OfficeProblem: it cannot be read.
    """
    try:
        raw = read_outside(file, LARGEST) if is_there(file) else b""
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, ValueError) as error:
        raise unreadable(file) from error


def own_entries(file: Path, table: str = "rule") -> list[Entry]:
    """Return the changes the program has written in a file of the office's.

    Raises:
        OfficeProblem: it cannot be read, or somebody else has written in it.
    """
    try:
        return read_entries(own_text(file), table)
    except ValueError as error:
        raise unreadable(file) from error


def unreadable(file: Path) -> OfficeProblem:
    """Return the problem of a file of the program's that somebody else has written in."""
    return OfficeProblem(
        f"没有保存：{file} 读不出来，或被改得不合写法。规则和记录都没有改动；"
        "请改正或移走该文件后再试。"
    )


def keep_own_rules(
    desk: Desk, act: str, file: Path, text: str, told: Callable[[], tuple[str, str, str]]
) -> Changes:
    """Make `text` what a file says; without a text the file goes.

    Args:
        desk: Whose rules.
        act: Key of `change.ACTS`.
        file: In the office's folder of rules.
        text: Already looked through by the reader of such files.
        told: Asked once the file is written: the rule's name, how it stood and how it stands.

    Raises:
        OfficeProblem: file or history cannot be written; both are as they were.
    """
    before = own_text(file)
    name = ""
    try:
        with desk.store.writing(act) as books:
            _write(file, text)
            desk.rulebook = None
            name, stood, stands = told()
            books.note_rules(name, stood, stands)
    except BaseException:
        with suppress(OfficeProblem):
            _write(file, before)
        desk.rulebook = None
        raise
    return Changes(frozenset({(RULES_KIND, name)}))


def _write(file: Path, text: str) -> None:
    if text:
        write_own_file(file, text)
        return
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise not_saved(f"{file} 删不掉（{error.strerror}）；请检查写入权限后再试") from error
