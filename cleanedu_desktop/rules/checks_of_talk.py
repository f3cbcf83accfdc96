"""Checks of a clean-government talk."""

from __future__ import annotations

from datetime import timedelta

from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.records.record import WholeRecord
from cleanedu_desktop.rules.check_registry import Checks, Noticed
from cleanedu_desktop.rules.finding import Surroundings
from cleanedu_desktop.rules.partial_dates import day_of, span_of

CHECKS = Checks()
KIND = "talk"


@CHECKS.record(KIND, blocks=True, source="F8: 谈话人、谈话对象")
def with_oneself(whole: WholeRecord, known: Surroundings) -> Noticed:
    """Talker and talkee are two people."""
    talkees = {tie.person_id for tie in whole.in_role("talkee")}
    for tie in whole.in_role("talker"):
        if tie.person_id in talkees:
            yield "talkee", f"{tie.as_of.get('name', '')}既是谈话人又是谈话对象，请改正其中一个。"


@CHECKS.record(KIND, blocks=False, source="F8: 记录人")
def recorded_by_talkee(whole: WholeRecord, known: Surroundings) -> Noticed:
    """The talkee does not keep the record."""
    talkees = {tie.person_id for tie in whole.in_role("talkee")}
    for tie in whole.in_role("recorder"):
        if tie.person_id in talkees:
            yield "recorder", f"记录人{tie.as_of.get('name', '')}就是谈话对象，建议另由他人记录。"


@CHECKS.record(KIND, blocks=False, source="《中国共产党党内监督条例》第二十一条")
def admonished_by_own_secretary(whole: WholeRecord, known: Surroundings) -> Noticed:
    """An admonishing talk (诫勉) is a superior's to hold, not the branch secretary's."""
    words = known.standards
    talk_type = str(whole.record.answers.get("talk_type", ""))
    if not any(word in talk_type for word in words.admonition_words):
        return
    for tie in whole.in_role("talker"):
        post = str(tie.as_of.get("post") or "")
        if any(word in post for word in words.secretary_words):
            yield (
                "talker",
                f"诫勉由上级党组织负责人进行（党内监督条例第二十一条），"
                f"{tie.as_of.get('name', '')}是本支部的{post}。"
                "如是上级进行的诫勉，请把谈话人改为上级负责人。",
            )


@CHECKS.record(KIND, blocks=False, source="任前谈话日期 ≤ 任职日期")
def after_the_appointment(whole: WholeRecord, known: Surroundings) -> Noticed:
    """A talk before an appointment (任前) is not held after it."""
    held = whole.record.happened_on
    talk_type = str(whole.record.answers.get("talk_type", ""))
    if held is None or not any(word in talk_type for word in known.standards.pre_appointment_words):
        return
    since = held - timedelta(days=known.standards.appointment_looked_back_days)
    for tie in whole.in_role("talkee"):
        begun = [
            (span[1], row)
            for row in known.posts_of.get(tie.person_id, ())
            if (span := span_of(row.get("from")))
        ]
        if not begun:
            continue
        day, row = max(begun, key=lambda one: one[0])
        if since <= day < held:
            yield (
                "starts_at",
                f"{tie.as_of.get('name', '')}任{row.get('post') or '现职'}的时间是{row['from']}，"
                f"早于谈话日期{day_words(held)}；任前谈话应在任职前进行。",
            )


@CHECKS.record(KIND, blocks=False, source="F8: 整改要求与时限")
def due_before_the_talk(whole: WholeRecord, known: Surroundings) -> Noticed:
    """What is asked for falls due after the talk."""
    held, due = whole.record.happened_on, day_of(whole.record.answers.get("due_on"))
    if held and due and due < held:
        yield "due_on", f"时限{day_words(due)}早于谈话日期{day_words(held)}。"
