"""Why a place could not take a backup, in one sentence."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.backups.tell_place import telling_of_place
from cleanedu_desktop.store.tell_errors import DAMAGED, telling


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.EIO, "可能已被拔出"), (errno.ENOSPC, "磁盘已满"), (errno.EROFS, "不能写入"),
     (errno.ENOENT, "打不开")],
)  # fmt: skip
def test_the_place_is_named_and_the_records_are_safe(number: int, words: str) -> None:
    for inner in (telling_of_place, telling):
        with (
            pytest.raises(OfficeProblem, match=words) as told,
            telling_of_place(Path("/U盘")),
            inner(Path("/U盘/x")),
        ):
            raise OSError(number, "gone")
        assert "没有备份到 /U盘" in told.value.sentence or inner is telling_of_place
        assert "台账没有受影响" in told.value.sentence


def test_a_damaged_store_is_not_blamed_on_the_place() -> None:
    with pytest.raises(OfficeProblem, match="已损坏"), telling_of_place(Path("/U盘")):
        raise OfficeProblem(DAMAGED.format(path="store.db"))
