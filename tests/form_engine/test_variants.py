"""What is asked, checked and printed for one type of talk or session alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cleanedu_desktop.form_engine.check_answers import check_answers
from cleanedu_desktop.form_engine.make_sheet import blank_sheet, make_sheets
from cleanedu_desktop.form_engine.sheet import GridRow, HeadingRow, Sheet
from cleanedu_desktop.form_engine.variants import (
    NONE_CHOSEN,
    fits,
    for_answers,
    for_variants,
    not_for,
    variants_of,
)
from tests.form_engine.filled_forms import filled_record
from tests.form_engine.filled_records import FILLED, OFFICE, shipped_forms

FORMS = shipped_forms()
TALK = FORMS.form("talk")
ADMONITION = {"talk_type": "诫勉谈话", "starts_at": "2026-03-05T09:00"}
VISIT_FIELDS = {"sanction", "visit_result", "suggestion"}


def labels(sheet: Sheet) -> list[str]:
    """Return the labels of a sheet's cells and its headings."""
    found = []
    for block in sheet.blocks:
        if isinstance(block, GridRow):
            found += [cell.label for cell in block.cells]
        elif isinstance(block, HeadingRow):
            found.append(block.text)
    return found


def test_a_form_is_narrowed_to_its_variant() -> None:
    """Fields, roles, rows and steps; what names no variant stays."""
    visit = for_answers(TALK, {"talk_type": "回访谈话"})
    assert {one.name for one in visit.fields} >= VISIT_FIELDS
    assert "statement" not in {one.name for one in visit.fields}
    assert [one.role for one in visit.people] == ["talker", "talkee", "recorder"]
    assert visit.steps == ()
    admonition = for_answers(TALK, ADMONITION)
    assert [one.role for one in admonition.people][-1] == "party_head"
    assert [one.name for one in admonition.steps] == ["improvement_check"]
    assert len(admonition.rows) > len(for_variants(TALK, NONE_CHOSEN).rows)
    assert visit.version == TALK.version


def test_before_a_choice_nothing_special_is_there() -> None:
    """And nothing that is for all is missing."""
    plain = for_answers(TALK, {})
    assert all(not one.only_for for one in plain.fields)
    assert all(not one.only_for for one in plain.rows)
    assert all(not one.only_for for one in plain.people)
    assert {"cause", "content"} <= {one.name for one in plain.fields}
    person = FORMS.form("person")
    assert for_answers(person, {}) is person


@pytest.mark.parametrize(
    ("only_for", "variants", "there"),
    [((), {"a"}, True), (("a",), {"a"}, True), (("a", "b"), {"b"}, True), (("a",), set(), False)],
)
def test_fits(only_for: tuple[str, ...], variants: set[str], there: bool) -> None:
    """Empty means for all."""
    assert fits(only_for, frozenset(variants)) == there


def test_a_variant_is_read_by_the_form_or_by_a_newer_one() -> None:
    """A main form of former years does not name its chooser."""
    old = replace(TALK, variants_by="")
    assert variants_of(old, ADMONITION) == NONE_CHOSEN
    assert variants_of(old, ADMONITION, "talk_type") == {"诫勉谈话"}
    assert variants_of(TALK, {"talk_type": None}) == NONE_CHOSEN


def test_an_answer_for_another_variant_is_told() -> None:
    """By label, with what it is for and what was chosen."""
    given = ADMONITION | {"sanction": "警告", "statement": "作了检讨。"}
    checked = check_answers(TALK.fields, given, variants_by="talk_type")
    (mistake,) = checked.mistakes
    assert mistake.field == "sanction"
    assert "只用于“回访谈话”" in mistake.sentence
    assert "现在的谈话类型是“诫勉谈话”" in mistake.sentence
    assert checked.answers["statement"] == "作了检讨。"
    assert "sanction" not in checked.answers
    assert "还没有选" in not_for("处分种类", ("回访谈话",), "谈话类型", NONE_CHOSEN)


def test_empty_answers_for_another_variant_are_no_mistake() -> None:
    """A window empties what the former type had."""
    given = ADMONITION | {"sanction": None, "suggestion": ""}
    assert check_answers(TALK.fields, given, variants_by="talk_type").mistakes == []


def test_a_required_field_is_asked_of_its_variant_alone() -> None:
    """Otherwise it burdens every entry."""
    fields = [
        replace(one, required=True) if one.name == "statement" else one for one in TALK.fields
    ]
    plain = {"talk_type": "例行廉政谈话", "starts_at": "2026-03-05T09:00"}
    assert check_answers(fields, plain, variants_by="talk_type").mistakes == []
    (mistake,) = check_answers(fields, ADMONITION, variants_by="talk_type").mistakes
    assert mistake.field == "statement"


def test_paper_shows_what_its_variant_has() -> None:
    """On the main form and on the form of that variant; a blank main form shows what all have."""
    visit = filled_record(TALK, TALK, variant="回访谈话")
    admonition = filled_record(TALK, TALK, variant="诫勉谈话")
    sheets = make_sheets(TALK, TALK, [visit, admonition, visit], office_name=OFFICE, printed_on="")
    shown = [labels(sheet) for sheet in sheets]
    assert "回访结果" in shown[0]
    assert shown[0] == shown[2]
    assert "本人说明或检讨" in shown[1]
    assert "回访结果" not in shown[1]
    assert "改正情况了解" in shown[1]
    blank = labels(blank_sheet(TALK, TALK, office_name=OFFICE))
    assert not {"回访结果", "本人说明或检讨", "改正情况了解"} & set(blank)
    form = FORMS.form("return_visit")
    (own,) = make_sheets(form, TALK, [admonition, visit], office_name=OFFICE, printed_on="")
    assert own.number == visit.record.number
    assert labels(own) == labels(blank_sheet(form, TALK, office_name=OFFICE))


def test_a_record_of_an_older_form_prints_on_the_new_one() -> None:
    """By its type, with what it has."""
    old = replace(
        TALK, variants_by="", fields=tuple(one for one in TALK.fields if not one.only_for)
    )
    whole = FILLED["talk"]()
    whole.record.answers = whole.record.answers | {"talk_type": "诫勉谈话"}
    form = FORMS.form("admonition_talk")
    (sheet,) = make_sheets(form, old, [whole], office_name=OFFICE, printed_on="")
    assert "本人说明或检讨" not in labels(sheet)
    assert "诫勉事由" in labels(sheet)
