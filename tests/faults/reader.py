"""A reader: one way by which a file from outside comes into the program, fed with bad ones.

Recipe of a new reader:

1. Copy one of the files in `readers/`; its first line says which files are read.
2. `prepare(place)` makes the disk on which each file is put; `seeds(place)` gives good files.
3. `read(place, file)` does with the file what the program does, as far as the user meets it: a
   reader that hands on what is broken is only found where that is used. It returns what was told
   about the file's content, and raises OfficeProblem where the file is refused.
4. `made` are files thought out by hand: bombs, loops, what the format allows and nobody writes.

Mutants, odd files and limits then find it by themselves, by the name of its file.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.job import Place
from tests.faults.mutants import mutated

Maker = Callable[[bytes], bytes]
"""Makes a hostile file, from the first seed if it likes."""


@dataclass(frozen=True)
class Reader:
    """What the harness feeds."""

    name: str
    at: str
    """Where the file lies, below the disk."""
    prepare: Callable[[Place], None]
    seeds: Callable[[Place], Sequence[bytes]]
    """Good files, each of which must be accepted."""
    read: Callable[[Place, Path], Sequence[str]]
    made: Mapping[str, Maker] = field(default_factory=dict)
    mutate: Callable[[bytes, random.Random, Sequence[bytes]], bytes] = mutated
    tokens: Sequence[bytes] = ()
    """Words of the format, put in at random."""
    seconds: float = 5.0
    """Of processor time, after which a reading counts as hanging."""
    few: int = 6
    """Mutants of the short form."""
    many: int = 3000
    """Mutants of the long form."""
