"""The command on time nodes."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Cleanedu


def test_the_nodes_of_a_year(office: Cleanedu) -> None:
    said = office("nodes", "--year", "2025", "--json").data
    assert (said["year"], said["mistakes"]) == (2025, [])
    autumn = next(one for one in said["nodes"] if one["id"] == "mid_autumn")
    assert autumn["checklist"]
    assert "各地" in autumn["citation"]
    days = ("date", "draft_on", "send_on", "send_by", "status", "national", "reminders")
    assert [autumn[one] for one in days] == [
        "2025-10-06", "2025-09-29", "2025-10-03", "2025-09-30", "missed", False, [],
    ]  # fmt: skip


def test_people_read_a_table(office: Cleanedu) -> None:
    told = office("nodes").out
    assert "2026-02-17" in told and "没有记录" in told and "国务院办公厅" in told
    assert "没有 2030 年的放假调休表" in office("nodes", "--year", "2030").out


def test_a_mistaken_file_is_told_after_the_list(office: Cleanedu, tmp_path: Path) -> None:
    folder = tmp_path / "office" / "rules"
    folder.mkdir()
    (folder / "nodes.toml").write_text("[[node]]\nid = 3\n", encoding="utf-8")
    said = office("nodes")
    assert said.code == 1
    assert "春节" in said.out
    assert "没有生效" in said.err and "id 的值不对" in said.err


def test_a_year_out_of_reach_is_a_sentence(office: Cleanedu) -> None:
    said = office("nodes", "--year", "1900")
    assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)


def test_cards_and_messages_of_a_reminder(office: Cleanedu, tmp_path: Path) -> None:
    given = {
        "answers": {
            "nodes": ["清明节"],
            "node_on": "2026-04-05",
            "drafted_on": "2026-03-10",
            "content": "本单位的话。",
        }
    }
    number = office("record", "node_reminder", "--answers", "-", "--json", given=given)
    reminder = number.data["number"]
    pdf, table = str(tmp_path / "a.pdf"), str(tmp_path / "a.csv")
    refused = office("cards", reminder, "--out", pdf)
    assert refused.code == 1
    assert "--everyone" in refused.err
    printed = office("cards", reminder, "--everyone", "--out", pdf, "--json")
    assert printed.data == {"path": pdf, "pages": 2, "cards": 3}
    exported = office("messages", reminder, "--everyone", "--out", table, "--json")
    assert exported.data == {"path": table, "messages": 3, "without_phone": 3}
    assert "没有联系电话" in office("messages", reminder, "--everyone", "--out", table).out
