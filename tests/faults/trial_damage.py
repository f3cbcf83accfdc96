"""Trial: pages of a store are flipped, zeroed or cut off; it is found, told and restored."""

from __future__ import annotations

import random
from pathlib import Path

from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.check_store import check_store
from cleanedu_desktop.acts.rescue_store import rescue_store
from cleanedu_desktop.acts.restore_backup import restore_backup
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.store import Store
from tests.acts.office import record_talk
from tests.faults.books import LONG, STAFF, books_open, set_up
from tests.faults.figures import Figures
from tests.faults.forking import clear
from tests.faults.job import Place, always_the_same
from tests.faults.looking import STORE_FILE, content_of

PAGE = 4096
KINDS = ("flip", "zero", "random", "cut")
MENDED = "已重新建立"
"""What is said of the search's texts, the one thing a check makes anew, from the records."""
UNNOTICED = "changed unnoticed"
"""Other words in a row that still reads as one: only the history shows it."""


def damage(folder: Path, stores: int, seed: int) -> Figures:
    """Damage a store `stores` times, see who notices, and bring it back from its backup."""
    figures = Figures("damage", "check and restore", stores)
    disk = folder / "damaged"
    disk.mkdir()
    place, backup, whole, free = _sound_store(folder, disk)
    content = content_of(place.folders.store_file)
    records = content_of(place.folders.store_file, texts=False)
    for number in range(stores):
        dice = random.Random(f"{seed}-{number}")  # noqa: S311
        clear(disk)
        kind, page, damaged = _damaged(whole, dice)
        place.folders.data.mkdir()
        (disk / STORE_FILE).write_bytes(damaged)
        noticed, fault = _noticed(place, content, records)
        if page in free and kind != "cut" and noticed not in {"told at opening", "found by check"}:
            noticed = "free page"
        figures.counts[noticed] += 1
        figures.counts[f"{kind}: {noticed}"] += 1
        _count_rescued(figures, place, noticed)
        restored = restore_backup(place.folders, backup=backup)
        if content_of(restored.path) != content:
            fault = "the backup brought back something else"
        if noticed in {"fault", UNNOTICED}:
            fault = fault or noticed
        if fault:
            figures.findings.append(f"seed {seed} store {number} ({kind} page {page}): {fault}")
    return figures


def _count_rescued(figures: Figures, place: Place, noticed: str) -> None:
    """Count how much of what a damaged store held comes through a rescue without a backup."""
    if noticed not in {"told at opening", "found by check"}:
        return
    figures.counts["rescues tried"] += 1
    try:
        rescued = rescue_store(place.folders, clock=place.clock)
    except OfficeProblem:
        return
    sound = check_store(place.folders).sound
    if not sound:
        figures.findings.append(f"a rescued store is not sound: {rescued}")
    figures.counts["rescued, nothing lost"] += not rescued.lost and sound
    figures.counts["rescued in part"] += bool(rescued.lost) and sound
    figures.counts["records rescued"] += rescued.records


def _sound_store(folder: Path, disk: Path) -> tuple[Place, Path, bytes, set[int]]:
    """Return a store of a few hundred records with some free pages, and its backup."""
    always_the_same()
    place = Place(disk)
    set_up(place)
    with books_open(place) as desk:
        for day in range(1, 9):
            record_talk(desk, STAFF, starts_at=f"2026-03-0{day}T08:00", content=f"{day}{LONG}")
        backup = back_up(desk, target=folder / "backups").path
        with desk.store.writing("record_entry") as books:
            books.rebuild_search()
    whole = (disk / STORE_FILE).read_bytes()
    return place, backup, whole, _free_pages(whole)


def _free_pages(whole: bytes) -> set[int]:
    """Return the numbers (from 1) of the free pages: the chain of trunks of the file format."""
    free: set[int] = set()
    trunk = int.from_bytes(whole[32:36])
    while trunk:
        start = (trunk - 1) * PAGE
        count = int.from_bytes(whole[start + 4 : start + 8])
        leaves = whole[start + 8 : start + 8 + 4 * count]
        free |= {int.from_bytes(leaves[at : at + 4]) for at in range(0, len(leaves), 4)}
        trunk = int.from_bytes(whole[start : start + 4])
    return free


def _damaged(whole: bytes, dice: random.Random) -> tuple[str, int, bytes]:
    """Return the kind of damage, the first page touched (from 1), and the damaged file."""
    kind = dice.choice(KINDS)
    page = dice.randrange(len(whole) // PAGE)
    damaged, start = bytearray(whole), page * PAGE
    match kind:
        case "flip":
            for _ in range(dice.choice((1, 4, 16))):
                damaged[start + dice.randrange(PAGE)] ^= 1 << dice.randrange(8)
        case "zero":
            damaged[start : start + PAGE] = bytes(PAGE)
        case "random":
            damaged[start : start + PAGE] = dice.randbytes(PAGE)
        case _:
            del damaged[start + dice.randrange(PAGE) :]
    return kind, page + 1, bytes(damaged)


def _noticed(place: Place, content: str, records: str) -> tuple[str, str]:
    """Return who noticed the damage, and what must not have happened."""
    by = "told at opening"
    try:
        Store.open(place.folders.store_file).close()
        by = "found by check"
        checked = check_store(place.folders)
        if not checked.sound:
            return by, ""
    except OfficeProblem:
        return by, ""
    except Exception as error:  # noqa: BLE001
        return "fault", repr(error)
    if content_of(place.folders.store_file) == content:
        return "nothing changed", ""
    if any(MENDED in one for one in checked.sentences):
        same = content_of(place.folders.store_file, texts=False) == records
        return "mended by check", "" if same else "mended into something else"
    return UNNOTICED, ""
