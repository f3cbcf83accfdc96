"""Makes disks that a power cut at a given moment could have left behind.

What was synced is there. Of the rest any part may be there: writes lost, kept or torn into
512-byte sectors, lengths without their bytes, names (creates, renames, unlinks) undone or kept.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

from tests.faults.disk import Disk, Done, Names, Operation, Resize, Sync, Write
from tests.faults.recording import Recording

SECTOR = 512
_WAYS = ("lost", "kept", "in order", "each", "torn")


def possible_disk(recording: Recording, cut: int, dice: random.Random) -> Disk:
    """Return a disk the power cut after `cut` operations could have left."""
    done = recording.operations[:cut]
    lasting = _lasting(done)
    bytes_survive = _survivor(dice, cut)
    names_survive = _survivor(dice, cut)
    tearing = dice.random() < 0.5
    disk = recording.before.copy()
    for at, operation in enumerate(done):
        if isinstance(operation, Sync | Done):
            continue
        if lasting[at] or (isinstance(operation, Names) and names_survive(at)):
            disk.apply(operation)
        elif not isinstance(operation, Names):
            whole = bytes_survive(at)
            for part in [operation] if whole and not tearing else _torn(operation, dice, whole):
                disk.apply(part)
    return disk


def acts_done(recording: Recording, cut: int) -> int:
    """Return how many acts had returned before the cut."""
    return sum(isinstance(one, Done) for one in recording.operations[:cut])


def _lasting(done: Sequence[Operation]) -> list[bool]:
    """Tell of each operation whether it was synced later on."""
    synced: set[int] = set()
    lasting = [False] * len(done)
    for at in range(len(done) - 1, -1, -1):
        match done[at]:
            case Sync(inode):
                synced.add(inode)
            case Write(inode) | Resize(inode):
                lasting[at] = inode in synced
            case Names() as names:
                lasting[at] = names.folders <= synced
    return lasting


def _survivor(dice: random.Random, cut: int) -> Callable[[int], bool]:
    """Choose how the unsynced operations fare: a function of the place of each in the order."""
    way = dice.choice(_WAYS)
    if way in {"lost", "kept"}:
        return lambda at: way == "kept"
    if way == "in order":
        # Counted from the end: the unsynced ones are mostly the last.
        last = cut - int(dice.expovariate(1 / 8))
        return lambda at: at < last
    chance = 0.5 if way == "each" else dice.choice((0.1, 0.9))
    return lambda at: dice.random() < chance


def _torn(operation: Operation, dice: random.Random, whole: bool) -> Iterator[Operation]:
    """Yield the sectors of a write that arrived; each by itself."""
    if not isinstance(operation, Write):
        if whole:
            yield operation
        return
    end = operation.offset + len(operation.data)
    if dice.random() < 0.5:
        yield Resize(operation.inode, end, at_least=True)
    chance = 0.8 if whole else 0.2
    start = operation.offset
    while start < end:
        until = min(end, (start // SECTOR + 1) * SECTOR)
        if dice.random() < chance:
            data = operation.data[start - operation.offset : until - operation.offset]
            yield Write(operation.inode, start, data)
        start = until
