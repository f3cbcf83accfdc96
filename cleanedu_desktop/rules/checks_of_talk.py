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


_FOLLOW_UP = "安康、天津、沾益等地回访教育办法：处分生效后至影响期满前，二人以上进行"


def _is_follow_up(whole: WholeRecord, known: Surroundings) -> bool:
    talk_type = str(whole.record.answers.get("talk_type", ""))
    return any(word in talk_type for word in known.standards.follow_up_words)


@CHECKS.record(KIND, blocks=False, source=_FOLLOW_UP)
def visited_by_too_few(whole: WholeRecord, known: Surroundings) -> Noticed:
    """A visit to someone under sanction (回访) is made by two or more."""
    least = known.standards.follow_up_visitors
    visitors = {tie.person_id for tie in whole.in_role("talker")}
    if _is_follow_up(whole, known) and 0 < len(visitors) < least:
        yield (
            "talker",
            f"回访一般由{least}人以上进行，现在只有{len(visitors)}人；"
            "请补上另一位回访人，确为一人回访的按实际登记。",
        )


@CHECKS.record(KIND, blocks=False, source=_FOLLOW_UP)
def outside_the_influence_period(whole: WholeRecord, known: Surroundings) -> Noticed:
    """A visit (回访) is made after the sanction and before its influence ends."""
    held, answers = whole.record.happened_on, whole.record.answers
    if held is None or not _is_follow_up(whole, known):
        return
    begun, ended = day_of(answers.get("sanctioned_on")), day_of(answers.get("influence_until"))
    if begun and held < begun:
        yield "starts_at", f"回访日期{day_words(held)}早于处分时间{day_words(begun)}，请核对。"
    if ended and held > ended:
        yield (
            "starts_at",
            f"回访日期{day_words(held)}晚于影响期满{day_words(ended)}；"
            "回访一般在影响期满以前进行，请核对日期，或在备注里说明。",
        )


@CHECKS.record(KIND, blocks=False, source="F12: 处分时间、影响期满")
def influence_ends_before_it_begins(whole: WholeRecord, known: Surroundings) -> Noticed:
    """The influence of a sanction ends after the sanction."""
    answers = whole.record.answers
    begun, ended = day_of(answers.get("sanctioned_on")), day_of(answers.get("influence_until"))
    if begun and ended and ended < begun and _is_follow_up(whole, known):
        yield (
            "influence_until",
            f"影响期满{day_words(ended)}早于处分时间{day_words(begun)}，请改正其中一个。",
        )
