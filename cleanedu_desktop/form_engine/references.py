"""What a reference of a form means: `place`, `talker.post`, `attendee.present`, `close.result`.

The grammar: a field; a role, or a part of it (``talker.post``); ``record.number``, ``office.name``;
a step's field, role, ``taken_on`` or ``times`` (``close.closed_on``); ``serial``, ``blank``;
in people lists ``person.name``; in forms of one step ``entry.field``, ``entry.role.part``.
"""

from __future__ import annotations

from cleanedu_desktop.form_engine.definition import Field, Form, PeopleRole, Step
from cleanedu_desktop.quick_dataclass import dataclass

PHOTOS = "record.photos"
PERSON_PARTS = {
    "name": "姓名",
    "sex": "性别",
    "ethnicity": "民族",
    "birth_date": "出生年月",
    "staff_number": "人员编号",
    "political_status": "政治面貌",
    "education": "学历",
    "department": "部门",
    "post": "职务",
    "rank": "职级",
    "phone": "联系电话",
}
PRESENCE_NAMES = {
    "present_names": "参加人员",
    "on_leave_names": "请假人员",
    "absent_names": "缺席人员",
}
PRESENCE_COUNTS = {"expected": "应到", "present": "实到", "on_leave": "请假", "absent": "缺席"}
TIE_PARTS = {"presence": "到会情况", "reason": "缺席原因", "absence": "备注"}
RECORD_PARTS = {
    "number": "编号",
    "title": "标题",
    "state": "状态",
    "happened_on": "日期",
    "entered_on": "录入日期",
    "late": "补录说明",
    "photos": "照片（张）",
}
RESERVED = frozenset({"record", "office", "step", "entry", "person", "serial", "blank"})
"""Names no field, role or step may have."""


@dataclass(frozen=True)
class Reference:
    """A reference that means something in its form."""

    ref: str
    what: str
    """serial, blank, record, office, person, answer, role, or times: how often a step was taken."""
    label: str
    part: str = ""
    """Of record, person and role: what of it; of an answer the field's name."""
    field: Field | None = None
    role: PeopleRole | None = None
    step: Step | None = None
    """Of answers and roles of a step."""
    of_entry: bool = False
    """Only this entry of the step, instead of all."""


def find_reference(ref: str, main: Form, form: Form | None = None) -> Reference | None:
    """Return what `ref` means on `form` (default: the main form itself), None if nothing."""
    head, _, rest = ref.partition(".")
    if ref.endswith("."):
        return None
    if head in RESERVED:
        return _reserved(ref, head, rest, main, form)
    field = main.field_named(ref)
    if field is not None:
        return Reference(ref, "answer", field.label, field.name, field=field)
    role = main.role_named(head)
    if role is not None:
        return _of_role(ref, rest, role, None, of_entry=False)
    step = next((one for one in main.steps if one.name == head), None)
    return _in_step(ref, rest, step, of_entry=False) if step else None


def _reserved(ref: str, head: str, rest: str, main: Form, form: Form | None) -> Reference | None:
    found: Reference | None = None
    if head in {"serial", "blank"} and not rest:
        found = Reference(ref, head, "序号" if head == "serial" else "")
    elif head == "record":
        found = _listed(ref, head, rest, RECORD_PARTS)
    elif head == "office":
        found = _listed(ref, head, rest, {"name": "单位"})
    elif head == "person" and form is not None and form.of_role is not None:
        found = _listed(ref, head, rest, PERSON_PARTS | TIE_PARTS)
    elif head == "entry" and form is not None and form.of_step is not None:
        step = main.step_named(form.of_step)
        found = _in_step(ref, rest, step, of_entry=True) if step else None
    return found


def _listed(ref: str, what: str, part: str, labels: dict[str, str]) -> Reference | None:
    return Reference(ref, what, labels[part], part) if part in labels else None


def _in_step(ref: str, rest: str, step: Step, *, of_entry: bool) -> Reference | None:
    if rest == "taken_on":
        return Reference(ref, "answer", "日期", rest, step=step, of_entry=of_entry)
    if rest == "times" and not of_entry:
        return Reference(ref, "times", "次数", rest, step=step)
    for field in step.fields:
        if field.name == rest:
            return Reference(
                ref, "answer", field.label, rest, field=field, step=step, of_entry=of_entry
            )
    head, _, part = rest.partition(".")
    role = next((one for one in step.people if one.role == head), None)
    return _of_role(ref, part, role, step, of_entry=of_entry) if role else None


def _of_role(
    ref: str, part: str, role: PeopleRole, step: Step | None, *, of_entry: bool
) -> Reference | None:
    labels = PERSON_PARTS | {"count": "人数"}
    if role.presence:
        labels = labels | PRESENCE_COUNTS | PRESENCE_NAMES | {"absences": "缺席人员及原因"}
    if of_entry:
        labels = labels | {"presence": "到会情况", "reason": "缺席原因"}
    if part and part not in labels:
        return None
    label = (
        labels[part]
        if part in PRESENCE_COUNTS or part in PRESENCE_NAMES or part in {"absences", "reason"}
        else (role.label + (labels[part] if part else ""))
    )
    return Reference(ref, "role", label, part, role=role, step=step, of_entry=of_entry)
