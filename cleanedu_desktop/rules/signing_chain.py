"""How far letters of responsibility are signed, and where their chain is broken (R08, R09)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.facts import OfficeFacts, RecordFact

LETTER = "responsibility_letter"
TOP = "上级与本单位"
"""Level whose granter is not of this office."""


@dataclass(frozen=True, kw_only=True)
class ChainBreak:
    """Where the chain from the superior down to each post is interrupted."""

    record_id: str
    """The letter that shows it."""
    number: str
    words: str


@dataclass(frozen=True, kw_only=True)
class Letters:
    """The letters of a year on a day."""

    written: int
    signed: int
    breaks: tuple[ChainBreak, ...]

    @property
    def rate(self) -> float | None:
        """Share that is signed, 0–1; None without any letter."""
        return self.signed / self.written if self.written else None


def letters_of_year(facts: OfficeFacts, year: int, on: date) -> Letters:
    """Return how the letters of `year` stand on the day `on`.

    Letters that were entered are there whatever the day; what was signed later is not signed yet.
    """
    letters = sorted(
        (one for one in facts.of(LETTER) if one.answers.get("year") == year),
        key=lambda one: (one.number, one.id),
    )
    signed = [one for one in letters if _is_signed(one, on)]
    names = {one.id: one.name for one in facts.persons}
    breaks = [
        ChainBreak(record_id=one.id, number=one.number, words=words)
        for one in letters
        for words in _breaks(one, signed, names)
    ]
    return Letters(written=len(letters), signed=len(signed), breaks=tuple(breaks))


def _is_signed(letter: RecordFact, on: date) -> bool:
    return any(step.name == "sign" and step.taken_on <= on for step in letter.steps)


def _level(letter: RecordFact) -> str:
    return str(letter.answers.get("level") or "")


def _breaks(
    letter: RecordFact, signed: Sequence[RecordFact], names: dict[str, str]
) -> Iterator[str]:
    """Yield what is missing: its own signature; a granter who answers to nobody above."""
    level = _level(letter)
    if letter not in signed:
        who = "、".join(names.get(one, "") for one in letter.those("responsible"))
        yield f"{level + '：' if level else ''}{who}还没有签"
    if level == TOP:
        return
    bound = {who for one in signed for who in one.those("responsible")}
    for granter in letter.those("granter"):
        if granter not in bound:
            yield f"{names.get(granter, '')}给下一级签，自己和上一级的还没有签"
