"""Who has talked with whom, against the rules on talks: leaders across, members down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.coverage.year import TALK, Year, by_name
from cleanedu_desktop.rules.facts import PersonFact, RecordFact
from cleanedu_desktop.rules.lacks import TALKING
from cleanedu_desktop.rules.periods import span_holding
from cleanedu_desktop.rules.rule import Rule

Pair = tuple[str, str]
"""Ids of a leader and a member."""
TALKER = "talker"
MOST_LEADERS = 12
"""Talkers of a rule that names no leaders; with more of them only the members' counts are told."""


@dataclass(frozen=True, kw_only=True)
class TalkMatrix:
    """One rule on talks in its period."""

    rule: Rule
    leaders: tuple[PersonFact, ...]
    """Whom the rule means, or who talked; by name. Empty: not told one by one."""
    members: tuple[PersonFact, ...]
    talks: Mapping[Pair, int]
    """How often each leader and member have talked; those who have not are left out."""
    asked: frozenset[Pair]
    """Pairs that ought to talk; empty where only each member's own count matters."""
    times: Mapping[str, int]
    """Member id -> talks that count."""
    missing: tuple[PersonFact, ...]
    """Members with fewer talks than asked, or with a pair that is missing."""

    @property
    def missing_pairs(self) -> tuple[Pair, ...]:
        """Pairs that ought to talk and have not talked often enough, by id, each once."""
        short = (one for one in self.asked if self.talks.get(one, 0) < self.rule.minimum)
        return tuple(sorted({min(one, one[::-1]) if one[::-1] in self.asked else one
                             for one in short}))  # fmt: skip

    @property
    def share(self) -> float:
        """How much of what is asked has been done, 0–1."""
        if self.asked:
            short = sum(self.talks.get(one, 0) < self.rule.minimum for one in self.asked)
            return 1 - short / len(self.asked)
        return 1 - len(self.missing) / len(self.members) if self.members else 1.0


def talk_matrices(year: Year) -> tuple[TalkMatrix, ...]:
    """Return a matrix for each rule in force on talks, those on pairs first."""
    pairs = [_of_pairs(rule, year) for rule in year.demanding("pairs", TALK)]
    return (*pairs, *(_of_each(rule, year) for rule in year.demanding("talks", TALK)))


def talks_by_type(year: Year) -> tuple[tuple[str, int], ...]:
    """Return how many talks of each type there were, by type; nobody is named."""
    return tuple(sorted(Counter(one.type for one in year.talks).items()))


def _counted(rule: Rule, year: Year) -> list[RecordFact]:
    span = span_holding(rule.period, year.on)
    return [one for one in year.records(TALK, span) if rule.names(one.type)]


def _of_pairs(rule: Rule, year: Year) -> TalkMatrix:
    leaders = year.meant(lambda one: one.fits(rule.people, year.on))
    members = year.meant(lambda one: one.fits(rule.partners, year.on))
    met: Counter[Pair] = Counter()
    for record in _counted(rule, year):
        for one, other in combinations(sorted(set(record.those(*TALKING))), 2):
            met[one, other] += 1
            met[other, one] += 1
    asked = frozenset((a.id, b.id) for a in leaders for b in members if a.id != b.id)
    short = {member for leader, member in asked if met[leader, member] < rule.minimum}
    return TalkMatrix(
        rule=rule,
        leaders=leaders,
        members=members,
        talks={pair: times for pair, times in met.items() if pair in asked},
        asked=asked,
        times=_times(asked, met),
        missing=tuple(one for one in members if one.id in short),
    )


def _times(asked: frozenset[Pair], met: Counter[Pair]) -> Counter[str]:
    found: Counter[str] = Counter()
    for leader, member in asked:
        found[member] += met[leader, member]
    return found


def _of_each(rule: Rule, year: Year) -> TalkMatrix:
    members = year.meant(lambda one: one.fits(rule.people, year.on))
    meant = {one.id for one in members}
    met: Counter[Pair] = Counter()
    times: Counter[str] = Counter()
    for record in _counted(rule, year):
        counting = set(record.those(*rule.roles)) & meant
        times.update(counting)
        met.update((talker, who) for talker in set(record.those(TALKER)) for who in counting
                   if talker != who)  # fmt: skip
    return TalkMatrix(
        rule=rule,
        leaders=_talkers(met, year.facts.persons),
        members=members,
        talks=met,
        asked=frozenset(),
        times=times,
        missing=tuple(one for one in members if times[one.id] < rule.minimum),
    )


def _talkers(met: Mapping[Pair, int], persons: Sequence[PersonFact]) -> tuple[PersonFact, ...]:
    """Return who has talked, also who has left since; nobody where they are too many."""
    ids = {talker for talker, _ in met}
    if len(ids) > MOST_LEADERS:
        return ()
    return tuple(sorted((one for one in persons if one.id in ids), key=by_name))
