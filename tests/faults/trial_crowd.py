"""Trial: twenty processes want to write to one store, or to make it, at the same moment."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.set_up_office import set_up_office
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.one_writer import StoreHeld
from tests.faults.books import set_up
from tests.faults.figures import Figures
from tests.faults.forking import clear
from tests.faults.job import Place

PROCESSES = 20
_KEPT: list[Desk] = []


def crowd(folder: Path, rounds: int) -> Figures:
    """Let twenty processes at a store, `rounds` times; one gets it, all others are told."""
    figures = Figures("20 at once", "open, set up", rounds * 2)
    disk = folder / "crowd"
    disk.mkdir()
    place = Place(disk)
    for number in range(rounds):
        clear(disk)
        for what, act in (("set up", _make), ("open", _open)):
            if what == "open":
                clear(disk)
                set_up(place)
            ended = _at_once(partial(act, place))
            figures.counts[f"{what}: wrote"] += ended.count("wrote")
            figures.counts[f"{what}: told"] += ended.count("told")
            if sorted(ended) != ["told"] * (PROCESSES - 1) + ["wrote"]:
                figures.findings.append(f"round {number} {what}: {ended}")
    return figures


def _open(place: Place) -> str:
    """Open the books and keep them: until the process ends nobody else may write."""
    try:
        _KEPT.append(place.open())
    except StoreHeld:
        return "told"
    return "wrote"


def _make(place: Place) -> str:
    try:
        set_up_office(place.folders, name="示例支部", code="SL", clock=place.clock)
    except OfficeProblem:
        return "told"
    return "wrote"


def _at_once(act: Callable[[], str]) -> list[str]:
    """Start the act in all processes at one stroke; return what each said."""
    gate, opened = os.pipe()
    stay, leave = os.pipe()
    said = [_child(act, gate, opened, stay, leave) for _ in range(PROCESSES)]
    os.close(gate)
    os.close(stay)
    os.close(opened)
    words: list[str] = []
    for _, pipe in said:
        words.append(os.read(pipe, 1000).decode())
        os.close(pipe)
    os.close(leave)
    for process, _ in said:
        os.waitpid(process, 0)
    return words


def _child(
    act: Callable[[], str], gate: int, opened: int, stay: int, leave: int
) -> tuple[int, int]:
    """Fork a process that acts when the gate opens and stays until all have spoken."""
    reads, writes = os.pipe()
    process = os.fork()
    if process:
        os.close(writes)
        return process, reads
    try:
        os.close(opened)
        os.close(leave)
        os.read(gate, 1)
        try:
            word = act()
        except BaseException as error:  # noqa: BLE001
            word = repr(error)
        os.write(writes, word.encode())
        os.read(stay, 1)
    finally:
        os._exit(0)
