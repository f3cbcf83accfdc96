"""One page of a register in the making."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.form_engine.own_register import OwnRegister
from cleanedu_desktop.ui.models.register_picture import register_picture
from tests.form_engine.own_registers import VISITS
from tests.ui.conftest import clock


def test_a_page_where_there_is_anything_to_draw(folders: Folders) -> None:
    desk = open_desk(folders, clock=clock)
    new = replace(VISITS, id="")
    seen = register_picture(desk, register=new, ledger=False, page=7, dpi=30)
    assert seen.page is not None
    assert seen.page.png.startswith(b"\x89PNG") and seen.page.page == seen.page.pages - 1
    nothing = register_picture(desk, register=OwnRegister(), ledger=False, page=0, dpi=30)
    assert nothing.page is None and nothing.preview.mistakes
    desk.close()
