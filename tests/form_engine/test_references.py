"""What references mean."""

from __future__ import annotations

import pytest

from cleanedu_desktop.form_engine.references import find_reference
from tests.form_engine.filled_records import shipped_forms

FORMS = shipped_forms()


@pytest.mark.parametrize(
    ("form_id", "ref", "label"),
    [
        ("talk", "place", "谈话地点"),
        ("talk", "talker", "谈话人"),
        ("talk", "talker.post", "谈话人职务"),
        ("talk", "talkee.political_status", "谈话对象政治面貌"),
        ("talk", "recorder.count", "记录人人数"),
        ("talk", "record.number", "编号"),
        ("talk", "office.name", "单位"),
        ("study_session", "attendee.expected", "应到"),
        ("study_session", "attendee.absences", "缺席人员及原因"),
        ("study_session", "attendee.present_names", "参加人员"),
        ("study_session", "make_up_study.absentee", "补学人"),
        ("sign_in", "serial", "序号"),
        ("sign_in", "person.absence", "备注"),
        ("make_up_study", "entry.method", "补学方式"),
        ("make_up_study", "entry.absentee.reason", "缺席原因"),
        ("make_up_study", "entry.taken_on", "日期"),
        ("rectification_ledger", "close.closed_on", "销号日期"),
        ("rectification_ledger", "close.taken_on", "日期"),
        ("education_base_ledger", "visit.times", "次数"),
    ],
)
def test_references_that_mean_something(form_id: str, ref: str, label: str) -> None:
    """Each has the label of what it names."""
    form = FORMS.form(form_id)
    found = find_reference(ref, FORMS.main_form(form.kind), form)
    assert found is not None
    assert found.label == label


@pytest.mark.parametrize(
    ("form_id", "ref"),
    [
        ("talk", ""), ("talk", "."), ("talk", "nothing"), ("talk", "place.name"),
        ("talk", "talker.salary"), ("talk", "talker.present"), ("talk", "talker."),
        ("talk", "record.answers"), ("talk", "record"), ("talk", "serial.x"),
        ("talk", "person.name"), ("talk", "entry.method"), ("talk", "office.code"),
        ("sign_in", "entry.method"), ("sign_in", "person.salary"),
        ("make_up_study", "entry.nothing"), ("make_up_study", "person.name"),
        ("study_session", "make_up_study"), ("study_session", "make_up_study.nothing"),
    ],
)  # fmt: skip
def test_references_that_mean_nothing(form_id: str, ref: str) -> None:
    """Not on this form."""
    form = FORMS.form(form_id)
    assert find_reference(ref, FORMS.main_form(form.kind), form) is None
