"""The options of the commands on the file."""

from __future__ import annotations

from cleanedu_desktop.cli.arguments import parser
from tests.cli.conftest import Cleanedu


def test_a_year_and_what_of_it() -> None:
    args = parser().parse_args(["file-items", "--year", "2026", "--preview"])
    assert (args.year, args.preview, args.unsigned_too) == (2026, True, False)
    args = parser().parse_args(["catalogue", "--year", "2026", "--out", "x.pdf"])
    assert (args.what, args.out) == ("catalogue", "x.pdf")


def test_a_year_is_needed(office: Cleanedu) -> None:
    assert office("file-items").code == 2
    assert office("catalogue", "--year", "2026").code == 2
