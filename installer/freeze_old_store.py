"""Freezes a store of the current schema into tests/old_stores/, to be opened by the tests for ever.

Run once for each schema, before its first release: python -m installer.freeze_old_store [FOLDER].
The store is the sample office, entered through the acts; beside it stands a JSON of what is in it.
A store frozen already is never replaced: stores of that schema are in the world.
"""

from __future__ import annotations

import json
import sys
import tempfile
from datetime import UTC
from pathlib import Path
from typing import Any

from cleanedu_desktop.acts.demo.enter_sample import enter_sample
from cleanedu_desktop.acts.demo.read_sample import read_sample
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.set_up_office import set_up_office
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.store.books import Books
from cleanedu_desktop.store.copy_store import copy_store
from cleanedu_desktop.store.schema.migrate import SCHEMA

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "old_stores"
SEARCHED = ("廉政", "谈话", "整改", "办", "廉洁自律", "䶮")
"""Words whose number of finds is frozen too: two characters, one, four, rare."""


def freeze(folder: Path) -> Path:
    """Make ``schema_N.db`` and ``schema_N.json`` in `folder`; FileExistsError if they are there."""
    target = folder / f"schema_{SCHEMA}.db"
    facts = target.with_suffix(".json")
    if target.exists() or facts.exists():
        raise FileExistsError(f"{target} is frozen already")
    with tempfile.TemporaryDirectory() as place:
        folders = folders_for(Path(place))
        sample = read_sample(folders.resources / "sample")
        at = sample.set_up_at.astimezone(UTC)
        set_up_office(folders, name=sample.name, code=sample.code, clock=lambda: at)
        desk = open_desk(folders, clock=lambda: at)
        try:
            enter_sample(desk, sample)
            report = copy_store(desk.store.path, target)
            with desk.store.reading() as books:
                said = {"schema": SCHEMA, "counts": report.counts, **facts_of(books)}
        finally:
            desk.store.close()
    facts.write_text(
        json.dumps(said, ensure_ascii=False, indent=2, sort_keys=True) + "\n", encoding="utf-8"
    )
    return target


def facts_of(books: Books) -> dict[str, Any]:
    """Return what must be read from the store for ever: office, titles by number, finds."""
    kinds = ("person", "study_session", "talk", "commitment", "rectification")
    rows = [row for kind in kinds for row in books.rows(books.record_ids(kind))]
    return {
        "office": books.office().name,
        "titles": {row.number: row.title for row in rows},
        "found": {word: len(books.find(word, limit=10_000)) for word in SEARCHED},
    }


if __name__ == "__main__":
    frozen = freeze(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
    sys.stdout.write(f"{frozen} ({frozen.stat().st_size} bytes)\n")
