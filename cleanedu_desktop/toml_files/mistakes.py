"""Mistakes in files that people write, collected all at once with file and line."""

from __future__ import annotations

from dataclasses import dataclass, field

from cleanedu_desktop.problems import fit_to_show
from cleanedu_desktop.toml_files.toml_lines import Path, TomlLines

MOST = 200
"""Mistakes told of one file."""


@dataclass(frozen=True, order=True)
class FileMistake:
    """One thing wrong in a file."""

    file: str
    line: int
    """From 1."""
    sentence: str

    def __str__(self) -> str:
        return f"{self.file} 第 {self.line} 行：{self.sentence}"


@dataclass
class MistakeBook:
    """The mistakes of one file while it is read."""

    file: str
    lines: TomlLines | None = None
    mistakes: list[FileMistake] = field(default_factory=list)

    def note(self, where: Path | int, sentence: str) -> None:
        """Note `sentence` at a line, or at the line of a path in the file."""
        if len(self.mistakes) > MOST:
            return
        if len(self.mistakes) == MOST:
            sentence = f"前面已有 {MOST} 处错误，后面的没有再列出"
        if isinstance(where, tuple):
            where = self.lines.of(where) if self.lines else 1
        mistake = FileMistake(self.file, max(where, 1), fit_to_show(sentence))
        if mistake not in self.mistakes:
            self.mistakes.append(mistake)
