"""Coverage in a few figures, for those who have a minute: how far it has come, what lacks."""

from __future__ import annotations

from cleanedu_desktop.charts.spec import Bar, BarChart, Key
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.coverage.coverage import Coverage
from cleanedu_desktop.rules.coverage.gaps import TALKS
from cleanedu_desktop.rules.coverage.talks import TalkMatrix

_WHOLE = 100.0
_REACHED = Key(label="已覆盖", tone="fourth")


def in_short(found: Coverage) -> CoverageInShort:
    """Return the figures of a year's coverage."""
    asked = [one for one in found.hours if one.target]
    shares = [one.share for one in found.talks if _asks(one)]
    categories = [one for one in found.categories if one.meant]
    lacking = [one.rule.text for one in categories if one.missing]
    return CoverageInShort(
        roster=found.roster,
        hours_asked=len(asked),
        hours_reached=sum(one.share == 1 for one in asked),
        talks_share=sum(shares) / len(shares) if shares else None,
        talks_lacking=sum(one.section == TALKS for one in found.gaps),
        categories=len(categories),
        categories_lacking=tuple(lacking),
    )


def _asks(matrix: TalkMatrix) -> bool:
    """Tell whether the rule means anybody: of nobody all is done, which says nothing."""
    if matrix.rule.demand == "pairs":
        return bool(matrix.asked)
    return bool(matrix.members)


def in_short_chart(short: CoverageInShort, year: int) -> BarChart:
    """Return a bar for each thing asked for, as long as the share of it that is done."""
    bars = []
    if short.hours_asked:
        share = short.hours_reached / short.hours_asked
        bars.append(_bar("学时", share, f"{short.hours_reached} / {short.hours_asked} 人"))
    if short.talks_share is not None:
        lacking = short.talks_lacking
        bars.append(_bar("谈话", short.talks_share, f"缺 {lacking} 次" if lacking else "齐"))
    if short.categories:
        done = short.categories - len(short.categories_lacking)
        words = f"{done} / {short.categories} 类"
        bars.append(_bar("分类施教", done / short.categories, words))
    return BarChart(title=f"{year} 年覆盖", keys=(_REACHED,), bars=tuple(bars), most=_WHOLE)


def _bar(label: str, share: float, said: str) -> Bar:
    return Bar(label=label, parts=(share * _WHOLE,), said=said)


@dataclass(frozen=True, kw_only=True)
class CoverageInShort:
    """How far the year has come with whom it ought to reach."""

    roster: int
    hours_asked: int
    """People of whom hours are asked."""
    hours_reached: int
    """Of these, who has them."""
    talks_share: float | None
    """Of the talks asked for, 0–1; None: no rule asks for any."""
    talks_lacking: int
    categories: int
    """Rules in force on categories of people that somebody is in."""
    categories_lacking: tuple[str, ...]
    """Words of those with somebody who was not reached."""

    @property
    def lacks(self) -> bool:
        """Whether anything is missing."""
        return bool(
            self.hours_reached < self.hours_asked or self.talks_lacking or self.categories_lacking
        )
