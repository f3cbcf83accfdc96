"""Measures lists and search of the store on many talks, each beside its bare reference.

``python -m tests.benchmarks.bench_lists_and_search [--talks 100000] [--rounds 9]``: all
measurements of a round are taken in turn, so that a busy machine slows all of them; the medians
and their ratios are printed. Goal: first rows at most 2 × of the bare id query plus one page.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from cleanedu_desktop.records.talk import Talk
from cleanedu_desktop.store.connect import connect
from cleanedu_desktop.store.store import Store
from tests.store.make_records import Maker, new_office

PAGE = 200
PAGES_KEPT = 30
RARE, FREQUENT, LONG = "䶮峰", "廉政", "廉政风险"
_SYLLABLES = (
    "廉政风险防控提醒谈话任前岗位采购审批公务接待用车纪律作风监督整改落实责任学习"
    "党员干部家风教育警示案例规定程序集体研究材料归档时限反馈情况说明要求改进措施"
)
WORDS = [_SYLLABLES[place : place + 2] for place in range(0, len(_SYLLABLES), 2)]

_IDS = (
    "SELECT id FROM record WHERE kind = 'talk' AND withdrawn_at IS NULL"
    " ORDER BY happened_on DESC, id DESC"
)
_ROWS = "SELECT * FROM record JOIN talk ON talk.id = record.id WHERE record.id IN ({})"
_LIKE = (
    "SELECT record.id FROM record JOIN search_text ON search_text.record_id = record.id"
    " WHERE withdrawn_at IS NULL AND search_text.text LIKE '%' || ? || '%'"
    " ORDER BY happened_on DESC, record.id DESC LIMIT 50"
)


def main() -> None:
    """Build the store, measure, print."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--talks", type=int, default=100_000)
    reader.add_argument("--rounds", type=int, default=9)
    given = reader.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store.db"
        started = time.perf_counter()
        with Store.create(path, new_office()) as store:
            build(store, given.talks)
            built = time.perf_counter() - started
            say(f"{given.talks} talks built in {built:.1f} s, {path.stat().st_size >> 20} MiB")
            measure(store, given.rounds)
            memory(store)


def build(store: Store, talks: int) -> None:
    """Fill the store with talks of some two hundred characters each."""
    dice = random.Random(1)  # noqa: S311
    with store.reading() as books:
        maker = Maker(store, books.office())
    for start in range(0, talks, 5000):
        with store.writing() as books:
            made = [
                new_talk(maker, books, dice, number)
                for number in range(start, min(start + 5000, talks))
            ]
            books.add(*made)
            for talk in made:
                books.index(talk.id, talk.answers["content"])


def new_talk(maker: Maker, books: Any, dice: random.Random, number: int) -> Talk:
    """Return a talk of some day in ten years."""
    words = dice.choices(WORDS, k=100)
    if number % 1000 == 0:
        words.append(RARE)
    day = date(2016, 1, 1) + timedelta(days=dice.randrange(3650))
    common = maker.common(
        books,
        "talk",
        title=f"任前谈话·{number}",
        happened_on=day,
        state="recorded",
        answers={"content": "".join(words), "place": "会议室"},
    )
    return Talk(**common, talk_type="任前谈话", starts_at=f"{day.isoformat()}T09:00")


def measure(store: Store, rounds: int) -> None:
    """Print medians of each measurement and its ratio to the reference above it."""
    bare = connect(store.path, read_only=True)
    plans: list[tuple[str, Callable[[], object], str | None]] = [
        ("bare ids + one page", lambda: bare_first_rows(bare), None),
        ("store: ids + one page", lambda: first_rows(store), "bare ids + one page"),
    ]
    for name, word in (("rare", RARE), ("frequent", FREQUENT), ("four characters", LONG)):
        plans += [
            (f"LIKE, {name}", lambda word=word: bare_like(bare, word), None),  # type: ignore[misc]
            (f"store: find, {name}", lambda word=word: found(store, word), f"LIKE, {name}"),  # type: ignore[misc]
        ]
    plans.append(("store: list narrowed to rare", lambda: narrowed(store, RARE), None))
    plans.append(("store: list narrowed to frequent", lambda: narrowed(store, FREQUENT), None))
    taken: dict[str, list[float]] = {name: [] for name, _, _ in plans}
    for _ in range(rounds):
        for name, run, _ in plans:
            started = time.perf_counter()
            run()
            taken[name].append((time.perf_counter() - started) * 1000)
    bare.close()
    medians = {name: statistics.median(times) for name, times in taken.items()}
    for name, _, reference in plans:
        ratio = f"{medians[name] / medians[reference]:8.2f} ×" if reference else ""
        say(f"{name:36}{medians[name]:10.2f} ms{ratio}")


def bare_first_rows(bare: Any) -> int:
    """Read all ids and one page of rows with the driver alone."""
    ids = [row[0] for row in bare.execute(_IDS).fetchall()]
    places = ",".join("?" * PAGE)
    return len(bare.execute(_ROWS.format(places), ids[:PAGE]).fetchall())


def first_rows(store: Store) -> int:
    """Read all ids and one page of whole records."""
    with store.reading() as books:
        return len(books.rows(books.record_ids("talk")[:PAGE]))


def bare_like(bare: Any, word: str) -> int:
    """Look for the latest fifty by reading texts."""
    return len(bare.execute(_LIKE, (word,)).fetchall())


def found(store: Store, word: str) -> int:
    """Look for the latest fifty through the store."""
    with store.reading() as books:
        return len(books.find(word))


def narrowed(store: Store, word: str) -> int:
    """List all ids that hold a word."""
    with store.reading() as books:
        return len(books.record_ids("talk", text=word))


def memory(store: Store) -> None:
    """Print resident memory before a list, with its ids, and after scrolling to its end."""
    sizes = [resident()]
    with store.reading() as books:
        ids = books.record_ids("talk")
    sizes.append(resident())
    kept: list[list[Any]] = []
    for start in range(0, len(ids), PAGE):
        with store.reading() as books:
            kept = [*kept[1 - PAGES_KEPT :], list(books.rows(ids[start : start + PAGE]))]
    sizes.append(resident())
    say("memory MiB: {} before, {} with all ids, {} after scrolling to the end".format(*sizes))


def resident() -> int:
    """Return the resident memory of this process in MiB (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 >> 20


def say(line: str) -> None:
    """Print a line of the report."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
