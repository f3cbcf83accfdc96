"""Terms of text and query: no text that holds the words escapes the match."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.search_terms import (
    fold,
    indexed,
    is_exact,
    match_of,
    runs,
    sum_of,
    terms_of,
    words_of,
)

TEXTS = st.text(st.sampled_from("廉政谈话䶮𬱖\ue000aAＡ1－-，。 \n\"*%_'"), max_size=14)


@given(st.text(max_size=40))
def test_folding_keeps_every_position(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


def test_folding_makes_case_and_width_one() -> None:
    assert fold("Ｆ8 第ａ版\tB") == "f8 第a版 b"


def test_a_lone_surrogate_can_be_asked_for() -> None:
    assert words_of("\ud800") == []


def test_too_many_words_are_refused_with_a_sentence() -> None:
    assert len(words_of(" ".join(map(str, range(100))))) == 100
    with pytest.raises(OfficeProblem, match="最多查找 100 个词"):
        words_of(" ".join(map(str, range(101))))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("廉政谈话", {"廉政", "政谈", "谈话", "话"}),
        ("t2026-07", {"t2", "20", "02", "26", "6", "07", "7"}),
        ("张𬱖", {"张𬱖", "𬱖"}),
        ("，。", set()),
    ],
)
def test_terms(text: str, found: set[str]) -> None:
    assert terms_of(text) == found


def test_matches() -> None:
    assert match_of(["廉"]) == '"廉" *'
    assert match_of(["廉政"]) == '"廉政"'
    assert match_of(["廉政谈话", "a"]) == '"廉政" AND "政谈" AND "谈话" AND "a" *'
    assert match_of(["-"]) == ""


@given(TEXTS, TEXTS)
def test_exact_words_are_in_a_text_whenever_their_terms_are(text: str, query: str) -> None:
    folded = fold(text)
    for word in words_of(query):
        if is_exact(word):
            terms = terms_of(folded)
            by_terms = any(term.startswith(word) for term in terms)
            assert by_terms == (word in folded)


@given(TEXTS)
def test_runs_are_the_text_without_what_parts_them(text: str) -> None:
    folded = fold(text)
    assert all(run in folded for run in runs(folded))
    assert sum(map(len, runs(folded))) <= len(folded)


def test_a_sum_is_of_the_whole_text_and_never_asked_for() -> None:
    assert sum_of("提醒 谈话") != sum_of("提醒。谈话")
    assert indexed("谈话").split() == ["话", "谈话", sum_of("谈话")]
    assert match_of([sum_of("谈话")[0]]) == ""
