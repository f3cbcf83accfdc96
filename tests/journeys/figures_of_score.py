"""Says what the score of a year has to say, indicator by indicator of the office's standard."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

from tests.journeys.figures_of_report import hours_reached, kept, sent, signed_by, talked_with
from tests.journeys.package_read import Claims
from tests.journeys.year_counted import Counted, Row, days_of

JUDGED = "由人评定。"


@dataclass(frozen=True)
class Scored:
    """One indicator."""

    done: int
    """Of `of`; both 0: only people can judge."""
    of: int
    words: str
    rests_on: Sequence[Row] = ()
    """Records that show it."""


def claim_score(page: Claims, store: Counted, office: str, resources: Path) -> None:
    """Claim each indicator with its points, the points worked out and the records it rests on."""
    path = resources / "rules" / "standards" / "county-a.toml"
    standard = tomllib.loads(path.read_text("utf-8"))
    scored = _by_id(store)
    points = {True: Fraction(), False: Fraction()}
    rows = []
    for section in standard["section"]:
        for n, one in enumerate(o for o in section["indicator"] if o.get("on", True)):
            found = scored.pop(one["id"])
            most = one["max"]
            points[bool(found.of)] += most
            got = _points(found, most, standard["step"]) if found.of else "人评"
            name = "" if n else section["title"]
            evidence = len({row.id for row in (*found.rests_on, *_named(store, one))})
            rows.append((f"{name} {one['id']} {one['text']} {most} {got} {evidence}", found.words))
    assert not scored
    computed = sum(Fraction(row.split()[-2]) for row, _ in rows if "人评" not in row)
    head = f"单位：{office} 标准：{standard['title']} 由人评定：{float(points[False]):g} 分"
    page.say(f"{store.year}年度考核指标测算 {head}")
    page.say(*(f"{row} {words}" for row, words in rows))
    page.say(f"合计 {float(sum(points.values())):g} {float(computed):g}")


def _points(found: Scored, most: float, step: float) -> str:
    """Points of the share that was done, to the next step of the standard."""
    exact = Decimal(found.done) * Decimal(str(most)) / Decimal(found.of)
    size = Decimal(str(step))
    return f"{float((exact / size).quantize(Decimal(1), ROUND_HALF_UP) * size):g}"


def _named(store: Counted, indicator: dict[str, str]) -> list[Row]:
    """Sessions and talks that name the indicator themselves."""
    names = {indicator["id"], indicator["text"]}
    return [
        one for one in (*store.sessions, *store.of("talk")) if names & set(one.tags("indicators"))
    ]


def _by_id(store: Counted) -> dict[str, Scored]:
    """What was done of each indicator, in numbers and in the words beside it."""
    plan, letters = store.of("plan_item"), store.of("responsibility_letter")
    done = sum(one.state == "done" for one in plan)
    signed = sum(one.state == "signed" for one in letters)
    talks, roster = store.of("talk"), len(store.roster)
    promised = [one for one in store.of("commitment") if one.state == "signed"]
    reached, given = len(talked_with(store)), len(signed_by(store))
    return {
        "1.1": Scored(done, len(plan), f"共{len(plan)}条，办到{done}条。", plan),
        "1.2": Scored(0, 0, f"规则C20没有启用，{JUDGED}"),
        "1.3": Scored(signed, len(letters), f"共{len(letters)}条，办到{signed}条。", letters),
        "1.4": _duties(store),
        "2.1": _meetings(store),
        "2.2": _hours(store),
        "2.3": _times(store, store.of("study_session", ["警示教育"]), 2),
        "2.4": _times(store, store.of("study_session", ["廉政党课"]), 1),
        "3.1": _everyone(store, reached, roster, f"{roster}人中{reached}人做到。", talks),
        "3.2": _everyone(store, given, roster, f"{roster}人中{given}人做到。", promised),
        "3.3": _times(store, sent(store), 4),
        "4.1": _in_time(store),
        "4.2": Scored(0, 0, JUDGED, [*store.of("short_test"), *store.of("question")]),
    }


def _times(store: Counted, some: Sequence[Row], least: int) -> Scored:
    """So many in the year, of so many asked.

    While the year ran, fewer than asked would not have counted at all yet.
    """
    words = f"要求每年{least}次，全年{len(some)}次。"
    return _everyone(store, min(len(some), least), least, words, some)


def _everyone(store: Counted, done: int, of: int, words: str, some: Sequence[Row]) -> Scored:
    """Of all asked for the year, which is over on the day of printing, 12 January of the next.

    The office began after the year had: what is lacking may be on paper, and is left to people.
    """
    if done < of and store.began > f"{store.year}-01-01":
        return Scored(0, 0, f"{words.removesuffix('。')}，启用本程序以前的在纸上，{JUDGED}", some)
    return Scored(done, of, words, some)


def _duties(store: Counted) -> Scored:
    """Quarters with a duty recorded.

    On the day of printing all four are over, the last one too: one without a duty is lost. Had it
    still run, as on the day the sample ends, it would not have been asked yet.
    """
    some = store.of("duty_record")
    missing = [
        name
        for name, first, last in days_of("quarter", store.year)
        if first >= store.began and not any(first <= one.day <= last for one in some)
    ]
    words = f"要求每季度1次，全年{len(some)}次，{'、'.join(missing)}未达到。"
    return Scored(4 - len(missing), 4, words, some)


def _meetings(store: Counted) -> Scored:
    """Months in which the branch committee met; general meetings show it too."""
    rule, met, asked, missed = next(one for one in kept(store) if one[0]["id"] == "C2")
    words = f"{rule['text']}：{asked}期中做到{met}期，{'、'.join(missed)}没有。"
    shown = store.of("study_session", [*rule["types"], "党员大会"])
    return Scored(met, asked, words, shown)


def _hours(store: Counted) -> Scored:
    """Party members with the hours asked of each."""
    _, people, enough = hours_reached(store)
    rule = store.rule("C13")
    words = f"{rule['text']}：{people}人中{enough}人做到。"
    return _everyone(store, enough, people, words, store.of("study_session", rule["types"]))


def _in_time(store: Counted) -> Scored:
    """Problems due in the year that had been closed by their day, and not opened again by then."""
    owed = [
        one
        for one in store.rows.values()
        if one.kind == "rectification" and one.answers["due_on"].startswith(store.year)
    ]
    closed = 0
    for one in owed:
        by_then = [s for s, day, *_ in one.steps if day <= one.answers["due_on"]]
        ends = [step for step in by_then if step in ("close", "reopen")]
        closed += ends[-1:] == ["close"]
    return Scored(closed, len(owed), f"到期{len(owed)}条，按期办结{closed}条。", owed)
