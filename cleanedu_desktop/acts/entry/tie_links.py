"""Turns links as given into links between records."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.entry.find_record import find_record_id
from cleanedu_desktop.acts.given import LinkGiven
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.record import RecordLink

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books


def tie_links(books: Books, given: Sequence[LinkGiven], *, record_id: str) -> list[RecordLink]:
    """Return the links from the record, each once.

    Raises:
        OfficeProblem: an unknown record, the record itself, or a link without a word.
    """
    links: dict[tuple[str, str], RecordLink] = {}
    for one in given:
        to_id = find_record_id(books, one.to)
        if to_id == record_id:
            raise OfficeProblem("没有保存：记录不能关联它自己，请去掉这条关联后再试。")
        word = one.link_as.strip()
        if not word:
            raise OfficeProblem("没有保存：每条关联都要写明是什么关系（as），请补上后再试。")
        links[to_id, word] = RecordLink(
            id=str(uuid.uuid4()), from_id=record_id, to_id=to_id, link_as=word
        )
    return list(links.values())
