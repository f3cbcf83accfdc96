"""Child process: lists and searches many talks as the window does, each beside its bare query.

``list_probe.py DIR ROUNDS`` prints JSON: name -> milliseconds of each round, or MiB.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop

from cleanedu_desktop.acts.find_entries import find_entries
from cleanedu_desktop.acts.list_entries import list_ids, list_rows
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.folders import Folders, folders_for
from cleanedu_desktop.store.connect import connect
from cleanedu_desktop.ui.background import Background
from cleanedu_desktop.ui.models.record_list import PAGE, Query, RecordListModel
from cleanedu_desktop.ui.office_work import OfficeWork
from tests.benchmarks.many_records import FREQUENT, MEDIUM, RARE, now
from tests.benchmarks.memory import now_mib, peak_mib

WORDS = {"rare": RARE, "medium": MEDIUM, "frequent": FREQUENT}
_IDS = (
    "SELECT id FROM record WHERE kind = 'talk' AND withdrawn_at IS NULL"
    " ORDER BY happened_on DESC, id DESC"
)
_ROWS = "SELECT * FROM record JOIN talk ON talk.id = record.id WHERE record.id IN ({})"
_TIES = "SELECT * FROM person_tie WHERE record_id IN ({})"
_LIKE = (
    "SELECT record.id FROM record JOIN search_text ON search_text.record_id = record.id"
    " WHERE withdrawn_at IS NULL AND search_text.text LIKE '%' || ? || '%'"
    " ORDER BY happened_on DESC, record.id DESC LIMIT 50"
)


def main() -> None:
    """Measure and print."""
    folders = folders_for(Path(sys.argv[1]))
    application = QCoreApplication([])
    work = OfficeWork(lambda: open_desk(folders, clock=now), folders, Background(), now)
    wait_for(work.opened.connect, lambda: work.open(failed=fail))
    model = RecordListModel(work, work.main_form("talk"))
    taken: dict[str, list[float]] = {"memory before a list": [now_mib()]}
    plans = [*list_plans(model, folders), *search_plans(work, folders)]
    for _ in range(int(sys.argv[2])):
        for name, run in plans:
            started = time.perf_counter()
            run()
            taken.setdefault(name, []).append((time.perf_counter() - started) * 1000)
    taken["memory with all ids"] = [now_mib()]
    started = time.perf_counter()
    scroll(model)
    taken["scrolled to the end"] = [(time.perf_counter() - started) * 1000]
    taken["memory at the end"] = [now_mib()]
    taken["peak memory"] = [peak_mib()]
    work.close()
    del application
    sys.stdout.write(json.dumps(taken) + "\n")


def fail(problem: Exception) -> None:
    """End at once: there is nothing to measure."""
    raise SystemExit(str(problem))


def wait_for(
    connect_to: Callable[[Callable[..., None]], object], begin: Callable[[], object]
) -> None:
    """Run the event loop until the signal comes that `begin` leads to."""
    loop = QEventLoop()
    connect_to(lambda *_told: loop.quit())
    begin()
    loop.exec()


def list_plans(model: RecordListModel, folders: Folders) -> list[tuple[str, Callable[[], object]]]:
    """Return the bare query and the window's list."""
    bare = connect(folders.store_file, read_only=True)

    def bare_rows() -> None:
        ids = [row[0] for row in bare.execute(_IDS).fetchall()][:PAGE]
        places = ",".join("?" * PAGE)
        bare.execute(_ROWS.format(places), ids).fetchall()
        bare.execute(_TIES.format(places), ids).fetchall()

    def first_rows() -> None:
        wait_for(model.counted.connect, lambda: model.ask(Query()))
        wait_for(model.dataChanged.connect, lambda: model.row(0))

    return [("bare ids + a page", bare_rows), ("list model", first_rows)]


def search_plans(work: OfficeWork, folders: Folders) -> list[tuple[str, Callable[[], object]]]:
    """Return LIKE, the store's search and the act for each word."""
    desk: Any = work._desk
    bare = connect(folders.store_file, read_only=True)
    plans: list[tuple[str, Callable[[], object]]] = []

    def like(word: str) -> int:
        return len(bare.execute(_LIKE, (word,)).fetchall())

    def found(word: str) -> int:
        with desk.store.reading() as books:
            return len(books.find(word))

    for name, word in WORDS.items():
        plans += [
            (f"LIKE {name}", lambda word=word: like(word)),  # type: ignore[misc]
            (f"find {name}", lambda word=word: found(word)),  # type: ignore[misc]
            (f"act {name}", lambda word=word: find_entries(desk, text=word)),  # type: ignore[misc]
            (f"narrow {name}", lambda word=word: narrowed(desk, word)),  # type: ignore[misc]
        ]
    return plans


def narrowed(desk: Any, word: str) -> int:
    """Return how many rows the first page of a narrowed list has."""
    ids = list_ids(desk, kind="talk", text=word)
    return len(list_rows(desk, kind="talk", ids=ids[:PAGE]))


def scroll(model: RecordListModel) -> None:
    """Show every page of the list in turn, as a user who holds the key down."""
    for first in range(0, len(model.ids), PAGE):
        if model.row(first) is None:
            wait_for(model.dataChanged.connect, lambda: None)


if __name__ == "__main__":
    main()
