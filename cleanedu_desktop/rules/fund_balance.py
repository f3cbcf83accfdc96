"""Budget, spending and balance (经费结余) of a year by source, in integer fen."""

from __future__ import annotations

from collections.abc import Iterable

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.facts import RecordFact

CARRIED, ALLOTTED, SPENDING = "年初结转", "预算安排", "活动支出"
"""What a line of the book is, its answer `entry_type`."""


def lines_of_year(records: Iterable[RecordFact], year: int) -> list[FundLine]:
    """Return the lines of a year by day and number, each with the balance after it.

    A line belongs to the year it names; `records` are those of the kind ``fund``.
    """
    mine = [one for one in records if one.answers.get("year") == year]
    lines: list[FundLine] = []
    balance = 0
    for one in sorted(mine, key=lambda one: (one.happened_on is None, one.happened_on, one.number)):
        spends = one.answers.get("entry_type") == SPENDING
        income = 0 if spends else _fen(one.answers.get("income"))
        spent = _fen(one.answers.get("spent")) if spends else 0
        balance += income - spent
        lines.append(FundLine(one, str(one.answers.get("source") or ""), income, spent, balance))
    return lines


def by_source(lines: Iterable[FundLine]) -> dict[str, FundSum]:
    """Return source -> sums, in the order the sources first occur."""
    found: dict[str, FundSum] = {}
    for line in lines:
        before = found.get(line.source, FundSum())
        carries = line.record.answers.get("entry_type") == CARRIED
        found[line.source] = FundSum(
            carried=before.carried + (line.income if carries else 0),
            allotted=before.allotted + (0 if carries else line.income),
            spent=before.spent + line.spent,
        )
    return found


def total(sums: Iterable[FundSum]) -> FundSum:
    """Return the sums of all sources together."""
    several = list(sums)
    return FundSum(
        carried=sum(one.carried for one in several),
        allotted=sum(one.allotted for one in several),
        spent=sum(one.spent for one in several),
    )


def growth_percent(now: int, before: int) -> float | None:
    """Return by how much of itself an amount grew since the year before; None from nothing."""
    return (now - before) * 100 / before if before else None


def _fen(value: object) -> int:
    return value if isinstance(value, int) else 0


@dataclass(frozen=True)
class FundLine:
    """A line of the book; amounts in fen."""

    record: RecordFact
    source: str
    income: int
    spent: int
    balance: int
    """Of all sources, after this line."""


@dataclass(frozen=True)
class FundSum:
    """What came in and went out in a year, in fen."""

    carried: int = 0
    allotted: int = 0
    spent: int = 0

    @property
    def balance(self) -> int:
        """What is left; below zero where more was spent."""
        return self.carried + self.allotted - self.spent
