"""What opening for writing looks at and clears away."""

from __future__ import annotations

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.connect import connect, make_engine
from cleanedu_desktop.store.on_opening import (
    clear_all_left_over,
    quick_check,
    refuse_loose_history,
)
from cleanedu_desktop.store.store import Store


def test_a_sound_store_passes_and_one_without_triggers_does_not(store: Store) -> None:
    store.close()
    engine = make_engine(store.path)
    with engine.connect() as connection:
        quick_check(connection, store.path)
        refuse_loose_history(connection, store.path)
    engine.dispose()
    bare = connect(store.path)
    bare.execute("DROP TRIGGER change_no_delete")
    bare.close()
    with engine.connect() as connection, pytest.raises(OfficeProblem, match="没有打开它"):
        refuse_loose_history(connection, store.path)
    engine.dispose()


def test_the_check_leaves_the_connection_its_cache(store: Store) -> None:
    engine = make_engine(store.path, read_only=True)
    with engine.connect() as connection:
        usual = connection.exec_driver_sql("PRAGMA cache_size").scalar_one()
        quick_check(connection, store.path)
        assert connection.exec_driver_sql("PRAGMA cache_size").scalar_one() == usual
    engine.dispose()


def test_only_what_is_half_made_goes(store: Store) -> None:
    left = store.path.with_name(f".store{store.path.suffix[:8]}.0123456789ab.part")
    left.write_bytes(b"half")
    clear_all_left_over(store.path)
    assert not left.exists()
    assert store.path.exists()
