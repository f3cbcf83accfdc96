"""What belongs into a personal file, where, and in which order."""

from __future__ import annotations

from datetime import date

import pytest

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.form_engine.references import find_reference
from cleanedu_desktop.rules.personal_file import (
    OTHERS,
    SECTIONS,
    WHO,
    FileLine,
    in_sections,
    own_row,
    parts_by_row,
    place_of,
)


def line(number: str, day: date | None) -> FileLine:
    """A line of that number and day."""
    return FileLine(
        id=number,
        number=number,
        form_title="登记表",
        day=day,
        words="一",
        entered_on=date(2026, 3, 1),
        late="",
        restricted=False,
    )


def test_every_part_means_something_in_its_form() -> None:
    forms = read_forms(folders_for().forms)
    for part in (one for section in SECTIONS for one in section.parts):
        form = forms.main_form(part.kind)
        assert set(part.roles) <= {one.role for one in form.people}, part
        for ref in part.tells:
            assert find_reference(ref, form) is not None, (part.kind, ref)
        if part.by:
            field = form.field_named(part.by)
            assert field is not None
            assert set(part.types) <= set(field.choices), part
        if part.table:
            table = form.field_named(part.table)
            assert table is not None
            assert WHO in {one.name for one in table.columns}


@pytest.mark.parametrize(
    ("kind", "role", "answers", "title"),
    [
        ("declaration", "declarant", {"matter": "本人兼职"}, "兼职"),
        ("declaration", "declarant", {"matter": "持股情况"}, OTHERS),
        ("person_event", "subject", {"event_type": "处分"}, "违纪处理、问责"),
        ("person_event", "subject", {"event_type": "表彰"}, "奖励、荣誉"),
        ("person_event", "subject", {"event_type": "其他"}, OTHERS),
        ("talk", "talkee", {}, "廉政谈话"),
    ],
)
def test_where_a_record_belongs(kind: str, role: str, answers: dict[str, str], title: str) -> None:
    found = place_of(kind, role, answers)
    assert found is not None
    assert found[0] == title


@pytest.mark.parametrize(
    ("kind", "role"),
    [("talk", "talker"), ("talk", "recorder"), ("early_sign", "concerned"), ("debrief", "teller")],
)
def test_what_is_not_about_the_person_is_nowhere(kind: str, role: str) -> None:
    assert place_of(kind, role, {}) is None


def test_rows_alone_tell_of_whom_tests_are() -> None:
    assert [part.kind for _title, part in parts_by_row()] == ["short_test"]


def test_a_row_of_two_of_one_name_is_nobodys() -> None:
    rows = [{"who": "甲", "score": 90}, {"who": "乙", "score": 80}, {"who": "乙", "score": 70}]
    assert own_row(rows, "甲") == {"who": "甲", "score": 90}
    assert own_row(rows, "乙") is None
    assert own_row(rows, "丙") is None
    assert own_row(None, "甲") is None


def test_lines_stand_by_day_in_the_order_of_the_schema() -> None:
    late, early = line("T2", date(2026, 5, 1)), line("T9", date(2026, 1, 1))
    undated = line("T1", None)
    placed = [("廉政谈话", late), (OTHERS, late), ("廉政谈话", early), ("廉政谈话", undated)]
    found = in_sections(placed)
    assert [one.title for one in found] == [one.title for one in SECTIONS]
    assert found[-1].lines == (late,)
    (talks,) = [one for one in found if one.title == "廉政谈话"]
    assert talks.lines == (undated, early, late)
