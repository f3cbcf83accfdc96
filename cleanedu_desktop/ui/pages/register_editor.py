"""The editor of a register of the office's own, from an empty page, beside the paper it makes."""

from __future__ import annotations

from PySide6.QtCore import Signal

from cleanedu_desktop.acts.drop_register import RegisterDropped, drop_register
from cleanedu_desktop.acts.entry.register_file import WrongRegister
from cleanedu_desktop.acts.keep_draft import DraftContent
from cleanedu_desktop.acts.read_register import RegisterShown
from cleanedu_desktop.acts.save_register import RegisterSaved, save_register
from cleanedu_desktop.form_engine.check_own_register import RegisterMistake
from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.own_register import OwnRegister
from cleanedu_desktop.form_engine.register_draft import REGISTER, register_answers
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.models.register_picture import RegisterPicture, register_picture
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.draft_keeper import DraftKeeper
from cleanedu_desktop.ui.pages.paper_editor import PaperEditor
from cleanedu_desktop.ui.pages.register_words import GROUPS, OTHERS
from cleanedu_desktop.ui.widgets.ask import ask
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.form_preview import FormPreview
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.register.follows import FollowsSection
from cleanedu_desktop.ui.widgets.register.heads import HeadSection
from cleanedu_desktop.ui.widgets.register.questions import QuestionsSection

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


class RegisterEditor(PaperEditor):
    """What is asked at the left, the paper at the right."""

    saved = Signal(str, str)
    """Its kind, and words for the strip."""
    dropped = Signal(str)
    """Words for the strip."""

    least_width, left_width = 400, 460

    def __init__(self, work: OfficeWork, shown: RegisterShown, draft_id: str = "") -> None:
        """`draft_id`: of what was typed before and never saved, which `shown` holds."""
        register = shown.register
        self.head = HeadSection(register, GROUPS, OTHERS, has_records=shown.records > 0)
        self.questions = QuestionsSection(register.questions, shown.used, shown.answered)
        self.follows = FollowsSection(register)
        preview = FormPreview("a4", (("登记表", "看登记表"), ("台账", "看台账")))
        super().__init__(work, (self.head, self.questions, self.follows), preview)
        self.shown = shown
        self.is_new = not register.id
        self.draft = DraftKeeper(work, self._content, draft_id, self)
        self.draft.kept.connect(self._draft_kept)
        self.draft.not_kept.connect(self._draft_not_kept)
        self.drop_button = button("删除(&D)", self.ask_to_drop, role="link", picture="trash-2")
        self.drop_button.setToolTip("删除这种登记；有记录的不能删除")
        self.drop_button.setHidden(self.is_new)
        title = "新建登记" if self.is_new else f"修改登记：{register.title}"
        above = [label(_NEW if self.is_new else _OLD, "muted", wrap=True)]
        self._lay_out(title, self.drop_button, above)
        self.head.title.setFocus()
        if draft_id:
            self._dirty = True
            self._show_state("上次没有保存的内容")

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
        super()._typed()
        self.follows.show_days(self.questions.fields())
        self.draft.touch()

    def _content(self) -> DraftContent:
        register = self.register()
        title = f"登记“{register.title}”" if register.title else "新登记"
        return DraftContent(title=title, kind=REGISTER, answers=register_answers(register))

    def keep_draft(self) -> bool:
        """Keep what is typed in the store now, to be offered again: this editor goes."""
        self.draft.keep()
        self.draft.let_go()
        return True

    def _throw_away(self) -> None:
        self.draft.drop()
        super()._throw_away()

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
        self._keep(save_register, register=self.register())

    def _saved(self, saved: RegisterSaved) -> None:
        self._dirty = self._saving = False
        self.draft.drop()
        register = self.register()
        words = (
            f"“{register.title}”已建好，在左边“{register.group or OTHERS}”里，现在就可以登记。"
            if self.is_new
            else f"“{register.title}”已修改。{_OLD}"
        )
        self.settled.emit(True)
        self.saved.emit(saved.kind, "\n".join((words, *saved.told)))

    def _show_wrong(self, problem: OfficeProblem) -> int:
        if not isinstance(problem, WrongRegister):
            return 0
        self._refused = True
        self._tell(problem.mistakes)
        self._show_first_wrong()
        return len(problem.mistakes)

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
        self.draft.drop()
        self.dropped.emit(f"“{dropped.title}”已删除。")

    def settle(self) -> None:
        """Ask 保存 / 不保存 / 继续编辑; Esc goes on editing."""
        name = self.head.title.text().strip() or "新登记"
        self._ask_to_save(
            "保存这种登记吗？", f"“{name}”还没有保存。不保存则仍和原来一样。", self.save
        )
