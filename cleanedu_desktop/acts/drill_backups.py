"""Tries silently, about monthly, whether the newest backups can be restored."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from cleanedu_desktop.acts.backups.known import Drill, read_known, write_known
from cleanedu_desktop.acts.backups.second_place import second_place
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.backup_due import days_between, drill_due
from cleanedu_desktop.stopping import Stop, never


def drill_backups(desk: Desk, *, always: bool = False, stop: Stop = never) -> Drill | None:
    """Restore the newest backup of each place there is into a private folder and check it.

    Due by saves or days since the last time, or `always`. The result is kept for the home page.

    Returns:
        How it went; None if it was not due, or nothing has been backed up yet.

    Raises:
        Stopped: `stop` said so; it stays due.
    """
    if desk.inspection is not None or not (always or _due(desk)):
        return None
    from cleanedu_desktop.store.backups.places import numbered

    chosen = [desk.folders.backups, second_place(desk)]
    places = [desk.store.backups.place_in(one) for one in chosen if one is not None]
    places = [one for one in places if numbered(one)]
    if not places:
        return None
    done = _done(desk, places, stop)
    with suppress(OfficeProblem):
        write_known(desk.folders, replace(read_known(desk.folders), drill=done))
    return done


def _due(desk: Desk) -> bool:
    last = read_known(desk.folders).drill
    if last is None:
        return True
    saves = desk.store.backups.saves_since(last.change_seq, last.chain_head)
    return drill_due(saves, days_between(last.at, desk.clock()))


def _done(desk: Desk, places: list[Path], stop: Stop) -> Drill:
    now = desk.clock()
    seq, head = desk.store.backups.chain_now()
    try:
        for place in places:
            told = desk.store.backups.drill(place, desk.folders, stop=stop)
    except OfficeProblem as problem:
        return Drill(now, seq, head, sound=False, sentence=problem.sentence)
    said = f"{len(places)} 处备份都能恢复，最近一份有 {told.records} 条记录。"
    return Drill(now, seq, head, sound=True, sentence=said)
