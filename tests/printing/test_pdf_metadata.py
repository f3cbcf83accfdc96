"""Info and XMP say the same, whatever a title holds."""

from dataclasses import replace
from xml.etree import ElementTree

from cleanedu_desktop.printing.pdf_metadata import NO_DAY, Metadata, metadata_of, xmp_packet
from tests.printing.sample_sheets import talk_sheet

TOLD = Metadata(title="甲<乙>&丙", author="某局", subject="T2026-0001", day=(2026, 11, 21))


def test_the_sheets_say_title_office_numbers_and_day() -> None:
    first, last = talk_sheet(), replace(talk_sheet(), number="T2026-0012")
    told = metadata_of([first, last])
    assert (told.title, told.author) == ("廉政谈话记录表", "示例局机关第一党支部")
    assert told.subject == "T2026-0007 … T2026-0012（2）"
    assert told.day == (2026, 11, 21)
    assert metadata_of([replace(first, printed_on="")]).day == NO_DAY
    assert metadata_of([first]).subject == "T2026-0007"


def test_what_xml_cannot_hold_is_left_out() -> None:
    told = metadata_of([replace(talk_sheet(), title="谈\x00话\ud800\n记录")])
    assert told.title == "谈话 记录"


def test_the_packet_is_xml_and_claims_only_what_is_so() -> None:
    for conformance in ("U", "A"):
        packet = xmp_packet(TOLD, conformance)
        tree = ElementTree.fromstring(packet.replace("\ufeff", ""))  # noqa: S314 - our own
        text = "".join(tree.itertext())
        assert "甲<乙>&丙" in text
        assert "2026-11-21T00:00:00+00:00" in text
        assert f"<pdfaid:conformance>{conformance}<" in packet
        assert ("pdfuaid" in packet) == (conformance == "A")
        assert "Trapped" not in packet
    assert "pdfaid" not in xmp_packet(TOLD, "")


def test_the_day_is_midnight_in_utc() -> None:
    assert TOLD.time_stamp.YMDhms == (2026, 11, 21, 0, 0, 0)
    assert TOLD.time_stamp.t == 1_795_219_200
