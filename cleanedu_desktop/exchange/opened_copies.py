"""Copies of attachments that other programs show: read-only, in a folder of their own, removed."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from cleanedu_desktop.problems import OfficeProblem


def make_copy(folder: Path, name: str, pieces: Iterable[bytes]) -> Path:
    """Write a read-only file called `name` into a new folder below `folder` and return its path.

    Only the user of this computer account may look into it.

    Raises:
        OfficeProblem: it cannot be written; what `pieces` raises passes through. Nothing is left.
    """
    made: Path | None = None
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=folder))
        copy = made / name
        with copy.open("xb") as file:
            file.writelines(pieces)
        copy.chmod(0o400)
    except BaseException as error:
        if made is not None:
            _remove(made)
        if isinstance(error, OSError):
            raise OfficeProblem(
                f"附件打不开：在 {folder} 里放不下它的副本（磁盘可能已满，或没有权限）。"
                "附件本身完好；请腾出空间后再试，或用“另存为…”存到别的磁盘。"
            ) from error
        raise
    return copy


def remove_copies(folder: Path) -> None:
    """Remove all copies below `folder`; one that a program still holds stays until next time."""
    with suppress(OSError):
        for one in list(folder.iterdir()):
            _remove(one)
        folder.rmdir()


def _remove(made: Path) -> None:
    with suppress(OSError):
        for copy in list(made.iterdir()):
            # Windows does not remove what is read-only.
            copy.chmod(0o600)
            copy.unlink()
        made.rmdir()
