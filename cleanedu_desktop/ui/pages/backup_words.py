"""How it stands with the backups, in words for the home page and the settings."""

from __future__ import annotations

from cleanedu_desktop.acts.backup_facts import BackupFacts, PlaceFacts
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.ui.day_words import day, moment


@dataclass(frozen=True)
class BackupLine:
    """One line: a picture, its tone and the words."""

    picture: str
    tone: str
    words: str


def lines_of(facts: BackupFacts) -> list[BackupLine]:
    """Return what is to be said, the first place first; what went wrong stands out."""
    lines = [*_failed(facts.first), _of_first(facts.first)]
    if facts.second is not None:
        if facts.second.there:
            lines += _failed(facts.second)
        lines.append(_of_second(facts.second))
    elif facts.first.made_at is not None:
        words = "只有这台电脑上有备份，电脑坏了就没有了。请在“设置”里选第二个位置。"
        lines.append(BackupLine("info", "muted", words))
    if facts.drill is not None:
        lines.append(_of_drill(facts))
    return lines


def _failed(place: PlaceFacts) -> list[BackupLine]:
    """Return what happened at the last try; that nothing is lost is said when it happens."""
    if place.failure is None:
        return []
    what = place.failure.sentence.partition("。")[0]
    when = moment(place.failure.at)
    return [BackupLine("circle-alert", "red", f"{when} {what}。台账没有受影响。")]


def _since(place: PlaceFacts) -> str:
    return f"，之后又保存了 {place.saves} 次" if place.saves else ""


def _of_first(place: PlaceFacts) -> BackupLine:
    if place.made_at is None:
        return BackupLine("clock", "amber", "还没有备份过，请尽快备份一次。")
    words = f"上次备份 {moment(place.made_at)}{_since(place)}"
    if not place.old:
        return BackupLine("circle-check", "green", words)
    return BackupLine("clock", "amber", words + _age(place))


def _of_second(place: PlaceFacts) -> BackupLine:
    if place.made_at is None:
        words = f"第二个位置还没有备份：{place.folder}"
        return BackupLine("clock", "amber", words + ("" if place.there else "，现在不在，请插上"))
    words = f"第二个位置 {moment(place.made_at)}{_since(place)}"
    if not place.old:
        return BackupLine("circle-check", "green", words)
    words += _age(place)
    return BackupLine("clock", "amber", words if place.there else f"{words}。请插上 U 盘或连上共享")


def _age(place: PlaceFacts) -> str:
    if place.days is None:
        return "，备份的时间在今天以后，请检查电脑的日期"
    return f"，已过 {place.days} 天" if place.days else ""


def _of_drill(facts: BackupFacts) -> BackupLine:
    drill = facts.drill
    assert drill is not None  # noqa: S101  the caller has looked
    when = day(drill.at.astimezone().date())
    if drill.sound:
        return BackupLine("circle-check", "green", f"{when} 试恢复通过：{drill.sentence}")
    return BackupLine("circle-alert", "red", f"{when} {drill.sentence}")
