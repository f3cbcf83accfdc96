"""Opening what is confidential is for an inspector's sitting alone."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.open_up_restricted import open_up_restricted


def test_there_must_be_an_inspector(desk: Desk) -> None:
    with pytest.raises(ValueError, match="nobody inspects"):
        open_up_restricted(desk, by="李某")
