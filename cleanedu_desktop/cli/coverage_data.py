"""Coverage as plain data for ``--json``; the shape is told in the guide and stays."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cleanedu_desktop.rules.coverage.coverage import Coverage
from cleanedu_desktop.rules.coverage.effects import Effect, Marks
from cleanedu_desktop.rules.coverage.gaps import Gap
from cleanedu_desktop.rules.coverage.groups import Area, CategoryReach, Group
from cleanedu_desktop.rules.coverage.hours import HoursOf, Propagandist
from cleanedu_desktop.rules.coverage.talks import TalkMatrix
from cleanedu_desktop.rules.coverage.texts import TextReach
from cleanedu_desktop.rules.facts import PersonFact
from cleanedu_desktop.rules.rule import Rule

Data = dict[str, Any]


def coverage_data(found: Coverage) -> Data:
    """Return everything; people as id and name, shares from 0 to 1."""
    mix, forms, heads = found.mix, found.forms, found.heads
    return {
        "on": found.on.isoformat(),
        "roster": found.roster,
        "sessions": found.sessions,
        "hours": [_hours(one) for one in found.hours],
        "propagandists": [_propagandist(one) for one in found.propagandists],
        "texts": [_text(one) for one in found.texts],
        "talks": [_talks(one) for one in found.talks],
        "talk_types": dict(found.talk_types),
        "contents": [
            {**_rule(one.rule), "sessions": one.sessions, "share": _share(mix.share(one))}
            for one in mix.contents
        ],
        "others": mix.others,
        "unmarked": mix.unmarked,
        "forms": dict(forms.forms),
        "reading_share": _share(forms.reading_share) if forms.told else None,
        "heads": {
            "attended": heads.attended,
            "families": heads.families,
            "masses": heads.masses,
            "across_departments": heads.across,
            "with_departments": heads.with_departments,
        },
        "groups": [_group(one) for one in found.groups],
        "young": _group(found.young) if found.young else None,
        "categories": [_category(one) for one in found.categories],
        "areas": [_area(one) for one in found.areas],
        "six_ways": dict(found.six_ways.times),
        "effects": [_effect(one) for one in found.effects],
        "gaps": [_gap(one) for one in found.gaps],
    }


def _share(share: float) -> float:
    return round(share, 4)


def _person(one: PersonFact) -> Data:
    return {"id": one.id, "name": one.name}


def _people(some: Iterable[PersonFact]) -> list[Data]:
    return [_person(one) for one in some]


def _rule(rule: Rule | None) -> Data:
    return {
        "rule": rule.id if rule else None,
        "text": rule.text if rule else None,
        "citation": rule.citation if rule else None,
        "national": rule.national if rule else False,
    }


def _hours(one: HoursOf) -> Data:
    return {
        **_person(one.person),
        "sessions": one.sessions,
        "hours": one.hours,
        "self_study": one.self_study,
        "offered": one.offered,
        "target": one.target,
        "rule": one.rule.id if one.rule else None,
        "share": _share(one.share),
        "whole_period": one.whole,
        "missed": list(one.missed),
    }


def _propagandist(one: Propagandist) -> Data:
    return {
        **_person(one.person),
        "hours": one.hours,
        "target": one.target,
        "taught": one.taught,
    }


def _text(one: TextReach) -> Data:
    return {
        "title": one.title,
        "category": one.category,
        "sessions": list(one.sessions),
        "share": _share(one.share),
        "reached": _people(one.reached),
        "on_leave": _people(one.excused),
        "missed": [{**_person(person), "session": session} for person, session in one.missed],
    }


def _talks(one: TalkMatrix) -> Data:
    return {
        **_rule(one.rule),
        "leaders": _people(one.leaders),
        "members": _people(one.members),
        "talks": [
            {"leader": leader, "member": member, "times": times}
            for (leader, member), times in sorted(one.talks.items())
        ],
        "share": _share(one.share),
        "missing": _people(one.missing),
        "missing_pairs": [list(pair) for pair in one.missing_pairs],
    }


def _group(one: Group) -> Data:
    return {
        "name": one.name,
        "people": one.people,
        "reached": one.reached,
        "talked": one.talked,
        "share": _share(one.share),
    }


def _category(one: CategoryReach) -> Data:
    both = zip(one.meant, one.times, strict=True)
    return {
        **_rule(one.rule),
        "people": [{**_person(person), "times": times} for person, times in both],
        "missing": _people(one.missing),
    }


def _area(one: Area) -> Data:
    return {
        "record": one.record_id,
        "name": one.name,
        "holder": _person(one.holder),
        "members": _people(one.members),
        "reached": _people(one.reached),
        "talked": _people(one.talked),
        "sessions": one.sessions,
        "duties": one.duties,
        "checks": one.checks,
    }


def _effect(one: Effect) -> Data:
    return {
        "title": one.title,
        "session": one.session or None,
        "before": _tested(one.before),
        "after": _tested(one.after),
        "tested_twice": one.both,
        "gain": one.gain,
        "asked": one.asked,
        "satisfied": one.satisfied,
        "problems": list(one.problems),
    }


def _tested(one: Marks | None) -> Data | None:
    if one is None:
        return None
    return {"people": one.people, "average": round(one.average, 2), "passed": one.passed}


def _gap(one: Gap) -> Data:
    settle = one.settle
    return {
        "section": one.section,
        "heading": one.heading,
        "person": _person(one.person),
        "partner": _person(one.partner) if one.partner else None,
        "what": one.what,
        "rule": one.rule.id if one.rule else None,
        "citation": one.rule.citation if one.rule else None,
        "national": one.rule.national if one.rule else False,
        "tone": one.tone,
        "settle": {
            "act": settle.act,
            "kind": settle.kind,
            "record": settle.record_id or None,
            "step": settle.step or None,
            "answers": dict(settle.answers),
        },
    }
