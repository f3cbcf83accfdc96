"""Checks of a person of the roster."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.records.record import WholeRecord
from cleanedu_desktop.rules.check_registry import Checks, Noticed, StepGiven
from cleanedu_desktop.rules.finding import Surroundings
from cleanedu_desktop.rules.partial_dates import span_of

CHECKS = Checks()
KIND = "person"


@CHECKS.record(KIND, blocks=True, source="出生日期的先后")
def born_in_the_future(whole: WholeRecord, known: Surroundings) -> Noticed:
    """Nobody is born after today."""
    born = span_of(whole.record.answers.get("birth_date"))
    if born and born[0] > known.today:
        yield "birth_date", f"出生日期{whole.record.answers['birth_date']}在今天之后，请核对。"


@CHECKS.record(KIND, blocks=True, source="出生日期的先后")
def before_birth(whole: WholeRecord, known: Surroundings) -> Noticed:
    """Nobody works or joins the Party before being born."""
    answers = whole.record.answers
    born = span_of(answers.get("birth_date"))
    for name, word in (("work_began_on", "参加工作时间"), ("joined_party_on", "入党时间")):
        when = span_of(answers.get(name))
        if born and when and when[1] < born[0]:
            yield name, f"{word}{answers[name]}早于出生日期{answers['birth_date']}。"


@CHECKS.record(KIND, blocks=False, source="《中国共产党章程》第一条：年满十八岁")
def joined_too_young(whole: WholeRecord, known: Surroundings) -> Noticed:
    """One may join the Party from eighteen."""
    answers, age = whole.record.answers, known.standards.party_age
    born, joined = span_of(answers.get("birth_date")), span_of(answers.get("joined_party_on"))
    if born and joined and born[0] <= joined[1] < _years_after(born[0], age):
        yield "joined_party_on", f"入党时间{answers['joined_party_on']}时不满{age}岁，请核对。"


def _years_after(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


@CHECKS.record(KIND, blocks=True, source="任职、类别的起止")
def ends_before_it_begins(whole: WholeRecord, known: Surroundings) -> Noticed:
    """A post or category ends after it begins."""
    for table, column, word in (("posts", "post", "任职"), ("categories", "category", "人员类别")):
        for row in whole.record.answers.get(table) or []:
            begun, ended = span_of(row.get("from")), span_of(row.get("until"))
            if begun and ended and ended[1] < begun[0]:
                yield (
                    table,
                    f"{word}“{row.get(column) or ''}”的结束时间{row['until']}"
                    f"早于开始时间{row['from']}。",
                )


@CHECKS.step(KIND, "return_to_roster", blocks=True, source="调出、调回的先后")
def before_moving_out(given: StepGiven, known: Surroundings) -> Noticed:
    """Somebody comes back after having moved out."""
    left = given.whole.taken("move_out")
    if left and given.step.taken_on < left[-1].taken_on:
        yield (
            "returned_on",
            f"回到本单位的日期{day_words(given.step.taken_on)}"
            f"早于调出日期{day_words(left[-1].taken_on)}。",
        )
