"""Commands on the books as a whole."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Cleanedu


def test_an_office_is_set_up_once(cleanedu: Cleanedu) -> None:
    said = cleanedu("set-up", "--name", "某局", "--code", "mj", "--json")
    assert said.code == 0
    assert (said.data["name"], said.data["code"]) == ("某局", "MJ")
    assert Path(said.data["store"]).exists()
    again = cleanedu("set-up", "--name", "某局", "--code", "MJ")
    assert (again.code, again.out) == (1, "")
    assert len(again.err.splitlines()) == 1


def test_the_store_is_checked(office: Cleanedu, tmp_path: Path) -> None:
    said = office("check-store", "--json")
    assert said.code == 0
    assert said.data["sound"]
    assert "台账完好" in office("check-store").out
    assert office("check-store", data_dir=tmp_path / "nowhere").code == 1


def test_a_damaged_store_is_told_in_one_sentence(office: Cleanedu, tmp_path: Path) -> None:
    damaged = tmp_path / "office" / "store.cleanedu"
    content = bytearray(damaged.read_bytes())
    content[8192:60_000] = b"\xa5" * (60_000 - 8192)
    damaged.write_bytes(content)
    for words in (["check-store"], ["list", "person"], ["back-up"]):
        said = office(*words)
        assert said.code == 1
        assert said.err.splitlines()


def test_the_program_checks_itself(cleanedu: Cleanedu) -> None:
    said = cleanedu("self-check", "--json")
    assert said.code == 0
    assert all(one["passed"] for one in said.data)


def test_a_damaged_store_is_rescued(office: Cleanedu) -> None:
    said = office("rescue", "--json")
    assert (said.code, said.data["lost"], said.data["history_kept"]) == (0, 0, True)
    assert Path(said.data["damaged"]).exists()
    assert office("check-store").code == 0


def test_the_office_is_renamed(office: Cleanedu) -> None:
    said = office("rename-office", "某某市信访局", "--json")
    assert (said.code, said.data["name"]) == (0, "某某市信访局")
    said = office("rename-office", "某某市信访中心", "--from", "2026-03-01")
    assert "单位名称2026年3月1日起已改为：某某市信访中心" in said.out
    assert "原名称：某某市信访局（至2026年2月28日）" in said.out
    said = office("rename-office", "某某市信访服务中心", "--json")
    assert said.data["earlier_names"] == [{"name": "某某市信访局", "replaced_on": "2026-03-01"}]
    assert office("rename-office", "某某局", "--from", "2026-03-11").code == 1
    assert office("rename-office", "某某局", "--from", "三月").code == 2
    assert office("rename-office", " ").code == 1
