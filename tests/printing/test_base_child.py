"""The child process that tries out a base PDF: what it says, started as the parent starts it."""

from __future__ import annotations

import json
import sys
from typing import Any

import pytest

from cleanedu_desktop.child_process import run_child
from cleanedu_desktop.printing.try_base import MODULE, NAME
from tests.faults.costly_pdfs import COSTLY, changed
from tests.printing.base_pdfs import A4, base_pdf


def said_of(data: bytes) -> dict[str, Any]:
    """What the child says of a file."""
    told: dict[str, Any] = json.loads(run_child(MODULE, seconds=600, given=data).stdout)
    return told


def test_it_says_how_large_the_pages_are() -> None:
    told = said_of(base_pdf(A4, (297, 210)))
    assert [pytest.approx(one, abs=0.01) for one in told["sizes"]] == [A4, (297, 210)]
    assert told["said"] == ""


def test_it_says_why_a_file_cannot_serve_without_knowing_its_name() -> None:
    told = said_of(base_pdf((420, 297)))
    assert told["sizes"] == []
    assert f"“{NAME}”第 1 页不是 A4" in told["said"]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="processor time is limited as Linux does")
def test_it_dies_of_a_file_that_costs_too_much() -> None:
    costly = changed(base_pdf(), COSTLY["tiles a tiny step apart"])
    done = run_child(MODULE, seconds=600, given=costly)
    assert done.returncode < 0
    assert done.stdout == b""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="processor time is limited as Linux does")
def test_every_page_is_drawn_not_only_the_first() -> None:
    costly = changed(base_pdf(A4, A4), COSTLY["groups in groups"], page=1)
    assert run_child(MODULE, seconds=600, given=costly).returncode < 0
