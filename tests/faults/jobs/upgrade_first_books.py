"""Job: books as the first version wrote them are upgraded step by step to the present schema.

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
from cleanedu_desktop.store.schema import migrate
from cleanedu_desktop.store.upgrade import upgrade
from tests.faults.books import books_open
from tests.faults.job import Job, Place, always_the_same
from tests.old_stores.test_old_stores import FROZEN

NOW, THEN = "datetime.now(UTC)", "datetime(2026, 3, 9, tzinfo=UTC)"


@contextmanager
def steps_of_one_moment() -> Iterator[None]:
    """Let the real steps find the same time and draw the same ids whenever they are run."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        tree = Path(folder) / "schema"
        shutil.copytree(migrate.TREE, tree, ignore=shutil.ignore_patterns("__pycache__"))
        for step in tree.glob("versions/0*.py"):
            written = step.read_text(encoding="utf-8")
            step.write_text(written.replace(NOW, THEN), encoding="utf-8")
        always_the_same()
        patch.setattr(stores, "upgrade", partial(upgrade, tree=tree))
        yield


def prepare(place: Place) -> None:
    """The frozen store of schema 1."""
    place.folders.store_file.parent.mkdir()
    shutil.copyfile(FROZEN[1], place.folders.store_file)


def run(place: Place) -> None:
    """Open, which upgrades."""
    with books_open(place):
        place.done()


JOB = Job("upgrade_first_books", prepare=prepare, run=run, program=steps_of_one_moment, dear=8)
