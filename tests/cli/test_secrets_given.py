"""Where passwords come from."""

from __future__ import annotations

import getpass
import io
import sys
from pathlib import Path

import pytest

from cleanedu_desktop.cli import secrets_given
from cleanedu_desktop.problems import OfficeProblem


class Terminal(io.StringIO):
    """A standard input at which somebody sits."""

    def isatty(self) -> bool:
        return True


def at_terminal(monkeypatch: pytest.MonkeyPatch, *typed: str) -> None:
    lines = iter(typed)
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(getpass, "getpass", lambda prompt, stream: next(lines))


def on_stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_lines_of_standard_input_come_one_after_another(monkeypatch: pytest.MonkeyPatch) -> None:
    on_stdin(monkeypatch, "甲 密码\r\n乙 密码\n余下".encode())
    assert secrets_given.password() == "甲 密码"
    assert secrets_given.new_password() == "乙 密码"
    assert sys.stdin.buffer.read() == "余下".encode()
    with pytest.raises(OfficeProblem, match="没有得到恢复码"):
        secrets_given.recovery()


def test_at_a_terminal_a_new_one_is_asked_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    at_terminal(monkeypatch, "甲 密码", "甲 密码", "甲 密码", "甲 密马")
    assert secrets_given.new_password() == "甲 密码"
    with pytest.raises(OfficeProblem, match="不一样"):
        secrets_given.new_password()


def test_the_end_of_input_and_none_at_all_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def ended(prompt: str, stream: object) -> str:
        raise EOFError

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(getpass, "getpass", ended)
    with pytest.raises(OfficeProblem, match="没有得到密码"):
        secrets_given.password()
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(OfficeProblem, match="没有得到密码"):
        secrets_given.password()


def test_other_encodings_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    on_stdin(monkeypatch, "密码".encode("gbk"))
    with pytest.raises(OfficeProblem, match="UTF-8"):
        secrets_given.password()
    monkeypatch.setenv(secrets_given.PASSWORD_FILE, str(tmp_path))
    with pytest.raises(OfficeProblem, match="读不出来"):
        secrets_given.password()


def test_a_code_counts_where_no_password_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not secrets_given.by_code()
    monkeypatch.setenv(secrets_given.RECOVERY_FILE, "x")
    assert secrets_given.by_code()
    monkeypatch.setenv(secrets_given.PASSWORD_FILE, "y")
    assert not secrets_given.by_code()
