"""Printing the same once more."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.printing.read_text import read_text
from cleanedu_desktop.rules.masking import Masking
from cleanedu_desktop.ui.models.print_wish import PrintHow, PrintWish
from cleanedu_desktop.ui.office_work import OfficeWork


def test_a_talk_and_a_blank_form(work: OfficeWork, tmp_path: Path, qtbot: QtBot) -> None:
    """Only what is filled in can be a draft."""
    done: list[bool] = []

    def print_both(desk: Desk) -> bool:
        wish = PrintWish("talk", tuple(list_ids(desk, kind="talk")))
        plain = wish.print(desk, target=tmp_path / "plain.pdf")
        draft = wish.print(desk, target=tmp_path / "draft.pdf", how=PrintHow(draft=True))
        how = PrintHow(masking=Masking.MASKED)
        masked = wish.print(desk, target=tmp_path / "masked.pdf", how=how)
        assert "已隐去" in read_text(masked.path) and "已隐去" not in read_text(plain.path)
        assert PrintHow(draft=True, masking=Masking.MASKED).words == "-草稿-姓名打码"
        assert plain.records == draft.records == 1
        assert "草稿" not in read_text(plain.path)
        assert "草稿" in read_text(draft.path)
        assert wish.write_word(desk, target=tmp_path / "talk.docx").stat().st_size > 1000
        blank = PrintWish("talk")
        assert blank.is_blank and not wish.is_blank
        tagged = blank.print(desk, target=tmp_path / "blank.pdf", tagged=True)
        assert b"StructTreeRoot" in tagged.path.read_bytes()
        return True

    work.act(print_both, done=done.append)
    qtbot.waitUntil(lambda: bool(done))
