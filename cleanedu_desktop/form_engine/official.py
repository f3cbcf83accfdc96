"""Fills an official document (公文): words with ``{ref}`` in them, headings, attachments, 版记."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from cleanedu_desktop.form_engine.arrangement import is_visible
from cleanedu_desktop.form_engine.clean_text import without_stop
from cleanedu_desktop.form_engine.definition import Form, Official, OfficialPart
from cleanedu_desktop.form_engine.field_kinds import TABLE
from cleanedu_desktop.form_engine.make_blocks import answer_paragraphs, sheet_cell, sheet_text
from cleanedu_desktop.form_engine.references import Reference
from cleanedu_desktop.form_engine.resolve import answer_rows, face_of, words_of
from cleanedu_desktop.form_engine.scope import Scope
from cleanedu_desktop.form_engine.sheet import OfficialBlock, OfficialParagraph, SheetText

TO_WRITE = "________"
"""Stands on a blank form where an answer would."""
EMPTY_PARAGRAPHS = 3
LONGEST_HEADING = 40
_PLACE = re.compile(r"\{([^{}\n]*)\}")
_FIRST = re.compile(r"[一二三四五六七八九十]+、")
_SECOND = re.compile(r"（[一二三四五六七八九十]+）")
_MARKS = tuple("，。、；：！？）")
_SENTENCE = re.compile("[。！？；]")


def official_refs(official: Official) -> list[str]:
    """Return every reference an official document mentions."""
    words = [official.mark, official.title, official.addressee, official.signed_by]
    words += [official.copies_to, official.issued_by]
    words += [one for part in official.parts for one in (part.heading, part.text)]
    found = [ref for text in words for ref in _PLACE.findall(text)]
    found += [official.doc_number, official.attachments, official.dated, official.issued_on]
    found += [part.ref for part in official.parts]
    found += [cell.ref for cell in official.people]
    return [ref for ref in dict.fromkeys(found) if ref]


def filled(words: str, scope: Scope, *, write_on: bool = False) -> str:
    """Return `words` with each ``{ref}`` replaced by its answer.

    On a blank form, and with `write_on`, a line to write on stands where there is no answer. An
    answer's own stop gives way to the mark that follows it.
    """
    nothing = TO_WRITE if write_on or scope.whole is None else ""

    def answer(found: re.Match[str]) -> str:
        text = words_of(found[1], scope)
        if words[found.end() : found.end() + 1] in _MARKS:
            text = without_stop(text)
        return text or nothing

    return _PLACE.sub(answer, words)


def official_block(official: Official, form: Form, scope: Scope) -> OfficialBlock:
    """Return the document of one record, or a blank one."""
    paragraphs = [one for part in official.parts for one in _of_part(part, scope)]
    addressee = filled(official.addressee, scope).strip()
    return OfficialBlock(
        title=_words(_title(official, form, scope), "标题", scope),
        paragraphs=tuple(paragraphs),
        mark=filled(official.mark, scope) if form.red_head else "",
        doc_number=_answer(official.doc_number, scope),
        addressee=SheetText(
            text=without_stop(addressee.rstrip("：:")) + "：" if addressee else "", what="主送"
        ),
        attachments=tuple(
            SheetText(text=one, what="附件")
            for one in answer_paragraphs(official.attachments, scope)
            if official.attachments and one
        ),
        signed_by=_words(official.signed_by, "署名", scope),
        dated=_answer(official.dated, scope),
        people=tuple(
            sheet_cell(cell, scope)
            for cell in official.people
            if is_visible(cell.ref, form, scope.main, on_paper=True)
        ),
        copies_to=_words(official.copies_to, "抄送", scope),
        issued_by=_words(official.issued_by, "印发机关", scope),
        issued_on=_answer(official.issued_on, scope),
        signatures=official.signatures,
        names=tuple(_names(official, scope)),
    )


def _title(official: Official, form: Form, scope: Scope) -> str:
    """Return the title; where it is nothing but an answer that is missing, that of the form."""
    is_answer = not _PLACE.sub("", official.title).strip()
    missing = scope.whole is None or not filled(official.title, scope).strip()
    return form.title if is_answer and missing else official.title


def _words(words: str, what: str, scope: Scope) -> SheetText:
    return SheetText(text=filled(words, scope).strip(), what=what)


def _answer(ref: str, scope: Scope) -> SheetText:
    """An answer; set plainly even where it is a name, since the block lists its names."""
    return replace(sheet_text(ref, scope), face="body") if ref else SheetText()


def _names(official: Official, scope: Scope) -> Iterator[SheetText]:
    for ref in official_refs(official):
        found = scope.find(ref)
        if found is not None and face_of(found) == "name" and (text := words_of(ref, scope)):
            yield SheetText(text=text, face="name", what=found.label)


def _of_part(part: OfficialPart, scope: Scope) -> Iterator[OfficialParagraph]:
    answers: list[str] = []
    what = "正文"
    if part.ref:
        found = scope.find(part.ref)
        what = found.label if found else what
        answers = _paragraphs(part.ref, found, scope)
        if scope.whole is None:
            answers = [""] * EMPTY_PARAGRAPHS
        elif not answers and not part.text:
            return
    if part.heading:
        yield OfficialParagraph(
            text=SheetText(text=filled(part.heading, scope), what="小标题"), level=1
        )
    text = filled(part.text, scope, write_on=True)
    for line in text.split("\n") if text else ():
        yield OfficialParagraph(text=SheetText(text=line.strip(), what="正文"))
    for number, line in enumerate(answers, start=1):
        text = f"{number}.{line}" if part.numbered and line else line
        yield OfficialParagraph(text=SheetText(text=text, what=what), level=_level(line))


def _paragraphs(ref: str, found: Reference | None, scope: Scope) -> list[str]:
    """An answer's paragraphs; of a table a paragraph for each row, all its cells in words."""
    field = found.field if found else None
    if found is None or field is None or field.kind != TABLE.name:
        return answer_paragraphs(ref, scope)
    return [words for row in answer_rows(found, scope) if (words := TABLE.show([row], field))]


def _level(paragraph: str) -> Literal[0, 1, 2]:
    """A short numbered paragraph that is no sentence is a heading of its level."""
    if len(paragraph) > LONGEST_HEADING or _SENTENCE.search(paragraph):
        return 0
    if _FIRST.match(paragraph):
        return 1
    return 2 if _SECOND.match(paragraph) else 0
