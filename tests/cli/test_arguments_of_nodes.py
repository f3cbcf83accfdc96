"""The options of the commands on time nodes."""

from __future__ import annotations

from cleanedu_desktop.cli.arguments import parser


def test_cards_and_messages_are_of_one_reminder() -> None:
    for command in ("cards", "messages"):
        args = parser().parse_args([command, "N2026-0001", "--out", "a.pdf", "--everyone"])
        assert (args.id, args.everyone) == ("N2026-0001", True)
    assert parser().parse_args(["nodes"]).year is None
