"""Measures what is due, coverage, score and report for an office of 500 people, in one table.

``python -m tests.benchmarks.bench_rules [--keep DIR] [--facts 5000 50000 500000] [--store 50000]``.
`facts` are made in memory and show the rules alone; `store` offices are written and read, and show
the acts; these are made once (minutes) and kept in ``--keep``. Goal: 200 ms warm with 50,000
records. Beside what a clock shows stands the work of the processor, which a busy machine changes
less. Python collects no garbage by itself meanwhile, as in the window.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.rules_at_hand import rulebook_of
from cleanedu_desktop.acts.entry.standards_at_hand import standards_of
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.home_coverage import home_coverage
from cleanedu_desktop.acts.home_facts import home_facts
from cleanedu_desktop.acts.list_due import list_due
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.score_year import score_year
from cleanedu_desktop.acts.show_coverage import show_coverage
from cleanedu_desktop.acts.write_report import figures_for_report
from cleanedu_desktop.rules.assessment import Standard
from cleanedu_desktop.rules.coverage.coverage import coverage
from cleanedu_desktop.rules.dues import dues
from cleanedu_desktop.rules.facts import OfficeFacts, RecordFact
from cleanedu_desktop.rules.rulebook import Rulebook
from cleanedu_desktop.rules.score import score_year as scored
from cleanedu_desktop.rules.year_figures import year_figures
from tests.benchmarks.many_facts import (
    TODAY,
    Maker,
    known_registers,
    made_facts,
    noon,
    office_with_years,
)

ROUNDS = 5
Taken = tuple[float, float]
"""Milliseconds by the clock, and of the processor."""
ACTS: Mapping[str, Callable[[Desk], object]] = {
    "due": list_due,
    "coverage": show_coverage,
    "score": lambda desk: score_year(desk, year=TODAY.year),
    "report": lambda desk: figures_for_report(desk, year=TODAY.year),
    "home page": lambda desk: (home_facts(desk), list_due(desk)),
    "home page's coverage": home_coverage,
}
"""What is asked -> the act; the desk's clock stands at `TODAY`."""
HEAD = (
    f"{'records':>9}  {'what is asked':<24}{'cold':>10}{'(cpu)':>9}"
    f"{'warm':>10}{'(cpu)':>9}{'1 more':>10}{'(cpu)':>9}"
)


def main() -> None:
    """Measure and print."""
    reader = argparse.ArgumentParser(prog="tests.benchmarks.bench_rules", description=__doc__)
    kept = Path(tempfile.gettempdir()) / "cleanedu-bench"
    reader.add_argument("--keep", type=Path, default=kept)
    reader.add_argument("--facts", type=int, nargs="*", default=[5_000, 50_000, 500_000])
    reader.add_argument("--store", type=int, nargs="*", default=[50_000])
    given = reader.parse_args()
    gc.disable()
    sys.stdout.write(
        f"Milliseconds; (cpu): of the processor; 1 more: after one more talk\n{HEAD}\n"
    )
    for count in given.facts:
        in_memory(given.keep, count)
    for count in given.store:
        through_the_store(given.keep, count)


def in_memory(keep: Path, count: int) -> None:
    """Measure the rules alone; cold: these facts were never looked at."""
    desk = open_desk(office_with_years(keep, 0), clock=noon, read_only=True)
    book, registers = rulebook_of(desk), known_registers(desk)
    standards = standards_of(desk).of_year(TODAY.year)
    desk.close()
    facts = made_facts(count, registers)
    more = Maker(ROUNDS * 300, [one.id for one in facts.persons]).records()
    talks: list[RecordFact] = [one for one in more if one.kind == "talk"]
    for what, ask in asked_of_rules(book, standards).items():
        fresh = facts.with_changes({one.id: one for one in facts.records["talk"][:1]})
        fresh._made.clear()
        cold = once(lambda: ask(fresh))  # noqa: B023  asked at once
        warm = often(lambda: ask(fresh))  # noqa: B023
        taken = []
        for _ in range(ROUNDS):
            one = talks.pop()
            fresh = fresh.with_changes({one.id: one})
            taken.append(once(lambda: ask(fresh)))  # noqa: B023
        say(count, what, cold, warm, median(taken))


def asked_of_rules(
    book: Rulebook, standards: Sequence[Standard]
) -> dict[str, Callable[[OfficeFacts], object]]:
    """Return what is asked of facts."""
    year = TODAY.year
    asked: dict[str, Callable[[OfficeFacts], object]] = {
        "due": lambda facts: dues(facts, book, TODAY),
        "coverage": lambda facts: coverage(facts, book, TODAY),
    }
    for one in standards:
        asked[f"score, {one.id}"] = lambda facts, by=one: scored(  # type: ignore[misc]
            facts, book, by, year=year, on=TODAY
        )
    asked["report"] = lambda facts: year_figures(facts, book, year=year, on=TODAY)
    return asked


def through_the_store(keep: Path, count: int) -> None:
    """Measure the acts; cold: the books were just opened, so all is read."""
    folders = office_with_years(keep, count)
    for what, act in ACTS.items():
        desk = open_desk(folders, clock=noon)
        ask = partial(act, desk)
        cold, warm = once(ask), often(ask)
        taken = []
        for _ in range(ROUNDS):
            one_more_talk(desk)
            taken.append(once(ask))
        say(count, f"act: {what}", cold, warm, median(taken))
        desk.close()


def one_more_talk(desk: Desk) -> None:
    """Record a talk."""
    with desk.store.reading() as books:
        talker, talkee = (one.id for one in books.persons()[:2])
    people = [PersonGiven(talker, "talker"), PersonGiven(talkee, "talkee")]
    answers = {"talk_type": "提醒谈话", "starts_at": f"{TODAY}T09:00"}
    record_entry(desk, kind="talk", answers=answers, people=people)


def once(act: Callable[[], object]) -> Taken:
    """Return how many milliseconds it takes."""
    gc.collect()
    began, worked = time.perf_counter(), time.process_time()
    act()
    return (time.perf_counter() - began) * 1000, (time.process_time() - worked) * 1000


def often(act: Callable[[], object]) -> Taken:
    """Return the medians of some rounds, in milliseconds."""
    return median([once(act) for _ in range(ROUNDS)])


def median(taken: Sequence[Taken]) -> Taken:
    """Return the medians."""
    clock, work = zip(*taken, strict=True)
    return statistics.median(clock), statistics.median(work)


def say(count: int, what: str, *taken: Taken) -> None:
    """Print a line."""
    told = "".join(f"{clock:>10.1f}{f'({work:.1f})':>9}" for clock, work in taken)
    sys.stdout.write(f"{count:>9,}  {what:<24}{told}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
