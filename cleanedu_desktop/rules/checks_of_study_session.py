"""Checks of a study session, its attendance and its make-up study."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.records.record import PersonTie, WholeRecord
from cleanedu_desktop.records.study_session import StudySession
from cleanedu_desktop.records.vocabulary import PRESENCE
from cleanedu_desktop.rules.check_registry import Checks, Noticed, StepGiven
from cleanedu_desktop.rules.checks_of_all import names_of
from cleanedu_desktop.rules.finding import RosterEntry, Surroundings
from cleanedu_desktop.rules.partial_dates import moment_of

CHECKS = Checks()
KIND = "study_session"
_NAMES = re.compile(r"[^、，,；;\s]+")


def name_of(tie: PersonTie) -> str:
    """Return the name a person had that day."""
    return str(tie.as_of.get("name", ""))


def _attendance(whole: WholeRecord) -> list[PersonTie]:
    return [tie for tie in whole.people if tie.role == "attendee" and tie.step_id is None]


def _roster(whole: WholeRecord, known: Surroundings) -> list[RosterEntry]:
    if known.roster or not isinstance(whole.record, StudySession):
        return list(known.roster)
    return [
        RosterEntry(
            person_id=str(row.get("person_id") or row.get("id") or ""),
            name=str(row.get("name", "")),
            political_status=str(row.get("political_status") or ""),
        )
        for row in whole.record.roster
    ]


@CHECKS.record(KIND, blocks=True, source="应到 = 实到 + 请假 + 缺席")
def marked_twice(whole: WholeRecord, known: Surroundings) -> Noticed:
    """One person has one mark."""
    marks: dict[str, list[PersonTie]] = defaultdict(list)
    for tie in _attendance(whole):
        marks[tie.person_id].append(tie)
    for ties in marks.values():
        if len(ties) > 1:
            words = "、".join(PRESENCE.get(tie.presence or "", "未标记") for tie in ties)
            yield (
                "attendee",
                f"{name_of(ties[0])}在考勤中出现了{len(ties)}次（{words}），只能留一次。",
            )


@CHECKS.record(KIND, blocks=True, source="时间（起-止）")
def ends_before_it_begins(whole: WholeRecord, known: Surroundings) -> Noticed:
    """A session ends after it begins."""
    starts = moment_of(whole.record.answers.get("starts_at"))
    ends = moment_of(whole.record.answers.get("ends_at"))
    if starts and ends and ends < starts:
        yield "ends_at", f"结束时间（{ends:%H:%M}）早于开始时间（{starts:%H:%M}），请核对。"


@CHECKS.record(KIND, blocks=True, source="主持人须到会")
def host_not_there(whole: WholeRecord, known: Surroundings) -> Noticed:
    """Whoever hosts is present."""
    yield from _marked_away(whole, "host", "主持人")


@CHECKS.record(KIND, blocks=False, source="F1: 记录人")
def recorder_not_there(whole: WholeRecord, known: Surroundings) -> Noticed:
    """Whoever keeps the record is present."""
    yield from _marked_away(whole, "recorder", "记录人")


def _marked_away(whole: WholeRecord, role: str, word: str) -> Noticed:
    away = {
        tie.person_id: PRESENCE[tie.presence]
        for tie in _attendance(whole)
        if tie.presence in {"on_leave", "absent"}
    }
    for tie in whole.in_role(role):
        if tie.person_id in away:
            yield role, f"{word}{name_of(tie)}在考勤中记为{away[tie.person_id]}，请核对。"


@CHECKS.record(KIND, blocks=False, source="会议记录要写明缺席人员及原因")
def absence_without_reason(whole: WholeRecord, known: Surroundings) -> Noticed:
    """Every absence has a reason."""
    names = [
        name_of(tie)
        for tie in _attendance(whole)
        if tie.presence in {"on_leave", "absent"} and not (tie.reason or "").strip()
    ]
    if names:
        yield "attendee", f"{names_of(names)}请假或缺席，没有写原因。"


@CHECKS.record(KIND, blocks=False, source="应到 = 实到 + 请假 + 缺席")
def not_marked(whole: WholeRecord, known: Surroundings) -> Noticed:
    """Everyone expected has a mark, so that 应到 = 实到 + 请假 + 缺席."""
    attendance = _attendance(whole)
    expected = known.standards.expected_for(str(whole.record.answers.get("session_type", "")))
    roster = [] if expected and not expected.political_status else _roster(whole, known)
    marked = {tie.person_id for tie in attendance}
    missing = [name_of(tie) for tie in attendance if not tie.presence]
    missing += [
        one.name
        for one in roster
        if one.person_id not in marked
        and (expected is None or one.political_status in expected.political_status)
    ]
    if missing:
        count = Counter(tie.presence for tie in attendance if tie.presence)
        yield (
            "attendee",
            f"应到{count.total() + len(missing)}人，实到{count['present']}人、"
            f"请假{count['on_leave']}人、缺席{count['absent']}人，"
            f"还有{len(missing)}人没有标记：{names_of(missing)}。",
        )


@CHECKS.record(KIND, blocks=False, source="《中国共产党支部工作条例（试行）》第十一条、第十二条")
def short_of_quorum(whole: WholeRecord, known: Surroundings) -> Noticed:
    """Enough were present for this type of session."""
    session_type = str(whole.record.answers.get("session_type", ""))
    quorum = known.standards.quorum_for(session_type)
    if quorum is None:
        return
    counted = [
        tie
        for tie in _attendance(whole)
        if not quorum.counted or str(tie.as_of.get("political_status")) in quorum.counted
    ]
    present = sum(tie.presence == "present" for tie in counted)
    enough = 2 * present > len(counted) if quorum.more_than_half else 2 * present >= len(counted)
    if counted and not enough:
        yield (
            "attendee",
            f"{session_type}应到{len(counted)}人，到会{present}人，不够开会人数（{quorum.source}）。",
        )


@CHECKS.record(KIND, blocks=False, source="F1: 事项-责任人-时限")
def decision_without_owner(whole: WholeRecord, known: Surroundings) -> Noticed:
    """Each decision says who carries it out and by when."""
    for number, row in enumerate(whole.record.answers.get("decisions") or [], start=1):
        lacking = [
            word
            for column, word in (("responsible", "责任人"), ("due_on", "时限"))
            if not row.get(column)
        ]
        if lacking:
            yield "decisions", f"第{number}项议定事项没有写{'和'.join(lacking)}。"


@CHECKS.record(KIND, blocks=False, source="F1: 表决情况")
def votes_do_not_add_up(whole: WholeRecord, known: Surroundings) -> Noticed:
    """Votes are no more than those present who did not withdraw (回避), present than entitled."""
    for number, row in enumerate(whole.record.answers.get("votes") or [], start=1):
        given = [row.get(name) for name in ("in_favour", "against", "abstained")]
        cast = sum(one for one in given if isinstance(one, int | float))
        present, entitled = row.get("present"), row.get("entitled")
        away = len(_NAMES.findall(str(row.get("recused") or "")))
        if isinstance(present, int | float) and cast > present - away:
            but = f"、回避{away}人" if away else ""
            yield "votes", f"第{number}项表决共{cast}票，多于到会的{present}人{but}，请核对。"
        if (
            isinstance(present, int | float)
            and isinstance(entitled, int | float)
            and present > entitled
        ):
            yield "votes", f"第{number}项表决到会{present}人，多于有表决权的{entitled}人。"


@CHECKS.record(KIND, blocks=False, source="党组会议记录的通行要求：主要负责人末位表态（各地做法）")
def head_spoke_before_others(whole: WholeRecord, known: Surroundings) -> Noticed:
    """Where something is voted on, the head says what he thinks last (末位表态)."""
    rows = whole.record.answers.get("speeches") or []
    speakers = [str(row.get("speaker") or "") for row in rows]
    if not whole.record.answers.get("votes") or not speakers:
        return
    heads = {
        name_of(tie)
        for tie in whole.people
        if any(word in str(tie.as_of.get("post") or "") for word in known.standards.secretary_words)
    }
    for head in sorted(heads & set(speakers[:-1]) - {speakers[-1]}):
        yield "speeches", f"{head}在{speakers[-1]}之前发言；有表决事项的，主要负责人一般末位表态。"


@CHECKS.step(KIND, "make_up_study", blocks=True, source="F5: 补学在缺课之后")
def before_the_session(given: StepGiven, known: Surroundings) -> Noticed:
    """Make-up study comes after the session."""
    held = given.whole.record.happened_on
    if held and given.step.taken_on < held:
        yield (
            "studied_on",
            f"补学时间{day_words(given.step.taken_on)}早于这次学习的日期{day_words(held)}。",
        )


@CHECKS.step(KIND, "make_up_study", blocks=True, source="F5: 缺席会议、缺席原因")
def was_not_away(given: StepGiven, known: Surroundings) -> Noticed:
    """Only someone absent or on leave makes up."""
    marks = {tie.person_id: tie.presence for tie in _attendance(given.whole)}
    for tie in given.people:
        if tie.role == "absentee" and marks.get(tie.person_id) not in {"on_leave", "absent"}:
            word = PRESENCE.get(marks.get(tie.person_id) or "", "没有标记")
            yield "absentee", f"{name_of(tie)}在这次学习中{word}，不是请假或缺席，不需要补学。"


@CHECKS.step(KIND, "make_up_study", blocks=False, source="F5: 缺席一次补学一次")
def made_up_already(given: StepGiven, known: Surroundings) -> Noticed:
    """One make-up study a session is enough."""
    steps = {step.id for step in given.whole.taken("make_up_study")}
    done = {
        tie.person_id
        for tie in given.whole.people
        if tie.role == "absentee" and tie.step_id in steps
    }
    for tie in given.people:
        if tie.role == "absentee" and tie.person_id in done:
            yield "absentee", f"{name_of(tie)}这次学习已有补学记录，请核对是否重复。"


@CHECKS.step(KIND, "make_up_study", blocks=False, source="F5: 学时")
def fewer_hours(given: StepGiven, known: Surroundings) -> Noticed:
    """Make-up study lasts about as long as what was missed."""
    hours, missed = given.step.answers.get("hours"), given.whole.record.answers.get("study_hours")
    if isinstance(hours, int | float) and isinstance(missed, int | float) and hours < missed:
        yield "hours", f"补学{hours}学时，少于这次学习的{missed}学时。"
