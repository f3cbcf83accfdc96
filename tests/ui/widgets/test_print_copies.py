"""Copies of a print."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.ui.models.print_wish import PrintHow, PrintWish
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.print_copies import PrintCopies


def copies(work: OfficeWork, wish: PrintWish | None, qtbot: QtBot) -> tuple[PrintCopies, Banner]:
    """Copies of a wish, and where they are told of."""
    owner, banner = QWidget(), Banner()
    for one in (owner, banner):
        qtbot.addWidget(one)
    return PrintCopies(work, wish, "谈话", banner, owner), banner


def filled(work: OfficeWork, qtbot: QtBot) -> PrintWish:
    """The talk of the sample office."""
    found: list[list[str]] = []

    def ids(desk: Desk) -> list[str]:
        return list(list_ids(desk, kind="talk"))

    work.act(ids, done=found.append)
    qtbot.waitUntil(lambda: bool(found))
    return PrintWish("talk", tuple(found[0]))


def test_word_and_tagged_copies_are_written(work: OfficeWork, tmp_path: Path, qtbot: QtBot) -> None:
    """And where they are is said; a place that cannot be written is explained."""
    made, banner = copies(work, filled(work, qtbot), qtbot)
    made.save_word(tmp_path / "talk.docx")
    qtbot.waitUntil(lambda: "talk.docx" in banner.words.text())
    assert (tmp_path / "talk.docx").read_bytes().startswith(b"PK")
    made.save_tagged(tmp_path / "talk.pdf")
    qtbot.waitUntil(lambda: "talk.pdf" in banner.words.text())
    assert b"StructTreeRoot" in (tmp_path / "talk.pdf").read_bytes()
    (tmp_path / "file").write_bytes(b"")
    made.save_word(tmp_path / "file" / "talk.docx")
    qtbot.waitUntil(lambda: banner.property("tone") == "red")


def test_what_the_menu_offers(work: OfficeWork, qtbot: QtBot) -> None:
    """A blank form has no Word copy; a file alone can only be copied."""
    pressed: list[str] = []
    offered = []
    for wish in (PrintWish("talk", ("x",)), PrintWish("talk"), None):
        made, _banner = copies(work, wish, qtbot)
        button = made.save_button(lambda: pressed.append("as"), PrintHow)
        qtbot.addWidget(button)
        menus = button.findChildren(QMenu)
        offered.append([one.text()[:4] for menu in menus for one in menu.actions()])
        if not menus:
            button.click()
    assert offered == [["PDF ", "归档用的", "Word"], ["PDF ", "归档用的"], []]
    assert pressed == ["as"]
