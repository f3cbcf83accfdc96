"""However many draw, the file is the same; what copies cannot do, the process does itself."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from cleanedu_desktop.printing.draw_shares import MANY, MOST_SHARE, MOST_SHARE_OF_MANY, rounds
from tests.printing.sample_sheets import talk_sheet

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="copies are made on Linux alone")


@pytest.mark.parametrize(
    ("count", "copies"), [(100, 1), (999, 3), (1000, 3), (2001, 2), (7001, 2), (103, 2)]
)
def test_every_sheet_is_drawn_once_and_in_order(count: int, copies: int) -> None:
    """By no more at one time than work, each no more than it may hold."""
    sheets = [talk_sheet(name=str(number)) for number in range(count)]
    found = list(rounds(sheets, copies))
    assert [sheet for one in found for share in one for sheet in share] == sheets
    assert max(len(one) for one in found) <= copies + 1
    most = MOST_SHARE if count <= MANY else MOST_SHARE_OF_MANY
    assert max(len(share) for one in found for share in one) <= most


@pytest.fixture(scope="module")
def drawn() -> dict[str, Any]:
    """What came of drawing the same sheets in several ways, in a process of one thread."""
    words = [sys.executable, "-m", "tests.printing.drawn_by_copies"]
    done = subprocess.run(words, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(
    ("way", "copies"),
    [
        ("alone", 0),
        ("one", 1),
        ("three", 3),
        ("more than are made", 3),
        ("rounds", 6),
        ("failing", 0),
    ],
)
def test_the_file_is_the_same(drawn: dict[str, Any], way: str, copies: int) -> None:
    """Also where copies are killed or have no memory: then none brings anything."""
    assert drawn[way] == {**drawn["alone"], "brought": copies}
    assert len(drawn[way]["told"]) == 64


def test_sheets_on_a_base_from_outside_are_drawn_by_the_process_itself(
    drawn: dict[str, Any],
) -> None:
    """A form may have become one on a base while records on the form before it are printed too."""
    assert drawn["placed"]["told"] == drawn["placed alone"]["told"] != drawn["alone"]["told"]
    assert drawn["placed"]["brought"] > 0


def test_what_a_copy_cannot_print_is_said_as_ever(drawn: dict[str, Any]) -> None:
    assert "U+E000" in drawn["refused"]["told"]
    assert drawn["refused by a copy"]["told"] == drawn["refused"]["told"]
    assert drawn["refused by a copy"]["left"] == []


def test_work_that_is_stopped_leaves_nothing(drawn: dict[str, Any]) -> None:
    """Neither a file nor copies that draw on."""
    assert drawn["stopped"] == {"told": "stopped", "brought": 0, "left": []}
    assert drawn["no child left"]


def test_progress_is_told_for_each_sheet(drawn: dict[str, Any]) -> None:
    assert drawn["told"]
