"""Another name and source of a standard that was added in the program."""

from __future__ import annotations

from datetime import date

import pytest

from cleanedu_desktop.acts.add_standard import add_standard, drop_standard
from cleanedu_desktop.acts.change_standard import change_standard, restore_standard, show_standard
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_rule_changes import list_rule_changes
from cleanedu_desktop.acts.rename_standard import rename_standard
from cleanedu_desktop.problems import OfficeProblem

BEGINS = date(2026, 1, 1)
JULY = date(2026, 7, 1)
MORE = {"section": "1", "id": "1", "text": "别的说法"}


@pytest.fixture
def own(desk: Desk) -> str:
    """The id of a standard with a slip in its name, changed in July."""
    words = {"title": "本县考合办法", "source": "某县〔2025〕3号"}
    made = add_standard(desk, like="county-b", begins=BEGINS, **words).id
    change_standard(desk, standard_id=made, begins=JULY, parts=[MORE])
    return made


def test_name_and_source_are_put_right_for_all_days_and_kept_in_the_history(
    desk: Desk, own: str
) -> None:
    before = show_standard(desk, standard_id=own, on=JULY).standard
    rename_standard(desk, standard_id=own, title=" 本县考核  办法", source="某县〔2026〕3号")
    for day in (BEGINS, JULY):
        now = show_standard(desk, standard_id=own, on=day).standard
        assert (now.title, now.source) == ("本县考核 办法", "某县〔2026〕3号")
    assert (now.sections, now.step, now.sheet) == (before.sections, before.step, before.sheet)
    noted = list_rule_changes(desk)[0]
    assert noted.name == "考核标准“本县考核 办法”"
    assert noted.before == "名称：本县考合办法；出处：某县〔2025〕3号"
    assert noted.after == "名称：本县考核 办法；出处：某县〔2026〕3号"


def test_one_of_both_can_be_left_as_it_is(desk: Desk, own: str) -> None:
    rename_standard(desk, standard_id=own, title='“引号”与 "双引号" \\')
    now = show_standard(desk, standard_id=own, on=JULY).standard
    assert (now.title, now.source) == ('“引号”与 "双引号" \\', "某县〔2025〕3号")
    restore_standard(desk, standard_id=own, begins=JULY)
    drop_standard(desk, standard_id=own)


def test_what_cannot_be_is_told_and_nothing_changes(desk: Desk, own: str) -> None:
    def refused(told: str, name: str = own, **given: str) -> None:
        with pytest.raises(OfficeProblem, match=told):
            rename_standard(desk, standard_id=name, **given)

    refused("要写标准的名称", title=" ")
    refused("要写标准的名称", source="")
    refused("没有改动，不用保存", title="本县考合办法")
    taken = show_standard(desk, standard_id="county-b").standard.title
    refused("已经有叫", title=taken)
    refused("不是在程序里增加的", "county-b", title="某")
    by_hand = desk.folders.own_standards / "x.toml"
    text = f'id = "{own}"\nfrom = 2026-08-01\ntitle = "手写的名称"\n'
    by_hand.write_text(text, encoding="utf-8")
    refused("手写的文件也改了", title="本县考核办法")
    by_hand.unlink()
    assert show_standard(desk, standard_id=own, on=JULY).standard.title == "本县考合办法"
    file = desk.folders.own_standards / f"added_{own}.toml"
    file.write_text(file.read_text(encoding="utf-8")[1:], encoding="utf-8")
    refused("读不出来", title="本县考核办法")
