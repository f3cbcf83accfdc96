"""The options of the commands on workbooks."""

from __future__ import annotations

from cleanedu_desktop.cli.arguments import parser
from cleanedu_desktop.rules.masking import Masking


def test_what_is_exported() -> None:
    words = ["export", "talk", "--out", "a.xlsx", "--year", "2026", "--mask", "masked"]
    args = parser().parse_args(words)
    assert (args.what, args.year, args.mask, args.template) == ("talk", 2026, Masking.MASKED, False)
