"""How it stands with the backups, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from cleanedu_desktop.acts.backup_facts import BackupFacts, PlaceFacts
from cleanedu_desktop.acts.backups.known import Drill, Failure
from cleanedu_desktop.ui.pages.backup_words import lines_of

NOW = datetime(2026, 6, 15, 1, tzinfo=UTC)
FRESH = PlaceFacts(
    folder=Path("/备份"), there=True, made_at=NOW, days=0, saves=0, old=False, failure=None
)


def _told(first: PlaceFacts, second: PlaceFacts | None = None, drill: Drill | None = None) -> str:
    facts = BackupFacts(first=first, second=second, drill=drill, after_saves=20)
    return "\n".join(f"{one.tone} {one.words}" for one in lines_of(facts))


def test_nothing_yet() -> None:
    told = _told(replace(FRESH, made_at=None, days=None, saves=3, old=True))
    assert told == "amber 还没有备份过，请尽快备份一次。"


def test_one_place_is_too_few() -> None:
    told = _told(FRESH)
    assert told.startswith("green 上次备份 2026年6月15日")
    assert "只有这台电脑上有备份" in told


def test_an_old_second_place_asks_to_be_plugged_in() -> None:
    old = replace(FRESH, there=False, days=9, saves=60, old=True)
    told = _told(FRESH, old)
    assert "amber 第二个位置 2026年6月15日" in told
    assert "之后又保存了 60 次，已过 9 天。请插上 U 盘" in told
    assert "请插上" not in _told(FRESH, replace(old, there=True))
    assert "检查电脑的日期" in _told(FRESH, replace(old, days=None))


def test_a_failure_comes_first_and_a_failed_drill_is_red() -> None:
    failed = replace(FRESH, failure=Failure(NOW, "没有备份到 /备份：磁盘已满。台账没有受影响。"))
    drill = Drill(NOW, 1, "", sound=False, sentence="试恢复没有通过。")
    lines = _told(failed, None, drill).splitlines()
    assert "没有备份到 /备份：磁盘已满。台账没有受影响。" in lines[0]
    assert lines[0].startswith("red ")
    assert lines[-1].startswith("red 2026年6月15日 试恢复没有通过")
