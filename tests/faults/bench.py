"""What every trial of a job stands on: the disk before, its recording, what must be seen after."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.faults.disk import Disk, Done, digest
from tests.faults.figures import Figures
from tests.faults.forking import Ended, fresh
from tests.faults.job import Job, Place, always_the_same
from tests.faults.looking import STORE_FILE, Seen, half_files, look, standing_files
from tests.faults.recording import Recording, record

_MEMORY = Path("/dev", "shm")
_ROOM = 64_000_000


@dataclass(frozen=True)
class Bench:
    """One job, recorded once."""

    job: Job
    folder: Path
    """Scratch, in memory where there is room: syncs cost nothing there."""
    template: Path
    recording: Recording
    contents: tuple[str, ...]
    """What the store holds before the first act and after each."""
    files: tuple[dict[str, bytes], ...]
    """Backups, prints and kept stores before the first act and after each."""
    stores: tuple[bytes | None, ...]
    """The store file before the first act and after each."""

    @property
    def acts(self) -> int:
        """Acts of the whole job."""
        return len(self.contents) - 1

    def judge(
        self, figures: Figures, point: str, ended: Ended, disk: Path, *, unsure: bool = False
    ) -> None:
        """Look at a disk after a child ended so, and enter what happened and what is wrong.

        With `unsure` an act told as failed may have been done.
        """
        unsure = unsure or self.job.unsure
        figures.counts[f"{ended.how} after {ended.acts}"] += 1
        wrong = [
            self._wrong_content(look(self.job, disk), ended, unsure),
            *half_files(self.job, disk),
        ]
        if ended.how == "fault":
            wrong.append(ended.said)
        if found := [one for one in wrong if one]:
            figures.findings.append(f"{point} {ended}: {'; '.join(found)}")

    def _wrong_content(self, seen: Seen, ended: Ended, unsure: bool) -> str:
        """Say what is wrong with the store after a child ended so; empty if nothing is."""
        if seen.fault:
            return seen.fault
        allowed = (0, 1) if unsure or ended.how in {"killed", "fault"} else (0,)
        if seen.content in [self.contents[i] for i in self._after(ended.acts, allowed)]:
            return ""
        at = self.contents.index(seen.content) if seen.content in self.contents else "nothing known"
        return f"{ended.acts} acts had returned, the store holds {at}"

    def _after(self, acts: int, more: tuple[int, ...]) -> set[int]:
        return {min(acts + one, self.acts) for one in more}


@contextmanager
def scratch() -> Iterator[Path]:
    """Yield an empty folder that is removed at the end."""
    roomy = _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ROOM
    with tempfile.TemporaryDirectory(dir=_MEMORY if roomy else None) as folder:
        yield Path(folder)


def prepare(job: Job, folder: Path, words: Sequence[str] = ("-m", "tests.faults.perform")) -> Bench:
    """Make the job's disk, record the job on a copy, and see what it holds after each act.

    `words` start Python on the program that performs the job.
    """
    always_the_same(0)
    template, disk = folder / "template", folder / "recorded"
    template.mkdir()
    job.prepare(Place(template))
    fresh(template, disk)
    recording = record([*words, job.name, str(disk)], disk, folder / "log")
    ends = [0, *(at for at, one in enumerate(recording.operations) if isinstance(one, Done))]
    contents: list[str] = []
    files: list[dict[str, bytes]] = []
    stores: list[bytes | None] = []
    known: dict[str, Seen] = {}
    for end in ends:
        image = recording.after(end).paths()
        which = digest(image)
        if which not in known:
            known[which] = _seen(recording, end, job, folder / "seen")
        assert not known[which].fault, known[which].fault
        contents.append(known[which].content)
        files.append(standing_files(image))
        stores.append(image.get(STORE_FILE))
    before = Disk.read(template).paths()
    _warm_up(job, template, folder / "warm")
    assert Disk.read(template).paths() == before, "the job writes elsewhere than on its disk"
    return Bench(job, folder, template, recording, tuple(contents), tuple(files), tuple(stores))


def _warm_up(job: Job, template: Path, disk: Path) -> None:
    """Do the job in this process, so that its children need not import what it imports late."""
    with job.program():
        job.run(Place(fresh(template, disk)))


def _seen(recording: Recording, end: int, job: Job, place: Path) -> Seen:
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    recording.after(end).write_to(place)
    return look(job, place)
