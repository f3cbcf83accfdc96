"""From a roster in Excel to signed-off paper in the file, said on the command line alone."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from cleanedu_desktop.cli.run import run
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.printing.read_text import read_text

ROSTER = folders_for().resources / "sample" / "花名册.xlsx"
TODAY = date(2026, 11, 20)
Say = Callable[..., Any]


@pytest.fixture
def say(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Say:
    """Say a command that must succeed and return what it answers."""

    def noon() -> datetime:
        return datetime.combine(TODAY, datetime.min.time()).replace(hour=12).astimezone()

    def command(*words: str, given: object = None, office: str = "支部") -> Any:
        answers = json.dumps(given, ensure_ascii=False).encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(answers)))
        capfd.readouterr()
        code = run(["--json", "--data-dir", str(tmp_path / office), *words], clock=noon)
        out, err = capfd.readouterr()
        assert (code, err) == (0, "")
        return json.loads(out)

    return command


def the_text_of(pdf: Path) -> str:
    """Return what can be copied out of a PDF, without white space."""
    return "".join(read_text(pdf).split())


@dataclass(frozen=True)
class People:
    """Ids of people whose name nobody else has."""

    head: str
    clerk: str
    away: str
    others: tuple[str, ...]
    away_name: str


def import_the_roster(say: Say) -> People:
    """Import the roster, twice, and choose people for the year."""
    assert say("import-people", str(ROSTER))["added"] > 30
    assert say("import-people", str(ROSTER))["added"] == 0
    people = say("list", "person")
    names = [person["name"] for person in people]
    singles = [one for one in people if names.count(one["name"]) == 1]
    head, clerk, away, *others = [one["id"] for one in singles]
    return People(head, clerk, away, tuple(others), singles[2]["name"])


def hold_a_study_session(say: Say, people: People) -> Any:
    """Record a session; one is on leave and makes up for it."""
    attendees = [
        {"person": people.away, "role": "attendee", "presence": "请假", "reason": "出差"},
        *(
            {"person": one, "role": "attendee", "presence": "到会"}
            for one in (people.head, people.clerk, *people.others)
        ),
    ]
    answers = {
        "session_type": "集中学习",
        "topic": "学习中央八项规定精神",
        "starts_at": "2026-11-18 14:30",
        "ends_at": "2026-11-18 16:00",
        "materials": [{"title": "典型案例通报", "kind": "典型案例"}],
    }
    leading = [
        {"person": people.head, "role": "host"},
        {"person": people.clerk, "role": "recorder"},
    ]
    given = {"answers": answers, "people": leading + attendees}
    session = say("record", "study_session", "--answers", "-", given=given)
    made_up = {
        "answers": {"studied_on": "2026-11-19", "method": "自学"},
        "people": [{"person": people.away, "role": "absentee"}],
    }
    say("advance", session["id"], "补学", "--answers", "-", given=made_up)
    return session


def talk_with_someone(say: Say, people: People) -> Any:
    """Record a talk, the person named by name."""
    given = {
        "answers": {
            "talk_type": "提醒谈话",
            "starts_at": "2026-11-19T09:00",
            "content": "提醒严格执行加油卡管理。",
        },
        "people": [
            {"person": people.head, "role": "talker"},
            {"person": people.away_name, "role": "talkee"},
        ],
    }
    return say("record", "talk", "--answers", "-", given=given)


def follow_an_item_to_its_close(say: Say, people: People, talk: Any) -> Any:
    """Record what came out of the talk as a rectification item, and close it (销号)."""
    given = {
        "answers": {
            "source": "谈话",
            "found_on": "2026-11-19",
            "problem": "加油卡登记簿漏记",
            "due_on": "2026-12-31",
        },
        "people": [{"person": people.away, "role": "responsible_person"}],
        "links": [{"to": talk["number"], "as": "来自谈话"}],
    }
    item = say("record", "rectification", "--answers", "-", given=given)
    closing = {
        "answers": {
            "closed_on": "2026-11-20",
            "result": "已补记",
            "agreed": True,
            "evidence": [{"what": "加油卡登记簿", "pages": 2, "kept_at": "办公室"}],
        },
        "people": [{"person": people.head, "role": "confirmer"}],
    }
    closed = say("advance", item["number"], "销号", "--answers", "-", given=closing)
    assert closed["state"] == "closed"
    return item


def make_a_commitment(say: Say, people: People) -> Any:
    """Record a commitment and that it was signed."""
    given = {
        "answers": {"year": 2026, "items": "不接受管理服务对象的宴请。\n不公车私用。"},
        "people": [{"person": people.away, "role": "committer"}],
    }
    commitment = say("record", "commitment", "--answers", "-", given=given)
    signed = {"answers": {"signed_on": "2026-11-20"}}
    say("advance", commitment["id"], "sign", "--answers", "-", given=signed)
    return commitment


def be_renamed(say: Say, talk: Any, folder: Path) -> None:
    """The office is renamed by its superior: the talk of the day before keeps the name it had."""
    renamed = say("rename-office", "清溪县示例中心党支部", "--from", "2026-11-20")
    assert [one["name"] for one in renamed["earlier_names"]] == ["清溪县示例局机关党支部"]
    paper = folder / "打印" / "旧表.pdf"
    say("print", "talk", talk["id"], "--out", str(paper))
    assert "清溪县示例局机关党支部" in the_text_of(paper)
    ledger = folder / "打印" / "新台账.pdf"
    say("print", "rectification_ledger", "--year", "2026", "--out", str(ledger))
    assert "清溪县示例中心党支部" in the_text_of(ledger)


@pytest.mark.slow
def test_the_secretary_sets_up_records_prints_and_finds(say: Say, tmp_path: Path) -> None:
    say("set-up", "--name", "清溪县示例局机关党支部", "--code", "QX")
    people = import_the_roster(say)
    session = hold_a_study_session(say, people)
    talk = talk_with_someone(say, people)
    item = follow_an_item_to_its_close(say, people, talk)
    commitment = make_a_commitment(say, people)
    for form, record, words in (
        ("study_session", session, "典型案例通报"),
        ("sign_in", session, "出差"),
        ("make_up_study", session, people.away_name),
        ("talk", talk, "加油卡管理"),
        ("commitment", commitment, "不公车私用"),
        ("rectification_close", item, "加油卡登记簿"),
    ):
        paper = tmp_path / "打印" / f"{form}.pdf"
        assert say("print", form, record["id"], "--out", str(paper))["pages"] >= 1
        assert words in the_text_of(paper)
    ledger = tmp_path / "打印" / "台账.pdf"
    say("print", "rectification_ledger", "--year", "2026", "--out", str(ledger))
    assert "漏记" in the_text_of(ledger)
    be_renamed(say, talk, tmp_path)


@pytest.mark.slow
def test_a_backup_goes_on_on_another_computer(say: Say, tmp_path: Path) -> None:
    say("set-up", "--name", "清溪县示例局机关党支部", "--code", "QX")
    people = import_the_roster(say)
    talk = talk_with_someone(say, people)
    item = follow_an_item_to_its_close(say, people, talk)
    assert talk["id"] in [one["id"] for one in say("find", "加油")]
    backup = tmp_path / "备份"
    say("back-up", "--out", str(backup))
    say("restore", str(backup), office="另一台电脑")
    assert talk["id"] in [one["id"] for one in say("find", "油卡", office="另一台电脑")]
    there = say("show", item["number"], office="另一台电脑")
    assert there == say("show", item["number"])
    assert say("check-store", office="另一台电脑")["sound"]


def test_rare_names_print_and_copy_out(say: Say, tmp_path: Path) -> None:
    say("set-up", "--name", "清溪县示例局机关党支部", "--code", "QX")
    say("import-people", str(ROSTER))
    names = [person["name"] for person in say("list", "person")]
    rare = [name for name in names if set(name) & set("䶮㛃𫖯𬱖")]
    assert len(rare) >= 4
    paper = tmp_path / "名册.pdf"
    say("print", "person", "--all", "--out", str(paper))
    text = the_text_of(paper)
    assert [name for name in rare if name not in text] == []
