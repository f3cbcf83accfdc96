"""The page of one kind: its list, a record, an editor, in which typing stays while one is away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.list_drafts import DraftListed
from cleanedu_desktop.acts.list_people import PersonListed, list_people
from cleanedu_desktop.acts.show_entry import EntryShown, show_entry
from cleanedu_desktop.form_engine.definition import Form, Step
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.entry_task import (
    EntryTask,
    correct,
    many_entries,
    new_entry,
    people_again,
    take_step,
    take_step_on_many,
)
from cleanedu_desktop.ui.pages.entry_view import EntryView
from cleanedu_desktop.ui.pages.kind_words import words_of
from cleanedu_desktop.ui.pages.list_view import ListView
from cleanedu_desktop.ui.pages.page import DirtyEditor, Page
from cleanedu_desktop.ui.pages.print_and_show import PrintAndShow
from cleanedu_desktop.ui.pages.statistics_menu import StatisticsMenu
from cleanedu_desktop.ui.routes import Beginning, Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.people_known import PeopleKnown, PersonKnown


def known_people(listed: list[PersonListed]) -> PeopleKnown:
    """Return the people of the act as the pickers take them."""
    return PeopleKnown(
        PersonKnown(
            id=one.id,
            name=one.name,
            initials=one.initials,
            staff_number=one.staff_number,
            birth_year=one.birth_year,
            facts=one.facts,
            on_roster=one.on_roster,
        )
        for one in listed
    )


# What is opened from a list is imported when it is first opened.
if TYPE_CHECKING:
    from cleanedu_desktop.ui.pages.entry_editor import EntryEditor


class KindPage(Page):
    """List, record and editor of one kind on top of each other."""

    def __init__(self, work: OfficeWork, routes: Routes, form: Form, this_year: int) -> None:
        self.words = words_of(form)
        super().__init__(work, routes, self.words.title)
        self.form = form
        self.editor: EntryEditor | None = None
        self.printer = PrintAndShow(work, routes, self)
        self.list = ListView(work, form, self.words, this_year, self._extra_buttons())
        self.list.opened.connect(self.open_record)
        self.list.asked_new.connect(lambda: self.begin_new(Beginning()))
        self.list.asked_print.connect(self.printer.print_form)
        self.list.asked_forms.connect(lambda: routes.to_page.emit("forms"))
        self.list.asked_step.connect(self._take_step_on_many)
        self.list.exporting.said.connect(routes.said)
        self.list.exporting.asked_import.connect(self.import_entries)
        self.view = EntryView(work, routes)
        self.view.left.connect(self.show_list)
        self.view.corrects.connect(lambda shown: self.edit(correct(shown)))
        self.view.duplicates.connect(self._duplicate)
        self.view.steps.connect(self._take_step)
        self.view.prints.connect(self.printer.print_form)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)

    def _extra_buttons(self) -> list[QPushButton]:
        if not self.work.may_edit:
            return []
        if self.form.kind == "person":
            return [button("导入花名册(&I)", self.import_people, picture="file-up")]
        if self.form.kind == "commitment":
            return [button("批量生成(&M)", self.begin_many, picture="users")]
        if self.form.kind == "rectification":
            kept = StatisticsMenu(self.work, self.routes, "problems").button
            return [button("共性分析(&L)", self.print_problems, picture="chart-column"), kept]
        if self.form.kind == "fund":
            return [button("结余台账(&L)", self.print_funds, picture="wallet")]
        return []

    def enter(self) -> None:
        """Bring the list up to date."""
        self.list.refresh()

    def take_changes(self, changes: Changes) -> None:
        """Refresh the list, and the record shown when it was touched."""
        if self.form.kind in changes.kinds:
            self.list.refresh()
        shown = self.stack.currentWidget() is self.view
        if shown and (self.form.kind, self.view.record_id) in changes.touched:
            self.view.show_record(self.view.record_id)

    def dirty_editors(self) -> list[DirtyEditor]:
        """Return the editor when it holds typing that is not saved."""
        return [self.editor] if self.editor is not None and self.editor.is_dirty() else []

    def show_list(self, state: str | None = None) -> None:
        """Show the list; `state` chooses a chip."""
        if state is not None:
            self.list.filters.choose_state(state)
        self._put_on_top(self.list)

    def show_unattached(self) -> None:
        """Show the list of this year's records without an attachment."""
        self.list.filters.choose_unattached()
        self._put_on_top(self.list)

    def open_record(self, record_id: str, said: str = "") -> None:
        """Show a record."""
        self._leave_editor(partial(self._open_record, record_id, said))

    def _open_record(self, record_id: str, said: str) -> None:
        self.view.show_record(record_id, said)
        self._put_on_top(self.view)

    def begin_new(self, beginning: Beginning) -> None:
        """Open the editor on a new entry."""
        self.edit(new_entry(self.form, beginning, self.work.office_name))

    def begin_many(self) -> None:
        """Open the editor that makes one record for each chosen person."""
        self.edit(many_entries(self.form, self.work.office_name))

    def open_draft(self, draft: DraftListed) -> None:
        """Go on with what was typed and never saved."""
        content = draft.content
        step = self.form.step_named(content.step) if content.step else None
        if step is not None and content.record_ids:
            self._go_on(draft, take_step_on_many(self.form, step, content.record_ids))
        elif content.many:
            self._go_on(draft, many_entries(self.form, self.work.office_name))
        elif content.record_id is None:
            self._go_on(draft, new_entry(self.form, Beginning(), self.work.office_name))
        else:
            self.work.act(
                show_entry,
                record_id=content.record_id,
                owner=self,
                done=lambda shown: self._go_on(
                    draft, take_step(shown, self.form, step) if step else correct(shown)
                ),
            )

    def _go_on(self, draft: DraftListed, task: EntryTask) -> None:
        self.edit(task.going_on_with(draft))

    def begin_step(self, record_id: str, step: str) -> None:
        """Open the editor of a step on a record."""
        done: Callable[[EntryShown], None] = lambda shown: self._take_step(shown, step)  # noqa: E731
        self.work.act(show_entry, record_id=record_id, owner=self, done=done)

    def _take_step(self, shown: EntryShown, name: str) -> None:
        form = self.work.forms.get(shown.form.id, shown.form)
        step = form.step_named(name)
        if step is not None:
            self.edit(take_step(shown, form, step))

    def _take_step_on_many(self, step: Step, ids: list[str]) -> None:
        if ids:
            self.edit(take_step_on_many(self.form, step, ids))
        else:
            self.routes.said.emit("请先在清单中选择记录（按住 Ctrl 或 Shift 可选多条）。", "amber")

    def _duplicate(self, shown: EntryShown) -> None:
        left_out = {self.form.happened_on, "ends_at", "signed_on", "year", "staff_number", "name"}
        answers = {k: v for k, v in shown.whole.record.answers.items() if k not in left_out}
        self.begin_new(Beginning(answers=answers, people=people_again(shown)))

    def edit(self, task: EntryTask) -> None:
        """Open an editor once the people are known, settling an earlier one first."""
        if not self.work.may_edit:
            self.routes.said.emit("检查模式下只能查看和打印，不能修改。", "amber")
            return
        self._leave_editor(partial(self._load_people, task))

    def _load_people(self, task: EntryTask) -> None:
        self.work.act(list_people, owner=self, done=partial(self._open_editor, task))

    def _open_editor(self, task: EntryTask, listed: list[PersonListed]) -> None:
        from cleanedu_desktop.ui.pages.entry_editor import EntryEditor
        from cleanedu_desktop.ui.pages.note_reveals import note_reveals

        self.editor = EntryEditor(self.work, task, known_people(listed))
        note_reveals(self.editor.form, task.record_id, self.work, self.editor.banner)
        self.editor.saved.connect(partial(self._saved, task))
        self.editor.left.connect(partial(self._left, task))
        self.stack.addWidget(self.editor)
        self._put_on_top(self.editor)
        stops = self.editor.form.tab_stops()
        if stops:
            stops[0].setFocus()

    def _saved(self, task: EntryTask, result: Any, said: str) -> None:
        self.drop_editor()
        record_id = getattr(result, "id", None) or task.record_id
        if task.many or task.record_ids or record_id is None:
            self.routes.said.emit(said, "green")
            if task.many:
                self.list.filters.show_every_year()
            self.show_list()
        else:
            self._open_record(record_id, said)

    def _left(self, task: EntryTask) -> None:
        self.drop_editor()
        if task.record_id is not None:
            self._open_record(task.record_id, "")
        else:
            self.show_list()

    def _leave_editor(self, then: Callable[[], object]) -> None:
        """Do `then` at once, or after the typing in the open editor is settled."""
        editor = self.editor
        if editor is None or not editor.is_dirty():
            self.drop_editor()
            then()
            return
        self._put_on_top(editor)
        editor.left.disconnect()
        editor.settled.connect(partial(self._settled, editor, then))
        editor.settle()

    def _settled(self, editor: EntryEditor, then: Callable[[], object], done: bool) -> None:
        editor.settled.disconnect()
        if done:
            self.drop_editor()
            then()
        else:
            editor.left.connect(partial(self._left, editor.task))

    def drop_editor(self) -> None:
        """Take the editor away with whatever is in it."""
        if self.editor is not None:
            self.editor.draft.let_go()
            self.stack.removeWidget(self.editor)
            self.editor.deleteLater()
            self.editor = None

    def _put_on_top(self, widget: QWidget) -> None:
        self.stack.setCurrentWidget(widget)
        self.titled.emit(self.title)

    def import_people(self) -> None:
        """Choose a roster file and preview its import."""
        from cleanedu_desktop.ui.pages.import_people_dialog import ImportPeopleDialog

        dialog = ImportPeopleDialog(self.work, self.window())
        dialog.imported.connect(lambda words: self.routes.said.emit(words, "green"))
        dialog.choose_file()

    def import_entries(self) -> None:
        """Choose a filled workbook and preview its import."""
        from cleanedu_desktop.ui.pages.import_entries_dialog import ImportEntriesDialog

        dialog = ImportEntriesDialog(self.work, self.form, self.window())
        dialog.imported.connect(lambda words: self.routes.said.emit(words, "green"))
        dialog.choose_file()

    def print_funds(self) -> None:
        """Print the book of the year chosen in the list (of this one) with its balances."""
        from cleanedu_desktop.acts.print_funds import TITLE, print_funds

        year = self.list.filters.year.currentData()
        target = self.printer.target(TITLE)
        show = partial(self.printer.show_pdf, title=TITLE)
        self.work.act(print_funds, target=target, year=year, owner=self, done=show)

    def print_problems(self) -> None:
        """Print the analysis of the problems of the year chosen in the list (of this one)."""
        from cleanedu_desktop.acts.print_problems import print_problems
        from cleanedu_desktop.acts.show_problems import TITLE

        year = self.list.filters.year.currentData()
        show = partial(self.printer.show_pdf, title=TITLE)
        target = self.printer.target(TITLE)
        self.work.act(print_problems, target=target, year=year, owner=self, done=show)
