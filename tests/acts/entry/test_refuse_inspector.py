"""What is not for an inspector is refused to him alone."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.acts.sit_down import sit_down, visiting_inspector
from cleanedu_desktop.problems import OfficeProblem


def test_the_secretary_passes_and_an_inspector_does_not(desk: Desk) -> None:
    refuse_inspector(desk, "备份")
    seated = sit_down(desk, user=visiting_inspector("王某某"))
    with pytest.raises(OfficeProblem, match="检查模式下不能备份"):
        refuse_inspector(seated, "备份")
    seated.close()
