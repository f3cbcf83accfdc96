"""The line of the catalogue follows from the record: degree of secrecy, document number, day."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.file_items import file_items
from cleanedu_desktop.acts.rename_office import rename_office
from tests.acts.filing.filed_office import ready_to_file
from tests.acts.office import DAY, Staff, record_talk


def test_only_a_degree_of_secrecy_stands_as_one(desk: Desk, staff: Staff) -> None:
    ready_to_file(desk, fonds_name="某县市场监督管理局")
    record_talk(desk, staff, confidentiality="内部")
    record_talk(desk, staff, confidentiality="秘密", starts_at="2026-03-09T15:00", content="另谈。")
    internal, secret = file_items(desk, year=2026, unsigned_too=True).items
    assert (internal.secrecy, secret.secrecy) == ("", "秘密")
    assert internal.responsible == "某县市场监督管理局" and internal.doc_number == ""


def test_who_made_a_paper_is_the_office_by_the_name_of_its_day(desk: Desk, staff: Staff) -> None:
    ready_to_file(desk)
    record_talk(desk, staff)
    record_talk(desk, staff, starts_at="2026-03-10T09:00", content="另谈。")
    rename_office(desk, name="某某市信访局", begins=DAY)
    items = file_items(desk, year=2026, unsigned_too=True).items
    assert [one.responsible for one in items] == ["示例局机关党支部", "某某市信访局"]
