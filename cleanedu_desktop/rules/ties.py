"""Says what it means that a record is tied to one of another kind (一次登记，多处归集).

Which kinds a kind is tied to stands in its form (`links`).
"""

from __future__ import annotations

from collections.abc import Mapping

COUNTS_FOR = "计入"
"""Word of the tie from what was held to the plan item or campaign it counts for."""
PASSES_ON = "传达学习"
"""Word of the tie from a session to the document it passed on."""
RELATED = "相关"
FOUND_IN = "问题来自"
"""Word of the tie from a problem to the inspection, self-check or evaluation that found it."""
_WORDS: Mapping[str, str] = {
    "plan_item": COUNTS_FOR,
    "campaign": COUNTS_FOR,
    "incoming_document": PASSES_ON,
}
WORDS = frozenset({*_WORDS.values(), RELATED})
"""Ties that an editor lets choose; all others are left as they are."""


def word_of(kind: str) -> str:
    """Return the word of a tie to a record of `kind`."""
    return _WORDS.get(kind, RELATED)
