"""The editor of a register of the office's own, from an empty page, beside the paper it makes."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from cleanedu_desktop.acts.drop_register import RegisterDropped, drop_register
from cleanedu_desktop.acts.entry.register_file import WrongRegister
from cleanedu_desktop.acts.read_register import RegisterShown
from cleanedu_desktop.acts.save_register import RegisterSaved, save_register
from cleanedu_desktop.form_engine.check_own_register import RegisterMistake
from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.own_register import OwnRegister
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.models.register_picture import RegisterPicture, register_picture
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.page import DirtyEditor
from cleanedu_desktop.ui.pages.register_words import GROUPS, OTHERS
from cleanedu_desktop.ui.widgets.ask import ask
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.elided_label import ElidedLabel
from cleanedu_desktop.ui.widgets.form_preview import FormPreview
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.overlay.section import Section
from cleanedu_desktop.ui.widgets.register.follows import FollowsSection
from cleanedu_desktop.ui.widgets.register.heads import HeadSection
from cleanedu_desktop.ui.widgets.register.questions import QuestionsSection

PREVIEW_AFTER_MS = 400
_LEFT_WIDTH, _LEAST_WIDTH = 460, 400
_NEW = "一项一项写好要登记的内容，右边是打印出来的样子。保存以后，它就和其他登记一样使用。"
_OLD = "改动只管以后的登记；已有的记录仍按登记时的表单显示和打印，填过的内容不会丢。"
EMPTY = RegisterShown(
    OwnRegister(
        questions=(
            Field(name="field_1", label="日期", kind="date", required=True),
            Field(name="field_2", label="", kind="text"),
        ),
        day="field_1",
    ),
    frozenset(),
    0,
    {},
)
"""A page just begun: a record has a day, and something that happened."""


class RegisterEditor(DirtyEditor):
    """What is asked at the left, the paper at the right."""

    saved = Signal(str, str)
    """Its kind, and words for the strip."""
    dropped = Signal(str)
    """Words for the strip."""

    def __init__(self, work: OfficeWork, shown: RegisterShown) -> None:
        super().__init__()
        self.work = work
        self.shown = shown
        self.is_new = not shown.register.id
        self._saving = self._refused = False
        self.banner = Banner()
        register = shown.register
        self.head = HeadSection(register, GROUPS, OTHERS, has_records=shown.records > 0)
        self.questions = QuestionsSection(register.questions, shown.used, shown.answered)
        self.follows = FollowsSection(register)
        self.sections: tuple[Section, ...] = (self.head, self.questions, self.follows)
        sheets = ("登记表", "看登记表"), ("台账", "看台账")
        self.preview = FormPreview("a4", sheets)
        self.preview.wanted.connect(self.look)
        self._look_later = QTimer(self, singleShot=True, interval=PREVIEW_AFTER_MS)
        self._look_later.timeout.connect(self.look)
        for one in self.sections:
            one.changed.connect(self._typed)
        self._lay_out()
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.save, context=inside)
        self.head.title.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        strip = QVBoxLayout()
        strip.setContentsMargins(24, 8, 24, 0)
        strip.addWidget(self.banner)
        column.addLayout(strip)
        body = QSplitter(Qt.Orientation.Horizontal)
        body.setChildrenCollapsible(False)
        self._area = self._parts()
        body.addWidget(self._area)
        right = QWidget()
        inner = QVBoxLayout(right)
        inner.setContentsMargins(8, 12, 24, 12)
        inner.addWidget(self.preview)
        body.addWidget(right)
        body.setStretchFactor(0, 4)
        body.setStretchFactor(1, 5)
        body.setSizes([_LEFT_WIDTH, _LEFT_WIDTH * 5 // 4])
        column.addWidget(body, 1)

    def _parts(self) -> QScrollArea:
        inner = QWidget()
        inner.setObjectName("scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 12, 8, 24)
        column.setSpacing(12)
        column.addWidget(label(_NEW if self.is_new else _OLD, "muted", wrap=True))
        for one in self.sections:
            column.addWidget(one)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(_LEAST_WIDTH)
        area.setWidget(inner)
        return area

    def _bar(self) -> QWidget:
        bar = QWidget()
        bar.setObjectName("topBar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout(bar)
        line.setContentsMargins(16, 8, 24, 8)
        line.setSpacing(10)
        line.addWidget(button("返回(&B)", self.leave, role="link", picture="arrow-left"))
        title = ElidedLabel("sectionTitle")
        name = self.shown.register.title
        title.set_words("新建登记" if self.is_new else f"修改登记：{name}")
        line.addWidget(title, 1)
        line.addWidget(self.state)
        self.drop_button = button("删除(&D)", self.ask_to_drop, role="link", picture="trash-2")
        self.drop_button.setToolTip("删除这种登记；有记录的不能删除")
        self.drop_button.setHidden(self.is_new)
        line.addWidget(self.drop_button)
        hint = "保存（Ctrl+S）"
        self.save_button = button("保存(&S)", self.save, role="primary", picture="save", hint=hint)
        line.addWidget(self.save_button)
        return bar

    def register(self) -> OwnRegister:
        """Return the register as it is on the screen."""
        head, follows = self.head, self.follows
        due = str(follows.due.currentData() or "")
        return OwnRegister(
            id=self.shown.register.id,
            title=head.title.text().strip(),
            code=head.code.text().strip(),
            group=head.given_group(),
            help=head.help.text().strip(),
            questions=self.questions.fields(),
            day=str(follows.day.currentData() or ""),
            due=due,
            due_label=follows.due_label.text().strip() if due else "",
            every_months=int(follows.again.currentData()) if due else 0,
            closes=follows.closes.isChecked(),
            signatures=follows.given_signatures(),
        )

    def _typed(self) -> None:
        self._dirty = True
        self._show_state("有改动，尚未保存")
        self.follows.show_days(self.questions.fields())
        self._look_later.start()

    def look(self) -> None:
        """Draw the paper as it would be, on the worker."""
        self._look_later.stop()
        self.preview.paper = "a4-landscape" if self.preview.is_filled() else "a4"
        self.work.act(
            register_picture,
            register=self.register(),
            ledger=self.preview.is_filled(),
            page=self.preview.page,
            dpi=self.preview.dpi(),
            owner=self,
            key=f"register {id(self)}",
            done=self._show_picture,
            failed=lambda problem: self.preview.say(problem.sentence),
        )

    def _show_picture(self, picture: RegisterPicture) -> None:
        self.head.propose(picture.preview.code)
        self._tell(picture.preview.mistakes)
        if picture.page is not None:
            one = picture.page
            self.preview.show_page(one.png, one.page, one.pages)
        else:
            self.preview.say("写好名称、日期和要登记的内容以后，这里是打印出来的样子。", "grey")

    def _tell(self, mistakes: tuple[RegisterMistake, ...]) -> None:
        """Show mistakes in their places; what is only missing still, once saving was refused."""
        placed: dict[str, list[str]] = {}
        for one in mistakes:
            if self._refused or not one.missing:
                placed.setdefault(one.place, []).append(one.sentence)
        for section in self.sections:
            section.tell(placed)
        if self._refused and not mistakes:
            self._refused = False
            self.banner.clear()

    def save(self) -> None:
        """Put the register in force."""
        if self._saving:
            return
        self._saving = True
        self.save_button.setEnabled(False)
        self._show_state("正在保存…")
        self.work.act(
            save_register,
            register=self.register(),
            owner=self,
            done=self._saved,
            failed=self._not_saved,
        )

    def _saved(self, saved: RegisterSaved) -> None:
        self._dirty = self._saving = False
        register = self.register()
        words = (
            f"“{register.title}”已建好，在左边“{register.group or OTHERS}”里，现在就可以登记。"
            if self.is_new
            else f"“{register.title}”已修改。{_OLD}"
        )
        self.settled.emit(True)
        self.saved.emit(saved.kind, "\n".join((words, *saved.told)))

    def _not_saved(self, problem: OfficeProblem) -> None:
        self._saving = False
        self.save_button.setEnabled(True)
        self._show_state("尚未保存", "red")
        if isinstance(problem, WrongRegister):
            self._refused = True
            self._tell(problem.mistakes)
            words = f"没有保存：还有 {len(problem.mistakes)} 处不行，已标在各处旁边，改正后再保存。"
            self.banner.say(f"{words}表单和记录没有改动。", "red")
            self._show_first_wrong()
        else:
            self.banner.say_problem(problem)
        self.settled.emit(False)

    def ask_to_drop(self) -> None:
        """Ask whether to delete the register; Esc keeps it."""
        name = self.shown.register.title
        told = "还没有登记过的才能删除。删除以后，左边不再有它；要用时可以重新建。"
        ask(self, f"删除“{name}”吗？", told, [("删除(&D)", self._drop), ("不删除(&C)", None)])

    def _drop(self) -> None:
        kind = self.shown.register.id
        done, failed = self._gone, self.banner.say_problem
        self.work.act(drop_register, kind=kind, owner=self, done=done, failed=failed)

    def _gone(self, dropped: RegisterDropped) -> None:
        self._dirty = False
        self.dropped.emit(f"“{dropped.title}”已删除。")

    def _show_first_wrong(self) -> None:
        wrong = (told for one in self.sections for told in one.told.values() if told.text())
        if (first := next(wrong, None)) is not None:
            self._area.ensureWidgetVisible(first, 20, 80)

    def settle(self) -> None:
        """Ask 保存 / 不保存 / 继续编辑; Esc goes on editing."""
        name = self.head.title.text().strip() or "新登记"
        self._ask_to_save(
            "保存这种登记吗？", f"“{name}”还没有保存。不保存则仍和原来一样。", self.save
        )
