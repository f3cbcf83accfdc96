"""Answers against fields."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.form_engine.check_answers import check_answers
from tests.form_engine.filled_records import FILLED, shipped_forms
from tests.test_problems import ANYTHING

FORMS = shipped_forms()
TALK = FORMS.form("talk")


@pytest.mark.parametrize("kind", FILLED)
def test_kept_answers_are_read_as_they_are(kind: str) -> None:
    """What was kept is what is read again."""
    whole = FILLED[kind]()
    checked = check_answers(FORMS.form(kind).fields, whole.record.answers)
    assert checked.mistakes == []
    assert checked.answers == whole.record.answers
    for entry in whole.steps:
        step = FORMS.form(kind).step_named(entry.step)
        assert step is not None
        assert check_answers(step.fields, entry.answers).answers == entry.answers


def test_everything_wrong_at_once() -> None:
    """Unknown names, wrong kinds, missing ones, words outside the list."""
    raw = {"talk_type": "闲谈", "due_on": "月底", "palce": "x", "place": ""}
    checked = check_answers(TALK.fields, raw)
    assert checked.answers == {}
    assert [(one.field, one.label) for one in checked.mistakes] == [
        ("palce", "palce"),
        ("talk_type", "谈话类型"),
        ("starts_at", "谈话时间"),
        ("due_on", "完成时限"),
    ]
    assert checked.mistakes[2].sentence == "“谈话时间”还没有填写。"
    assert "例行廉政谈话" in checked.mistakes[1].sentence


def test_drafts_may_lack_what_is_required() -> None:
    """Empty is always allowed there, and never kept."""
    raw = {"place": " 二楼 ", "cause": None, "starts_at": ""}
    checked = check_answers(TALK.fields, raw, required=False)
    assert checked.mistakes == []
    assert checked.answers == {"place": "二楼"}


@pytest.mark.slow
@given(
    ANYTHING | st.dictionaries(st.sampled_from([f.name for f in TALK.fields]) | st.text(), ANYTHING)
)
def test_anything_can_be_checked(raw: object) -> None:
    """Never an exception, always sentences that can be shown."""
    for kind in FORMS.kinds:
        checked = check_answers(FORMS.form(kind).fields, raw)
        for mistake in checked.mistakes:
            f"{mistake.field}{mistake.label}{mistake.sentence}".encode()
