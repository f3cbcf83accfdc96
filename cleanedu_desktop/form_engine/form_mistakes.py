"""Mistakes in form files, collected all at once with file and line."""

from __future__ import annotations

from dataclasses import dataclass, field

from cleanedu_desktop.form_engine.toml_lines import Path, TomlLines


@dataclass(frozen=True, order=True)
class FormMistake:
    """One thing wrong in a form file."""

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
    mistakes: list[FormMistake] = field(default_factory=list)

    def note(self, where: Path | int, sentence: str) -> None:
        """Note `sentence` at a line, or at the line of a path in the file."""
        if isinstance(where, tuple):
            where = self.lines.of(where) if self.lines else 1
        mistake = FormMistake(self.file, max(where, 1), sentence)
        if mistake not in self.mistakes:
            self.mistakes.append(mistake)
