"""The commands on the file in order."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Cleanedu

TALK = {
    "answers": {
        "talk_type": "提醒谈话",
        "starts_at": "2026-03-09T09:00",
        "place": "谈话室",
        "content": "谈了廉洁要求。",
    },
    "people": [
        {"person": "周明远", "role": "talker"},
        {"person": "王新", "role": "talkee"},
    ],
}


def test_a_year_is_filed_and_listed(office: Cleanedu, tmp_path: Path) -> None:
    office("record", "person", "--answers", "-", given={"answers": {"name": "王新"}})
    office("record", "talk", "--answers", "-", given=TALK)
    assert "还没有填全宗号" in office("file-items", "--year", "2026").err
    settings = tmp_path / "office" / "settings.toml"
    settings.write_text('fonds_number = "Z109"\n', encoding="utf-8")
    (line,) = office("file-items", "--year", "2026", "--preview", "--json").data["lines"]
    assert (line["lacks"], line["proposed_keep"]) == (["unsigned", "no_period"], "30年")
    assert "没有写入" in office("file-items", "--year", "2026", "--preview").out
    assert office("retention", "talk", "--keep", "30年", "--citation", "本单位表").code == 0
    (talk,) = [one for one in office("retention", "--json").data if one["kind"] == "talk"]
    assert (talk["keep"], talk["citation"], talk["organ"]) == ("30年", "本单位表", "DZB")
    done = office("file-items", "--year", "2026", "--unsigned-too", "--json").data
    assert [one["file_number"] for one in done["filed"]] == ["Z109-WS·2026-D30-DZB-0001"]
    out = tmp_path / "目录.pdf"
    told = office("catalogue", "--year", "2026", "--out", str(out))
    assert "1 件" in told.out and out.exists()


def test_the_reference_periods_are_taken_at_once(office: Cleanedu) -> None:
    assert "参照 BG-4" in office("retention", "--take-references").out
    assert office("retention", "talk").code == 2
    assert office("retention", "talk", "--not-filed").code == 0
