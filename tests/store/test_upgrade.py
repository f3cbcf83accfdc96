"""Upgrading: a made-up step on a copy, verified, swapped in; a failing one changes nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cleanedu_desktop.folders import STORE_NAME
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store import store as stores
from cleanedu_desktop.store.connect import connect, pragma
from cleanedu_desktop.store.schema import migrate
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.tell_errors import StoreFault
from cleanedu_desktop.store.upgrade import upgrade
from cleanedu_desktop.store.verify import verify
from tests.store.make_records import Maker, tie

STEP = '''"""Made up."""
import sqlalchemy as sa
from alembic import op
revision = "NEWER"
down_revision = "THIS"
def upgrade():
    with op.batch_alter_table("record", recreate="always") as batch:
        batch.add_column(sa.Column("owner", sa.Text(), nullable=True))
    {more}
'''

NEWER = migrate.SCHEMA + 1


def step(more: str = "pass") -> str:
    """Return the made-up step to the next schema."""
    told = STEP.format(more=more).replace("NEWER", f"{NEWER:04}")
    return told.replace("THIS", f"{migrate.SCHEMA:04}")


@pytest.fixture
def old(store: Store, maker: Maker) -> Path:
    """A store of this schema with a talk, its person and its search text; closed."""
    with store.writing("record_entry") as books:
        talk, person = maker.talk(books), maker.person(books)
        books.set_people(talk.id, [tie(talk, person)])
        books.index(talk.id, "提醒谈话")
    store.close()
    return store.path


def _tree(folder: Path, more: str = "pass") -> Path:
    tree = folder / "100% schema"
    shutil.copytree(migrate.TREE, tree, ignore=shutil.ignore_patterns("__pycache__"))
    (tree / "versions" / f"{NEWER:04}_owner.py").write_text(step(more), encoding="utf-8")
    return tree


def _columns(path: Path) -> set[str]:
    connection = connect(path, read_only=True)
    names = {row[1] for row in connection.execute("PRAGMA table_info(record)")}
    connection.close()
    return names


def test_a_table_recreated_keeps_its_children_and_the_old_store_stays(
    old: Path, tmp_path: Path
) -> None:
    before = verify(old)
    kept = upgrade(old, tree=_tree(tmp_path), schema=NEWER)
    after = verify(old, newest=NEWER)
    assert (after.schema, after.counts) == (NEWER, before.counts)
    assert after.counts["person_tie"] == 1
    assert "owner" in _columns(old)
    assert kept.name == f"store.before-schema-{NEWER}.db"
    assert verify(kept) == before
    connection = connect(old)
    assert pragma(connection, "foreign_keys") == 1
    connection.close()


@pytest.mark.parametrize(
    "more", ['op.execute("DELETE FROM person_tie")', 'op.execute("DELETE FROM person")', "1 / 0"]
)
def test_a_step_that_loses_something_changes_nothing(old: Path, tmp_path: Path, more: str) -> None:
    before = old.read_bytes()
    names = sorted(one.name for one in old.parent.iterdir())
    with pytest.raises((StoreFault, ZeroDivisionError)):
        upgrade(old, tree=_tree(tmp_path, more), schema=NEWER)
    assert old.read_bytes() == before
    assert sorted(one.name for one in old.parent.iterdir()) == names


def test_a_kept_store_ends_as_other_databases_do(old: Path, tmp_path: Path) -> None:
    """Whatever the store is called: by that a password finds what is still plain."""
    store_file = old.rename(old.with_name(STORE_NAME))
    kept = upgrade(store_file, tree=_tree(tmp_path), schema=NEWER)
    assert kept.name == f"store.before-schema-{NEWER}.db"


def test_an_earlier_kept_store_is_never_overwritten(old: Path, tmp_path: Path) -> None:
    earlier = old.with_name(f"store.before-schema-{NEWER}.db")
    earlier.write_bytes(b"an earlier one")
    kept = upgrade(old, tree=_tree(tmp_path), schema=NEWER)
    assert kept.name == f"store.before-schema-{NEWER}-2.db"
    assert earlier.read_bytes() == b"an earlier one"


def test_opening_upgrades_for_a_writer_and_says_so_to_a_reader(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree = _tree(tmp_path)
    monkeypatch.setattr(stores, "SCHEMA", NEWER)
    monkeypatch.setattr(
        stores, "schema_of", lambda path, key=None: verify(path, newest=NEWER).schema
    )
    monkeypatch.setattr(
        stores, "upgrade", lambda path, key=None: upgrade(path, tree=tree, schema=NEWER)
    )
    with pytest.raises(OfficeProblem, match="旧版本"):
        Store.open(old, read_only=True)
    assert "owner" not in _columns(old)
    with Store.open(old) as store, store.reading() as books:
        assert len(books.find("提醒")) == 1
    assert "owner" in _columns(old)
