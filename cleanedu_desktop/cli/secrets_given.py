"""Passwords and recovery codes as a command gets them: never from its words.

A file that the environment names, else the terminal without echo, else a line of standard input.
"""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path

from cleanedu_desktop.problems import OfficeProblem

PASSWORD_FILE = "CLEANEDU_PASSWORD_FILE"  # noqa: S105  -- a name of the environment
RECOVERY_FILE = "CLEANEDU_RECOVERY_FILE"
LONGEST = 4096
"""Bytes of a file or line with a secret."""


def from_file(variable: str) -> str | None:
    """Return the first line of the file that `variable` names; None if it is not set.

    Raises:
        OfficeProblem: the file cannot be read.
    """
    name = os.environ.get(variable, "")
    if not name:
        return None
    try:
        with Path(name).open("rb") as file:
            return _line(file.readline(LONGEST))
    except (OSError, ValueError) as error:
        raise OfficeProblem(
            f"{variable} 指的文件“{name}”读不出来，没有打开台账。数据没有改动；请检查文件名和权限。"
        ) from error


def by_code() -> bool:
    """Tell whether the environment names a recovery code and no password."""
    return bool(os.environ.get(RECOVERY_FILE)) and not os.environ.get(PASSWORD_FILE)


def password(prompt: str = "密码：") -> str:
    """Return the password that opens the books.

    Raises:
        OfficeProblem: none was given.
    """
    given = from_file(PASSWORD_FILE)
    return asked(prompt) if given is None else given


def recovery() -> str:
    """Return the recovery code; `OfficeProblem` if none was given."""
    given = from_file(RECOVERY_FILE)
    return asked("恢复码：") if given is None else given


def new_password() -> str:
    """Return a password to be set, asked twice at a terminal; `OfficeProblem` if they differ."""
    first = asked("新密码：")
    if _at_terminal() and asked("再输一次新密码：") != first:
        raise OfficeProblem("两次输入的新密码不一样，没有设置。数据没有改动；请再试一次。")
    return first


def asked(prompt: str) -> str:
    """Return a secret typed at the terminal without echo, or the next line of standard input.

    Raises:
        OfficeProblem: there is nobody to ask.
    """
    if _at_terminal():
        try:
            return getpass.getpass(prompt, stream=sys.stderr)
        except EOFError:
            return _refuse_none(prompt)
    if sys.stdin is None:
        return _refuse_none(prompt)
    line = sys.stdin.buffer.readline(LONGEST)
    return _line(line) if line else _refuse_none(prompt)


def _at_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _refuse_none(prompt: str) -> str:
    raise OfficeProblem(
        f"没有得到{prompt.rstrip('：')}，没有执行。数据没有改动；请在标准输入的第一行写出，"
        f"或用 {PASSWORD_FILE}、{RECOVERY_FILE} 指明存放它的文件。"
    )


def _line(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise OfficeProblem(
            "密码或恢复码不是 UTF-8 编码，没有打开台账。数据没有改动；请用 UTF-8 保存后再试。"
        ) from error
