"""What education brought: tests before and after, content people, problems put right (R39)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.coverage.year import Year
from cleanedu_desktop.rules.facts import PersonFact, RecordFact

TEST, PROBLEM = "short_test", "rectification"
BEFORE, AFTER = "学前", "学后"
EXAMINEE = "examinee"
"""Role of those who sat a test."""
FULL_MARK = 100.0
"""Marks are told as of a hundred, whatever the full mark of a test is."""


@dataclass(frozen=True, kw_only=True)
class Marks:
    """Marks of one time of testing, as of a hundred."""

    people: int
    average: float
    passed: int | None
    """Of them, with the resit counted; None: no pass mark is said."""


@dataclass(frozen=True, kw_only=True)
class Effect:
    """What one session, or several tests of one topic without a session, brought."""

    title: str
    session: str
    """Id of the session; "" for a topic."""
    before: Marks | None
    after: Marks | None
    both: int
    """People with marks before and after …"""
    gain: float | None
    """… and how much more they have afterwards on average; None without any."""
    asked: int
    satisfied: int
    problems: tuple[str, ...]
    """Numbers of the problems put right because of it."""

    @property
    def satisfaction(self) -> float | None:
        """Share of those asked who were content, 0–1."""
        return self.satisfied / self.asked if self.asked else None

    @property
    def short(self) -> str:
        """Return the figure in a few words: ``85.0　提高 25.0``."""
        told = [f"{self.after.average:.1f}"] if self.after else []
        if self.gain is not None:
            told.append(f"{self._turn} {abs(self.gain):.1f}")
        elif not told and self.before:
            told.append(f"学前 {self.before.average:.1f}")
        return "　".join(told) or "没有测试"

    @property
    def _turn(self) -> str:
        return "提高" if (self.gain or 0) >= 0 else "下降"

    @property
    def words(self) -> str:
        """Return the averages, the gain of those tested twice, who was content, problems."""
        return "，".join(self._told()) or "还没有成绩"

    def _told(self) -> Iterator[str]:
        for word, tested in ((BEFORE, self.before), (AFTER, self.after)):
            if tested is not None:
                yield f"{word} {tested.average:.1f} 分（{_people(tested)}）"
        if self.gain is not None:
            yield f"两次都测的 {self.both} 人平均{self._turn} {abs(self.gain):.1f} 分"
        if self.satisfaction is not None:
            yield f"满意 {self.satisfied}/{self.asked} 人（{self.satisfaction:.0%}）"
        if self.problems:
            yield f"由此整改 {len(self.problems)} 项"


def effects_of(year: Year) -> tuple[Effect, ...]:
    """Return what is known of the effect of the year's education, by day of the session.

    A test belongs to the session it is tied to, or whose number it names; else to its topic. A
    problem belongs to the session it is tied to.
    """
    held = [one.record for one in year.sessions]
    by_number = {one.number: one.id for one in held}
    ids = {one.id for one in held}
    tests: dict[str, list[RecordFact]] = defaultdict(list)
    for one in year.records(TEST, year.span):
        tests[_session_of(one, ids, by_number) or f"topic {_topic(one)}"].append(one)
    problems = _problems(year, ids)
    known = year.facts.persons
    found = [
        _effect(one.title, one.id, tests.pop(one.id, []), problems.get(one.id, ()), known)
        for one in held
        if one.id in tests or one.id in problems
    ]
    return (*found, *(_effect(_topic(some[0]), "", some, (), known) for some in tests.values()))


def _topic(test: RecordFact) -> str:
    return str(test.answers.get("topic") or test.title)


def _session_of(test: RecordFact, ids: set[str], by_number: Mapping[str, str]) -> str:
    tied = [link.to_id for link in test.links if link.to_id in ids]
    return tied[0] if tied else by_number.get(str(test.answers.get("after_session") or ""), "")


def _problems(year: Year, ids: set[str]) -> Mapping[str, tuple[str, ...]]:
    """Return session -> numbers of the problems of the year tied to it."""
    found: dict[str, list[str]] = defaultdict(list)
    for one in year.records(PROBLEM, year.span):
        for to in {link.to_id for link in one.links} & ids:
            found[to].append(one.number)
    return {session: tuple(numbers) for session, numbers in found.items()}


def _effect(
    title: str,
    session: str,
    tests: Sequence[RecordFact],
    problems: tuple[str, ...],
    known: Sequence[PersonFact],
) -> Effect:
    before, after = (_of_phase(tests, phase) for phase in (BEFORE, AFTER))
    marks = [_by_person(some, known) for some in (before, after)]
    twice = sorted(marks[0].keys() & marks[1].keys())
    gains = [marks[1][who] - marks[0][who] for who in twice]
    return Effect(
        title=title,
        session=session,
        before=_tested(before),
        after=_tested(after),
        both=len(twice),
        gain=sum(gains) / len(gains) if gains else None,
        asked=_sum(tests, "asked"),
        satisfied=_sum(tests, "satisfied"),
        problems=problems,
    )


def _of_phase(tests: Sequence[RecordFact], phase: str) -> list[RecordFact]:
    return [one for one in tests if one.answers.get("phase") == phase]


def _sum(tests: Sequence[RecordFact], name: str) -> int:
    return sum(int(number) for one in tests if (number := _number(one.answers.get(name))))


def _tested(tests: Sequence[RecordFact]) -> Marks | None:
    marks = [mark for one in tests for _, mark in _each_mark(one)]
    if not marks:
        return None
    passes = [_passed(one) for one in tests]
    known = [one for one in passes if one is not None]
    return Marks(
        people=len(marks),
        average=sum(marks) / len(marks),
        passed=sum(known) if len(known) == len(passes) else None,
    )


def _each_mark(test: RecordFact) -> Iterator[tuple[str, float]]:
    """Yield (name, mark as of a hundred) of those who sat it, without resits."""
    full = _number(test.answers.get("full_mark")) or FULL_MARK
    for row in _rows(test):
        mark = _number(row.get("score"))
        if mark is not None:
            yield str(row.get("who") or ""), mark * FULL_MARK / full


def _by_person(tests: Sequence[RecordFact], known: Sequence[PersonFact]) -> dict[str, float]:
    """Return who -> mark; who stands twice is left out, nobody knows which mark is right."""
    every = [(_who(test, said, known), mark) for test in tests for said, mark in _each_mark(test)]
    times = Counter(who for who, _ in every)
    return {who: mark for who, mark in every if who and times[who] == 1}


def _who(test: RecordFact, said: str, known: Sequence[PersonFact]) -> str:
    """Return the id of the person a row means, among those tied to the test or else of everyone.

    The name itself where nobody here has it; "" where several have, and it is not said which.
    """
    tied = set(test.those(EXAMINEE))
    meant = [one for one in known if said in (one.name, f"{one.name}（{one.department}）")]
    day = test.happened_on
    there = [one.id for one in meant if day is None or one.on_roster(day)]
    among = [one.id for one in meant if one.id in tied] or there or [one.id for one in meant]
    if len(among) > 1:
        return ""
    return among[0] if among else said


def _passed(test: RecordFact) -> int | None:
    least = _number(test.answers.get("pass_mark"))
    if least is None:
        return None
    best = (
        max((_number(row.get(name)) or 0.0) for name in ("score", "retake")) for row in _rows(test)
    )
    return sum(mark >= least for mark in best)


def _rows(test: RecordFact) -> Iterator[Mapping[str, object]]:
    rows = test.answers.get("scores")
    yield from (row for row in (rows if isinstance(rows, list) else []) if isinstance(row, dict))


def _number(value: object) -> float | None:
    given = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if given else None  # type: ignore[arg-type]


def _people(tested: Marks) -> str:
    passed = "" if tested.passed is None else f"，合格 {tested.passed} 人"
    return f"{tested.people} 人{passed}"
