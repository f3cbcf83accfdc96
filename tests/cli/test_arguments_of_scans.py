"""The options of the commands on signed copies."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.cli.arguments import parser
from tests.cli.conftest import Cleanedu


def test_what_is_taken_in() -> None:
    args = parser().parse_args(["take-in", "扫描件", "一张.jpg", "--signed-on", "2026-03-09"])
    assert (args.sources, args.signed_on) == (["扫描件", "一张.jpg"], date(2026, 3, 9))


def test_what_is_missing_is_said(office: Cleanedu) -> None:
    assert office("take-in").code == 2
    assert office("take-in", "a", "--signed-on", "yesterday").code == 2
