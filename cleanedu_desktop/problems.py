"""Problems of the world that a user can mend, kept apart from faults of ours."""

from __future__ import annotations

import re
import unicodedata

LONGEST_QUOTED = 400
"""Characters between “ and ” that a sentence shows; a path, or words of a file from outside."""
LONGEST_SENTENCE = 1_400
"""Characters of a sentence; what is longer loses its middle."""
_UNSEEN = frozenset({"Cc", "Cs", "Zl", "Zp"})
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Turn the direction of writing, so that a sentence would not read as it was said."""


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


def fit_to_show(words: str) -> str:
    """Return `words` as a window can show them, whatever was quoted in them.

    Sentences quote files that anybody may have written: a key of 100,000 characters, a zero byte
    in a name. Characters nobody sees become �; what stands in quotation marks, and then the whole,
    is shortened in its middle.
    """
    if not words.isprintable():
        words = "".join(_seen(one) for one in words)
    if len(words) > LONGEST_QUOTED:
        words = re.sub("“([^“”]*)”", lambda found: f"“{_cut(found[1], LONGEST_QUOTED)}”", words)
    return _cut(words, LONGEST_SENTENCE)


def _seen(one: str) -> str:
    unseen = one in _TURNING or (one != "\n" and unicodedata.category(one) in _UNSEEN)
    return "�" if unseen else one


def _cut(words: str, longest: int) -> str:
    tail = longest // 4
    return words if len(words) <= longest else f"{words[: longest - tail]}……{words[-tail:]}"


class OfficeProblem(Exception):
    """Something in the world went wrong; `str()` is the sentence shown to the user.

    The sentence (Chinese) says what happened, that the data is safe or where it is, and what to
    do next. Anything that is not an `OfficeProblem` is our own fault and ends in a crash report.
    """

    def __init__(self, sentence: str, *, details: tuple[str, ...] = (), code: str = "") -> None:
        self._sentence = fit_to_show(sentence)
        super().__init__(self._sentence)
        self._code = code
        self.details = tuple(fit_to_show(one) for one in details)
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
