"""Greeting cards on paper: two to a page, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cleanedu_desktop.form_engine.sheet import LetterBlock, Sheet, SheetCell, SheetText
from cleanedu_desktop.printing.draw_cards import draw_cards
from cleanedu_desktop.problems import OfficeProblem


def card(name: str, text: str) -> Sheet:
    """A card to `name`."""
    letter = LetterBlock(
        salutation=SheetText(text=f"{name}："),
        opening=text,
        items=(),
        closing="",
        signatures=(),
        notes=(SheetCell(label="姓名", value=SheetText(text=name, face="name"), span=12),),
    )
    return Sheet(
        form_id="card",
        form_version="",
        title="中秋节、国庆节",
        office_name="某某局机关党支部",
        number="J2026-0001",
        blocks=(letter,),
        printed_on="2026年9月22日",
    )


def test_two_cards_stand_on_a_page(
    tmp_path: Path, fonts: Path, read_back: Callable[[bytes], list[str]]
) -> None:
    target = tmp_path / "贺卡.pdf"
    cards = [card(name, "本单位的话。") for name in ("周某", "李䶮", "𬀩某某")]
    assert draw_cards(cards, target, fonts=fonts) == 2
    first, second = ("".join(page.split()) for page in read_back(target.read_bytes()))
    assert first.count("中秋节、国庆节") == 2
    assert "周某：本单位的话。某某局机关党支部2026年9月22日" in first
    assert "李䶮：" in first
    assert second.count("中秋节、国庆节") == 1
    assert "𬀩某某：" in second


def test_a_longer_text_is_set_smaller_and_too_long_a_one_refused(
    tmp_path: Path, fonts: Path
) -> None:
    target = tmp_path / "贺卡.pdf"
    assert draw_cards([card("周某", "话" * 450)], target, fonts=fonts) == 1
    target.unlink()
    with pytest.raises(OfficeProblem, match=r"J2026-0001.*放不下.*没有打印"):
        draw_cards([card("周某", "话" * 900)], target, fonts=fonts)
    assert not target.exists()


def test_a_character_no_font_has_is_told(tmp_path: Path, fonts: Path) -> None:
    with pytest.raises(OfficeProblem, match="没有打印"):
        draw_cards([card("周某", "\U0010fffd")], tmp_path / "贺卡.pdf", fonts=fonts)
