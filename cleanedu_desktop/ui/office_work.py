"""The window's way to the acts: opens the desk on the worker, runs acts on it, tells of changes."""

from __future__ import annotations

import linecache
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.background import Background, Failed, Job

if TYPE_CHECKING:
    from cleanedu_desktop.acts.desk import Clock, Desk
    from cleanedu_desktop.acts.restore_backup import Restored
    from cleanedu_desktop.folders import Folders
    from cleanedu_desktop.form_engine.definition import Form
    from cleanedu_desktop.form_engine.form_catalogue import FormCatalogue

T = TypeVar("T")


class OfficeWork(QObject):
    """One office at work in a window. `forms` and `office_name` are known once it is open."""

    opened = Signal()
    changed = Signal(object)
    """Changes of an act that has been committed."""
    forms_changed = Signal()
    """`forms` are others than before; told before `changed`."""

    def __init__(
        self,
        make_desk: Callable[[], Desk],
        folders: Folders,
        background: Background,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.folders = folders
        self.background = background
        self.clock = clock
        self.office_name = ""
        self.is_sample = False
        """Whether this is the sample office of the demo."""
        self.forms: dict[str, Form] = {}
        """Form id -> form, of those without mistakes."""
        self._make_desk = make_desk
        self._desk: Desk | None = None
        self._catalogue: FormCatalogue | None = None

    def now(self) -> datetime:
        """Return the office's wall time."""
        return self.clock().astimezone()

    def open(self, *, failed: Failed) -> None:
        """Open the desk on the worker; `opened` follows, or `failed` with the problem."""
        self.background.run(self._open, done=self._opened, failed=failed, owner=self)

    def _open(self) -> tuple[Desk, str]:
        # Pages, forms and the store's libraries load here, beside a window that is painted.
        import cleanedu_desktop.acts.make_demo  # noqa: F401
        from cleanedu_desktop.ui.pages.make_page import import_first_page

        desk = self._make_desk()
        import_first_page()
        # Qt's import hook reads the source of every module and leaves it here.
        linecache.clearcache()
        with desk.store.reading() as books:
            name = books.office().name
        return desk, name

    def _opened(self, found: tuple[Desk, str]) -> None:
        from cleanedu_desktop.acts.make_demo import MARK

        self._desk, self.office_name = found
        self.is_sample = (self.folders.data / MARK).exists()
        self._take_forms()
        self.opened.emit()

    def _take_forms(self) -> bool:
        """Take the forms of the desk; tell whether they are others."""
        if self._desk is None or self._desk.forms is self._catalogue:
            return False
        self._catalogue = self._desk.forms
        self.forms = {form.id: form for form in self._catalogue.forms}
        return True

    def restore(self, backup: Path, *, done: Callable[[Restored], None], failed: Failed) -> None:
        """Make `backup` the store of this office and open it; what was there is kept beside.

        Whether that succeeds or not, the desk is open again afterwards and `opened` follows;
        except where there was no store and the backup was refused.
        """

        def work() -> tuple[Restored | OfficeProblem, tuple[Desk, str] | None]:
            if self._desk is not None:
                self._desk.store.close()
            from cleanedu_desktop.acts.restore_backup import restore_backup

            result: Restored | OfficeProblem
            try:
                result = restore_backup(self.folders, backup=backup)
            except OfficeProblem as problem:
                result = problem
            # A new computer has no store to open when its backup was refused.
            is_new = isinstance(result, OfficeProblem) and not self.folders.store_file.exists()
            return result, None if is_new else self._open()

        def finish(found: tuple[Restored | OfficeProblem, tuple[Desk, str] | None]) -> None:
            result, opened = found
            if opened is not None:
                self._opened(opened)
            if isinstance(result, OfficeProblem):
                failed(result)
            else:
                done(result)

        self.background.run(work, done=finish, failed=failed, owner=self)

    @property
    def is_open(self) -> bool:
        """Whether acts can run."""
        return self._desk is not None

    def main_form(self, kind: str) -> Form:
        """Return the form that declares the fields of `kind`."""
        return self.forms[kind]

    def forms_of(self, kind: str) -> list[Form]:
        """Return all forms of a kind, the main one first."""
        found = [form for form in self.forms.values() if form.kind == kind]
        return sorted(found, key=lambda form: form.id != kind)

    def act(
        self,
        act: Callable[..., T],
        *,
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        owner: QObject | None = None,
        key: str | None = None,
        **given: Any,
    ) -> Job:
        """Run `act(desk, **given)` on the worker; its `Changes` are told before `done`."""

        def work() -> T:
            if self._desk is None:
                raise RuntimeError("an act before the desk was open")
            return act(self._desk, **given)

        def finish(result: T) -> None:
            changes = result if isinstance(result, Changes) else getattr(result, "changes", None)
            if self._take_forms():
                self.forms_changed.emit()
            if isinstance(changes, Changes) and changes.touched:
                self.changed.emit(changes)
            if done is not None:
                done(result)

        return self.background.run(work, done=finish, failed=failed, owner=owner or self, key=key)

    def close(self) -> None:
        """Finish what is under way and let the store go."""
        desk = self._desk
        if desk is not None:
            self.background.run(desk.store.close)
        self.background.close()
        self._desk = None
