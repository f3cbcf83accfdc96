"""The settings' card of the program itself: version, what is new, self-check."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout

from cleanedu_desktop import __version__
from cleanedu_desktop.acts.self_check import SelfCheckLine, self_check
from cleanedu_desktop.acts.whats_new import VersionNews, whats_new
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.labels import label

_RUNNING = "正在自检：在临时文件夹里试建一个单位，登记、打印、备份、恢复各一次，要几秒钟。"


def news_words(news: Sequence[VersionNews]) -> str:
    """Return the news of versions as lines."""
    return "\n".join(
        line for one in news for line in (f"{one.version} 版", *(f"· {it}" for it in one.news))
    )


def check_words(lines: Sequence[SelfCheckLine]) -> str:
    """Return what a self-check found, one line a trial."""
    told = [f"{'✓' if one.passed else '✗'} {one.sentence}" for one in lines]
    failed = sum(not one.passed for one in lines)
    end = f"有 {failed} 项没有通过；台账没有受影响。" if failed else "自检全部通过。"
    return "\n".join([*told, end])


class ProgramCard(Card):
    """Tries nothing on the office's own books."""

    def __init__(self, work: OfficeWork) -> None:
        super().__init__("程序")
        self._work = work
        lines = self.inside
        hint = "自检在临时文件夹里进行，不碰本单位的台账。"
        lines.addWidget(label(f"版本 {__version__}。{hint}", "muted", wrap=True))
        line = QHBoxLayout()
        self.check = button("自检(&K)", self.run_check, picture="shield-check")
        line.addWidget(self.check)
        line.addWidget(button("有哪些变化", self.show_news, picture="info"))
        line.addStretch(1)
        lines.addLayout(line)
        self.words = label("", wrap=True)
        self.words.hide()
        lines.addWidget(self.words)

    def run_check(self) -> None:
        """Check in the background; say each trial."""
        self.check.setEnabled(False)
        self._say(_RUNNING)
        folders = self._work.folders
        self._work.background.run(
            lambda: self_check(folders), done=self._checked, failed=self._failed, owner=self
        )

    def show_news(self) -> None:
        """Say what every version brought."""
        self._say(news_words(whats_new(self._work.folders)))

    def _checked(self, lines: list[SelfCheckLine]) -> None:
        self.check.setEnabled(True)
        self._say(check_words(lines))

    def _failed(self, problem: Exception) -> None:
        self.check.setEnabled(True)
        self._say(str(problem))

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self.words.show()
