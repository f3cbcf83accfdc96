"""Problems of the world that a user can mend, kept apart from faults of ours."""

from __future__ import annotations


def quoted(raw: object) -> str:
    """Return `raw` as it may stand in a sentence: short, printable, never failing."""
    if isinstance(raw, str):
        shown = "".join(one if one.isprintable() else "�" for one in raw[:20])
        return f"“{shown}{'…' if len(raw) > 20 else ''}”"
    if isinstance(raw, bool):
        return "“是”" if raw else "“否”"
    if isinstance(raw, int):
        return f"“{raw}”" if abs(raw) < 10**20 else "一个过大的数"
    if isinstance(raw, float):
        return f"“{raw:g}”"
    if isinstance(raw, list):
        return "一组内容"
    return "不能识别的内容"


class OfficeProblem(Exception):
    """Something in the world went wrong; `str()` is the sentence shown to the user.

    The sentence (Chinese) says what happened, that the data is safe or where it is, and what to
    do next. Anything that is not an `OfficeProblem` is our own fault and ends in a crash report.
    """

    def __init__(self, sentence: str, *, details: tuple[str, ...] = (), code: str = "") -> None:
        super().__init__(sentence)
        self._sentence = sentence
        self._code = code
        self.details = details
        """Further lines, one problem each (all mistakes of a form file, all doubtful cells)."""

    @property
    def code(self) -> str:
        """What the machine said, for whoever helps by telephone; see docs/problem-codes.md.

        ``S`` and SQLite's result code, ``F`` and the system's errno; empty where no machine erred.
        """
        if self._code:
            return self._code
        cause = self.__cause__
        if isinstance(cause, OfficeProblem):
            return cause.code
        return f"F{cause.errno or 0}" if isinstance(cause, OSError) else ""

    @property
    def sentence(self) -> str:
        """The sentence, and the code in brackets where there is one."""
        told = f"（代码 {self.code}）" if self.code else ""
        return self._sentence if told in self._sentence else f"{self._sentence}{told}"

    def __str__(self) -> str:
        return self.sentence
