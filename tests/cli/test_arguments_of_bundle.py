"""The options of the command bundle."""

from __future__ import annotations

from cleanedu_desktop.cli.arguments import parser
from tests.cli.conftest import Cleanedu


def test_what_goes_in_is_named_one_by_one() -> None:
    asked = ["bundle", "--year", "2026", "--out", "a.pdf", "--kind", "talk", "--kind", "gift"]
    args = parser().parse_args(asked)
    assert (args.kinds, args.by, args.restricted) == (["talk", "gift"], "register", False)


def test_indicators_need_their_order(office: Cleanedu) -> None:
    asked = ["bundle", "--year", "2026", "--out", "a.pdf", "--indicator", "1"]
    assert office(*asked).code == 2
