"""History, undo and bin from the command line."""

from __future__ import annotations

import re

from tests.cli.conftest import Cleanedu


def test_a_history_in_words_and_as_data(office: Cleanedu) -> None:
    given = {"answers": {"department": "后勤科"}}
    assert office("correct", "R2026-0001", "--answers", "-", given=given).code == 0
    told = office("history", "R2026-0001").out
    assert "R2026-0001《周明远》的修改历史" in told
    assert re.search(r"第 \d+ 笔　2026-03-10 12:00　文书　更正", told)
    assert "部门：办公室 → 后勤科" in told
    entries = office("history", "R2026-0001", "--json").data["entries"]
    assert [one["what"] for one in entries] == ["新增", "更正"]
    first, last = (str(one["seq"]) for one in entries)
    compared = office("history", "R2026-0001", "--compare", first, last).out
    assert compared.strip() == "部门：办公室 → 后勤科"
    same = office("history", "R2026-0001", "--compare", last, last).out
    assert "没有不同" in same


def test_undo_and_bringing_back(office: Cleanedu) -> None:
    listed = office("undo", "--list").out
    assert len(listed.splitlines()) == 3
    assert office("undo", "--list", "--json").data[0]["who"] == "文书"
    done = office("undo", "--json").data
    assert done["undone"]["what"].startswith("新增 R2026-0003")
    bin_now = office("bin").out
    assert "R2026-0003　李䶮　2026-03-10 12:00撤回：撤销：新增" in bin_now
    assert office("bin", "--json").data[0]["kind"] == "person"
    back = office("undo", "--operation", done["operation"][:8])
    assert back.code == 0
    assert "回收站是空的" in office("bin").out
    for _ in range(3):
        assert office("undo").code == 0
    told = office("undo")
    assert (told.code, told.out) == (1, "")
    assert "没有可以撤销的操作" in told.err


def test_a_proof(office: Cleanedu) -> None:
    wrong = office("history", "--proof", "3-123456123456")
    assert wrong.code == 1
    assert "对不上" in wrong.err


def test_wrong_usage(office: Cleanedu) -> None:
    assert office("history").code == 2
    assert office("history", "R2026-0001", "--proof", "3-123456123456").code == 2
    assert office("history", "R2026-0001", "--compare", "0", "1").code == 2


def test_looking_at_what_is_confidential_is_written_down(office: Cleanedu) -> None:
    assert office("history", "R2026-0001", "--restricted").code == 0
    last = office("history", "R2026-0001", "--json").data["entries"][-1]
    assert last["what"] == "查看不公开内容"
    assert office("--inspector", "history", "R2026-0001", "--restricted").code == 1
    assert office("--inspector", "history", "R2026-0001").code == 0
