"""Commands on backups."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Cleanedu


def test_a_backup_comes_back_elsewhere(office: Cleanedu, tmp_path: Path) -> None:
    place = tmp_path / "U 盘"
    kept = office("back-up", "--out", str(place), "--json").data
    out = Path(kept["path"])
    assert out.is_relative_to(place)
    assert (kept["records"], kept["second"]) == (3, None)
    assert kept["bytes"] > 0
    elsewhere = tmp_path / "elsewhere"
    said = office("restore", str(out), data_dir=elsewhere)
    assert said.code == 0
    assert "3 条记录" in said.out
    assert len(office("list", "person", "--json", data_dir=elsewhere).data) == 3
    assert "原来的台账保存在" in office("restore", str(out), data_dir=elsewhere).out


def test_what_is_no_backup_is_told(office: Cleanedu, tmp_path: Path) -> None:
    for name in ("missing.db", "."):
        said = office("restore", str(tmp_path / name))
        assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)


def test_backups_are_listed_and_tried(office: Cleanedu, tmp_path: Path) -> None:
    assert "没有备份" in office("backups").out
    assert office("backups", "--try").code == 1
    assert office("back-up").code == 0
    (one,) = office("backups", "--json").data
    assert (one["number"], one["records"], one["kinds"]) == (1, 3, {"person": 3})
    assert office("restore", "--list", "--json").data == [one]
    assert "3 条记录" in office("backups", str(Path(one["path"]).parent)).out
    assert "试恢复通过" in office("backups", "--try").out
    (Path(one["path"]) / "records.jsonl").write_text("", encoding="utf-8")
    tried = office("backups", "--try", "--json")
    assert (tried.code, tried.data["sound"]) == (1, False)


def test_restoring_needs_to_know_which(office: Cleanedu, tmp_path: Path) -> None:
    said = office("restore")
    assert (said.code, len(said.err.splitlines())) == (1, 1)
    empty = tmp_path / "空的"
    empty.mkdir()
    assert "没有可用的备份" in office("restore", str(empty)).err


def test_another_store_gives_way_only_when_empty_and_confirmed(
    office: Cleanedu, tmp_path: Path
) -> None:
    place, other = tmp_path / "u", tmp_path / "other"
    assert office("back-up", "--out", str(place)).code == 0
    assert office("set-up", "--name", "别的局", "--code", "BD", data_dir=other).code == 0
    assert "还没有记录" in office("restore", str(place), data_dir=other).err
    assert office("restore", str(place), "--other-store", data_dir=other).code == 0
    assert len(office("list", "person", "--json", data_dir=other).data) == 3
