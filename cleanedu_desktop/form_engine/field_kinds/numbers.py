"""Field kinds that count: number and money."""

from __future__ import annotations

import math
import re
import unicodedata
from typing import ClassVar

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds.field_kind import FieldKind, JsonValue, refused

LIMIT = 10**13
"""Numbers and fen below this are exact in JSON and in the store."""

_GROUPED = r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d{1,14})"
_A_NUMBER = re.compile(rf"{_GROUPED}(?:\.\d{{1,9}})?", re.ASCII)
_YUAN = re.compile(rf"(?P<whole>{_GROUPED})(?:\.(?P<cents>\d{{1,2}}))?", re.ASCII)


def _folded(raw: str) -> str:
    return unicodedata.normalize("NFKC", raw[:60]).strip() if len(raw) <= 60 else "?"


class Number(FieldKind):
    """A number; whole ones are kept as int."""

    name: ClassVar[str] = "number"
    label: ClassVar[str] = "数字"
    example: ClassVar[JsonValue] = 2.5

    def read(self, raw: object, field: Field) -> JsonValue:
        if raw is None or (isinstance(raw, str) and not raw.strip()):
            return None
        number: int | float | None = None
        if isinstance(raw, str):
            text = _folded(raw)
            unit = unicodedata.normalize("NFKC", field.unit)
            if unit and text.endswith(unit):
                text = text[: -len(unit)].strip()
            number = float(text.replace(",", "")) if _A_NUMBER.fullmatch(text) else None
        elif isinstance(raw, int | float) and not isinstance(raw, bool):
            number = raw
        if number is None or not math.isfinite(float(min(max(number, -LIMIT), LIMIT))):
            raise refused(field, "这里应填数字，例如 2 或 2.5", raw)
        if abs(number) >= LIMIT:
            raise refused(field, "这个数过大", raw)
        return int(number) if number == int(number) else round(number, 9)

    def show(self, value: object, field: Field) -> str:
        if value is None:
            return ""
        if isinstance(value, float):
            return f"{value:.9f}".rstrip("0").rstrip(".") + field.unit
        return f"{value}{field.unit}"

    def mark(self, field: Field) -> str:
        return f"　　　{field.unit}"


class Money(FieldKind):
    """An amount, kept as whole fen (分); text is read as yuan."""

    name: ClassVar[str] = "money"
    label: ClassVar[str] = "金额"
    example: ClassVar[JsonValue] = 1250

    def read(self, raw: object, field: Field) -> JsonValue:
        if raw is None or (isinstance(raw, str) and not raw.strip()):
            return None
        fen: int | None = None
        if isinstance(raw, str):
            text = _folded(raw).removeprefix("¥").removesuffix("元").strip()
            if found := _YUAN.fullmatch(text):
                cents = int((found["cents"] or "").ljust(2, "0"))
                yuan = int(found["whole"].replace(",", ""))
                fen = yuan * 100 + (-cents if text.startswith("-") else cents)
        elif isinstance(raw, int) and not isinstance(raw, bool):
            fen = raw
        if fen is None:
            raise refused(field, "这里应填金额（元），例如 12.50", raw)
        if abs(fen) >= LIMIT:
            raise refused(field, "这个数过大", raw)
        return fen

    def show(self, value: object, field: Field) -> str:
        if isinstance(value, int) and not isinstance(value, bool):
            return f"{'-' if value < 0 else ''}{abs(value) // 100}.{abs(value) % 100:02d}元"
        return "" if value is None else str(value)

    def mark(self, field: Field) -> str:
        return "　　　　元"
