"""The same sentence for every member: in the lines of one record, or record by record."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from cleanedu_desktop.rules.honesty import Honesty
from cleanedu_desktop.rules.reviews.review_facts import Reviewed, ReviewFact

TITLE = "每个人的话都一样"
HONESTY = True


def source(honesty: Honesty) -> str:
    """Return where the rule comes from."""
    return honesty.same_sentence.source


def look(
    facts: Sequence[ReviewFact], wanted: frozenset[str], honesty: Honesty
) -> Iterable[Reviewed]:
    """Notice lines of a table that say the same, and short texts that several records share."""
    some = [
        fact
        for fact in facts
        if fact.id in wanted
        and not fact.transcribed
        and fact.kind not in honesty.repeated_text.kinds_left_out
    ]
    for fact in some:
        yield from _in_one_record(fact, honesty)
    yield from _record_by_record(some, honesty)


def _in_one_record(fact: ReviewFact, honesty: Honesty) -> Iterable[Reviewed]:
    said = Counter(
        (text.label, words)
        for text in fact.texts
        if "." in text.field and len(words := _bare(text.text)) >= _least(honesty)
    )
    for (label, _words), lines in said.items():
        if lines >= honesty.same_sentence.people:
            yield Reviewed(
                record_id=fact.id,
                sentence=f"“{label}”里有{lines}人的内容一字不差，请核对是否逐人如实记录。",
            )


def _record_by_record(some: Sequence[ReviewFact], honesty: Honesty) -> Iterable[Reviewed]:
    """Notice texts too short for `repeated_text`, which names each record of longer ones."""
    said: dict[tuple[str, str, str], list[ReviewFact]] = defaultdict(list)
    for fact in some:
        for text in fact.texts:
            words = _bare(text.text)
            if _least(honesty) <= len(words) < honesty.repeated_text.least_characters:
                said[fact.kind, text.label, words].append(fact)
    for (_kind, label, _words), facts in said.items():
        numbers = list(dict.fromkeys(fact.number for fact in facts))
        if len(numbers) >= honesty.same_sentence.people and _several_people(facts, honesty):
            shown = "、".join(numbers[:5]) + (f"等{len(numbers)}条" if len(numbers) > 5 else "")
            yield Reviewed(
                record_id=facts[0].id,
                sentence=f"{shown}的“{label}”一字不差，请核对是否逐人如实记录。",
            )


def _several_people(facts: Sequence[ReviewFact], honesty: Honesty) -> bool:
    """Tell whether the records are about different people, not one person again and again."""
    sets = {frozenset(person for person, _role in fact.people) for fact in facts}
    return len(sets) >= honesty.same_sentence.people


def _least(honesty: Honesty) -> int:
    return honesty.same_sentence.least_characters


def _bare(text: str) -> str:
    return "".join(text.split())
