"""Small pictures of a record's attachments, those asked for alone."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from cleanedu_desktop.acts import thumbnails as module
from cleanedu_desktop.acts.attach_files import attach_files
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.keep_contents import Pasted
from cleanedu_desktop.acts.thumbnails import thumbnails
from tests.acts.office import Staff, record_talk
from tests.exchange.media.pictures import locked_pdf, photo
from tests.printing.base_pdfs import A4, base_pdf


def test_what_can_be_shown_has_one(
    desk: Desk, staff: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = record_talk(desk, staff).id
    given = [
        Pasted("a.jpg", photo(400, 200)),
        Pasted("b.pdf", base_pdf(A4)),
        Pasted("c.pdf", locked_pdf()),
        Pasted("d.txt", b"text"),
        Pasted("e.jpg", photo(40, 20)),
    ]
    attached = attach_files(desk, record_id=talk, files=given).attached
    digests = [one.digest for one in attached]
    found = thumbnails(desk, record_id=talk, digests=digests[:4], longest=50)
    assert [bool(found[one]) for one in digests[:4]] == [True, True, False, False]
    assert Image.open(io.BytesIO(found[digests[0]])).size == (50, 25)
    assert digests[4] not in found
    monkeypatch.setattr(module, "MOST_BYTES", 10)
    assert not thumbnails(desk, record_id=talk, digests=digests, longest=50)[digests[0]]
