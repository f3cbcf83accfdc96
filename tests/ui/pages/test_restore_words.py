"""What restoring would do, in words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cleanedu_desktop.acts.look_into_backup import BackupSeen
from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.ui.pages.kind_words import title_of_kind
from cleanedu_desktop.ui.pages.restore_words import consequences, kinds_words, refusal

SEEN = BackupSeen(
    path=Path("/u/1"),
    office_name="某某局",
    records=5,
    kinds={"talk": 2, "person": 3, "fund": 0, "gift": 1},
    newest=(),
    missing_attachments=0,
    has_forms=True,
    store_there=True,
    store_readable=True,
    same_store=True,
    present_records=6,
    only_present=2,
    only_backup=0,
    changed=1,
)


def test_kinds_in_the_order_of_the_window() -> None:
    assert kinds_words(SEEN.kinds) == "人员 3，廉政谈话 2，礼品礼金 1"
    assert kinds_words({}) == "还没有记录"
    own = {"ours_1": 2, "ours_2": 3, "assessment": 1}
    assert kinds_words(own) == "考核评分记录 1，本单位自建的登记 5"


def test_every_shipped_kind_has_a_title_without_its_form() -> None:
    shipped = read_forms(Path(__file__).parents[3] / "forms").kinds
    assert shipped
    assert all(title_of_kind(kind) for kind in shipped)


def test_what_gets_out_of_sight_and_what_is_kept() -> None:
    told = "".join(consequences(SEEN, None))
    assert "备份当时的 5 条记录" in told
    assert "2 条将看不到" in told
    assert "1 条会变回" in told
    assert "改名保留" in told
    assert "会回来" not in told
    same = replace(SEEN, only_present=0, changed=0)
    assert "与现在的台账记录相同" in "".join(consequences(same, None))
    broken = replace(SEEN, store_readable=False)
    assert "读不出来" in "".join(consequences(broken, None))
    assert "3 个附件" in "".join(consequences(replace(SEEN, missing_attachments=3), None))


def test_anothers_backup_is_refused_over_records() -> None:
    assert refusal(SEEN) == ""
    assert "不能和现在的台账混在一起" in refusal(replace(SEEN, same_store=False))
    assert refusal(replace(SEEN, same_store=False, present_records=0)) == ""


def test_what_is_not_in_it_is_said() -> None:
    told = consequences(replace(SEEN, left_out=("forms/talk.toml", "rules")), None)
    assert "备份当时有 2 处本单位的文件读不出来，不在其中；现在的不动。" in told
