"""Education by category of people (R29, R30), young cadres (R34), responsibility areas (R07)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set as AbstractSet
from datetime import date

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.coverage.year import SESSION, TALKEE, Year
from cleanedu_desktop.rules.facts import PersonFact, RecordFact
from cleanedu_desktop.rules.partial_dates import span_of
from cleanedu_desktop.rules.periods import span_holding
from cleanedu_desktop.rules.rule import Rule

YOUNG = "R34"
"""Rule with the age up to which a cadre is young: `years`."""
AREAS, DUTIES, CHECKS = "post_duties", "duty_record", "inspection"
CHECKING = ("team_leader", "inspector")
"""Roles of those who carry out an inspection."""
ADJUSTED = "adjust"


@dataclass(frozen=True, kw_only=True)
class CategoryReach:
    """One rule on whom must attend what."""

    rule: Rule
    meant: tuple[PersonFact, ...]
    times: tuple[int, ...]
    """Of the same people: sessions attended that count."""

    @property
    def missing(self) -> tuple[PersonFact, ...]:
        """Those with fewer sessions than asked."""
        both = zip(self.meant, self.times, strict=True)
        return tuple(one for one, times in both if times < self.rule.minimum)


@dataclass(frozen=True, kw_only=True)
class Group:
    """A group of people, and how many of them any session has reached."""

    name: str
    people: int
    reached: int
    talked: int
    """Of them, someone had a talk with."""

    @property
    def share(self) -> float:
        """Share that was reached, 0–1."""
        return self.reached / self.people if self.people else 1.0


@dataclass(frozen=True, kw_only=True)
class Area:
    """A responsibility area and what its leader did there."""

    record_id: str
    name: str
    holder: PersonFact
    members: tuple[PersonFact, ...]
    """On the roster, by name."""
    reached: tuple[PersonFact, ...]
    """Members whom any session has reached."""
    talked: tuple[PersonFact, ...]
    """Members the leader has talked with."""
    sessions: int
    """The leader attended together with a member."""
    duties: int
    """Duties recorded by the leader (履责纪实)."""
    checks: int
    """Inspections the leader led or took part in, of whatever unit."""

    @property
    def missing(self) -> tuple[PersonFact, ...]:
        """Members whom no session has reached."""
        return tuple(one for one in self.members if one not in self.reached)


def categories_of(year: Year) -> tuple[CategoryReach, ...]:
    """Return the rules in force on what a category of people must attend, by id."""
    return tuple(_category(rule, year) for rule in year.demanding("attended", SESSION))


def _category(rule: Rule, year: Year) -> CategoryReach:
    span = span_holding(rule.period, year.on)
    times: Counter[str] = Counter()
    for one in year.sessions:
        if one.record.happened_on in span and rule.names(one.record.type):
            times.update(one.reached.keys())
    meant = year.meant(lambda one: one.fits(rule.people, year.on))
    return CategoryReach(rule=rule, meant=meant, times=tuple(times[one.id] for one in meant))


def groups_of(year: Year, hidden: AbstractSet[str] = frozenset()) -> tuple[Group, ...]:
    """Return the whole roster, then each category of people but the `hidden` ones, by name."""
    named = {
        held.name
        for one in year.roster
        for held in one.categories
        if held.on(year.on) and held.name not in hidden
    }
    found = [_group("全体在册人员", year.roster, year)]
    for name in sorted(named):
        people = year.meant(
            lambda one, name=name: any(  # type: ignore[misc]
                held.name == name and held.on(year.on) for held in one.categories
            )
        )
        found.append(_group(name, people, year))
    return tuple(found)


def young_of(year: Year) -> tuple[Group, Rule] | None:
    """Return the young cadres and the rule that says how young; None: it is switched off."""
    rule = next((one for one in year.rules if one.id == YOUNG), None)
    if rule is None or "years" not in rule.numbers:
        return None
    people = year.meant(lambda one: _is_young(one, rule.numbers["years"], year.on))
    return _group(f"青年干部（{rule.numbers['years']}周岁及以下）", people, year), rule


def _is_young(person: PersonFact, years: int, on: date) -> bool:
    """Tell whether someone is at most so old; with a birthday half known, if that can be."""
    born = span_of(person.birth_date)
    return born is not None and _age(born[1], on) <= years


def _age(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _group(name: str, people: tuple[PersonFact, ...], year: Year) -> Group:
    ids = {one.id for one in people}
    return Group(
        name=name,
        people=len(people),
        reached=len(ids & year.reached),
        talked=len(ids & year.talked),
    )


def areas_of(year: Year) -> tuple[Area, ...]:
    """Return the responsibility areas as they stood on the day, by leader."""
    persons = {one.id: one for one in year.roster}
    found = []
    for record in year.facts.of(AREAS):
        holder = next((persons[one] for one in record.those("holder") if one in persons), None)
        if holder is not None and _stands(record, year.on):
            found.append(_area(record, holder, year))
    return tuple(sorted(found, key=lambda one: (one.holder.name, one.name, one.record_id)))


def _stands(record: RecordFact, on: date) -> bool:
    begun = record.happened_on is not None and record.happened_on <= on
    return begun and not any(o.name == ADJUSTED and o.taken_on <= on for o in record.steps)


def _area(record: RecordFact, holder: PersonFact, year: Year) -> Area:
    ids = set(record.those("area_member")) - {holder.id}
    members = year.meant(lambda one: one.id in ids)
    talked = {
        one
        for talk in year.talks
        if holder.id in talk.those("talker")
        for one in talk.those(TALKEE)
    }
    duties, checks = (year.records(kind, year.span) for kind in (DUTIES, CHECKS))
    return Area(
        record_id=record.id,
        name=str(record.answers.get("area") or record.answers.get("post") or record.title),
        holder=holder,
        members=members,
        reached=tuple(one for one in members if one.id in year.reached),
        talked=tuple(one for one in members if one.id in talked),
        sessions=sum(
            holder.id in o.reached and bool(ids & o.reached.keys()) for o in year.sessions
        ),
        duties=sum(holder.id in one.those("performer") for one in duties),
        checks=sum(holder.id in one.those(*CHECKING) for one in checks),
    )
