"""The paper of a register while it is being made."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.preview_register import preview_register
from cleanedu_desktop.form_engine.own_register import OwnRegister
from cleanedu_desktop.printing.read_text import read_text
from tests.form_engine.own_registers import VISITS

NEW = replace(VISITS, id="", code="")


def words(pdf: bytes, folder: Path) -> str:
    """The words of a PDF without spaces."""
    file = folder / "seen.pdf"
    file.write_bytes(pdf)
    return "".join(read_text(file).split())


def test_it_is_drawn_with_a_proposed_code_and_nothing_is_kept(desk: Desk, tmp_path: Path) -> None:
    seen = preview_register(desk, register=NEW)
    assert seen.code == "LFD" and seen.mistakes == ()
    assert "来访登记" in words(seen.pdf, tmp_path) and "接待人" in words(seen.pdf, tmp_path)
    assert "own_lfdj" not in desk.forms.kinds and not desk.folders.overlay.exists()
    ledger = preview_register(desk, register=NEW, ledger=True)
    assert "来访登记台账" in words(ledger.pdf, tmp_path)
    assert "合计" in words(ledger.pdf, tmp_path)


def test_half_a_register_is_drawn_as_far_as_it_is(desk: Desk, tmp_path: Path) -> None:
    seen = preview_register(desk, register=replace(NEW, title=""))
    assert [one.place for one in seen.mistakes] == ["title"]
    assert "（名称）" in words(seen.pdf, tmp_path)
    nothing = preview_register(desk, register=OwnRegister())
    assert nothing.pdf == b"" and nothing.mistakes
