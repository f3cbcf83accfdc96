"""Reads the keys of one TOML table by type, noting every mistake instead of stopping."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from cleanedu_desktop.problems import quoted
from cleanedu_desktop.toml_files.mistakes import MistakeBook
from cleanedu_desktop.toml_files.toml_lines import Path

LONGEST = 4000
"""Characters of one text in a form."""


class TomlTable:
    """One table; every key asked for is known, `finish` reports the others."""

    def __init__(self, table: Mapping[str, object], path: Path, book: MistakeBook) -> None:
        self._table = table
        self._path = path
        self._known: set[str] = set()
        self.book = book

    @property
    def line(self) -> int:
        """Line of the table's header."""
        return self.book.lines.of(self._path) if self.book.lines else 1

    def note(self, key: str, sentence: str) -> None:
        """Note a mistake at `key`."""
        self.book.note((*self._path, key), sentence)

    def __contains__(self, key: str) -> bool:
        return key in self._table

    def is_blank(self, key: str) -> bool:
        """Tell whether the key is there with nothing in it."""
        value = self._get(key)
        return value == [] or (isinstance(value, str) and not value.strip())

    def text(self, key: str, default: str = "", *, required: bool = False) -> str:
        """Return a text; `default` and a note where it is missing though required, or wrong."""
        value = self._get(key)
        if value is None:
            if required:
                self.note(key, f"缺少“{key}”")
            return default
        if not isinstance(value, str):
            self.note(key, f"“{key}”应是文字，要写在引号里")
            return default
        if required and not value.strip():
            self.note(key, f"“{key}”不能为空")
        return self._sound(key, value)

    def number(self, key: str, default: int, *, low: int, high: int) -> int:
        """Return a whole number between `low` and `high`."""
        value = self._get(key)
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            self.note(key, f"“{key}”应是 {low} 到 {high} 之间的整数")
            return default
        return value

    def measure(self, key: str, default: float | None = None, *, low: float, high: float) -> float:
        """Return a number between `low` and `high`; without a `default` it has to be there."""
        value = self._get(key)
        if value is None and default is not None:
            return default
        if value is None:
            self.note(key, f"缺少“{key}”")
            return low
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not low <= value <= high
        ):
            self.note(key, f"“{key}”应是 {low:g} 到 {high:g} 之间的数字")
            return low
        return float(value)

    def flag(self, key: str, default: bool = False) -> bool:
        """Return true or false."""
        value = self._get(key)
        if value is None:
            return default
        if not isinstance(value, bool):
            self.note(key, f"“{key}”应是 true 或 false，不加引号")
            return default
        return value

    def day(self, key: str) -> date | None:
        """Return a day; None where it is missing."""
        value = self._get(key)
        if value is None:
            return None
        if isinstance(value, datetime) or not isinstance(value, date):
            self.note(key, f"“{key}”应是日期，不加引号，例如 2026-07-01")
            return None
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts."""
        value = self._get(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self.note(key, f'“{key}”应是一组文字，例如 ["甲", "乙"]')
            return ()
        return tuple(self._sound(key, one) for one in value)

    def words(self, key: str) -> dict[str, str]:
        """Return a table of texts, in its order."""
        value = self._get(key)
        if value is None:
            return {}
        if not isinstance(value, dict):
            self.note(key, f"“{key}”应是一组“名称 = 文字”")
            return {}
        inside = TomlTable(value, (*self._path, key), self.book)
        for name, one in value.items():
            if not isinstance(one, str):
                inside.note(name, f"“{key}”应是一组“名称 = 文字”")
                return {}
        return {name: inside._sound(name, one) for name, one in value.items()}

    def numbers(self, key: str, *, low: int, high: int) -> dict[str, int]:
        """Return a table of whole numbers between `low` and `high`, in its order."""
        value = self._get(key)
        if value is None:
            return {}
        if not isinstance(value, dict):
            self.note(key, f"“{key}”应是一组“名称 = 数字”")
            return {}
        inside = TomlTable(value, (*self._path, key), self.book)
        return {name: inside.number(name, low, low=low, high=high) for name in value}

    def table(self, key: str) -> TomlTable | None:
        """Return the table under `key`."""
        value = self._get(key)
        if isinstance(value, dict):
            return TomlTable(value, (*self._path, key), self.book)
        if value is not None:
            self.note(key, f"“{key}”应写成 [{key}]")
        return None

    def tables(self, key: str) -> list[TomlTable]:
        """Return the tables written ``[[key]]``."""
        value = self._get(key)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.note(key, f"“{key}”应写成 [[{key}]]")
            return []
        return [
            TomlTable(one, (*self._path, key, place), self.book) for place, one in enumerate(value)
        ]

    def finish(self) -> None:
        """Note every key nobody asked for."""
        for key in self._table:
            if key not in self._known:
                self.note(
                    key, f"不认识{quoted(key)}这一项，可用的有：{'、'.join(sorted(self._known))}"
                )

    def _get(self, key: str) -> object:
        self._known.add(key)
        return self._table.get(key)

    def _sound(self, key: str, text: str) -> str:
        if len(text) > LONGEST:
            self.note(key, f"{quoted(key)}有 {len(text)} 个字，最多 {LONGEST} 个字")
            return text[:LONGEST]
        if not text.replace("\n", "").replace("\u3000", "").isprintable():
            self.note(key, f"{quoted(key)}里有不能显示的字符")
            return "".join(one for one in text if one == "\n" or one.isprintable())
        return text
