"""Text field kinds: one line, and paragraphs."""

from __future__ import annotations

import unicodedata
from typing import ClassVar

from cleanedu_desktop.form_engine.clean_text import clean_name, without_unseen
from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds.field_kind import (
    FieldKind,
    JsonValue,
    WrongValue,
    refused,
)

TEXT_LIMIT = 500
"""Characters of one line."""
LONG_TEXT_LIMIT = 100_000
"""Characters of a long text."""

_BREAKS = str.maketrans(
    {"\r": "\n", "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}
)
_PERSON_NAME = "name"
"""Column of a person's name: the same name is written the same way, however it was typed."""
_REFUSED = frozenset({"Cc", "Cs"})


def read_text(raw: str, field: Field, limit: int) -> str:
    """Return `raw` with all line breaks as ``\\n``, old private-use characters as GB 18030-2022 has
    them, and without invisible characters: what looks the same is the same.

    Raises:
        WrongValue: too long, or a character that can be neither kept nor shown safely.
    """
    text = without_unseen(raw).replace("\r\n", "\n").translate(_BREAKS)
    if len(text) > limit:
        raise WrongValue(
            f"“{field.label}”有 {len(text)} 个字，最多可填 {limit} 个字。请删减后再保存。"
        )
    if text.isprintable():
        return text
    for place, one in enumerate(text, start=1):
        if one in "\n\t":
            continue
        if unicodedata.category(one) in _REFUSED or ord(one) & 0xFFFE == 0xFFFE:
            raise WrongValue(
                f"“{field.label}”的第 {place} 个字符（U+{ord(one):04X}）不是文字，无法保存。"
                "请删去它再保存，其余内容不受影响。"
            )
    return text


def as_text(raw: object, field: Field, expected: str) -> str:
    """Return text for text or a plain number; numbers come from workbooks and other programs.

    Raises:
        WrongValue: neither.
    """
    if isinstance(raw, str):
        return raw
    if isinstance(raw, bool) or not isinstance(raw, int | float):
        raise refused(field, expected, raw)
    if abs(raw) < 1e15:
        return str(int(raw)) if raw == int(raw) else repr(raw)
    raise refused(field, expected, raw)


class Text(FieldKind):
    """One line of text."""

    name: ClassVar[str] = "text"
    label: ClassVar[str] = "单行文字"
    example: ClassVar[JsonValue] = "三楼会议室"

    def read(self, raw: object, field: Field) -> JsonValue:
        if raw is None:
            return None
        text = read_text(as_text(raw, field, "这里应填文字"), field, TEXT_LIMIT)
        line = text.replace("\n", " ").replace("\t", " ").strip()
        return (clean_name(line) if field.kept_as == _PERSON_NAME else line) or None

    def show(self, value: object, field: Field) -> str:
        return "" if value is None else str(value)

    def mark(self, field: Field) -> str:
        return ""


class LongText(FieldKind):
    """Paragraphs of text, separated by ``\\n``."""

    name: ClassVar[str] = "long_text"
    label: ClassVar[str] = "多行文字"
    example: ClassVar[JsonValue] = "第一段。\n第二段。"

    def read(self, raw: object, field: Field) -> JsonValue:
        if raw is None:
            return None
        text = read_text(as_text(raw, field, "这里应填文字"), field, LONG_TEXT_LIMIT)
        lines = [line.rstrip() for line in text.split("\n")]
        return "\n".join(lines).strip("\n") or None

    def show(self, value: object, field: Field) -> str:
        return "" if value is None else str(value)

    def mark(self, field: Field) -> str:
        return ""
