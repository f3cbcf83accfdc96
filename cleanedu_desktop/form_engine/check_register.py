"""Checks what a form says follows from its records: that what it names is there and fits."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.problems import quoted
from cleanedu_desktop.records.register import OWN_DAY, Counts, DueDate
from cleanedu_desktop.records.vocabulary import HEAD, ROLES, SECRETARY
from cleanedu_desktop.toml_files.mistakes import MistakeBook

_DATES = frozenset({"date", "datetime"})
_NUMBERS = frozenset({"number", "money"})
_KEY = re.compile(r"[a-z][a-z0-9_.-]{0,59}", re.ASCII)


def check_register(form: Form, book: MistakeBook) -> None:
    """Note what is wrong with ``[[due]]``, ``[counts]`` and ``seen_by`` of a main form."""
    for due in form.due:
        _check_due(due, form, book)
    if form.counts is not None:
        _check_counts(form.counts, form, book)
    if form.seen_by and not {SECRETARY, HEAD} <= set(form.seen_by):
        book.note(("seen_by",), f'seen_by 要有 "{SECRETARY}" 和 "{HEAD}"：文书和负责人总能看')
    for role in form.seen_by:
        if role not in ROLES:
            told = "、".join(f"{key}（{word}）" for key, word in ROLES.items())
            book.note(("seen_by",), f"没有{quoted(role)}这种使用者，可用的有：{told}")


def check_links(form: Form, kinds: Collection[str], book: MistakeBook) -> None:
    """Note kinds that a main form links to and that are none."""
    for kind in form.links:
        if kind not in kinds:
            book.note(("links",), f"没有{quoted(kind)}这一类记录")


def _check_due(due: DueDate, form: Form, book: MistakeBook) -> None:
    of_step = "." in due.field
    if due.field and not (_is_day_of_step if of_step else _is_day)(due.field, form):
        book.note(due.line, f"[[due]] 的 field = {quoted(due.field)}不是本表单的日期字段")
    for state in due.until_states:
        if state not in form.states:
            book.note(due.line, f"[[due]] 提到的状态{quoted(state)}不存在")
    step = next((one for one in form.steps if one.name == due.step), None)
    if due.step and step is None:
        book.note(due.line, f"[[due]] 提到的步骤{quoted(due.step)}不存在")
    elif step is not None and step.from_states and (due.until_states or due.every_months):
        stuck = form.states.keys() - {*due.until_states, *step.from_states}
        for state in sorted(stuck):
            book.note(
                due.line,
                f"[[due]] 在状态{quoted(state)}时还会到期，这时却办不了步骤{quoted(due.step)}，"
                "请写进 until_states，或步骤的 from",
            )
    if due.every_months and of_step:
        book.note(due.line, "[[due]] 的 field 是步骤里的日期时，不能写 every_months")
    if not (due.step or due.until_states or due.every_months):
        book.note(due.line, "[[due]] 要写 step、until_states 或 every_months，否则永远办不完")


def _check_counts(counts: Counts, form: Form, book: MistakeBook) -> None:
    if not _is_day(counts.period, form):
        book.note(("counts", "period"), f"{quoted(counts.period)}不是本表单的日期字段")
    if counts.people and form.role_named(counts.people) is None:
        book.note(("counts", "people"), f"{quoted(counts.people)}不是本表单的人员角色")
    if counts.hours and not counts.people:
        book.note(("counts", "hours"), "写了 hours（学时）也要写 people：记给哪种人员")
    hours = (counts.hours,) if counts.hours else ()
    _check_fields("hours", hours, _NUMBERS, "数字字段", form, book)
    _check_fields("sums", counts.sums, _NUMBERS, "数字或金额字段", form, book)
    _check_fields("by", counts.by, None, "字段", form, book)
    for key in counts.indicators:
        if not _KEY.fullmatch(key):
            book.note(
                ("counts", "indicators"), f"指标{quoted(key)}只能用小写英文字母、数字和下划线"
            )


def _check_fields(
    key: str,
    names: Iterable[str],
    kinds: Collection[str] | None,
    what: str,
    form: Form,
    book: MistakeBook,
) -> None:
    """Note names of no field, or of one that is not of the `kinds`; a table counts by nothing."""
    for name in names:
        field = form.field_named(name)
        fits = field is not None and (
            field.kind in kinds if kinds is not None else field.kind != "table"
        )
        if not fits:
            book.note(("counts", key), f"{quoted(name)}不是本表单的{what}")


def _is_day(name: str, form: Form) -> bool:
    if name == OWN_DAY:
        return bool(form.happened_on)
    field = form.field_named(name)
    return field is not None and field.kind in _DATES


def _is_day_of_step(name: str, form: Form) -> bool:
    """Tell whether ``step.field`` is a date one of the steps asks for."""
    of_step, _, asked = name.partition(".")
    step = next((one for one in form.steps if one.name == of_step), None)
    fields = () if step is None else step.fields
    return any(one.name == asked and one.kind in _DATES for one in fields)
