"""The reserve is kept by whoever writes, and by nobody else."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.keep_reserve import keep_reserve
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.store.reserve import reserve_of


def test_only_a_writer_keeps_it(desk: Desk) -> None:
    reader = open_desk(desk.folders, clock=desk.clock, read_only=True)
    assert not keep_reserve(reader)
    reader.store.close()
    assert keep_reserve(desk)
    assert reserve_of(desk.folders.store_file).exists()
