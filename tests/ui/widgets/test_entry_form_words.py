"""Words of the editor's paper."""

from cleanedu_desktop.form_engine.check_answers import AnswerMistake
from cleanedu_desktop.form_engine.definition import Form, PeopleRole, Step
from cleanedu_desktop.ui.models.attendance import Attendee
from cleanedu_desktop.ui.widgets.entry_form_words import (
    absences,
    derived_label,
    whole_sentence,
    words_of_aside,
)


def test_findings_are_whole_sentences() -> None:
    """The field is named once."""
    assert whole_sentence(AnswerMistake("a", "记录人", "没有填")) == "记录人没有填。"
    assert whole_sentence(AnswerMistake("a", "日期", "“日期”不对。")) == "“日期”不对。"


def test_what_is_set_aside_is_named() -> None:
    """The first few, and how many there are."""
    assert "“甲”、“乙”不在这一类里" in words_of_aside(["甲", "乙"])
    assert "等 6 项" in words_of_aside(list("甲乙丙丁戊己"))


def test_only_the_missing_are_told_with_their_reasons() -> None:
    """Those not marked yet are not called missing."""
    lines = [
        Attendee("1", "甲", "", "present"),
        Attendee("2", "乙", "", "on_leave", "出差"),
        Attendee("3", "丙", "", "absent"),
        Attendee("4", "丁"),
    ]
    assert absences(lines) == "乙（请假：出差）、丙（缺席）"


def test_what_follows_has_the_label_of_the_paper() -> None:
    """A step's references have none of their own."""
    role = PeopleRole(role="talker", label="谈话人")
    form = Form(id="talk", title="谈话", kind="talk", people=(role,))
    assert "职务" in derived_label("talker.post", form)
    assert derived_label("talker.post", Step(name="x", label="x")) == "talker.post"
