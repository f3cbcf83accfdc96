"""Brings a store of an older schema up: on a copy, verified, then swapped in; the old one stays."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.store.beside import swap_in, temporary_database
from cleanedu_desktop.store.connect import Key
from cleanedu_desktop.store.copy_store import copy_store
from cleanedu_desktop.store.schema import migrate
from cleanedu_desktop.store.tell_errors import StoreFault, telling
from cleanedu_desktop.store.verify import verify


def upgrade(
    store_file: Path,
    *,
    key: Key | None = None,
    tree: Path = migrate.TREE,
    schema: int = migrate.SCHEMA,
) -> Path:
    """Bring the store to `schema` and return where the old one is kept; the caller has the lock.

    Raises:
        OfficeProblem: no room or permission, or the old store is damaged; it is as it was.
    """
    kept = kept_name(store_file, schema)
    with telling(store_file), temporary_database(store_file) as temporary:
        before = copy_store(store_file, temporary, key=key)
        migrate.migrate(temporary, key=key, tree=tree, schema=schema)
        after = verify(temporary, key=key, newest=schema)
        lost = [one for one in before.counts if after.counts[one] < before.counts[one]]
        if lost:
            raise StoreFault(f"the upgrade lost {', '.join(lost)}")
        swap_in(temporary, store_file, keep_as=kept)
    return kept


def kept_name(store_file: Path, schema: int) -> Path:
    """Return where the store from before `schema` is kept: a name that is free."""
    base = f"{store_file.stem}.before-schema-{schema}"
    names = [base, *(f"{base}-{again}" for again in range(2, 1000))]
    places = (store_file.with_name(f"{name}.db") for name in names)
    return next(place for place in places if not place.exists())
