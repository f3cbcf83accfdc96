"""The print button of a list: says what it will print, and asks before many years are printed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.ask import ask
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.record_table import RecordTable


def is_of_years(form: Form) -> bool:
    """Tell whether records of a main form belong to a year; people and texts kept do not."""
    return bool(form.happened_on) or any(one.kept_as == "year" for one in form.fields)


class ListPrinting(QObject):
    """Prints the records selected in a list; without a selection, and on a ledger, all of it."""

    asked = Signal(object, object)
    """Form, list of ids."""
    asked_forms = Signal()
    """Change what is printed."""

    def __init__(
        self, work: OfficeWork, form: Form, table: RecordTable, this_year: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._form = form
        self._table = table
        self._model = table.records
        self._this_year = this_year
        self._parent = parent
        self.button = button("打印(&P)", picture="printer")
        self._forms = [one for one in work.forms_of(form.kind) if not one.of_step]
        if len(self._forms) == 1:
            self.button.clicked.connect(lambda _checked=False: self.print_form(self._forms[0]))
        else:
            self._menu = QMenu(self.button)
            self._entries = [
                (one, self._menu.addAction(one.title, partial(self.print_form, one)))
                for one in self._forms
            ]
            if work.may_edit:
                self._menu.addSeparator()
                self._menu.addAction("调整表单…", self.asked_forms.emit)
            self.button.setMenu(self._menu)
        table.selectionModel().selectionChanged.connect(self._tell)
        self._model.modelReset.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        """Say on the button, and beside the ledgers in its menu, what would be printed."""
        selected = len(self._table.selected_ids())
        everything = len(self._model.ids)
        more = "…" if len(self._forms) > 1 else ""
        words = f"打印所选 {selected} 份" if selected else f"打印清单全部 {everything} 份"
        self.button.setText(f" {words if everything else '打印'}{more}(&P)")
        self.button.setAccessibleName(words)
        title = self._forms[0].title
        self.button.setToolTip(f"{words}{'' if more else title}")
        for form, entry in self._entries if more else ():
            whole = bool(selected) and form.layout == "ledger"
            entry.setText(f"{form.title}（清单全部 {everything} 条）" if whole else form.title)

    def print_form(self, form: Form) -> None:
        """Print what the button says, asking first when that is more than this year's."""
        selected = self._table.selected_ids()
        ids = list(self._model.ids)
        query = self._model.query
        if selected and form.layout != "ledger":
            self.asked.emit(form, selected)
        elif query.year is not None or not is_of_years(self._form) or not ids:
            self.asked.emit(form, ids)
        else:
            self._work.act(
                list_ids,
                kind=self._form.kind,
                order_by=query.order_by,
                descending=query.descending,
                year=self._this_year,
                state=query.state,
                text=query.text,
                unattached=query.unattached,
                owner=self,
                key=f"years {id(self)}",
                done=partial(self._ask, form, ids),
            )

    def _ask(self, form: Form, ids: list[str], of_year: list[str]) -> None:
        if len(of_year) >= len(ids):
            self.asked.emit(form, ids)
            return
        year = self._this_year
        answers = [(f"打印全部 {len(ids)} 份(&A)", partial(self.asked.emit, form, ids))]
        if of_year:
            only = f"只打印 {year} 年的 {len(of_year)} 份(&Y)"
            answers.append((only, partial(self.asked.emit, form, of_year)))
        ask(
            self._parent,
            "连同其他年度一起打印吗？",
            f"清单上现在是全部年度，共 {len(ids)} 份，其中 {year} 年的 {len(of_year)} 份。",
            [*answers, ("取消(&C)", None)],
        )
