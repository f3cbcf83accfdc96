"""Texts that repeat another record's nearly word for word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleanedu_desktop.rules.alike_texts import alike_texts
from cleanedu_desktop.rules.honesty import Honesty
from cleanedu_desktop.rules.reviews.review_facts import Reviewed, ReviewFact, TextSaid

TITLE = "文字与另一条记录相同"
HONESTY = True


def source(honesty: Honesty) -> str:
    """Return where the rule comes from."""
    return honesty.repeated_text.source


def look(
    facts: Sequence[ReviewFact], wanted: frozenset[str], honesty: Honesty
) -> Iterable[Reviewed]:
    """Notice each text that was in the books before in another record, of this year or earlier."""
    rule = honesty.repeated_text
    said = [
        (fact, text)
        for fact in facts
        if not fact.transcribed and fact.kind not in rule.kinds_left_out
        for text in _long_ones(fact, rule.least_characters)
    ]
    alike = alike_texts([text.text for _, text in said], rule.alike_percent)
    for index, (earlier, percent) in alike.items():
        (fact, text), (other, _) = said[index], said[earlier]
        if fact.id != other.id and fact.id in wanted:
            how = "完全相同" if percent >= 100 else f"有{percent:.0f}%相同"
            yield Reviewed(
                record_id=fact.id,
                sentence=f"“{text.label}”与先登记的{other.number}“{other.title}”{how}，"
                "请核对是否如实记录。",
            )


def _long_ones(fact: ReviewFact, least: int) -> Iterable[TextSaid]:
    """Return a record's texts that are long enough, each wording once."""
    seen: set[str] = set()
    for text in fact.texts:
        if len("".join(text.text.split())) >= least and text.text not in seen:
            seen.add(text.text)
            yield text
