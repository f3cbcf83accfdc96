"""The office's assessment standards, read anew where a file of theirs was written."""

from __future__ import annotations

from collections.abc import Collection

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.keep_own_rules import not_saved
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of, state_of
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.rules.assessment_book import AssessmentBook, read_assessments
from cleanedu_desktop.rules.read_assessment import Known

KIND = "assessment"
"""Kind of the records of an assessment."""


def all_forms(desk: Desk) -> tuple[Form, ...]:
    """Return the forms of the office, those kept from an inspector too."""
    return desk.inspection.whole.forms if desk.inspection is not None else desk.forms.forms


def known_to_standards(desk: Desk) -> Known:
    """Return what a standard of the office may name."""
    forms = all_forms(desk)
    return Known(
        kinds={one.kind for one in forms},
        rules=rulebook_of(desk).stretches.keys(),
        sheets={one.id for one in forms if one.kind == KIND},
    )


def refuse_mistakes(desk: Desk, known: Collection[str]) -> None:
    """Raise where what was written, or a later change over it, does not hold; `known` is not new.

    Raises:
        OfficeProblem: with the first that is new.
    """
    for one in standards_of(desk).mistakes:
        if str(one) not in known:
            words = one.sentence.replace("写 text 和 max", "写考核内容和分值")
            raise not_saved(f"{words}；请改正后再保存")


def standards_of(desk: Desk) -> AssessmentBook:
    """Return the standards; mistakes in their files are in it, the sound ones hold."""
    own = desk.folders.own_standards
    book = rulebook_of(desk)
    state = (state_of(own), id(book))
    if desk.standards is None or desk.standards[0] != state:
        known = known_to_standards(desk)
        desk.standards = (state, read_assessments(desk.folders.standards, own, known))
    return desk.standards[1]
