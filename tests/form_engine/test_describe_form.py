"""Forms described to other programs."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from cleanedu_desktop.form_engine.describe_form import describe_form
from tests.form_engine.filled_records import shipped_forms

FORMS = shipped_forms()


@pytest.mark.parametrize("form_id", [form.id for form in FORMS.forms])
def test_every_form_is_described(form_id: str) -> None:
    """As JSON, with something to fill in."""
    form = FORMS.form(form_id)
    told = describe_form(form, FORMS.main_form(form.kind))
    assert json.loads(json.dumps(told)) == told
    assert (told["form"], told["kind"], told["title"]) == (form.id, form.kind, form.title)
    assert told["fields"]
    for field in told["fields"]:
        assert {"name", "label", "kind", "required", "choices", "columns"} <= set(field)


def test_a_main_form() -> None:
    """Fields with columns of the same shape, roles with their words of attendance, steps."""
    told = describe_form(FORMS.form("study_session"))
    votes = next(one for one in told["fields"] if one["name"] == "votes")
    assert votes["columns"][0] == {
        "name": "matter", "label": "表决事项", "kind": "text", "required": True, "choices": [],
        "open_choices": False, "columns": [], "help": "", "unit": "", "only_for": [],
    }  # fmt: skip
    assert told["people"][0] == {
        "role": "host", "label": "主持人", "min": 1, "max": 1, "presence": [],
        "only_for": [],
    }  # fmt: skip
    assert told["people"][2]["presence"] == ["到会", "请假", "缺席"]
    assert told["people"][2]["max"] is None
    step, followed, reported = told["steps"]
    assert (reported["name"], reported["only_for"][0]) == ("report_up", "支部党员大会")
    assert (followed["name"], followed["label"]) == ("follow_up", "登记落实")
    assert (step["name"], step["label"]) == ("make_up_study", "补学")
    assert (step["from"], step["to"]) == (["recorded"], None)
    assert [one["role"] for one in step["people"]] == ["absentee", "supervisor"]


def test_other_forms_tell_what_they_show() -> None:
    """Fields of the main form, or those of their step."""
    main = FORMS.form("rectification")
    told = describe_form(FORMS.form("rectification_close"), main)
    names = [one["name"] for one in told["fields"]]
    assert "problem" in names
    assert "goal" not in names
    assert [one["name"] for one in told["steps"]] == ["acceptance", "close"]
    session = FORMS.form("study_session")
    told = describe_form(FORMS.form("make_up_study"), session)
    assert [one["name"] for one in told["fields"]] == ["studied_on", "method", "content", "hours"]
    told = describe_form(FORMS.form("sign_in"), session)
    assert [one["role"] for one in told["people"]] == ["attendee"]


def test_hidden_fields_are_not_asked_for() -> None:
    """What the office hides is no question."""
    form = FORMS.form("talk")
    hidden = replace(form, fields=tuple(replace(one, hidden=True) for one in form.fields))
    assert describe_form(hidden)["fields"] == []
