"""From a roster in Excel to signed-off paper in the file, said on the command line alone."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
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


def test_the_secretary_sets_up_records_prints_and_finds(say: Say, tmp_path: Path) -> None:
    say("set-up", "--name", "清溪县示例局机关党支部", "--code", "QX")
    imported = say("import-people", str(ROSTER))
    assert imported["added"] > 30
    assert say("import-people", str(ROSTER))["added"] == 0
    people = say("list", "person")
    names = [person["name"] for person in people]
    singles = [one["id"] for one in people if names.count(one["name"]) == 1]
    head, clerk, away, *others = singles
    shown = {person["id"]: person["name"] for person in people}

    # She holds a study session; one is on leave and makes up for it.
    session = say(
        "record",
        "study_session",
        "--answers",
        "-",
        given={
            "answers": {
                "session_type": "集中学习",
                "topic": "学习中央八项规定精神",
                "starts_at": "2026-11-18 14:30",
                "ends_at": "2026-11-18 16:00",
                "materials": [{"title": "典型案例通报", "kind": "典型案例"}],
            },
            "people": [
                {"person": head, "role": "host"},
                {"person": clerk, "role": "recorder"},
                {"person": away, "role": "attendee", "presence": "请假", "reason": "出差"},
                *(
                    {"person": one, "role": "attendee", "presence": "到会"}
                    for one in (head, clerk, *others)
                ),
            ],
        },
    )
    say(
        "advance",
        session["id"],
        "补学",
        "--answers",
        "-",
        given={
            "answers": {"studied_on": "2026-11-19", "method": "自学"},
            "people": [{"person": away, "role": "absentee"}],
        },
    )

    # The head talks with someone, and what comes out becomes a rectification item.
    talk = say(
        "record",
        "talk",
        "--answers",
        "-",
        given={
            "answers": {
                "talk_type": "提醒谈话",
                "starts_at": "2026-11-19T09:00",
                "content": "提醒严格执行加油卡管理。",
            },
            "people": [
                {"person": head, "role": "talker"},
                {"person": shown[away], "role": "talkee"},
            ],
        },
    )
    item = say(
        "record",
        "rectification",
        "--answers",
        "-",
        given={
            "answers": {
                "source": "谈话",
                "found_on": "2026-11-19",
                "problem": "加油卡登记簿漏记",
                "due_on": "2026-12-31",
            },
            "people": [{"person": away, "role": "responsible_person"}],
            "links": [{"to": talk["number"], "as": "来自谈话"}],
        },
    )
    closing = {
        "closed_on": "2026-11-20",
        "result": "已补记",
        "agreed": True,
        "evidence": [{"what": "加油卡登记簿", "pages": 2, "kept_at": "办公室"}],
    }
    closed = say(
        "advance",
        item["number"],
        "销号",
        "--answers",
        "-",
        given={"answers": closing, "people": [{"person": head, "role": "confirmer"}]},
    )
    assert closed["state"] == "closed"

    # Everyone makes a commitment.
    commitment = say(
        "record",
        "commitment",
        "--answers",
        "-",
        given={
            "answers": {"year": 2026, "items": "不接受管理服务对象的宴请。\n不公车私用。"},
            "people": [{"person": away, "role": "committer"}],
        },
    )
    say(
        "advance",
        commitment["id"],
        "sign",
        "--answers",
        "-",
        given={"answers": {"signed_on": "2026-11-20"}},
    )

    # She prints each, and the paper says what was recorded.
    for form, record, words in (
        ("study_session", session, "典型案例通报"),
        ("sign_in", session, "出差"),
        ("make_up_study", session, shown[away]),
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

    # Two characters of the text are enough to find it again, also on another computer.
    assert talk["id"] in [one["id"] for one in say("find", "加油")]
    backup = tmp_path / "备份.db"
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
