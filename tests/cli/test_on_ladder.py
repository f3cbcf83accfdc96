"""Commands on what is proposed about problems."""

from __future__ import annotations

from tests.cli.conftest import Cleanedu

FROM = ("--from", "2026-06-01")


def rungs(said: object) -> dict[str, dict[str, object]]:
    """Id -> a rung."""
    return {one["id"]: one for one in said.data["measures"]}  # type: ignore[attr-defined]


def test_a_rung_is_changed_added_and_put_back(office: Cleanedu) -> None:
    assert "登记提醒谈话" in office("ladder").out
    given = ("--propose", "warning_education")
    made = rungs(office("change-ladder", "incipient", *given, *FROM, "--json"))
    assert made["incipient"]["propose"] == ["warning_education"]
    assert (made["incipient"]["national"], made["incipient"]["own"]) == (False, True)
    new = ("--nature", "个别", "--nature", "偶发", "--text", "谈", "--citation", "本单位办法")
    added = rungs(office("change-ladder", *new, "--propose", "reminder_talk", *FROM, "--json"))
    assert added["own_1"]["natures"] == ["个别", "偶发"]
    back = rungs(office("restore-ladder", "incipient", *FROM, "--json"))
    assert (back["incipient"]["propose"], back["incipient"]["own"]) == (["reminder_talk"], False)
    assert office("change-ladder", "minor", *FROM).code == 2
    said = office("change-ladder", "none", *FROM, "--disable")
    assert (said.code, "没有编号为“none”" in said.err) == (1, True)
