"""Commands on records."""

from __future__ import annotations

from typing import Any

import pytest

from cleanedu_desktop.cli import on_records
from tests.cli.conftest import Cleanedu, Said

TALK = {"talk_type": "提醒谈话", "starts_at": "2026-03-09 09:00", "content": "谈了公务接待。"}


def talk(office: Cleanedu, *words: str, **answers: Any) -> Said:
    """Record a talk of the head with himself's colleague."""
    people = [
        {"person": "周明远", "role": "talker"},
        {"person": "R2026-0002", "role": "talkee"},
    ]
    given = {"answers": TALK | answers, "people": people}
    return office("record", "talk", "--answers", "-", *words, given=given)


def test_a_talk_is_recorded_listed_shown_and_found(office: Cleanedu) -> None:
    made = talk(office, "--json").data
    assert (made["number"], made["findings"]) == ("T2026-0001", [])
    (row,) = office("list", "talk", "--json").data
    assert (row["id"], row["title"], row["state"]) == (
        made["id"],
        "提醒谈话 · 李䶮",
        "recorded",
    )
    assert row["talkee"] == "李䶮"
    shown = office("--json", "show", made["id"][:8]).data
    assert shown["answers"]["starts_at"] == "2026-03-09T09:00"
    assert [(one["name"], one["role"]) for one in shown["people"]] == [
        ("周明远", "talker"),
        ("李䶮", "talkee"),
    ]
    assert (shown["happened_on"], shown["withdrawn"]) == ("2026-03-09", None)
    (found,) = office("find", "接待", "--json").data
    assert (found["id"], found["kind"]) == (made["id"], "talk")


def test_a_list_is_an_array_even_when_empty(office: Cleanedu) -> None:
    assert office("list", "talk", "--json").data == []
    assert office("list", "person", "--year", "2026", "--json").data == []
    assert "没有符合条件" in office("list", "talk").out
    assert office("find", "没有的词", "--json").data == []


def test_a_long_list_is_whole_and_in_order(
    office: Cleanedu, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(on_records, "AT_ONCE", 2)
    rows = office("list", "person", "--json").data
    assert [row["number"] for row in rows] == ["R2026-0001", "R2026-0002", "R2026-0003"]


def test_what_people_read_lines_up(office: Cleanedu) -> None:
    talk(office)
    head, row, count = office("list", "talk").out.splitlines()
    assert head.startswith("编号        谈话时间")
    assert row.startswith("T2026-0001  2026年3月9日 9:00")
    assert count == "共 1 条"
    shown = office("show", "T2026-0001").out
    for line in ("谈话内容：谈了公务接待。", "谈话人：周明远", "谈话对象：李䶮"):
        assert line in shown.splitlines()
    assert "T2026-0001" in office("find", "接待").out


def test_lists_are_narrowed_by_state_key_or_word(office: Cleanedu) -> None:
    assert len(office("list", "person", "--state", "在册", "--json").data) == 3
    assert office("list", "person", "--state", "moved_out", "--json").data == []
    said = office("list", "person", "--state", "退休")
    assert said.code == 1
    assert "on_roster" in said.err


def test_a_name_of_several_people_lists_them(office: Cleanedu) -> None:
    people = [{"person": "周明远", "role": "talker"}, {"person": "李䶮", "role": "talkee"}]
    given = {"answers": TALK, "people": people}
    said = office("record", "talk", "--answers", "-", given=given)
    assert (said.code, said.out) == (1, "")
    sentence, first, second = said.err.splitlines()
    assert "有 2 人" in sentence
    assert "后勤科" in first
    assert "办公室" in second


def test_advice_is_told_and_does_not_block(office: Cleanedu) -> None:
    made = talk(office, "--json", starts_at="2026-01-05 09:00").data
    assert [one["where"] for one in made["findings"]] == ["late_reason"]
    assert not made["findings"][0]["blocks"]
    assert "请留意：" in talk(office, starts_at="2026-01-05 09:00").out
    assert office("list", "talk", "--json").data[0]["late"]


def test_a_record_is_corrected_withdrawn_and_put_back(office: Cleanedu) -> None:
    talk(office)
    given = {"answers": {"place": "三楼", "content": None}, "late_reason": "补记"}
    assert office("correct", "T2026-0001", "--answers", "-", given=given).code == 0
    shown = office("show", "T2026-0001", "--json").data
    assert shown["answers"]["place"] == "三楼"
    assert "content" not in shown["answers"]
    assert shown["late_reason"] == "补记"
    assert len(shown["people"]) == 2
    assert office("withdraw", "T2026-0001", "--reason", "登记错了").code == 0
    assert office("list", "talk", "--json").data == []
    (row,) = office("list", "talk", "--withdrawn", "--json").data
    assert office("show", row["id"], "--json").data["withdrawn"]["reason"] == "登记错了"
    assert "已撤回" in office("show", row["id"]).out
    assert office("correct", row["id"], "--answers", "-", given=given).code == 1
    assert office("put-back", row["id"], "--json").data == {"id": row["id"], "kind": "talk"}
    assert len(office("list", "talk", "--json").data) == 1


def test_steps_are_taken(office: Cleanedu) -> None:
    item = {
        "answers": {"source": "自查", "found_on": "2026-03-06", "problem": "用车登记不全"},
        "people": [{"person": "R2026-0003", "role": "responsible_person"}],
        "links": [],
    }
    assert office("record", "rectification", "--answers", "-", given=item).code == 0
    progress = {"answers": {"progressed_on": "2026-03-09", "progress": "已补登一半"}}
    said = office("advance", "Z2026-0001", "进展", "--answers", "-", "--json", given=progress)
    assert (said.data["number"], said.data["state"]) == ("Z2026-0001", "open")
    closing = {
        "answers": {"closed_on": "2026-03-10", "evidence": [{"what": "登记簿"}], "agreed": True},
        "people": [{"person": "周明远", "role": "confirmer"}],
    }
    said = office("advance", "Z2026-0001", "close", "--answers", "-", given=closing)
    assert "已销号" in said.out
    shown = office("show", "Z2026-0001", "--json").data
    assert [one["step"] for one in shown["steps"]] == ["progress", "close"]
    assert shown["steps"][1]["people"][0]["name"] == "周明远"
    assert [one["role"] for one in shown["people"]] == ["responsible_person"]
    assert "—— 销号" in office("show", "Z2026-0001").out
    refused = office("advance", "Z2026-0001", "close", "--answers", "-", given=closing)
    assert (refused.code, len(refused.err.splitlines())) == (1, 1)
    odd = progress | {"late_reason": "x"}
    assert office("advance", "Z2026-0001", "进展", "--answers", "-", given=odd).code == 1


def test_links_are_shown_at_both_ends(office: Cleanedu) -> None:
    talk(office)
    item = {
        "answers": {"source": "谈话", "found_on": "2026-03-09", "problem": "用车登记不全"},
        "links": [{"to": "T2026-0001", "as": "来自谈话"}],
    }
    made = office("record", "rectification", "--answers", "-", "--json", given=item).data
    (there,) = office("show", made["id"], "--json").data["links"]
    (back,) = office("show", "T2026-0001", "--json").data["links"]
    assert (there["number"], there["as"]) == ("T2026-0001", "来自谈话")
    assert (back["from"], back["to"]) == (made["id"], there["id"])
    assert "关联（来自谈话）：T2026-0001" in office("show", made["id"]).out


def test_unknown_kinds_and_records_are_told(office: Cleanedu) -> None:
    for words in (["list", "party"], ["show", "T1999-0001"], ["withdraw", "x", "--reason", "y"]):
        said = office(*words)
        assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)


def test_what_was_shown_and_given_back_loses_no_restricted_row(office: Cleanedu) -> None:
    rows = [{"category": "后备"}, {"category": "已违纪"}]
    given: dict[str, Any] = {"answers": {"categories": rows}}
    assert office("correct", "R2026-0002", "--answers", "-", given=given).code == 0
    seen = office("show", "R2026-0002", "--json").data["answers"] | {"post": "司机"}
    assert office("correct", "R2026-0002", "--answers", "-", given={"answers": seen}).code == 0
    whole = office("show", "R2026-0002", "--restricted", "--json").data["answers"]
    assert (whole["categories"], whole["post"]) == (rows, "司机")
    given = {"answers": {"categories": rows[:1]}}
    done = office("correct", "R2026-0002", "--restricted", "--answers", "-", given=given)
    assert done.code == 0
    assert (
        office("show", "R2026-0002", "--restricted", "--json").data["answers"]["categories"]
        == rows[:1]
    )


def test_a_list_gives_answers_as_kept_and_computed_columns_as_words(office: Cleanedu) -> None:
    talk(office)
    (row,) = office("list", "talk", "--json").data
    assert (row["starts_at"], row["talkee"], row["place"]) == ("2026-03-09T09:00", "李䶮", None)
    people = office("list", "person", "--json").data
    assert [one["birth_date"] for one in people] == [None, "1985-10", None]


def test_findings_are_raised_as_problems(office: Cleanedu) -> None:
    given = {
        "answers": {
            "organizer": "县纠风办",
            "evaluated": "本局",
            "evaluated_on": "2026-03-09",
            "findings": [{"problem": "窗口排队时间长"}],
        }
    }
    office("record", "outside_evaluation", "--answers", "-", given=given)
    said = office("raise-findings", "SP2026-0001", "--json")
    assert said.data == {"raised": ["Z2026-0001"]}
    assert office("show", "Z2026-0001", "--json").data["answers"]["source"] == "评议"
    assert office("raise-findings", "SP2026-0001").code == 1
