"""Job: a newer program with a made-up step opens old books, upgrades them and saves a talk.

Recipe: `tests/faults/job.py`.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from cleanedu_desktop.store import store as stores
from cleanedu_desktop.store.identify import schema_of
from cleanedu_desktop.store.schema import migrate
from cleanedu_desktop.store.upgrade import upgrade
from tests.faults.books import books_open, set_up
from tests.faults.job import Job, Place
from tests.store.test_upgrade import NEWER, step


@contextmanager
def newer_program() -> Iterator[None]:
    """Make this process one of the next version, whose step recreates the table of records."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        tree = Path(folder) / "schema"
        shutil.copytree(migrate.TREE, tree, ignore=shutil.ignore_patterns("__pycache__"))
        (tree / "versions" / f"{NEWER:04}_owner.py").write_text(step(), encoding="utf-8")
        patch.setattr(stores, "SCHEMA", NEWER)
        patch.setattr(stores, "schema_of", partial(schema_of, newest=NEWER))
        patch.setattr(stores, "upgrade", partial(upgrade, tree=tree, schema=NEWER))
        yield


def run(place: Place) -> None:
    """Open, which upgrades."""
    with books_open(place):
        place.done()


JOB = Job("upgrade", prepare=set_up, run=run, program=newer_program)
