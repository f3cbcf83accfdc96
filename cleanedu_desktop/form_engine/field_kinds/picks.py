"""Field kinds that pick: one choice, several choices, yes or no."""

from __future__ import annotations

import re
from typing import ClassVar

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds.field_kind import (
    FieldKind,
    JsonValue,
    WrongValue,
    refused,
)
from cleanedu_desktop.form_engine.field_kinds.texts import TEXT_LIMIT, read_text
from cleanedu_desktop.problems import quoted

_BETWEEN = re.compile(r"[、,，;；\n]")


def _checked(raw: object, field: Field) -> str | None:
    """Return one choice as the form writes it, None for empty text.

    Raises:
        WrongValue: not text, or not among the choices where these are closed.
    """
    if not isinstance(raw, str):
        raise refused(field, "这里应填选项的文字", raw)
    text = read_text(raw, field, TEXT_LIMIT).replace("\n", " ").replace("\t", " ").strip()
    if not text or text in field.choices or field.open_choices:
        return text or None
    raise WrongValue(
        f"“{field.label}”没有{quoted(text)}这一项，请从这些里选：{'、'.join(field.choices)}。"
    )


def _ticks(chosen: list[str], field: Field) -> str:
    """Every public choice with its box; chosen words beyond the list follow, ticked."""
    offered = [one for one in field.choices if one not in field.restricted_choices or one in chosen]
    offered += [one for one in chosen if one not in offered]
    return "　".join(f"{'☑' if one in chosen else '☐'}{one}" for one in offered)


def _listed(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []


class Choice(FieldKind):
    """One word of a list."""

    name: ClassVar[str] = "choice"
    label: ClassVar[str] = "单选"
    example: ClassVar[JsonValue] = "例行廉政谈话"

    def read(self, raw: object, field: Field) -> JsonValue:
        return None if raw is None else _checked(raw, field)

    def show(self, value: object, field: Field) -> str:
        return "" if value is None else str(value)

    def mark(self, field: Field) -> str:
        return _ticks([], field) if field.print_as == "ticks" else ""

    def on_paper(self, value: object, field: Field) -> str:
        if field.print_as == "ticks":
            return _ticks([] if value is None else [str(value)], field)
        return self.show(value, field)

    def public(self, value: object, field: Field) -> object:
        return None if value in field.restricted_choices else value

    def with_withheld(self, given: object, before: object, field: Field) -> object:
        """Emptying keeps a restricted choice; another choice in its place replaces it."""
        return before if given in (None, "") and before in field.restricted_choices else given


class Choices(FieldKind):
    """Several words of a list, in the order of the list."""

    name: ClassVar[str] = "choices"
    label: ClassVar[str] = "多选"
    example: ClassVar[JsonValue] = ["纪律教育", "警示教育"]

    def read(self, raw: object, field: Field) -> JsonValue:
        if raw is None:
            return None
        given: list[object] = []
        if isinstance(raw, str):
            given = [raw] if raw.strip() in field.choices else [*_BETWEEN.split(raw)]
        elif isinstance(raw, list):
            given = raw
        else:
            raise refused(field, "这里应填选项的文字", raw)
        if len(given) > 200:
            raise WrongValue(f"“{field.label}”选了 {len(given)} 项，最多可选 200 项。")
        read = dict.fromkeys(one for one in (_checked(one, field) for one in given) if one)
        ordered = [one for one in field.choices if one in read]
        result: list[JsonValue] = [*ordered, *(one for one in read if one not in field.choices)]
        return result or None

    def show(self, value: object, field: Field) -> str:
        return "、".join(_listed(value))

    def mark(self, field: Field) -> str:
        return _ticks([], field) if field.print_as == "ticks" else ""

    def on_paper(self, value: object, field: Field) -> str:
        if field.print_as == "ticks":
            return _ticks(_listed(value), field)
        return self.show(value, field)

    def public(self, value: object, field: Field) -> object:
        return [one for one in _listed(value) if one not in field.restricted_choices] or None

    def with_withheld(self, given: object, before: object, field: Field) -> object:
        withheld = [one for one in _listed(before) if one in field.restricted_choices]
        try:
            read = self.read(given, field)
        except WrongValue:
            return given
        return [*_listed(read), *withheld] if withheld else given


class YesNo(FieldKind):
    """Yes or no (是 / 否), or not said."""

    name: ClassVar[str] = "yes_no"
    label: ClassVar[str] = "是否"
    example: ClassVar[JsonValue] = True

    _WORDS: ClassVar[dict[str, bool]] = {
        "是": True, "true": True, "yes": True,
        "否": False, "false": False, "no": False,
    }  # fmt: skip

    def read(self, raw: object, field: Field) -> JsonValue:
        if raw is None or isinstance(raw, bool):
            return raw
        if isinstance(raw, str) and len(raw) <= 20:
            word = raw.strip().lower()
            if not word:
                return None
            if word in self._WORDS:
                return self._WORDS[word]
        raise refused(field, "这里应填“是”或“否”", raw)

    def show(self, value: object, field: Field) -> str:
        if isinstance(value, bool):
            return "是" if value else "否"
        return "" if value is None else str(value)

    def mark(self, field: Field) -> str:
        return "☐是　☐否"

    def on_paper(self, value: object, field: Field) -> str:
        return f"{'☑' if value is True else '☐'}是　{'☑' if value is False else '☐'}否"
