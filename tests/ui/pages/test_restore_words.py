"""What restoring would do, in words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cleanedu_desktop.acts.look_into_backup import BackupSeen
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
    assert kinds_words(SEEN.kinds) == "人员 3，廉政谈话 2，gift 1"
    assert kinds_words({}) == "还没有记录"


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
