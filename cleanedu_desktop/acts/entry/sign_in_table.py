"""The sign-in sheet of a session as a sheet of a workbook: which columns, and what they say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleanedu_desktop.form_engine.definition import Field, Form, PeopleRole
from cleanedu_desktop.form_engine.workbook_columns import WorkbookColumn, WorkbookTable
from cleanedu_desktop.form_engine.workbook_rows import Row
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.record import WholeRecord
from cleanedu_desktop.records.vocabulary import PRESENCE

NAME, PRESENT, REASON, PERSON, SESSION = "姓名", "到会情况", "原因", "人员编号", "会议编号"


def _column(label: str, *, required: bool = False, choices: tuple[str, ...] = ()) -> WorkbookColumn:
    kind = "choice" if choices else "text"
    field = Field(name=label, label=label, kind=kind, choices=choices)
    return WorkbookColumn(label=label, field=field, required=required)


SIGN_IN = WorkbookTable(
    name="签到表",
    title="签到表",
    columns=(
        WorkbookColumn(label="序号", what="serial", type="integer"),
        _column(NAME, required=True),
        _column("部门"),
        _column("职务"),
        _column(PRESENT, required=True, choices=tuple(PRESENCE.values())),
        _column(REASON),
        _column(PERSON),
        _column(SESSION),
    ),
)
"""The columns; 部门 and 职务 are for whoever fills it in, and are not read back."""


@dataclass(frozen=True)
class SignInPerson:
    """Someone expected."""

    name: str
    number: str
    """Record number of the person: tells namesakes apart."""
    department: str = ""
    post: str = ""
    presence: str = ""
    """The word, empty where nobody has said yet."""
    reason: str = ""


def attendance_role(form: Form) -> PeopleRole:
    """Return the role whose presence is taken.

    Raises:
        OfficeProblem: the form takes none.
    """
    role = next((one for one in form.people if one.presence), None)
    if role is None:
        raise OfficeProblem(
            f"没有签到表：{form.title}不登记到会情况，记录没有改动；请选学习、会议一类的记录。"
        )
    return role


def expected_of(
    whole: WholeRecord, role: PeopleRole, numbers: dict[str, str]
) -> Iterator[SignInPerson]:
    """Yield who is on the record in a role; `numbers`: person id -> number."""
    for tie in whole.in_role(role.role):
        yield SignInPerson(
            name=str(tie.as_of.get("name") or ""),
            number=numbers.get(tie.person_id, ""),
            department=str(tie.as_of.get("department") or ""),
            post=str(tie.as_of.get("post") or ""),
            presence=PRESENCE.get(tie.presence or "", ""),
            reason=tie.reason or "",
        )


def sign_in_rows(people: Sequence[SignInPerson], session: str) -> list[Row]:
    """Return the rows of a sign-in sheet."""
    return [
        (
            serial,
            one.name,
            one.department or None,
            one.post or None,
            one.presence or None,
            one.reason or None,
            one.number,
            session,
        )
        for serial, one in enumerate(people, start=1)
    ]
