"""A parser of arguments that complains in Chinese, and the kinds of values it reads."""

from __future__ import annotations

import argparse
import re
import sys
from datetime import date
from typing import NoReturn

WRONG_USAGE = 2

_IN_CHINESE = (
    (r"the following arguments are required: (.*)", r"缺少 \1"),
    (r"unrecognized arguments: (.*)", r"不认识 \1"),
    (r"argument (\S+): expected one argument", r"\1 后面要写一个值"),
    (r"argument COMMAND: invalid choice: '(.*)' \(.*", r"没有“\1”这个命令"),
    (r"argument (\S+): (.*)", r"\1 \2"),
)
"""How argparse complains, and what we say."""


def in_chinese(message: str) -> str:
    """Return a complaint of argparse in Chinese; one we do not know as it is."""
    for english, chinese in _IN_CHINESE:
        if found := re.fullmatch(english, message, re.DOTALL):
            return found.expand(chinese)
    return message


def place(text: str) -> str:
    """Read the name of a file or folder; an empty one is a slip (an unset variable)."""
    if not text.strip():
        raise argparse.ArgumentTypeError("后面的文件或文件夹名是空的")
    return text


def year(text: str) -> int:
    """Read a year of four digits."""
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        raise argparse.ArgumentTypeError(f"“{text}”不是四位数的年份")
    return int(text)


def entry(text: str) -> int:
    """Read the number of an entry of the history, from 1."""
    if not (text.isascii() and text.isdigit() and len(text) <= 15 and int(text)):
        raise argparse.ArgumentTypeError(f"“{text}”不是历史里的第几笔")
    return int(text)


def positive(text: str) -> int:
    """Read a whole number from 1 to 9999."""
    if not (text.isascii() and text.isdigit() and len(text) <= 4 and int(text)):
        raise argparse.ArgumentTypeError(f"“{text}”不是 1 到 9999 的整数")
    return int(text)


def day(text: str) -> date:
    """Read a day written 2026-07-01."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}”不是日期，应写成 2026-07-01") from error


class Parser(argparse.ArgumentParser):
    """A parser that complains in Chinese."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the usage on stderr and exit 2."""
        self.exit(WRONG_USAGE, f"用法不对：{in_chinese(message)}\n{self.format_usage()}")

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """Exit; the message goes to stderr."""
        if message:
            sys.stderr.write(message)
        raise SystemExit(status)
