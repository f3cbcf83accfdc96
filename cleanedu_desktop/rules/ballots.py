"""Which kinds keep the sums of secret ballots, and how their forms call them."""

from __future__ import annotations

from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class Ballot:
    """How a kind calls its ballots, and where their sums stand."""

    paper: str
    unit: str
    voters: str
    row: str
    """Column of the tally that says what was voted on."""
    votes: tuple[str, ...]
    """Columns of the tally: one for each mark, and those who made none (弃权) if they are asked."""


BALLOTS = {
    "member_review": Ballot(
        "测评表", "份", "党员", "who", ("excellent", "qualified", "basic", "failing")
    ),
    "debrief": Ballot(
        "测评票", "张", "人员", "item", ("first", "second", "third", "fourth", "abstained")
    ),
}
"""Kind -> its ballots."""
