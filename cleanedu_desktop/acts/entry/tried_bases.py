"""Remembers which base PDFs have been tried out, so that each content is tried only once.

A trial draws every page in a process of its own: a second or two that no start should cost.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, MutableMapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop import __version__
from cleanedu_desktop.durable_files import make_folder, put_in_place, temporary_beside
from cleanedu_desktop.outside_files import read_outside

if TYPE_CHECKING:
    from cleanedu_desktop.printing.try_base import Verdict

LARGEST = 256 * 1024
"""Bytes of the file; a verdict takes some two hundred."""
MOST_KEPT = 200
"""Verdicts; the oldest are forgotten."""
_here: dict[Path, dict[str, Verdict]] = {}
"""What this process knows, also where nothing can be written."""


class TriedBases(MutableMapping[str, "Verdict"]):
    """Verdicts by SHA-256 of a base PDF, kept in `file`; those of another version are forgotten."""

    def __init__(self, file: Path, *, anew: bool = False) -> None:
        """`anew`: bases that were refused are tried once more."""
        self._file = file
        self._kept = _here.setdefault(file, {})
        self._read = False
        self._again = anew

    def __getitem__(self, digest: str) -> Verdict:
        """Return the verdict; KeyError: to be tried."""
        verdict = self._known()[digest]
        if self._again and not verdict.sizes:
            raise KeyError(digest)
        return verdict

    def __setitem__(self, digest: str, verdict: Verdict) -> None:
        """Keep a verdict; where that cannot be written it is known in this process alone."""
        known = self._known()
        known.pop(digest, None)
        known[digest] = verdict
        self._write()

    def __delitem__(self, digest: str) -> None:
        """Forget a verdict."""
        del self._known()[digest]
        self._write()

    def __iter__(self) -> Iterator[str]:
        """Name the contents known, the oldest first."""
        return iter(list(self._known()))

    def __len__(self) -> int:
        """Count the contents known."""
        return len(self._known())

    def _known(self) -> dict[str, Verdict]:
        if not self._read:
            self._read = True
            self._kept.update({**_verdicts_in(self._file), **self._kept})
        return self._kept

    def _write(self) -> None:
        known = list(self._known().items())[-MOST_KEPT:]
        told = {"by": __version__, "tried": {digest: asdict(one) for digest, one in known}}
        try:
            make_folder(self._file.parent)
            with temporary_beside(self._file) as temporary:
                temporary.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
                put_in_place(temporary, self._file)
        except OSError:
            return


def _verdicts_in(file: Path) -> dict[str, Verdict]:
    from cleanedu_desktop.printing.try_base import verdict_of

    try:
        told = json.loads(read_outside(file, LARGEST))
        if told["by"] != __version__:
            return {}
        return {digest: verdict_of(one) for digest, one in told["tried"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}
