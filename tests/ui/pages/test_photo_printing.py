"""Photos are printed from the card, and the file is shown."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.pages.attachments_card import AttachmentsCard
from cleanedu_desktop.ui.widgets.pdf_preview import PdfPreview
from tests.exchange.media.pictures import photo
from tests.ui.conftest import idle
from tests.ui.pages.attachments import attach


def test_photos_are_printed_and_shown(
    card: AttachmentsCard, qtbot: QtBot, scan: Path, tmp_path: Path
) -> None:
    attach(card, qtbot, scan)
    assert card.photos.button.isHidden()
    shot = tmp_path / "照片.jpg"
    shot.write_bytes(photo(300, 200))
    attach(card, qtbot, shot)
    assert card.photos.button.isVisible()
    card.photos.print(4)
    idle(qtbot, card.work)
    (preview,) = card.findChildren(PdfPreview)
    assert preview.pdf.name.startswith("照片页-")
    assert preview.pages == 1
