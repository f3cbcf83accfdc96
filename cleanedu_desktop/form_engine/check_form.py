"""Checks one form by itself: names, kinds, choices, states and steps that fit together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from cleanedu_desktop.form_engine.check_places import check_placed
from cleanedu_desktop.form_engine.check_register import check_register
from cleanedu_desktop.form_engine.definition import Field, Form, PeopleRole, Row, Step
from cleanedu_desktop.form_engine.field_kinds import CELL_KINDS, FIELD_KINDS
from cleanedu_desktop.form_engine.references import RESERVED
from cleanedu_desktop.problems import quoted
from cleanedu_desktop.toml_files.mistakes import MistakeBook

NAME = re.compile(r"[a-z][a-z0-9_]{0,39}", re.ASCII)
_CODE = re.compile(r"[A-Z]{1,4}", re.ASCII)
_DATES = frozenset({"date", "datetime"})
_PICKS = frozenset({"choice", "choices"})
_MAIN_ONLY = (
    "fields", "people", "states", "steps", "code", "title_from", "happened_on", "list_columns",
    "variants_by", "due", "counts", "seen_by", "links",
)  # fmt: skip
_AS_WRITTEN = {"fields": "field", "steps": "step"}


def check_form(form: Form, book: MistakeBook) -> None:
    """Note everything wrong with `form` that can be seen without the other forms."""
    for key in ("id", "kind"):
        _check_name(getattr(form, key), (key,), book)
    if form.id == form.kind:
        _check_main(form, book)
    else:
        for key in _MAIN_ONLY:
            if getattr(form, key):
                written = _AS_WRITTEN.get(key, key)
                book.note(
                    (written,), f"“{written}”只能写在主表单（id 与 kind 相同，即 {form.kind}）里"
                )
    _check_layout(form, book)
    _check_signed(form, book)


def _check_main(form: Form, book: MistakeBook) -> None:
    if not _CODE.fullmatch(form.code):
        book.note(("code",), "“code”应是 1 到 4 个大写字母，记录编号以它开头")
    if not form.title_from:
        book.note(("title_from",), "缺少“title_from”：记录的标题由哪些内容组成")
    if not form.fields:
        book.note((), "表单没有任何 [[field]]")
    named = form.field_named(form.happened_on) if form.happened_on else None
    if form.happened_on and (named is None or named.kind not in _DATES):
        book.note(("happened_on",), f"{quoted(form.happened_on)}不是本表单的日期字段")
    names = [(one.name, one.line) for one in form.fields]
    names += [(one.role, one.line) for one in form.people]
    names += [(one.name, one.line) for one in form.steps]
    check_names(names, book)
    check_fields(form.fields, book)
    _check_labels(form.people, book)
    for state, word in form.states.items():
        if not NAME.fullmatch(state) or not word:
            book.note(("states", state), f"状态{quoted(state)}应写成“英文名 = 中文词”")
    for step in form.steps:
        _check_step(step, form, book)
    _check_variants(form, book)
    check_register(form, book)


def _check_variants(form: Form, book: MistakeBook) -> None:
    """Note a chooser that is no choice, and choices that it has not."""
    chooser = form.field_named(form.variants_by) if form.variants_by else None
    if form.variants_by and (chooser is None or chooser.kind != "choice" or chooser.only_for):
        book.note(("variants_by",), f"{quoted(form.variants_by)}不是本表单的单选字段")
    if form.only_for:
        book.note(("only_for",), "主表单用于所有情形，不能写 only_for")
    known = chooser.choices if chooser else ()
    parts: list[Field | PeopleRole | Row | Step] = [*form.fields, *form.people]
    for part in [*parts, *form.rows, *form.steps]:
        for one in part.only_for:
            if one not in known:
                book.note(part.line, f"only_for 里的{quoted(one)}不是 variants_by 字段的选项")
    for step in form.steps:
        inside: list[Field | PeopleRole] = [*step.fields, *step.people]
        for inner in inside:
            if inner.only_for:
                book.note(inner.line, "步骤里的字段和人员不写 only_for，请写在步骤上")


def _check_signed(form: Form, book: MistakeBook) -> None:
    for row in form.rows:
        if row.lines and not row.cells:
            book.note(row.line, "lines（高度）只能和 cells 写在一起")


def _check_step(step: Step, form: Form, book: MistakeBook) -> None:
    for state in (*step.from_states, *([step.to_state] if step.to_state else [])):
        if state not in form.states:
            book.note(step.line, f"步骤“{step.label}”提到的状态{quoted(state)}不存在")
    dates = [one.name for one in step.fields if one.kind in _DATES]
    if step.date_field is not None and step.date_field not in dates:
        book.note(step.line, f"步骤“{step.label}”的 on = {quoted(step.date_field)}不是它的日期字段")
    names = [(one.name, one.line) for one in step.fields]
    check_names(names + [(one.role, one.line) for one in step.people], book)
    check_fields(step.fields, book)
    _check_labels(step.people, book)
    for name in ("taken_on", "times"):
        if any(one.name == name for one in step.fields):
            book.note(step.line, f"步骤的字段不能叫 {name}")


def check_names(names: Iterable[tuple[str, int]], book: MistakeBook) -> None:
    """Note names (with their lines) that are reserved, misspelt or used twice."""
    seen: set[str] = set()
    for name, line in names:
        _check_name(name, line, book)
        if name in RESERVED:
            book.note(line, f"{quoted(name)}是保留的名称，请另取一个")
        if name and name in seen:
            book.note(line, f"名称{quoted(name)}用了两次")
        seen.add(name)


def _check_name(name: str, where: tuple[str] | int, book: MistakeBook) -> None:
    if name and not NAME.fullmatch(name):
        book.note(where, f"名称{quoted(name)}只能用小写英文字母、数字和下划线，且以字母开头")


def _check_labels(roles: Sequence[PeopleRole], book: MistakeBook) -> None:
    for role in roles:
        if role.whole_roster and not role.presence:
            book.note(role.line, f"“{role.label}”写了 whole_roster，也要写 presence = true")


def check_fields(fields: Sequence[Field], book: MistakeBook) -> None:
    """Note what is wrong with each field by itself."""
    for field in fields:
        _check_field(field, book)
        if field.kind == "table":
            if not field.columns:
                book.note(field.line, f"表格“{field.label}”没有 [[field.column]]")
            check_names([(one.name, one.line) for one in field.columns], book)
            for column in field.columns:
                _check_field(column, book, is_column=True)
        elif field.columns:
            book.note(field.line, f"“{field.label}”不是表格，不能有列")


def _check_field(field: Field, book: MistakeBook, *, is_column: bool = False) -> None:
    kinds = CELL_KINDS if is_column else FIELD_KINDS
    if field.kind and field.kind not in kinds:
        place = "表格的列" if is_column else "字段"
        book.note(
            field.line, f"{place}没有{quoted(field.kind)}这种类型，可用的有：{'、'.join(kinds)}"
        )
        return
    if field.kind in _PICKS:
        _check_choices(field, book)
    elif field.choices or field.restricted_choices or field.open_choices:
        book.note(field.line, f"“{field.label}”不是单选或多选，不能有选项")
    if field.total and field.kind not in {"number", "money"}:
        book.note(field.line, f"“{field.label}”不是数字或金额，不能写 total（合计）")
    if field.print_as == "ticks" and field.kind not in _PICKS:
        book.note(field.line, f'“{field.label}”不是单选或多选，不能写 print_as = "ticks"')


def _check_choices(field: Field, book: MistakeBook) -> None:
    if not field.choices and not field.open_choices:
        book.note(field.line, f"“{field.label}”缺少选项 choices")
    for one in field.choices:
        if not one.strip() or one != one.strip() or field.choices.count(one) > 1:
            book.note(field.line, f"“{field.label}”的选项{quoted(one)}是空的、重复的或带有空格")
    for one in field.restricted_choices:
        if one not in field.choices:
            book.note(field.line, f"“{field.label}”的受限选项{quoted(one)}不在 choices 里")


def _check_layout(form: Form, book: MistakeBook) -> None:
    is_list = form.layout in {"ledger", "people_list"}
    check_placed(form, book)
    if form.layout == "grid" and not form.rows:
        book.note((), "表格式表单至少要有一个 [[row]]")
    if (form.layout == "letter") != (form.letter is not None):
        book.note(("layout",), 'layout = "letter" 与 [letter] 要同时写')
    if (form.layout == "official") != (form.official is not None):
        book.note(("layout",), 'layout = "official" 与 [official] 要同时写')
    if is_list != bool(form.columns):
        book.note(("layout",), "台账和名单（ledger、people_list）要有 [[column]]，其他表单不能有")
    if (form.layout == "people_list") != (form.of_role is not None):
        book.note(("layout",), 'layout = "people_list" 与 of_role 要同时写')
    if form.of_step is not None and form.layout in {"ledger", "people_list"}:
        book.note(("of_step",), "按步骤打印的表单只能是 grid、letter 或 official")
