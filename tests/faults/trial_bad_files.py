"""Trials: a reader is fed mutants of good files, files made to harm, and what is no file at all."""

from __future__ import annotations

import hashlib
import os
import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tests.faults.figures import Figures
from tests.faults.forking import fresh
from tests.faults.job import Place, always_the_same
from tests.faults.odd_files import ODD
from tests.faults.reader import Reader
from tests.faults.reading_child import Reading, read_in_child


def mutants(reader: Reader, folder: Path, points: int, seed: int) -> Figures:
    """Feed `points` mutants of the good files."""
    figures = Figures("mutants", reader.name, points)
    table = Table(reader, folder / "mutants")
    for number in range(points):
        dice = random.Random(f"{seed}-{reader.name}-{number}")  # noqa: S311
        data = reader.mutate(dice.choice(table.seeds), dice, reader.tokens)
        table.serve(figures, f"seed {seed} mutant {number}", data)
    return figures


def made(reader: Reader, folder: Path) -> Figures:
    """Feed the files made by hand, and the good ones, which must be accepted."""
    figures = Figures("made to harm", reader.name)
    table = Table(reader, folder / "made")
    for number, data in enumerate(table.seeds):
        if table.serve(figures, f"good file {number}", data).how != "accepted":
            figures.findings.append(f"good file {number} was refused")
    for name, make in reader.made.items():
        table.serve(figures, name, make(table.seeds[0]))
    figures.points = len(table.seeds) + len(reader.made)
    return figures


def odd(reader: Reader, folder: Path) -> Figures:
    """Put there what is no file, or one that changes or cannot be read."""
    figures = Figures("odd files", reader.name, len(ODD))
    table = Table(reader, folder / "odd")
    for name, put in ODD.items():
        with table.laid() as file, put(file, table.seeds[0]):
            ended = table.enter(figures, name, file)
        figures.counts[f"{name}: {ended.how}"] += 1
    return figures


class Table:
    """A disk on which one file after the other is served to a reader."""

    def __init__(self, reader: Reader, folder: Path) -> None:
        always_the_same(0)
        self._reader = reader
        self._template, self._disk = folder / "template", folder / "disk"
        self._template.mkdir(parents=True)
        self._disk.mkdir()
        place = Place(self._template)
        reader.prepare(place)
        self.seeds: Sequence[bytes] = reader.seeds(place)
        with self.laid() as file:
            # What is imported late is imported now, so that children need not.
            file.write_bytes(self.seeds[0])
            reader.read(Place(self._disk), file)

    @contextmanager
    def laid(self) -> Iterator[Path]:
        """Yield where the file is to be put, on a fresh disk."""
        fresh(self._template, self._disk)
        file = self._disk / self._reader.at
        file.parent.mkdir(parents=True, exist_ok=True)
        yield file

    def serve(self, figures: Figures, point: str, data: bytes) -> Reading:
        """Serve a file with this content."""
        with self.laid() as file:
            file.write_bytes(data)
            ended = self.enter(figures, point, file)
        if not ended.fine and (keep := os.environ.get("CLEANEDU_KEEP_BAD_FILES")):
            name = hashlib.sha256(data).hexdigest()[:8]
            Path(keep, f"{self._reader.name}-{ended.how}-{name}").write_bytes(data)
        return ended

    def enter(self, figures: Figures, point: str, file: Path) -> Reading:
        """Let a child read the file; enter what came of it."""
        read: Callable[[Path], Sequence[str]] = partial(self._reader.read, Place(self._disk))
        ended = read_in_child(read, file, longest=self._reader.seconds)
        figures.counts[ended.how] += 1
        slowest, largest = "slowest ms", "largest MB"
        figures.counts[slowest] = max(figures.counts[slowest], round(ended.seconds * 1000))
        figures.counts[largest] = max(figures.counts[largest], ended.memory >> 20)
        if not ended.fine:
            figures.findings.append(f"{point}: {ended.how}: {ended.said}")
        return ended
