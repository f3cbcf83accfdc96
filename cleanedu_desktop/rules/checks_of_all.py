"""Checks that hold for several kinds: late entries, the future, being in two places at once."""

from __future__ import annotations

from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.records.late_entry import is_transcribed, reason_given
from cleanedu_desktop.records.record import Answers, WholeRecord
from cleanedu_desktop.rules.check_registry import Checks, Noticed, StepGiven
from cleanedu_desktop.rules.finding import Surroundings
from cleanedu_desktop.rules.lateness import late_by_days
from cleanedu_desktop.rules.partial_dates import moment_of

DATE_FIELDS = {
    "study_session": "starts_at",
    "talk": "starts_at",
    "commitment": "signed_on",
    "rectification": "found_on",
}
"""Field that says when a record of the kind happened."""

STEP_DATE_FIELDS = {
    "make_up_study": "studied_on",
    "sign": "signed_on",
    "progress": "progressed_on",
    "acceptance": "accepted_on",
    "close": "closed_on",
    "reopen": "reopened_on",
    "move_out": "moved_out_on",
    "return_to_roster": "returned_on",
}
"""Field that says when a step was taken."""

_STUDY = {
    True: ("training", "attendee", "study_hours"),
    False: ("study_session", "trainee", "hours"),
}
"""Of a session, else of a course: the other kind, the role of who studies, the field of hours."""
CHECKS = Checks()


def names_of(names: list[str], at_most: int = 5) -> str:
    """Return names joined by 、, the first few and how many there are."""
    if len(names) <= at_most:
        return "、".join(names)
    return f"{'、'.join(names[:at_most])}等{len(names)}人"


@CHECKS.record(
    "study_session",
    "talk",
    "commitment",
    "rectification",
    blocks=False,
    source="记录不得早于所记的事",
)
def in_the_future(whole: WholeRecord, known: Surroundings) -> Noticed:
    """A record of something that has not happened yet."""
    day = whole.record.happened_on
    if day is not None and day > known.today:
        yield (
            DATE_FIELDS[whole.record.kind],
            f"日期{day_words(day)}在今天（{day_words(known.today)}）之后，请核对。",
        )


@CHECKS.record("study_session", "talk", "rectification", blocks=False, source="补录要写明原因")
def late_without_reason(whole: WholeRecord, known: Surroundings) -> Noticed:
    """A late entry (补录) says why."""
    record = whole.record
    days = late_by_days(record.happened_on, record.entered_at, known.late_after_days)
    if days and not is_transcribed(record.late_reason) and not reason_given(record.late_reason):
        yield "late_reason", f"事后{days}天才登记，属于补录，请写明补录原因。"


@CHECKS.record(
    "study_session", "talk", "rectification", blocks=False, source="转录要写明原件在哪里"
)
def transcribed_without_place(whole: WholeRecord, known: Surroundings) -> Noticed:
    """A record taken over from paper (转录) says where the original lies."""
    reason = whole.record.late_reason
    if is_transcribed(reason) and not reason_given(reason):
        yield (
            "late_reason",
            "这件事发生在本单位启用本程序以前，属于转录，请写明纸质原件存放在哪里。",
        )


@CHECKS.record(
    "study_session", "talk", "commitment", "rectification", "person",
    blocks=True, source="补录原因印在每张表的上方",
)  # fmt: skip
def late_reason_too_long(whole: WholeRecord, known: Surroundings) -> Noticed:
    """The reason of a late entry fits above the form."""
    reason = whole.record.late_reason
    length, most = len(reason_given(reason)), known.standards.late_reason_characters
    if length > most:
        what = "原件存放处" if is_transcribed(reason) else "补录原因"
        yield "late_reason", f"{what}有{length}个字，最多{most}个字，请写得简短一些。"


@CHECKS.record("study_session", "talk", blocks=False, source="同一人同一时间不能参加两项活动")
def in_two_places(whole: WholeRecord, known: Surroundings) -> Noticed:
    """Nobody is at two events at once."""
    starts = moment_of(whole.record.answers.get("starts_at"))
    ends = moment_of(whole.record.answers.get("ends_at")) or starts
    if starts is None or ends is None:
        return
    there = {
        tie.person_id: str(tie.as_of.get("name", ""))
        for tie in whole.people
        if tie.step_id is None and tie.presence in {None, "present"}
    }
    for other in known.other_events:
        begins = other.starts_at
        if begins is None or starts > (other.ends_at or begins) or begins > ends:
            continue
        both = [name for person_id, name in there.items() if person_id in other.person_ids]
        if both:
            yield "starts_at", f"{names_of(both)}同一时间还在“{other.title}”，请核对时间或人员。"


@CHECKS.record("study_session", "training", blocks=False, source="一次学习的学时只计一次")
def counted_twice(whole: WholeRecord, known: Surroundings) -> Noticed:
    """Nobody's hours of one study count as a session's and as a course's."""
    session = whole.record.kind == "study_session"
    other_kind, role, where = _STUDY[session]
    if not session and not whole.record.answers.get("hours"):
        return
    there = {
        tie.person_id: str(tie.as_of.get("name", ""))
        for tie in whole.people
        if tie.step_id is None and tie.role == role and tie.presence in {None, "present"}
    }
    for other in known.other_events:
        both = [name for person_id, name in there.items() if person_id in other.person_ids]
        if both and other.kind == other_kind:
            yield (
                where,
                f"{names_of(both)}当天还登记在“{other.title}”里，学时会计两次。"
                "若是同一次学习，培训登记的学时请空着，只在学习教育里计。",
            )


@CHECKS.record("study_session", "talk", blocks=False, source="来、调出、调回：名册以当天为准")
def off_the_roster(whole: WholeRecord, known: Surroundings) -> Noticed:
    """Nobody takes part who has not come yet, or had moved out by that day."""
    day = whole.record.happened_on
    gone: dict[str, list[str]] = {}
    for tie in whole.people:
        if tie.step_id is None and tie.person_id in known.off_roster:
            gone.setdefault(tie.role, []).append(str(tie.as_of.get("name", "")))
    for role, names in gone.items():
        if day is not None:
            yield (
                role,
                f"{names_of(names)}在{day_words(day)}不在册（还没有来，或已经调出），请核对人员或日期。",
            )


def not_yet_taken(given: StepGiven, known: Surroundings) -> Noticed:
    """A step that has not been taken yet."""
    if given.step.taken_on > known.today:
        yield (
            STEP_DATE_FIELDS[given.step.step],
            f"日期{day_words(given.step.taken_on)}在今天之后，请核对。",
        )


for _kind, _steps in {
    "study_session": ("make_up_study",),
    "commitment": ("sign",),
    "rectification": ("progress", "acceptance", "close", "reopen"),
    "person": ("move_out", "return_to_roster"),
}.items():
    CHECKS.step(_kind, *_steps, blocks=False, source="办理不得早于所记的事")(not_yet_taken)


def _below_zero(answers: Answers) -> Noticed:
    """Notice every count below zero: no form of these kinds asks for anything but counts."""
    for name, value in answers.items():
        if _negative(value):
            yield name, f"{value}小于零，请核对。"
        elif isinstance(value, list):
            for place, row in enumerate(value, start=1):
                for cell in row.values() if isinstance(row, dict) else ():
                    if _negative(cell):
                        yield name, f"第{place}行的{cell}小于零，请核对。"


def _negative(value: object) -> bool:
    return isinstance(value, int | float) and value < 0


@CHECKS.record("study_session", "commitment", "rectification", blocks=True, source="不会是负数")
def below_zero(whole: WholeRecord, known: Surroundings) -> Noticed:
    """No head-count, number of pages, hours or votes is below zero."""
    yield from _below_zero(whole.record.answers)


def step_below_zero(given: StepGiven, known: Surroundings) -> Noticed:
    """No number of pages or hours is below zero."""
    yield from _below_zero(given.step.answers)


CHECKS.step("study_session", "make_up_study", blocks=True, source="不会是负数")(step_below_zero)
CHECKS.step("rectification", "progress", "close", blocks=True, source="不会是负数")(step_below_zero)
