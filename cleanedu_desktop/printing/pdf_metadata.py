"""What a PDF says of itself: title, office, record numbers and date, alike in Info and XMP."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from html import escape
from typing import Literal

from reportlab.pdfbase.pdfdoc import XMP

from cleanedu_desktop.form_engine.sheet import PlacedBlock, Sheet
from cleanedu_desktop.printing.clean_text import clean_text
from cleanedu_desktop.printing.pdf_objects import PdfObjects, Stream
from cleanedu_desktop.quick_dataclass import dataclass

CREATOR = "廉教台账"
PRODUCER = "ReportLab PDF Library"
LANGUAGE = "zh-CN"
NO_DAY = (2000, 1, 1)
DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
UNPRINTABLE = re.compile("[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

UNIVERSAL_SCHEMA = """\
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA version</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
"""

Conformance = Literal["U", "A", ""]
"""U: PDF/A-2u; A: PDF/A-2a and PDF/UA-1, tagged; empty: neither is claimed."""


def metadata_of(sheets: Sequence[Sheet]) -> Metadata:
    """The metadata of a document of these sheets; its day is the one printed on the first."""
    first = sheets[0]
    found = DAY.search(first.printed_on)
    day = (int(found[1]), int(found[2]), int(found[3])) if found else NO_DAY
    return Metadata(
        title=_sound(first.title),
        author=_sound(first.office_name),
        subject=subject_of([sheet.number for sheet in sheets]),
        day=day,
        archival=not any(isinstance(b, PlacedBlock) for one in sheets for b in one.blocks),
    )


def subject_of(numbers: Sequence[str]) -> str:
    """What a document of the records of these numbers is about; an empty one is none."""
    told = [one for one in numbers if one]
    several = f"{told[0]} … {told[-1]}（{len(told)}）" if len(told) > 1 else "".join(told)
    return _sound(several)


def _sound(text: str) -> str:
    return UNPRINTABLE.sub("", clean_text(text).replace("\n", " "))


def xmp_packet(metadata: Metadata, conformance: Conformance) -> str:
    """The packet; says the same as Info, which the archive standard asks for."""
    year, month, day = metadata.day
    when = f"{year:04}-{month:02}-{day:02}T00:00:00+00:00"
    claimed = f"""\
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>{conformance}</pdfaid:conformance>
</rdf:Description>
"""
    return f"""\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
{claimed if conformance else ""}\
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(metadata.title)}</rdf:li></rdf:Alt>\
</dc:title>
<dc:creator><rdf:Seq><rdf:li>{escape(metadata.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{escape(metadata.subject)}</rdf:li></rdf:Alt>\
</dc:description>
<dc:language><rdf:Bag><rdf:li>{LANGUAGE}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>
<xmp:CreateDate>{when}</xmp:CreateDate><xmp:ModifyDate>{when}</xmp:ModifyDate>
<pdf:Producer>{PRODUCER}</pdf:Producer><pdf:Keywords></pdf:Keywords>
</rdf:Description>
{UNIVERSAL_SCHEMA if conformance == "A" else ""}\
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


@dataclass(frozen=True, kw_only=True)
class Metadata:
    """A document's own words."""

    title: str
    author: str
    subject: str = ""
    """Record numbers."""
    day: tuple[int, int, int] = NO_DAY
    archival: bool = True
    """May claim PDF/A; what stands on a base PDF from outside does not."""

    @property
    def time_stamp(self) -> TimeStamp:
        """The day, as ReportLab's Info wants it."""
        return TimeStamp(self.day)


class TimeStamp:
    """Midnight of a day in UTC, in the shape of ReportLab's own."""

    dhh = dmm = 0
    tzname = "UTC"

    def __init__(self, day: tuple[int, int, int]) -> None:
        self.YMDhms = (*day, 0, 0, 0)
        self.t = int(datetime(*day, tzinfo=UTC).timestamp())


class XmpStream(XMP):
    """The XMP packet, written plain and with its end on a line of its own."""

    def __init__(self, metadata: Metadata, conformance: Conformance) -> None:
        super().__init__(creator=self.makeContent)
        self.metadata, self.conformance = metadata, conformance

    def format(self, document: PdfObjects) -> bytes:
        """The stream as it stands in the file."""
        content = xmp_packet(self.metadata, self.conformance).encode("utf-8")
        return Stream(content, b"/Type /Metadata /Subtype /XML ", level=0).format(document)
