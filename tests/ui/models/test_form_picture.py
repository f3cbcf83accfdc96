"""Pictures of forms."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.ui.models.form_picture import FormPicture, form_picture
from cleanedu_desktop.ui.office_work import OfficeWork


def test_a_page_beyond_the_end_is_the_last(work: OfficeWork, qtbot: QtBot) -> None:
    found: list[FormPicture] = []
    work.act(
        form_picture,
        form_id="talk",
        overlay=Overlay(),
        filled=False,
        page=9,
        dpi=40,
        done=found.append,
    )
    qtbot.waitUntil(lambda: bool(found))
    assert found[0].png.startswith(b"\x89PNG")
    assert found[0].page == found[0].pages - 1
