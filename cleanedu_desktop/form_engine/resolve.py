"""Turns a reference of a form into the words of one record; `references.py` has the grammar."""

from __future__ import annotations

from collections.abc import Sequence

from cleanedu_desktop.form_engine.clean_text import without_stop
from cleanedu_desktop.form_engine.definition import Field, Form
from cleanedu_desktop.form_engine.field_kinds import FIELD_KINDS, kind_of
from cleanedu_desktop.form_engine.references import PRESENCE_COUNTS, PRESENCE_NAMES, Reference
from cleanedu_desktop.form_engine.scope import Scope
from cleanedu_desktop.form_engine.sheet import Face
from cleanedu_desktop.records.days import day_words, local_day
from cleanedu_desktop.records.late_entry import is_transcribed, reason_given
from cleanedu_desktop.records.record import Answers, PersonTie, Record, StepTaken, WholeRecord
from cleanedu_desktop.records.vocabulary import PRESENCE

_DATED = {"date": "date", "birth_date": "partial_date"}
_BARE = Field(name="", label="", kind="date")


def resolve(
    ref: str,
    main: Form,
    whole: WholeRecord,
    *,
    office_name: str = "",
    show_restricted: bool = False,
) -> str:
    """Return the words of `ref` for the screen; "" where there is nothing to say."""
    scope = Scope(main=main, whole=whole, office_name=office_name, show_restricted=show_restricted)
    return words_of(ref, scope)


def list_values(
    main: Form,
    whole: WholeRecord,
    refs: Sequence[str] | None = None,
    *,
    office_name: str = "",
    show_restricted: bool = False,
) -> dict[str, str]:
    """Return reference -> words for `refs`, or else the form's list columns, fields and roles."""
    if refs is None:
        fields = [field.name for field in main.fields if not field.hidden]
        refs = [*main.list_columns, *fields, *(role.role for role in main.people)]
    scope = Scope(main=main, whole=whole, office_name=office_name, show_restricted=show_restricted)
    return {ref: words_of(ref, scope) for ref in dict.fromkeys(refs)}


def words_of(ref: str, scope: Scope) -> str:
    """Return the words of `ref`; a reference that means nothing has none."""
    found = scope.find(ref)
    return "" if found is None else words_for(found, scope)


def words_for(found: Reference, scope: Scope) -> str:
    """Return the words of what a reference means."""
    match found.what:
        case "blank":
            return ""
        case "serial":
            return "" if scope.serial is None else str(scope.serial)
        case "office":
            return scope.office_name
    whole = scope.whole
    return _marked(found, scope) if whole is None else _of_whole(found, scope, whole)


def _of_whole(found: Reference, scope: Scope, whole: WholeRecord) -> str:
    match found.what:
        case "answer":
            if found.step is None:  # by far the most
                return _shown(found, whole.record.answers, scope)
            return _of_answers(found, _entries(found, scope) or (), scope)
        case "record":
            return _of_record(whole, found.part, scope.main)
        case "times":
            return str(len(_entries(found, scope) or ()))
        case "person":
            return _of_tie(scope.tie, found.part, scope) if scope.tie else ""
    return _of_role(found, _entries(found, scope), scope)


def face_of(found: Reference) -> Face:
    """Return the face the words of a reference are set in."""
    is_name = found.part in {"", "name", "absences", *PRESENCE_NAMES} and found.what in {
        "person",
        "role",
    }
    if is_name or (found.field is not None and found.field.print_as == "name"):
        return "name"
    return "number" if found.what == "record" and found.part == "number" else "body"


def late_note(record: Record) -> str:
    """Return the remark every showing of a late entry (补录, 转录) carries, "" for others."""
    if record.late_reason is None:
        return ""
    reason = without_stop(reason_given(record.late_reason)).strip() or "未写明"
    if is_transcribed(record.late_reason):
        return f"转录：{day_words(local_day(record.entered_at))}由纸质记录转录。原件：{reason}。"
    return f"补录：{day_words(local_day(record.entered_at))}录入。原因：{reason}。"


def absence_words(tie: PersonTie, scope: Scope) -> str:
    """Return why someone was away, and when it was made up; "" for who was present."""
    if tie.presence not in {"on_leave", "absent"}:
        return ""
    return "；".join([_why(tie), *_made_up(tie, scope)])


def answer_rows(found: Reference, scope: Scope) -> list[dict[str, object]]:
    """Return the rows of a table the reference names, over all its step entries."""
    field = found.field
    if field is None or scope.whole is None:
        return []
    rows: list[dict[str, object]] = []
    for answers in _answers(_entries(found, scope), scope.whole):
        value = answers.get(field.name)
        public = value if scope.show_restricted else kind_of(field).public(value, field)
        rows += (
            [row for row in public or [] if isinstance(row, dict)]
            if isinstance(public, list)
            else []
        )
    return rows


def _marked(found: Reference, scope: Scope) -> str:
    if scope.on_paper and found.field is not None:
        return kind_of(found.field).mark(found.field)
    if scope.on_paper and found.what == "answer":
        return FIELD_KINDS["date"].mark(_BARE)
    return ""


def _of_record(whole: WholeRecord, part: str, main: Form) -> str:
    record = whole.record
    words = {
        "number": record.number,
        "title": record.title,
        "state": main.states.get(record.state, record.state),
        "happened_on": day_words(record.happened_on) if record.happened_on else "",
        "entered_on": day_words(local_day(record.entered_at)),
        "late": late_note(record),
        "photos": str(whole.photos) if whole.photos else "",
    }
    return words[part]


def _entries(found: Reference, scope: Scope) -> Sequence[StepTaken] | None:
    """Return the step entries meant, None for the record itself."""
    if found.step is None:
        return None
    if found.of_entry:
        return [scope.entry] if scope.entry else []
    return scope.whole.taken(found.step.name) if scope.whole else []


def _answers(entries: Sequence[StepTaken] | None, whole: WholeRecord) -> list[Answers]:
    return [whole.record.answers] if entries is None else [one.answers for one in entries]


def _of_answers(found: Reference, entries: Sequence[StepTaken], scope: Scope) -> str:
    if len(entries) == 1:
        return _of_entry(found, entries[0], scope)
    undated = found.field is None or found.field.kind in {"date", "datetime"}
    lines = []
    for entry in entries:
        if words := _of_entry(found, entry, scope):
            lines.append(words if undated else f"{day_words(entry.taken_on)}：{words}")
    return "\n".join(lines)


def _of_entry(found: Reference, entry: StepTaken, scope: Scope) -> str:
    if found.field is None:
        return day_words(entry.taken_on)
    return _shown(found, entry.answers, scope)


def _shown(found: Reference, answers: Answers, scope: Scope) -> str:
    field = found.field
    if field is None:
        return ""
    kind, value = kind_of(field), answers.get(field.name)
    if not scope.show_restricted:
        value = kind.public(value, field)
    return kind.on_paper(value, field) if scope.on_paper else kind.show(value, field)


def _of_role(found: Reference, entries: Sequence[StepTaken] | None, scope: Scope) -> str:
    role, whole = found.role, scope.whole
    if role is None or whole is None:
        return ""
    if entries is None:
        ties = list(whole.in_role(role.role))
    else:
        ties = [tie for one in entries for tie in whole.in_role(role.role, step_id=one.id)]
    if found.part == "count":
        return str(len(ties)) if ties else ""
    if found.part in PRESENCE_COUNTS:
        return _counted(ties, found.part)
    if found.part == "absences":
        return _absences(ties)
    if found.part in PRESENCE_NAMES:
        wanted = found.part.removesuffix("_names")
        ties = [tie for tie in ties if tie.presence == wanted]
        return "、".join(str(tie.as_of.get("name") or "") for tie in ties)
    words = [_of_tie(tie, found.part or "name", scope) for tie in ties]
    return "、".join(word for word in words if word)


def _counted(ties: Sequence[PersonTie], part: str) -> str:
    if part == "expected":
        return str(len(ties)) if ties else ""
    marks = [tie.presence for tie in ties if tie.presence]
    return str(marks.count(part)) if marks else ""


def _absences(ties: Sequence[PersonTie]) -> str:
    away = [tie for tie in ties if tie.presence in {"on_leave", "absent"}]
    if not away:
        return "无" if ties and all(tie.presence for tie in ties) else ""
    return "、".join(f"{tie.as_of.get('name', '')}（{_why(tie)}）" for tie in away)


def _why(tie: PersonTie) -> str:
    """请假：出差."""
    word = PRESENCE.get(tie.presence or "", "")
    reason = without_stop(tie.reason or "").strip()
    return f"{word}：{reason}" if reason else word


def _of_tie(tie: PersonTie, part: str, scope: Scope) -> str:
    if part in {"presence", "reason", "absence"}:
        return _of_presence(_attendance(tie, scope), part, scope)
    value = tie.as_of.get(part)
    if value is None:
        return ""
    return FIELD_KINDS[_DATED.get(part, "text")].show(value, _BARE)


def _attendance(tie: PersonTie, scope: Scope) -> PersonTie:
    """Return the same person's attendance where a tie of a step has none itself."""
    if tie.step_id is None or scope.whole is None:
        return tie
    same = (
        one
        for one in scope.whole.people
        if one.person_id == tie.person_id and one.presence and one.step_id is None
    )
    return next(same, tie)


def _of_presence(tie: PersonTie, part: str, scope: Scope) -> str:
    if part == "presence":
        return PRESENCE.get(tie.presence or "", "")
    if part == "reason":
        return (tie.reason or "").strip() or (_why(tie) if tie.presence != "present" else "")
    return absence_words(tie, scope)


def _made_up(tie: PersonTie, scope: Scope) -> list[str]:
    """补学：2026年3月9日, for each step taken with this person."""
    if scope.whole is None:
        return []
    with_person = {
        one.step_id for one in scope.whole.people if one.person_id == tie.person_id and one.step_id
    }
    made_up = []
    for entry in scope.whole.steps:
        step = scope.main.step_named(entry.step)
        if entry.id in with_person and step is not None:
            made_up.append(f"{step.label}：{day_words(entry.taken_on)}")
    return made_up
