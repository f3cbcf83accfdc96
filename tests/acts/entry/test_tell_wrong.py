"""Saying everything that is wrong in one sentence."""

from __future__ import annotations

from cleanedu_desktop.acts.entry.tell_wrong import MOST, tell_wrong
from cleanedu_desktop.form_engine.check_answers import AnswerMistake
from cleanedu_desktop.form_engine.definition import Field, PeopleRole, Step
from cleanedu_desktop.rules.finding import Finding

STEP = Step(
    name="close",
    label="销号",
    fields=(Field(name="closed_on", label="销号日期", kind="date"),),
    people=(PeopleRole(role="confirmer", label="确认人"),),
)


def finding(where: str, sentence: str, *, blocks: bool) -> Finding:
    """Return a finding."""
    return Finding(check_id="x.y", where=where, sentence=sentence, blocks=blocks)


def test_labels_are_said_once() -> None:
    mistakes = [
        AnswerMistake("closed_on", "销号日期", "“销号日期”还没有填写。"),
        AnswerMistake("confirmer", "确认人", "没有填"),
    ]
    findings = [
        finding("closed_on", "早于发现时间。", blocks=True),
        finding("confirmer", "没有填", blocks=True),
        finding("confirmer", "只是提醒。", blocks=False),
    ]
    assert tell_wrong(STEP, mistakes, findings) == (
        "“销号日期”还没有填写；确认人：没有填；销号日期：早于发现时间"
    )


def test_nothing_wrong_nothing_said() -> None:
    assert tell_wrong(STEP, [], [finding("closed_on", "提醒", blocks=False)]) == ""


def test_a_sentence_does_not_grow_without_end() -> None:
    mistakes = [AnswerMistake("", "", f"错{number}") for number in range(MOST + 5)]
    told = tell_wrong(STEP, mistakes, [])
    assert told.endswith(f"；错{MOST - 1}；另有 5 处")
