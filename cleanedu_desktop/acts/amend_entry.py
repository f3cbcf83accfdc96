"""Amends a record of a closed year (更正说明): it stays as it is and says what is to be read."""

from __future__ import annotations

import uuid

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record, refuse_withdrawn
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.acts.filing.closed_year import is_closed
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.filing import Amendment

LONGEST = 1000
"""Characters of an amendment."""


def amend_entry(desk: Desk, *, record_id: str, words: str, reason: str) -> Changes:
    """Say what is wrong in a record and what is right, and why; it is shown wherever the record is.

    Raises:
        OfficeProblem: nothing said, no reason, or the record can be corrected itself.
    """
    refuse_inspector(desk, "写更正说明")
    said, why = words.strip(), " ".join(reason.split())
    if not said or not why:
        raise OfficeProblem(
            "没有保存：更正说明要写明哪里应怎样读，以及更正的原因；请写好后再试。记录没有改动。"
        )
    if len(said) > LONGEST or len(why) > LONGEST:
        raise OfficeProblem(
            f"没有保存：更正说明和原因各不能超过 {LONGEST} 字；请缩短后再试。记录没有改动。"
        )
    with desk.store.writing("amend_entry") as books:
        whole = find_record(books, record_id)
        refuse_withdrawn(whole)
        record = whole.record
        if not is_closed(books, record):
            raise OfficeProblem(
                f"没有保存：记录 {record.number} 的年度没有关闭，可以直接更正，不必写更正说明。"
                "记录没有改动。"
            )
        before = books.amendments_of([record.id]).get(record.id, [])
        books.add_amendment(
            Amendment(
                id=str(uuid.uuid4()),
                record_id=record.id,
                position=len(before),
                words=said,
                reason=why,
                made_by=desk.user.name,
                made_at=desk.clock(),
            )
        )
        return Changes(frozenset({(record.kind, record.id)}))
