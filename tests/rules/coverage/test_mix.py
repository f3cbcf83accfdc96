"""What education was about, and in which forms."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cleanedu_desktop.rules.coverage.mix import forms_of, heads_of, mix_of
from tests.rules.coverage.made_years import year
from tests.rules.small_office import EVERYONE, facts, session


def held(number: int, words: str = "集中学习", **answers: Any) -> Any:
    return session(f"X{number}", date(2026, 2, number), words, "ab", answers=answers)


def test_contents_by_mark_and_by_type() -> None:
    """A session of two contents counts for each; one of none is not in the mix."""
    sessions = [
        held(1, content_tags=["岗位廉政教育", "纪律教育"]),
        held(2, content_tags=["纪律教育"]),
        held(3, "警示教育"),
        held(4, content_tags=["形势教育"]),
        held(5, content_tags=["读书"]),
        held(6),
    ]
    mix = mix_of(year(facts(sessions)))
    assert [(one.rule.text, one.sessions) for one in mix.told] == [
        ("岗位廉政教育", 1),
        ("纪律教育", 2),
        ("警示教育", 1),
        ("形势教育", 1),
    ]
    assert [mix.share(one) for one in mix.told] == [1 / 5, 2 / 5, 1 / 5, 1 / 5]
    assert len(mix.contents) == 7
    assert (mix.unmarked, mix.others, mix.marked, mix.sessions) == (1, 1, 5, 6)


def test_forms_and_the_share_of_mere_reading() -> None:
    sessions = [
        held(1, education_form=["读文件"]),
        held(2, education_form=["读文件", "讨论交流"]),
        held(3, warning_form="观看警示教育片"),
        held(4),
    ]
    forms = forms_of(year(facts(sessions)))
    assert dict(forms.forms) == {"读文件": 2, "讨论交流": 1, "观看警示教育片": 1}
    assert (forms.told, forms.reading) == (3, 1)
    assert forms.reading_share == pytest.approx(1 / 3)
    assert forms_of(year(facts([]))).reading_share == 0


def test_heads_with_families_masses_and_several_departments() -> None:
    people = [replace(one, department=f"{one.id}科") for one in EVERYONE]
    sessions = [held(1, families=3), held(2, masses=20, families=1)]
    alone = session("X9", date(2026, 3, 1), "党课", "a")
    heads = heads_of(year(facts([*sessions, alone], people)))
    assert (heads.attended, heads.families, heads.masses) == (5, 4, 20)
    assert (heads.across, heads.with_departments) == (2, 3)
