"""The words of the history cover the acts that write."""

from __future__ import annotations

import re

from cleanedu_desktop.records.change import ACTS, UNDOABLE, ChainHead, proof_words
from tests.house_rules.sources import ROOT


def test_every_act_that_writes_has_its_words() -> None:
    source = [one.read_text(encoding="utf-8") for one in (ROOT / "cleanedu_desktop").rglob("*.py")]
    used = {name for text in source for name in re.findall(r"\.writing\(\s*\"(\w+)\"", text)}
    assert used
    assert used <= ACTS.keys()
    assert set(UNDOABLE) <= ACTS.keys()


def test_the_proof_on_paper() -> None:
    assert proof_words(ChainHead(1287, "3f9a0c71d2e4")) == "1287-3f9a0c71d2e4"
