"""Checks an office's changes to a form: nothing a record, a date or a signature needs is lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cleanedu_desktop.form_engine.check_catalogue import check_ref, check_row
from cleanedu_desktop.form_engine.check_form import check_fields, check_names
from cleanedu_desktop.form_engine.definition import Field, Form, PeopleRole
from cleanedu_desktop.form_engine.overlay import (
    OWN,
    Overlay,
    apply_overlay,
    named_in,
    refs_of,
    signature_boxes,
)
from cleanedu_desktop.problems import quoted
from cleanedu_desktop.toml_files.mistakes import MistakeBook

LONGEST_LABEL = 40
Note = Callable[[str, str], None]
"""Takes a key of the file and a sentence."""


def check_overlay(form: Form, main: Form, overlay: Overlay, book: MistakeBook) -> None:
    """Note everything in `overlay` that `form` cannot be changed by.

    `main` is the main form of the kind with the office's changes (`form` itself, as shipped, if
    it is the main form).
    """

    def note(key: str, sentence: str) -> None:
        book.note(tuple(key.split("/")), sentence)

    if form.id == form.kind:
        _check_labels(form, overlay, book)
        _check_hidden(form, overlay, note)
        _check_own_fields(form, overlay, book)
    else:
        _check_main_only(form, overlay, note)
    _check_titles(overlay, note)
    _check_parts(form, overlay, note)
    _check_widths(form, overlay, note)
    changed = apply_overlay(form, overlay)
    _check_places(changed, changed if form.id == form.kind else main, overlay, book)
    if overlay.rows:
        _check_arrangement(form, changed, changed if form.id == form.kind else main, note)


def unsigned_roles(main: Form, forms: Mapping[str, Form]) -> list[str]:
    """Return a sentence for each hidden field or role that a signature box is about."""
    told = []
    hidden = [
        one for one in named_in(main).values() if isinstance(one, Field | PeopleRole) and one.hidden
    ]
    for form in forms.values():
        for box in signature_boxes(form) if form.kind == main.kind else ():
            told += [
                f"“{one.label}”隐藏以后，《{form.title}》的签字栏“{box}”没有了依据；"
                f"请不要隐藏，或在 {form.id}.toml 里用 signatures 改签字栏"
                for one in hidden
                if box.startswith(one.label)
            ]
    return told


def _check_titles(overlay: Overlay, note: Note) -> None:
    for key, words in (("title", overlay.title), ("title_line", overlay.title_line)):
        if len(words) > LONGEST_LABEL or "\n" in words:
            note(key, f"“{key}”最多 {LONGEST_LABEL} 个字，写在一行里")


def _check_main_only(form: Form, overlay: Overlay, note: Note) -> None:
    for key in ("relabel", "hide"):
        if getattr(overlay, key):
            note(key, f"字段在主表单里，请写在 {form.kind}.toml 里")
    if overlay.fields:
        note("field", f"自增的字段请写在主表单的 {form.kind}.toml 里，这里用 [[row]] 排它的位置")


def _check_labels(form: Form, overlay: Overlay, book: MistakeBook) -> None:
    known = named_in(form)
    for name, word in overlay.relabel.items():
        if name not in known:
            book.note(
                ("relabel", name), f"[relabel] 里的{quoted(name)}不是本表单的字段、人员角色或步骤"
            )
        elif not word.strip() or len(word) > LONGEST_LABEL or "\n" in word:
            book.note(("relabel", name), f"{quoted(name)}的新名称应有 1 到 {LONGEST_LABEL} 个字")


def _check_hidden(form: Form, overlay: Overlay, note: Note) -> None:
    known = named_in(form)
    for name in overlay.hide:
        one = known.get(name)
        if isinstance(one, PeopleRole):
            if one.min:
                note("hide", f"“{one.label}”是必填项，不能隐藏")
        elif not isinstance(one, Field):
            note("hide", f"hide 里的{quoted(name)}不是本表单的字段或人员角色")
        elif one.required:
            note("hide", f"“{one.label}”是必填项，不能隐藏")
        elif name in (form.happened_on, form.variants_by) or name in form.title_from:
            note("hide", f"“{one.label}”用作记录的日期或标题，不能隐藏")


def _check_own_fields(form: Form, overlay: Overlay, book: MistakeBook) -> None:
    check_names([(one.name, one.line) for one in overlay.fields], book)
    check_fields(overlay.fields, book)
    chooser = form.field_named(form.variants_by) if form.variants_by else None
    for one in overlay.fields:
        if one.name and not one.name.startswith(OWN):
            book.note(one.line, f"自增字段的名称要以 {OWN} 开头，例如 {OWN}{one.name}")
        if one.kept_as:
            book.note(one.line, f"“{one.label}”是自增字段，不能写 kept_as")
        for word in one.only_for:
            if chooser is None or word not in chooser.choices:
                book.note(one.line, f"only_for 里的{quoted(word)}不是 variants_by 字段的选项")


def _check_parts(form: Form, overlay: Overlay, note: Note) -> None:
    """Note parts that a form of this layout does not have."""
    is_list = form.layout in {"ledger", "people_list"}
    if (overlay.opening is not None or overlay.closing is not None) and form.letter is None:
        note("letter", "本表单不是书信式，没有 [letter]")
    if overlay.red_head and form.official is None:
        note("red_head", "本表单不是公文式，没有 red_head")
    if overlay.columns and not is_list:
        note("column", "本表单不是台账或名单，没有 [[column]]")
    if overlay.rows and form.layout in {"letter", "official", "ledger"}:
        note("row", "本表单没有 [[row]] 可排")
    if overlay.order and overlay.rows:
        note("order", "order 和 [[row]] 只写一样")
    known = [one.ref for one in form.columns] + [ref for row in form.rows for ref in refs_of(row)]
    for ref in overlay.order:
        if ref not in known:
            note("order", f"order 里的{quoted(ref)}不在本表单的排列里")
    signed = sum(bool(row.signatures) for row in form.rows)
    if overlay.signatures and is_list:
        note("signatures", "台账和名单没有签字栏")
    elif overlay.signatures and (overlay.rows or signed > 1):
        note("signatures", "请在 [[row]] 里写签字栏")
    for box in overlay.signatures:
        if not box.strip() or len(box) > LONGEST_LABEL:
            note("signatures", f"签字栏的名称应有 1 到 {LONGEST_LABEL} 个字")


def _check_widths(form: Form, overlay: Overlay, note: Note) -> None:
    known = {one.ref for one in overlay.columns or form.columns}
    for one in (*form.fields, *overlay.fields):
        known |= {f"{one.name}.{column.name}" for column in one.columns}
    for ref, width in overlay.widths.items():
        if ref not in known:
            note("widths", f"[widths] 里的{quoted(ref)}不是本表单的列")
        elif width < 4 and any(one.ref == ref for one in form.columns):
            note("widths", f"{quoted(ref)}的列宽（毫米）应在 4 到 400 之间")


def _check_places(changed: Form, main: Form, overlay: Overlay, book: MistakeBook) -> None:
    """Note references of the office's own rows and columns that mean nothing."""
    for row in overlay.rows:
        check_row(row, changed, main, book)
    for place, column in enumerate(overlay.columns):
        check_ref(column.ref, changed, main, book, ("column", place))


def _check_arrangement(form: Form, changed: Form, main: Form, note: Note) -> None:
    """Note what the shipped arrangement shows, a record needs and the office's own leaves out."""
    before = {ref.partition(".")[0] for row in form.rows for ref in refs_of(row)}
    after = {ref.partition(".")[0] for row in changed.rows for ref in refs_of(row)}
    boxes = signature_boxes(changed)
    if signature_boxes(form) and not boxes:
        note("row", "排列里没有签字栏（signatures），这张表要签字")
    fields = [(one.name, one.label, one.required) for one in main.fields if not one.hidden]
    for name, label, needed in [*fields, *((r.role, r.label, r.min > 0) for r in main.people)]:
        if name in after or name not in before:
            continue
        signed = next((box for box in boxes if box.startswith(label)), None)
        if signed is not None:
            note("row", f"签字栏“{signed}”需要“{label}”，排列里没有它")
        elif needed:
            note("row", f"“{label}”是必填项，排列里没有它")
