"""The options of the command plan."""

from __future__ import annotations

from cleanedu_desktop.cli.arguments import parser
from tests.cli.conftest import Cleanedu


def test_where_it_is_made_from() -> None:
    args = parser().parse_args(["plan", "--year", "2027", "--from-rules", "--only", "C1"])
    assert (args.year, args.source, args.only, args.preview) == (2027, "rules", ["C1"], False)
    assert parser().parse_args(["plan", "--from-last-year"]).source == "last_year"
    assert parser().parse_args(["plan"]).source is None


def test_one_source_at_a_time(office: Cleanedu) -> None:
    assert office("plan", "--from-rules", "--from-last-year").code == 2
    assert office("plan", "--preview").code == 2
    assert office("plan", "--year", "26").code == 2
