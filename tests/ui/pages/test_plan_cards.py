"""The cards beside a plan."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from cleanedu_desktop.rules.signing_chain import Letters
from cleanedu_desktop.ui.pages.plan_cards import plan_cards
from tests.cli.test_plan_shown import SHOWN
from tests.ui.driving import buttons, words_on


def test_what_came_by_surprise_who_is_missing_and_what_waits(qtbot: QtBot) -> None:
    gone: list[tuple[str, str]] = []
    cards = list(plan_cards(SHOWN, lambda kind, one: gone.append((kind, one))))
    for card in cards:
        qtbot.addWidget(card)
    words = "\n".join(words_on(card) for card in cards)
    for expected in ("3 次中有 1 次没有计入", "每人至少 2 次、3 学时",
                     "2/3 人未达到：白某（1）、陈某（1）", "参加 2/3 次",
                     "平均 0.0 天", "1 份还没有传达学习", "白某：1 次（督促检查 1）",
                     "陈某：0 次", "已签 1/2 份（50%）", "白某还没有签"):  # fmt: skip
        assert expected in words, expected
    for card in cards:
        for one in buttons(card):
            one.click()
    assert gone == [("study_session", "X3"), ("campaign", "K1"), ("responsibility_letter", "z"),
                    ("incoming_document", "e")]  # fmt: skip


def test_nothing_to_tell_makes_no_card() -> None:
    plan = replace(SHOWN.plan, unplanned=())
    empty = replace(SHOWN, plan=plan, campaigns=(), heads=(), documents=(), duties=())
    empty = replace(empty, letters=Letters(written=0, signed=0, breaks=()))
    assert list(plan_cards(empty, lambda kind, one: None)) == []


def test_a_campaign_everyone_has_met_says_so(qtbot: QtBot) -> None:
    met = replace(SHOWN.campaigns[0], missing=())
    cards = list(plan_cards(replace(SHOWN, campaigns=(met,)), lambda kind, one: None))
    for card in cards:
        qtbot.addWidget(card)
    assert "3 人都达到要求" in words_on(cards[1])


def test_a_chain_without_a_break_says_so(qtbot: QtBot) -> None:
    whole = replace(SHOWN, letters=Letters(written=2, signed=2, breaks=()))
    cards = list(plan_cards(whole, lambda kind, one: None))
    for card in cards:
        qtbot.addWidget(card)
    told = "\n".join(words_on(card) for card in cards)
    assert "已签 2/2 份（100%）" in told
    assert "层层签订没有断档" in told
