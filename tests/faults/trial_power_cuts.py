"""Trial: the power goes at any moment; the disk holds what was synced and any part of the rest."""

from __future__ import annotations

import random
import shutil

from tests.faults.bench import Bench
from tests.faults.disk import Disk, digest
from tests.faults.figures import Figures
from tests.faults.looking import STORE_FILE, Seen, look, standing_files
from tests.faults.power_cut import acts_done, possible_disk


def power_cuts(bench: Bench, points: int, seed: int) -> Figures:
    """Cut the power at `points` moments and look at a disk that may be left of each."""
    figures = Figures("power cut", bench.job.name, points)
    known: dict[str, Seen] = {}
    for point in range(points):
        dice = random.Random(f"{seed}-{bench.job.name}-{point}")  # noqa: S311
        cut = dice.randint(0, len(bench.recording.operations))
        disk = possible_disk(bench.recording, cut, dice)
        files = disk.paths()
        which = digest(files)
        if which not in known:
            figures.counts["different disks"] += 1
            known[which] = _look(bench, disk)
        acts = acts_done(bench.recording, cut)
        if wrong := [*_store_wrong(bench, known[which], acts), *_files_wrong(bench, files, acts)]:
            figures.findings.append(f"seed {seed} point {point} cut {cut}: {'; '.join(wrong)}")
        else:
            before = known[which].content == bench.contents[acts]
            figures.counts["as before" if before else "as after"] += 1
    return figures


def _look(bench: Bench, disk: Disk) -> Seen:
    place = bench.folder / "cut"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    disk.write_to(place)
    return look(bench.job, place)


def _store_wrong(bench: Bench, seen: Seen, acts: int) -> list[str]:
    if seen.fault:
        return [seen.fault]
    if seen.content in bench.contents[acts : acts + 2]:
        return []
    lost = seen.content in bench.contents[:acts]
    return [f"{acts} acts had returned: {'one is lost' if lost else 'the store holds neither'}"]


def _files_wrong(bench: Bench, found: dict[str, bytes], acts: int) -> list[str]:
    """Name every backup, print or kept store that is neither as before nor as after the act."""
    allowed = bench.files[acts : acts + 2]
    standing = standing_files(found)
    before, *after = bench.stores[acts : acts + 2]
    if after and after[0] != before and found.get(STORE_FILE) == after[0]:
        # The store is the new one already: what it replaced must be kept.
        kept = [
            name
            for name in allowed[1].keys() - allowed[0].keys()
            # Beside the store; a backup may be made after it was replaced.
            if ".db" in name and name.count("/") == STORE_FILE.count("/")
        ]
        if missing := [name for name in kept if name not in standing]:
            return [f"{name} is not kept yet" for name in missing]
    names = set(standing).union(*allowed)
    return [
        f"{name} is {'half' if name in standing else 'gone'}"
        for name in sorted(names)
        if standing.get(name) not in [one.get(name) for one in allowed]
    ]
