"""The figures at the top of the coverage page."""

from __future__ import annotations

from collections.abc import Mapping

from cleanedu_desktop.rules.coverage.as_charts import percent
from cleanedu_desktop.rules.coverage.coverage import Coverage
from cleanedu_desktop.rules.coverage.gaps import HOURS, TALKS, TEXTS
from cleanedu_desktop.rules.coverage.in_short import in_short
from cleanedu_desktop.ui.pages.coverage_sections import CONTENTS, GROUPS
from cleanedu_desktop.ui.widgets.figure_card import FigureCard

_AMBER, _GREEN = "amber", "green"


def show_figures(cards: Mapping[str, FigureCard], found: Coverage) -> None:
    """Show the figures of a year on their cards."""
    _hours(cards[HOURS], found)
    _talks(cards[TALKS], found)
    _texts(cards[TEXTS], found)
    _contents(cards[CONTENTS], found)
    whole = found.groups[0]
    note = f"{percent(whole.share)} 今年参加过学习" if whole.people else ""
    tone = _GREEN if whole.share == 1 else _AMBER
    cards[GROUPS].show_figure(whole.reached, note, tone, whole.share)


def _hours(card: FigureCard, found: Coverage) -> None:
    short = in_short(found)
    asked, done = short.hours_asked, short.hours_reached
    if not asked:
        card.show_figure(0, "没有学时要求")
        return
    left = asked - done
    note = f"还有 {left} 人没有达到" if left else "全部达到"
    card.show_figure(done, note, _AMBER if left else _GREEN, done / asked)


def _talks(card: FigureCard, found: Coverage) -> None:
    times = sum(times for _, times in found.talk_types)
    short = in_short(found)
    lacking, share = short.talks_lacking, short.talks_share
    note = f"还缺 {lacking} 次" if lacking else "没有缺"
    card.show_figure(
        times,
        "没有谈话要求" if share is None else note,
        _AMBER if lacking else _GREEN,
        share or 0.0,
    )


def _texts(card: FigureCard, found: Coverage) -> None:
    if not found.texts:
        card.show_figure(0, "还没有填写学习篇目")
        return
    open_ones = sum(bool(one.missed) for one in found.texts)
    note = f"{open_ones} 篇还有人没有学到" if open_ones else "应学的都学到了"
    share = 1 - open_ones / len(found.texts)
    card.show_figure(len(found.texts), note, _AMBER if open_ones else _GREEN, share)


def _contents(card: FigureCard, found: Coverage) -> None:
    mix = found.mix
    note = f"{mix.unmarked} 次没有标明内容" if mix.unmarked else "内容都标明了"
    share = 1 - mix.unmarked / mix.sessions if mix.sessions else 0.0
    card.show_figure(len(found.forms.forms), note if mix.sessions else "", "", share)
