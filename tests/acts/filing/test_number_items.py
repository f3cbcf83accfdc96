"""The line of the catalogue follows from the record: degree of secrecy, document number, day."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.file_items import file_items
from tests.acts.filing.filed_office import ready_to_file
from tests.acts.office import Staff, record_talk


def test_only_a_degree_of_secrecy_stands_as_one(desk: Desk, staff: Staff) -> None:
    ready_to_file(desk, fonds_name="某县市场监督管理局")
    record_talk(desk, staff, confidentiality="内部")
    record_talk(desk, staff, confidentiality="秘密", starts_at="2026-03-09T15:00", content="另谈。")
    internal, secret = file_items(desk, year=2026, unsigned_too=True).items
    assert (internal.secrecy, secret.secrecy) == ("", "秘密")
    assert internal.responsible == "某县市场监督管理局" and internal.doc_number == ""
