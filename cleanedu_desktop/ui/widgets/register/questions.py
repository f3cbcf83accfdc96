"""What a register of the office's own asks, below each other in the order of the paper."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.ui.widgets.ask import ask
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.overlay.section import Section, Told
from cleanedu_desktop.ui.widgets.register.question import Question

_NAME = "field_"


def gone_words(label: str, answered: int) -> str:
    """Say what becomes of the answers to a question that is taken away."""
    return (
        f"有 {answered} 条记录填过“{label}”。去掉以后不再询问，新的记录和台账里没有它；"
        "这些记录里的内容不会丢，仍按原来的表单显示和打印。"
    )


class QuestionsSection(Section):
    """Asked before one with answers goes; a name that was given once is never given again."""

    def __init__(
        self, questions: Sequence[Field], used: Collection[str], answered: Mapping[str, int]
    ) -> None:
        super().__init__("登记的内容", "一项一项地加，次序就是纸上的次序。")
        self._used = {*used, *(one.name for one in questions)}
        self._answered = answered
        self.questions: list[Question] = []
        self._column = QVBoxLayout()
        self.lines.addLayout(self._column)
        self._fields_told = Told()
        self.lines.addWidget(self._fields_told)
        more = QHBoxLayout()
        self.add_button = button("增加一项", self.add, picture="plus")
        more.addWidget(self.add_button)
        more.addStretch(1)
        self.lines.addLayout(more)
        for field in questions:
            self._add(field)

    def add(self) -> Question:
        """Append a question and put the cursor into its label."""
        numbers = (one.removeprefix(_NAME) for one in self._used if one.startswith(_NAME))
        highest = max((int(one) for one in numbers if one.isdecimal()), default=0)
        name = f"{_NAME}{highest + 1}"
        self._used.add(name)
        made = self._add(Field(name=name, label="", kind="text"))
        made.label.setFocus()
        self.changed.emit()
        return made

    def fields(self) -> tuple[Field, ...]:
        """Return them as they are on the screen."""
        return tuple(one.field() for one in self.questions)

    def _add(self, field: Field) -> Question:
        made = Question(field, answered=self._answered.get(field.name, 0))
        made.changed.connect(self.changed)
        made.moved.connect(partial(self._move, made))
        made.removed.connect(partial(self._ask_remove, made))
        self.questions.append(made)
        self._column.addWidget(made)
        self._count()
        return made

    def _move(self, one: Question, by: int) -> None:
        at = self.questions.index(one)
        self.questions.insert(at + by, self.questions.pop(at))
        self._column.removeWidget(one)
        self._column.insertWidget(at + by, one)
        self._count()
        self.changed.emit()

    def _ask_remove(self, one: Question) -> None:
        if not one.answered:
            self._remove(one)
            return
        name = one.field().label
        ask(
            self,
            f"去掉“{name}”吗？",
            gone_words(name, one.answered),
            [("去掉(&R)", partial(self._remove, one)), ("取消(&C)", None)],
        )

    def _remove(self, one: Question) -> None:
        self.questions.remove(one)
        self._column.removeWidget(one)
        one.hide()
        one.deleteLater()
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        for number, one in enumerate(self.questions, start=1):
            one.show_place(number, last=number == len(self.questions))

    def tell(self, placed: Mapping[str, Sequence[str]]) -> set[str]:
        """Show the mistakes of each question below it."""
        self.told = {f"field:{at}": one.told for at, one in enumerate(self.questions)}
        self.told["fields"] = self._fields_told
        return super().tell(placed)
