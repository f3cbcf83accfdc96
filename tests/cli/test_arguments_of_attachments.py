"""Options of the commands on attachments."""

from __future__ import annotations

from cleanedu_desktop.cli.arguments import parser


def test_roles_are_offered_by_their_words() -> None:
    given = parser().parse_args(["attach", "T1", "a.jpg", "b.jpg", "--role", "photo"])
    assert (given.role, len(given.files)) == ("photo", 2)


def test_what_is_not_given_stays_as_it_is() -> None:
    given = parser().parse_args(["describe-attachment", "3f", "--caption", ""])
    assert (given.role, given.caption) == (None, "")
    assert parser().parse_args(["move-attachment", "3f", "--to", "2"]).to == 2
