"""Inputs of numbers, money and years: typed lines, so that they can be empty."""

from __future__ import annotations

from typing import Any

from cleanedu_desktop.ui.widgets.inputs.line import LineInput


class NumberInput(LineInput):
    """A number."""


class YearInput(LineInput):
    """A year in four digits."""

    hint = "如 2026"


class MoneyInput(LineInput):
    """An amount, typed in yuan, kept in whole fen."""

    hint = "元，如 1200.50"

    def words(self, value: Any) -> str:
        """Return fen as yuan; text that could not be read stays as it is."""
        if isinstance(value, int):
            sign = "-" if value < 0 else ""
            return f"{sign}{abs(value) // 100}.{abs(value) % 100:02d}"
        return str(value)
