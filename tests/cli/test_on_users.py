"""Who works here and who looked, from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Cleanedu
from tests.printing.conftest import text_of_pdf


def test_users_are_added_and_listed(office: Cleanedu) -> None:
    assert "已增加：李某（负责人）" in office("add-user", "李某", "负责人").out
    assert [one["name"] for one in office("users", "--json").data] == ["文书", "李某"]
    refused = office("add-user", "王某", "书记")
    assert (refused.code, refused.out) == (1, "")
    assert "文书、负责人、检查人员" in refused.err


def test_whoever_is_named_is_in_the_history(office: Cleanedu) -> None:
    office("add-user", "李某", "head")
    told = office("--user", "某某", "users")
    assert told.code == 1
    assert "没有“某某”这个使用者" in told.err
    assert office("users", "--user", "李某").code == 0


def test_an_inspector_reads_and_each_look_is_written(office: Cleanedu, tmp_path: Path) -> None:
    assert office("--inspector", "--user", "县纪委 王某某", "show", "R2026-0001").code == 0
    office("list", "person", "--inspector")
    found = office("views", "--json").data
    assert [(one["who"], one["what"]) for one in found] == [
        ("县纪委 王某某", "begin"),
        ("县纪委 王某某", "view"),
        ("县纪委 王某某", "end"),
        ("检查人员", "begin"),
        ("检查人员", "list"),
        ("检查人员", "end"),
    ]
    assert found[1]["numbers"] == ["R2026-0001"]
    assert "查看记录" in office("views").out
    target = tmp_path / "views.pdf"
    assert "6 条" in office("views", "--out", str(target)).out
    assert "县纪委王某某" in "".join("".join(text_of_pdf(target.read_bytes())).split())


def test_an_inspector_s_commands_that_write_are_refused(office: Cleanedu) -> None:
    office("add-user", "赵某", "检查人员")
    for words in (
        ("--inspector", "withdraw", "R2026-0001", "--reason", "不要"),
        ("--user", "赵某", "withdraw", "R2026-0001", "--reason", "不要"),
        ("--inspector", "restore", "somewhere.db"),
        ("--inspector", "set-up", "--name", "某局", "--code", "X"),
        ("--inspector", "views"),
        ("--inspector", "back-up"),
        ("--inspector", "show", "R2026-0001", "--restricted"),
    ):
        said = office(*words)
        assert said.code == 1, words
        assert "检查" in said.err, words
        assert said.out == ""
    assert "已撤回" not in office("show", "R2026-0001").out


def test_what_was_changed_in_the_log_is_told(office: Cleanedu, tmp_path: Path) -> None:
    import sqlcipher3.dbapi2 as driver

    assert "还没有人" in office("views").out
    office("--inspector", "show", "R2026-0001")
    log = driver.connect(str(tmp_path / "office" / "views.db"))
    log.execute("DROP TRIGGER viewing_no_update")
    log.execute("UPDATE viewing SET numbers = '[]' WHERE seq = 2")
    log.commit()
    log.close()
    said = office("views")
    assert said.code == 1
    assert "从第 2 条起" in said.err
