"""A desk that is closed lets the store go, whatever becomes of the sitting."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import cast

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.inspection import Inspection
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.problems import OfficeProblem


@dataclass
class FullDisk:
    """A sitting whose end cannot be written."""

    def end(self) -> None:
        """Fail."""
        raise OfficeProblem("磁盘已满")


def test_the_store_is_let_go(desk: Desk) -> None:
    desk.close()
    open_desk(desk.folders, clock=desk.clock).close()


def test_the_store_is_let_go_though_the_end_is_not_written(desk: Desk) -> None:
    with pytest.raises(OfficeProblem, match="磁盘已满"):
        replace(desk, inspection=cast(Inspection, FullDisk())).close()
    open_desk(desk.folders, clock=desk.clock).close()
