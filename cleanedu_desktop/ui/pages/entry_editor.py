"""The editor of one entry: the paper to fill in, checks beside the fields, saving and leaving."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea

from cleanedu_desktop.acts.check_entry import EntryChecked, check_entry
from cleanedu_desktop.acts.given import LinkGiven
from cleanedu_desktop.acts.keep_draft import DraftContent
from cleanedu_desktop.form_engine.check_answers import check_answers
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.draft_keeper import DraftKeeper
from cleanedu_desktop.ui.pages.editor_bar import EditorBar
from cleanedu_desktop.ui.pages.entry_task import EntryTask
from cleanedu_desktop.ui.pages.entry_ties import ties_of
from cleanedu_desktop.ui.pages.offer_owing import offer_owing
from cleanedu_desktop.ui.pages.own_choices import offer_own_choices
from cleanedu_desktop.ui.pages.page import DirtyEditor
from cleanedu_desktop.ui.pages.roster_of_day import RosterOfDay
from cleanedu_desktop.ui.pages.saved_words import saved_words
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.entry_form import EntryForm
from cleanedu_desktop.ui.widgets.entry_form_words import words_of_aside
from cleanedu_desktop.ui.widgets.late_reason import LateReason
from cleanedu_desktop.ui.widgets.paper_frame import PaperFrame
from cleanedu_desktop.ui.widgets.people_known import PeopleKnown
from cleanedu_desktop.ui.widgets.scrolled_column import ScrolledColumn

CHECK_AFTER_MS = 400


class EntryEditor(DirtyEditor):
    """One task under way. Typing is lost only when the user says so."""

    saved = Signal(object, str)
    """Result of the act, words for the banner."""

    def __init__(self, work: OfficeWork, task: EntryTask, known: PeopleKnown) -> None:
        super().__init__()
        self.work = work
        self.task = task
        self.known = known
        self._saving = False
        self._refused = False
        self._tried = False
        self._then_next = False
        self._leave_after = False
        self.banner = Banner()
        self.form = EntryForm(task.step or task.form, known, shown=task.shown)
        self.form.changed.connect(self._typed)
        self._roster = RosterOfDay(work, self.form, task.form.happened_on or "")
        self._check_later = QTimer(self, singleShot=True, interval=CHECK_AFTER_MS)
        self._check_later.timeout.connect(self.check)
        self.draft = DraftKeeper(work, self._content, task.draft_id, self)
        self.draft.kept.connect(self._draft_kept)
        self.draft.not_kept.connect(self._draft_not_kept)
        self._bar().head(self, self.banner).addWidget(self._sheet(), 1)
        self._shortcuts()
        self.begin()

    def keep_draft(self) -> bool:
        """Keep what is typed in the store now, to be offered again: this editor goes."""
        self.draft.keep()
        self.draft.let_go()
        return True

    def _bar(self) -> EditorBar:
        bar = EditorBar(
            self.task.title,
            self.state,
            leave=self.leave,
            save=self.save,
            save_and_next=self.save_and_next,
        )
        self.back, self.save_button, self.save_next = bar.back, bar.save, bar.save_next
        self.save_next.setVisible(self.task.is_new and not self.task.many)
        return bar

    def _sheet(self) -> QScrollArea:
        self.late = LateReason(self.task.late_reason)
        self.late.changed.connect(self._typed)
        step = self.task.step
        form = self.task.form
        paper = (
            PaperFrame(step.label, self.task.about) if step else PaperFrame(form.title, form.help)
        )
        self.choose_everyone = button("选择全体在册人员", self._choose_everyone, picture="users")
        self.choose_everyone.setVisible(self.task.many)
        paper.add(self.choose_everyone, left=True)
        paper.add(self.late)
        paper.add(offer_owing(self.task.owing, self.task.names, self.form.pickers))
        paper.add(self.form)
        offer_own_choices(self.work, self.form, self.task.form.kind)
        self.ties = ties_of(self.work, self.task, self.form)
        if self.ties is not None:
            self.ties.changed.connect(self._typed)
            paper.add(self.ties)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(paper, 100)
        middle.addStretch(1)
        self._area = ScrolledColumn(middle, margins=(24, 8, 24, 24)).in_area()
        return self._area

    def _shortcuts(self) -> None:
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, act in (
            (QKeySequence(QKeySequence.StandardKey.Save), self.save),
            (QKeySequence("Ctrl+Return"), self.save_and_next),
            (QKeySequence("Ctrl+Enter"), self.save_and_next),
        ):
            QShortcut(keys, self, act, context=inside)

    def begin(self) -> None:
        """Show what the task begins with."""
        task = self.task
        self.form.fill(task.answers, task.people_among(self.known), task.names)
        if task.is_new and not task.many:
            self.form.propose_roster()
        self._dirty = task.begun
        self._tried = False
        begun = "上次没有保存的内容" if task.draft_id else "沿用的内容尚未保存"
        self._show_state(begun if task.begun else "")

    def _choose_everyone(self) -> None:
        picker = next(iter(self.form.pickers.values()))
        for person in self.known.roster:
            picker.add(person.id)

    def _typed(self) -> None:
        self._refused = False
        self._dirty = True
        self._show_state("有改动，尚未保存")
        self._check_later.start()
        self.draft.touch()

    def _content(self) -> DraftContent:
        task = self.task
        return DraftContent(
            title=task.title,
            kind=task.form.kind,
            answers=self.form.answers(),
            people=self.form.people(),
            links=self.links() or (),
            late_reason=self.late.reason(),
            record_id=task.record_id,
            step=task.step.name if task.step else None,
            record_ids=task.record_ids,
            many=task.many,
        )

    def links(self) -> tuple[LinkGiven, ...] | None:
        """Return the links of the record; None where they stay as they are."""
        if self.ties is not None:
            return self.ties.links()
        return self.task.links if self.task.is_new else None

    def check(self) -> None:
        """Look the entry over on the worker and show what is found beside the fields."""
        answers, people = self.form.answers(), self.form.people()
        if self.task.is_new:
            self._roster.follow()
        if self.task.step is not None:
            checked = check_answers(self.task.step.fields, answers)
            self._show_checked(EntryChecked(checked.mistakes, []))
        elif not self.task.many:
            self.work.act(
                check_entry,
                kind=self.task.form.kind,
                answers=answers,
                people=people,
                record_id=self.task.record_id,
                late_reason=self.late.reason() or None,
                owner=self,
                key=f"check {id(self)}",
                done=self._show_checked,
            )

    def _show_checked(self, checked: EntryChecked) -> None:
        late = [one for one in checked.findings if one.where == "late_reason"]
        self.late.ask(original=checked.transcribed)
        if late:
            self.late.show()
        homeless = self.form.show_findings(checked.mistakes, checked.findings, of_empty=self._tried)
        if aside := self.form.set_aside():
            homeless.append((words_of_aside(aside), False))
        sentences = [sentence for sentence, _ in homeless]
        if sentences:
            blocks = any(blocks for _, blocks in homeless)
            self.banner.say("\n".join(sentences), "red" if blocks else "amber")
        elif not self._refused:
            self.banner.clear()
        if self._refused:
            self._show_first_wrong()

    def _show_first_wrong(self) -> None:
        """Put the cursor where the first finding that blocks can be mended."""
        wrong = self.form.first_wrong()
        if wrong is not None:
            self._area.ensureWidgetVisible(wrong, 50, 120)
            wrong.setFocus()

    def save(self) -> None:
        """Save once, however often it is pressed."""
        self._save(then_next=False)

    def save_and_next(self) -> None:
        """Save and go on with an empty form of the same kind."""
        if self.save_next.isVisible() or self.task.is_new:
            self._save(then_next=not self.task.many)

    def _save(self, *, then_next: bool) -> None:
        if self._saving:
            return
        self._check_later.stop()
        self._saving, self._tried, self._then_next = True, True, then_next
        self._enable(False)
        self._show_state("正在保存…")
        given = self.task.given(
            self.form.answers(), self.form.people(), self.late.reason(), self.links()
        )
        self.work.act(
            self.task.act(), owner=self, done=self._saved, failed=self._not_saved, **given
        )

    def _enable(self, on: bool) -> None:
        for one in (self.save_button, self.save_next, self.form, self.late):
            one.setEnabled(on)

    def _saved(self, result: Any) -> None:
        self._saving, self._dirty = False, False
        self.draft.drop()
        self._enable(True)
        words = saved_words(result, self.work.now())
        self._show_state(words, "green")
        if self._then_next:
            self.task = EntryTask(title=self.task.title, form=self.task.form, shown=self.task.shown)
            self.late.reset()
            if self.ties is not None:
                self.ties.begin(self.task)
            self.begin()
            self.form.show_findings([], [])
            self._show_state(words, "green")
            self.form.tab_stops()[0].setFocus()
        elif self._leave_after:
            self._finish()
        else:
            self.saved.emit(result, words)

    def _not_saved(self, problem: OfficeProblem) -> None:
        self._saving, self._leave_after = False, False
        self._enable(True)
        self._show_state("尚未保存", "red")
        self._refused = True
        self.banner.say_problem(problem)
        self.check()
        self.settled.emit(False)

    def settle(self) -> None:
        """Ask 保存 / 不保存 / 继续编辑; Esc goes on editing."""
        self._ask_to_save(
            "保存刚才填写的内容吗？",
            f"“{self.task.title}”还有未保存的内容。不保存则这些内容不会留下。",
            self._save_and_leave,
        )

    def _throw_away(self) -> None:
        self.draft.drop()
        super()._throw_away()

    def _save_and_leave(self) -> None:
        self._leave_after = True
        self.save()
