"""Commands on forms: forms, form, check-forms."""

from __future__ import annotations

from typing import Any

from cleanedu_desktop.acts import check_forms as forms_check
from cleanedu_desktop.acts.describe_form import describe_form
from cleanedu_desktop.acts.list_forms import list_forms
from cleanedu_desktop.acts.open_desk import open_forms
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.cli.table import in_columns


def list_all(session: Session) -> Answer:
    """List all forms and field kinds."""
    data = list_forms(open_forms(session.folders))
    forms = [[one["id"], one["title"], one["kind"]] for one in data["forms"]]
    kinds = [[one["name"], one["label"], str(one["example"])] for one in data["field_kinds"]]
    lines = [
        *in_columns(["表格", "名称", "种类"], forms),
        "",
        *in_columns(["字段类型", "名称", "举例"], kinds),
    ]
    return Answer(data, lines)


def describe(session: Session) -> Answer:
    """Describe one form."""
    data = describe_form(open_forms(session.folders), form_id=session.args.form_id)
    fields = [_field_row(one) for one in data["fields"]]
    people = [[one["role"], one["label"], _how_many(one)] for one in data["people"]]
    lines = [
        f"{data['title']}（{data['form']}）",
        *in_columns(["字段", "名称", "类型", "必填", "选项"], fields),
    ]
    if people:
        lines += ["", *in_columns(["角色", "名称", "人数"], people)]
    if data["steps"]:
        steps = [[one["name"], one["label"]] for one in data["steps"]]
        lines += ["", *in_columns(["步骤", "名称"], steps)]
    return Answer(data, lines)


def check_forms(session: Session) -> Answer:
    """Name every mistake of every form file."""
    mistakes = forms_check.check_forms(session.folders)
    data = {
        "mistakes": [
            {"file": one.file, "line": one.line, "sentence": one.sentence} for one in mistakes
        ]
    }
    if not mistakes:
        return Answer(data, ["表格定义全部正确。"])
    told = f"表格定义有 {len(mistakes)} 处错误，记录没有受影响；请按下列位置改正。"
    details = [f"{one.file} 第 {one.line} 行：{one.sentence}" for one in mistakes]
    return Answer(data, (), problem=told, details=details)


def _field_row(one: dict[str, Any]) -> list[str]:
    choices = one["choices"] or [column["name"] for column in one["columns"]]
    return [
        one["name"],
        one["label"],
        one["kind"],
        "是" if one["required"] else "",
        "、".join(choices),
    ]


def _how_many(role: dict[str, Any]) -> str:
    most = "不限" if role["max"] is None else role["max"]
    return f"{role['min']} 至 {most}{'，考勤' if role['presence'] else ''}"
