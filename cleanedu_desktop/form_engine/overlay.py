"""What an office may change in a shipped form: titles, labels, hidden fields, letters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cleanedu_desktop.form_engine.definition import Field, Form, PeopleRole, Step
from cleanedu_desktop.form_engine.field_kinds.field_kind import quoted
from cleanedu_desktop.form_engine.toml_table import TomlTable

LONGEST_LABEL = 40


def apply_overlay(form: Form, top: TomlTable) -> Form:
    """Return `form` as the office wants it; mistakes go to the book of `top`.

    Keys: `title`, `title_line`, `hide` (names of fields, ``step.field``), `[relabel]` (names of
    fields, roles, steps, ``step.field``), of letters `[letter]` with `opening` and `closing`, of
    official documents `red_head`.
    `hide` and `[relabel]` belong to main forms, which declare the fields.
    """
    labels = top.words("relabel")
    hide = top.texts("hide")
    changed = replace(
        form,
        title=top.text("title", form.title),
        title_line=top.text("title_line", form.title_line),
        red_head=_red_head(form, top),
    )
    if not changed.title.strip():
        top.note("title", "“title”不能为空")
    if form.id == form.kind:
        _check_labels(form, labels, top)
        _check_hidden(form, hide, top)
        changed = _changed(changed, labels, set(hide))
    elif labels or hide:
        top.note("relabel" if labels else "hide", f"字段在主表单里，请写在 {form.kind}.toml 里")
    changed = _with_letter(changed, top)
    top.finish()
    return changed


def _red_head(form: Form, top: TomlTable) -> bool:
    if form.official is None and "red_head" in top:
        top.note("red_head", "本表单不是公文式，没有 red_head")
    return top.flag("red_head", form.red_head)


def _check_labels(form: Form, labels: dict[str, str], top: TomlTable) -> None:
    known = {name: True for name, _ in _named(form)}
    for name, word in labels.items():
        if name not in known:
            top.note("relabel", f"[relabel] 里的{quoted(name)}不是本表单的字段、人员角色或步骤")
        elif not word.strip() or len(word) > LONGEST_LABEL or "\n" in word:
            top.note("relabel", f"{quoted(name)}的新名称应有 1 到 {LONGEST_LABEL} 个字")


def _check_hidden(form: Form, hide: Iterable[str], top: TomlTable) -> None:
    known = dict(_named(form))
    for name in hide:
        field = known.get(name)
        if not isinstance(field, Field):
            top.note("hide", f"hide 里的{quoted(name)}不是本表单的字段")
        elif field.required:
            top.note("hide", f"“{field.label}”是必填项，不能隐藏")
        elif name == form.happened_on or name in form.title_from:
            top.note("hide", f"“{field.label}”用作记录的日期或标题，不能隐藏")


def _named(form: Form) -> list[tuple[str, Field | PeopleRole | Step]]:
    """Everything an overlay can name."""
    named: list[tuple[str, Field | PeopleRole | Step]] = [(one.name, one) for one in form.fields]
    named += [(role.role, role) for role in form.people]
    for step in form.steps:
        named.append((step.name, step))
        named += [(f"{step.name}.{field.name}", field) for field in step.fields]
        named += [(f"{step.name}.{role.role}", role) for role in step.people]
    return named


def _changed(form: Form, labels: dict[str, str], hide: set[str]) -> Form:
    return replace(
        form,
        fields=tuple(_field(one, "", labels, hide) for one in form.fields),
        people=tuple(_role(one, "", labels) for one in form.people),
        steps=tuple(
            replace(
                step,
                label=labels.get(step.name, step.label),
                fields=tuple(_field(one, f"{step.name}.", labels, hide) for one in step.fields),
                people=tuple(_role(one, f"{step.name}.", labels) for one in step.people),
            )
            for step in form.steps
        ),
    )


def _field(field: Field, before: str, labels: dict[str, str], hide: set[str]) -> Field:
    name = before + field.name
    return replace(field, label=labels.get(name, field.label), hidden=field.hidden or name in hide)


def _role(role: PeopleRole, before: str, labels: dict[str, str]) -> PeopleRole:
    return replace(role, label=labels.get(before + role.role, role.label))


def _with_letter(form: Form, top: TomlTable) -> Form:
    given = top.table("letter")
    if given is None:
        return form
    if form.letter is None:
        top.note("letter", "本表单不是书信式，没有 [letter]")
        return form
    letter = replace(
        form.letter,
        opening=given.text("opening", form.letter.opening),
        closing=given.text("closing", form.letter.closing),
    )
    given.finish()
    return replace(form, letter=letter)
