"""Facts that go through a pipe arrive as they were, or not at all."""

from __future__ import annotations

import json

import pytest

from cleanedu_desktop.exchange.media.facts import MediaFacts, PageFacts, facts_from


def test_facts_arrive_as_they_were() -> None:
    facts = MediaFacts("image/jpeg", (PageFacts(3, 4, 300.0, 6),), True, "2026:03:08 10:05:00")
    assert facts_from(json.loads(json.dumps(facts.as_words()))) == facts
    assert not facts.is_pdf


@pytest.mark.parametrize(
    "pages", [[], [{"width": 0, "height": 3}], [{"width": 1}], [{"width": "a", "height": 3}]]
)
def test_pages_without_a_size_are_none(pages: list[dict[str, object]]) -> None:
    words = {"media_type": "image/png", "has_position": False, "taken_at": "", "pages": pages}
    with pytest.raises((ValueError, TypeError)):
        facts_from(words)
