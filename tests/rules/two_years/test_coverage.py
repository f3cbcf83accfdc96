"""Who was reached in the two years, against what was worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest

from cleanedu_desktop.acts.show_coverage import show_coverage
from cleanedu_desktop.rules.coverage.coverage import Coverage
from cleanedu_desktop.rules.coverage.hours import HoursOf
from tests.rules.two_years.by_hand import figures_by_hand, hours_by_hand
from tests.rules.two_years.play import Played

DAYS = sorted(hours_by_hand())


def hours_in_words(one: HoursOf, played: Played) -> tuple[str, ...]:
    """A person's hours as the table writes them."""
    missed = ", ".join(played.keys[record_id] for record_id in one.missed)
    target = f"{one.target:g}" if one.target else ""
    return (
        one.person.name,
        f"{one.hours:g}",
        target,
        f"{one.sessions}",
        f"{one.self_study:g}",
        missed,
    )


def pairs(words: str) -> set[frozenset[str]]:
    """The pairs of a cell."""
    return {frozenset(pair.split("-")) for pair in words.split()}


def figures_in_words(found: Coverage, played: Played) -> dict[str, str]:
    """What the coverage says, as the table writes it; pairs by id come another way."""
    c11 = next(one for one in found.talks if one.rule.id == "C11")
    everyone = found.groups[0]
    told = {
        "roster": f"{found.roster}",
        "sessions": f"{found.sessions}",
        "C11 asked": f"{len({frozenset(pair) for pair in c11.asked})}",
        "C11 missing": " ".join(
            "-".join(sorted(played.keys[one] for one in pair)) for pair in c11.missing_pairs
        ),
        "talks": " ".join(f"{name} {times}" for name, times in found.talk_types),
        "reached": f"{everyone.reached} of {everyone.people}",
        "talked": f"{everyone.talked} of {everyone.people}",
        "contents": " ".join(
            f"{one.rule.text} {one.sessions}" for one in found.mix.contents if one.sessions
        ),
    }
    for one in found.categories:
        both = zip(one.meant, one.times, strict=True)
        told[one.rule.id] = " ".join(f"{person.name} {times}" for person, times in both)
    return told


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_hours(played: Played, day: date) -> None:
    """Of those in the table."""
    found = show_coverage(played.desk, on=day).coverage
    told = {one.person.name: hours_in_words(one, played) for one in found.hours}
    for by_hand in hours_by_hand()[day]:
        assert told[by_hand[0]] == by_hand


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_figures(played: Played, day: date) -> None:
    """Of the office."""
    told = figures_in_words(show_coverage(played.desk, on=day).coverage, played)
    for name, value in figures_by_hand("by_hand_coverage.md")[day].items():
        if name == "C11 missing":
            assert pairs(told[name]) == pairs(value)
        else:
            assert (name, told[name]) == (name, value)
