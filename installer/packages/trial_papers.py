"""What every proof of a package records and prints: two people, one talk of today."""

import json
from datetime import datetime
from pathlib import Path

ROSTER = "姓名,性别\n张小明,男\n李秀英,女\n"
TALK = {
    "talk_type": "提醒谈话",
    "content": "谈了公务接待和津贴补贴的规定。",
}
PEOPLE = [{"person": "李秀英", "role": "talker"}, {"person": "张小明", "role": "talkee"}]
SET_UP = ("set-up", "--name", "试用单位", "--code", "SY")


def write_trial_papers(place: Path) -> None:
    """Write roster.csv and talk.json, as the command line reads them, into an existing folder."""
    (place / "roster.csv").write_text(ROSTER, encoding="utf-8")
    talked = {**TALK, "starts_at": f"{datetime.now().astimezone():%Y-%m-%d} 09:00"}
    told = json.dumps({"answers": talked, "people": PEOPLE}, ensure_ascii=False)
    (place / "talk.json").write_text(told, encoding="utf-8")


def steps(place: str, separator: str = "/") -> list[list[str]]:
    """Return the words of `cleanedu`, one step after another, with the papers in folder `place`."""
    roster, talk, out = (
        f"{place}{separator}{one}" for one in ("roster.csv", "talk.json", "out.pdf")
    )
    return [
        ["import-people", roster],
        ["record", "talk", "--answers", talk],
        ["print", "talk", "--all", "--out", out],
        ["check-store"],
    ]
