"""A line holds its characters in order, each in its face, squeezed and stretched as it was set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.printing.set_line import (
    LONG,
    MOST_WHOLE,
    ShownFaces,
    plain_run,
    run_of,
    set_line,
)
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import Role, TypeCase


@given(text=st.text(st.sampled_from("，。《》（）“”甲2a"), min_size=1, max_size=30))
def test_pieces_hold_every_character_in_order(text: str, type_case: TypeCase) -> None:
    line = Setter(type_case).line(text, Role.BODY, 10)
    pieces = line.run.pieces
    assert "".join(line.run.text[start:end] for start, end, _ in pieces) == text
    natural = sum(face.width(c) for start, end, face in pieces for c in text[start:end]) * 10
    assert natural - 5 * len(line.run.squeezed) == pytest.approx(line.width, abs=0.01)
    assert line.operators(ShownFaces()).count(")500(") == sum(1 for i in line.run.squeezed)


def test_a_line_is_stretched_to_its_goal_or_not_at_all(type_case: TypeCase) -> None:
    run = run_of([("廉政谈话记录", type_case.style(Role.BODY))])
    stretched = set_line(run, (0, 6), 10, goal=64)
    assert stretched.width == pytest.approx(64)
    assert stretched.spacing == pytest.approx(0.8)
    assert stretched.operators(ShownFaces()).startswith("0.800 Tc ")
    assert stretched.operators(ShownFaces()).endswith(" 0 Tc")
    far = set_line(run, (0, 6), 10, goal=90)
    assert far.width == pytest.approx(60)
    assert far.spacing == 0


def test_a_mark_at_the_end_stands_out_by_its_blank_half(type_case: TypeCase) -> None:
    run = run_of([("廉政谈话，", type_case.style(Role.BODY))])
    assert set_line(run, (0, 5), 10, goal=45).width == pytest.approx(45)


def test_spaces_at_the_end_are_not_shown(type_case: TypeCase) -> None:
    run = run_of([("ab  ", type_case.style(Role.BODY))])
    assert set_line(run, (0, 4), 10).text == "ab"


def test_an_empty_line_shows_nothing(type_case: TypeCase) -> None:
    line = set_line(run_of([("", type_case.style(Role.BODY))]), (0, 0), 10)
    assert line.operators(ShownFaces()) == ""


@given(text=st.text(st.sampled_from("，。《》（）“”甲乙2a 𠮷"), min_size=1, max_size=60))
def test_long_text_is_measured_like_its_characters(type_case: TypeCase, text: str) -> None:
    """Searching for uncommon characters gives the widths and faces each of them has."""
    style = type_case.style(Role.BODY)
    long = "甲" * LONG + text
    run = run_of([(long, style)])
    single = run_of([(char, style) for char in long])
    assert (run.pieces, run.ends, run.squeezed) == (single.pieces, single.ends, single.squeezed)


@pytest.mark.parametrize("before", ["", "2", "ab"])
def test_a_very_long_text_is_measured_to_its_end(before: str, type_case: TypeCase) -> None:
    """Longer than the ends that are copied, and begun within an em."""
    style = type_case.style(Role.BODY)
    run = run_of([(f"{before}{'甲' * (2 * MOST_WHOLE)}2", style)])
    start = run.ends[len(before)]
    assert len(run.ends) == len(run.text) + 1
    assert run.ends[len(before) + 2 * MOST_WHOLE] == pytest.approx(start + 2 * MOST_WHOLE)
    assert run.ends[-1] == pytest.approx(start + 2 * MOST_WHOLE + run_of([("2", style)]).ends[-1])


@given(text=st.text(st.sampled_from("，。《》（甲乙丙丁戊2𠮷"), min_size=1, max_size=8))
def test_a_plain_run_is_what_looking_up_would_make(type_case: TypeCase, text: str) -> None:
    style = type_case.style(Role.BODY)
    full = run_of([(text, style)])
    plain = plain_run(text, style)
    if plain:
        assert (plain.pieces, [*plain.ends]) == (full.pieces, full.ends)
        assert full.squeezed == []
    else:
        assert full.squeezed or set(text) & set("2𠮷")
