"""Masking with the names an office knows; what is masked is nowhere in the bytes of a file."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import StreamObject

from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.masked_sheets import hiding, mask_of
from cleanedu_desktop.acts.print_forms import print_forms
from cleanedu_desktop.acts.show_sheet import show_sheet
from cleanedu_desktop.acts.write_word_copies import write_word_copies
from cleanedu_desktop.printing.read_text import read_text
from cleanedu_desktop.rules.masking import Masking
from tests.acts.office import Staff, record_talk

SAID = "周 明远找沈雅琴谈话，沈雅琴电话13812345678，证件330106198001011234。"
NAMES = ("周明远", "沈雅琴", "13812345678", "330106198001011234")


def pdf_insides(path: Path) -> bytes:
    """Return all the bytes of a PDF, its streams unpacked."""
    parts = [path.read_bytes()]
    reader = PdfReader(path)
    for number in range(1, len(reader.xref[0]) + 1):
        found = reader.get_object(number)
        parts.append(repr(found).encode())
        if isinstance(found, StreamObject):
            parts.append(found.get_data())
    assert len(parts) > 5
    return b"\n".join(parts)


def in_utf16(name: str) -> bytes:
    return name.encode("utf-16-be")


@pytest.mark.parametrize("tagged", [False, True])
def test_nothing_masked_is_in_the_bytes_of_a_pdf(
    desk: Desk, staff: Staff, tmp_path: Path, tagged: bool
) -> None:
    record_talk(desk, staff, content=SAID)
    target = tmp_path / "a.pdf"
    print_forms(
        desk,
        form_id="talk",
        everything=True,
        tagged=tagged,
        masking=Masking.MASKED,
        target=target,
    )
    text = "".join(read_text(target).split())
    assert "周*远找沈*琴谈话，沈*琴电话138****5678" in text
    assert "姓名、证件号码已隐去" in text
    insides = pdf_insides(target)
    for name in NAMES:
        assert name not in text
        assert name.encode() not in insides
        assert in_utf16(name) not in insides
        assert in_utf16(name).hex().encode() not in insides.lower()


def test_a_name_that_only_a_text_tells_is_hidden_when_it_is_asked_for(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    """It stays else: nothing knows that it is one."""
    record_talk(desk, staff, content="群众钱访客反映的情况。")
    for also, told in (((), "群众钱访客反映"), (("钱访客",), "群众钱*客反映")):
        target = tmp_path / "a.pdf"
        print_forms(
            desk,
            form_id="talk",
            everything=True,
            masking=Masking.MASKED,
            also_mask=also,
            target=target,
        )
        assert told in "".join(read_text(target).split())
    assert "钱访客".encode() not in pdf_insides(target)


def test_nothing_masked_is_in_a_word_copy(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    record_talk(desk, staff, content=SAID)
    target = tmp_path / "a.docx"
    write_word_copies(desk, form_id="talk", everything=True, masking=Masking.MASKED, target=target)
    with zipfile.ZipFile(target) as package:
        whole = b"".join(package.read(one) for one in package.namelist()).decode("utf-8", "replace")
    assert "沈*琴" in whole
    assert not [name for name in NAMES if name in whole]


def test_former_names_and_users_are_known(desk: Desk, staff: Staff) -> None:
    record_talk(desk, staff)
    correct_entry(desk, record_id=staff.clerk, answers={"name": "沈雅"})
    with desk.store.reading() as books:
        mask = mask_of(books, ["阿不都"])
    assert mask.text("沈雅琴、沈雅和阿不都") == "沈*琴、沈*和阿*都"
    assert mask.text("文书") == "文书"


def test_the_name_in_one_field_is_hidden_in_the_texts(desk: Desk, staff: Staff) -> None:
    talk = record_talk(desk, staff)
    sheet = show_sheet(desk, record_id=talk.id)
    with desk.store.reading() as books:
        hidden = hiding(books, [sheet])(sheet)
    assert "沈雅琴" in repr(sheet)
    assert "沈雅琴" not in repr(hidden)


def test_figures_print_no_record(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    record_talk(desk, staff, content=SAID)
    record_talk(desk, staff, talk_type="任前廉政谈话")
    target = tmp_path / "a.pdf"
    done = print_forms(desk, form_id="talk", year=2026, masking=Masking.FIGURES, target=target)
    text = "".join(read_text(target).split())
    assert (done.records, done.pages) == (2, 1)
    assert "2026年廉政谈话记录表统计" in text
    assert "提醒谈话1" in text
    assert not [name for name in (*NAMES, "T2026-0001", "公务接待") if name in text]
