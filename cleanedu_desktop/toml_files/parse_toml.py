"""Parses one TOML text, telling what is not TOML in Chinese with its line."""

from __future__ import annotations

import re

from cleanedu_desktop.outside_files import TomlTrap, load_toml
from cleanedu_desktop.toml_files.mistakes import MistakeBook
from cleanedu_desktop.toml_files.toml_lines import TomlLines
from cleanedu_desktop.toml_files.toml_table import TomlTable

_SYNTAX = (
    ("after a key", "键的后面应是“=”"),
    ("Cannot overwrite", "同一项写了两次"),
    ("Cannot declare", "同一个表头写了两次，或与已有的项冲突"),
    ("Cannot mutate", "同一个表头写了两次，或与已有的项冲突"),
    ("Invalid value", "“=”后面的值写得不对，文字要写在引号里"),
    ("Invalid initial character", "键名写得不对，应以英文字母开头"),
    ("Invalid statement", "这一行写得不对"),
    ("Unterminated", "引号没有成对"),
    ("Illegal character", "有不允许的字符，可能是引号没有成对"),
    ("Unclosed", "方括号或花括号没有成对"),
    ("Unescaped", "反斜杠写得不对，要写成两个"),
    ("Expected newline", "值的后面多了内容"),
    ("Expected", "括号没有成对"),
)


def parse_toml(text: str, book: MistakeBook) -> TomlTable | None:
    """Return the top table of `text`, whose lines `book` knows then; None if it is no TOML."""
    try:
        table = load_toml(text)
    except TomlTrap as trap:
        book.note(trap.line, trap.words)
        return None
    except ValueError as error:
        book.note(*_syntax_mistake(str(error), text))
        return None
    book.lines = TomlLines(text)
    return TomlTable(table, (), book)


def _syntax_mistake(message: str, text: str) -> tuple[int, str]:
    last = text.count("\n") + 1
    found = re.search(r"\(at line (\d+), column (\d+)\)", message)
    line = min(int(found[1]), last) if found else last if "end of document" in message else 1
    words = next((words for part, words in _SYNTAX if part in message), "这一行写得不对")
    return line, f"不符合 TOML 的写法：{words}"
