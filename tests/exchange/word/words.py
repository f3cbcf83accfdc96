"""What the tests of Word copies share: fragments of WordprocessingML and what they say."""

from __future__ import annotations

import re

from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def parsed(xml: str) -> BaseOxmlElement:
    """Return a fragment as it would stand in a document's body."""
    return parse_xml(f'<w:body xmlns:w="{NAMESPACE}">{xml}</w:body>')


def find(element: BaseOxmlElement, path: str) -> list[BaseOxmlElement]:
    """Return what an XPath finds."""
    return list(element.xpath(path))


def faces(xml: str) -> list[tuple[str, str]]:
    """Return (East Asian face, words) of each run."""
    made = []
    for run in find(parsed(xml), ".//w:r[w:t]"):
        (face,) = run.xpath("./w:rPr/w:rFonts/@w:eastAsia")
        made.append((str(face), said(run)))
    return made


def words(xml: str) -> str:
    """Return all words of a fragment without spaces."""
    return re.sub(r"\s", "", said(parsed(xml)))


def said(element: BaseOxmlElement) -> str:
    """Return the words of an element."""
    return "".join(map(str, element.xpath(".//w:t/text()")))
