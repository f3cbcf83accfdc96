"""Checks a register of the office's own as the office made it: one plain sentence a mistake."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cleanedu_desktop.form_engine.definition import Field, Form
from cleanedu_desktop.form_engine.own_register import DAYS, OwnRegister, title_of
from cleanedu_desktop.problems import quoted
from cleanedu_desktop.quick_dataclass import dataclass

_CODE = re.compile(r"[A-Z]{1,4}", re.ASCII)
_PICKS = frozenset({"choice", "choices"})
_ENDINGS = re.compile(r"(登记表|登记|台账|记录表|记录|表)$")


def check_own_register(register: OwnRegister, forms: Iterable[Form]) -> list[RegisterMistake]:
    """Return all that is wrong, in the order of the page; `forms` are those the office has."""
    others = [form for form in forms if form.kind != register.id]
    return [
        *_of_title(register, others),
        *_of_code(register.code, others),
        *_of_questions(register.questions),
        *_of_days(register),
    ]


def free_code(wanted: str, forms: Iterable[Form]) -> str:
    """Return a code no form has, made of the letters of `wanted` ("lfdj") where there are any.

    It has three or four letters: those of shipped forms have at most two, so that a form shipped
    later takes none of the office's.
    """
    taken = {form.code for form in forms}
    letters = "".join(one for one in wanted.upper() if "A" <= one <= "Z")
    start = (letters + "QT")[:3] if letters else "QTD"
    start = start if len(start) == 3 else f"{start}A"
    spare = (f"{start}{chr(last)}" for last in range(ord("A"), ord("Z") + 1))
    return next((one for one in (start, *spare) if one not in taken), start)


def sketch_of(register: OwnRegister) -> OwnRegister | None:
    """Return as much of a register in the making as can be drawn; None while that is nothing."""
    seen: set[str] = set()
    whole = []
    for one in register.questions:
        if not (_missing(one) or _twice(one) or one.label in seen):
            whole.append(one)
            seen.add(one.label)
    sketch = replace(register, title=register.title or "（名称）", questions=tuple(whole))
    if any(one.place == "due" for one in _of_days(sketch)):
        sketch = replace(sketch, due="", every_months=0)
    return sketch if any(one.name == sketch.day for one in whole) else None


def _of_title(register: OwnRegister, others: Sequence[Form]) -> list[RegisterMistake]:
    if not register.title:
        told = "请给这种登记取一个名称，例如“来访登记”。"
        return [RegisterMistake("title", told, missing=True)]
    short = _ENDINGS.sub("", register.title) or register.title
    for form in others:
        if form.title == register.title or (
            form.id == form.kind and _ENDINGS.sub("", form.title) == short
        ):
            told = f"名称“{register.title}”已用在《{form.title}》上，请另取一个。"
            return [RegisterMistake("title", told)]
    return []


def _of_code(code: str, others: Sequence[Form]) -> list[RegisterMistake]:
    if not _CODE.fullmatch(code):
        return [RegisterMistake("code", "编号字头是 1 到 4 个大写字母，例如 LFD。")]
    for form in others:
        if form.code == code:
            free = free_code(code, others)
            told = f"编号字头 {code} 已用在《{form.title}》上，请换一个，例如 {free}。"
            return [RegisterMistake("code", told)]
    return []


def _of_questions(questions: Sequence[Field]) -> list[RegisterMistake]:
    labels = Counter(one.label for one in questions)
    found = []
    for at, one in enumerate(questions):
        told, missing = _missing(one), True
        if not told:
            told, missing = _twice(one), False
        if one.label and labels[one.label] > 1:
            same = [str(n) for n, other in enumerate(questions, 1) if other.label == one.label]
            told, missing = f"第 {'、'.join(same)} 项都叫“{one.label}”，请改成不同的名称。", False
        found += [RegisterMistake(f"field:{at}", told, missing=missing)] if told else []
    return found


def _missing(one: Field) -> str:
    """Return what a question still lacks, "" where it is whole."""
    if not one.label:
        return "请写这一项的名称，例如“来访人”。"
    if one.kind in _PICKS and not one.choices:
        return f"“{one.label}”还没有选项，请写几个，每行一个。"
    if one.kind == "table" and not one.columns:
        return f"表格“{one.label}”还没有列，请写几列，每行一个。"
    return ""


def _twice(one: Field) -> str:
    for what, words in (("选项", one.choices), ("列", [it.label for it in one.columns])):
        for word, count in Counter(words).items():
            if count > 1:
                return f"“{one.label}”的{what}{quoted(word)}写了两次，请去掉或改一个。"
    return ""


def _of_days(register: OwnRegister) -> list[RegisterMistake]:
    days = {one.name for one in register.questions if one.kind in DAYS}
    found = []
    if register.day not in days:
        told = "至少要有一项日期：列表、年度和台账都按它排。请加一项“日期”。"
        found.append(RegisterMistake("fields", told, missing=True))
    if not title_of(register.questions):
        told = "至少要有一项文字、选项或人员：它是记录的标题，列表和查找里看得到。"
        found.append(RegisterMistake("fields", told, missing=True))
    if register.due and register.due not in days:
        found.append(RegisterMistake("due", "到期的那一项已经去掉或不再是日期，请另选一项。"))
    elif register.due and not register.due_label:
        told = "请写到期要办什么，例如“回复来访人”，待办里就这样提醒。"
        found.append(RegisterMistake("due", told, missing=True))
    elif register.due and not (register.closes or register.every_months):
        told = "到期的事要办得完：请勾选“要办结”，或选择隔多久再到期。"
        found.append(RegisterMistake("due", told, missing=True))
    return found


@dataclass(frozen=True)
class RegisterMistake:
    """One thing that is wrong."""

    place: str
    """``title``, ``code``, ``fields``, ``field:0`` (the first question) or ``due``."""
    sentence: str
    missing: bool = False
    """Something is still to be written, as on every page just begun."""
