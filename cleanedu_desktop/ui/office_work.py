"""The window's way to the acts: opens the desk on the worker, runs acts on it, tells of changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.background import Background, Cancelled, Failed, Job
from cleanedu_desktop.ui.restore_books import restore_books
from cleanedu_desktop.ui.routes import Restoring
from cleanedu_desktop.ui.take_seat import close_desk, seat_of_password

if TYPE_CHECKING:
    from cleanedu_desktop.acts.desk import Clock, Desk
    from cleanedu_desktop.acts.inspection import Inspection
    from cleanedu_desktop.acts.restore_backup import Restored
    from cleanedu_desktop.folders import Folders
    from cleanedu_desktop.form_engine.definition import Form
    from cleanedu_desktop.form_engine.form_catalogue import FormCatalogue
    from cleanedu_desktop.records.user import User

T = TypeVar("T")
Found = tuple["Desk", str, "list[User]"]
"""The desk, the office's name, its users."""


class OfficeWork(QObject):
    """One office at work in a window. `forms` and `office_name` are known once it is open."""

    opened = Signal()
    named = Signal(str)
    """The name of the office, when its window opens and whenever it is changed."""
    asks_who = Signal(object)
    """The books are open and one of these users must be chosen: list of User."""
    changed = Signal(object)
    """Changes of an act that has been committed."""
    backed_up = Signal()
    """A backup was made, or could not be: the facts about them are others."""
    halting = Signal()
    """The store is about to be exchanged: whoever reads it on another thread stops now."""
    closing = Signal()
    """All acts are finished and the store is about to be let go."""
    stands_up = Signal()
    """The books are about to be closed: what was seen of them goes from memory."""
    forms_changed = Signal()
    """`forms` are others than before; told before `changed`."""

    def __init__(
        self,
        make_desk: Callable[..., Desk],
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
        self.outside_told = False
        """Whether the user was told that what is opened outside is not encrypted."""
        self.forms: dict[str, Form] = {}
        """Form id -> form, of those without mistakes."""
        self.drafts_in_hand: set[str] = set()
        """Ids of drafts whose editors are open: not offered meanwhile."""
        self.users: list[User] = []
        """Who works here, in their order."""
        self.came_by_recovery = False
        """Whether the books were opened by the recovery code: a new password is due."""
        self._given_key: bytes | None = None
        """What a password gave last: it opens backups too when the store itself is damaged."""
        self._is_known = False
        """Whether a password has told who sits here."""
        self._stood_up = False
        """Whether the books were closed, so that acts asked for meanwhile come to nothing."""
        self._make_desk = make_desk
        self._desk: Desk | None = None
        self._catalogue: FormCatalogue | None = None

    def now(self) -> datetime:
        """Return the office's wall time."""
        return self.clock().astimezone()

    def open(self, *, failed: Failed) -> None:
        """Open the desk on the worker; `opened` follows, or `failed` with the problem."""
        self.background.run(self._open, done=self._opened, failed=failed, owner=self)

    def unlock(
        self, *, failed: Failed, password: str | None = None, recovery: str | None = None
    ) -> None:
        """Open the books with a password or recovery code; `opened` follows, or `failed`.

        Whose password it is sits here then. `came_by_recovery` says which it was.
        """

        def work() -> Found:
            from cleanedu_desktop.acts.unlock import unlock

            unlocked = unlock(self.folders, clock=self.clock, password=password, recovery=recovery)
            self._given_key = unlocked.key
            desk, name, users = self._open(unlocked.key)
            return seat_of_password(desk, users, unlocked.user_id), name, users

        def done(found: Found) -> None:
            self._is_known, self.came_by_recovery = True, recovery is not None
            self._opened(found)

        self.background.run(work, done=done, failed=failed, owner=self)

    @property
    def has_password(self) -> bool:
        """Whether the books that are open are encrypted."""
        return self._desk is not None and self._desk.store.key is not None

    @property
    def lock_minutes(self) -> int:
        """Minutes without a hand on the computer until the window locks; 0: never."""
        if self._desk is None or not self.has_password:
            return 0
        return self._desk.settings.lock_minutes

    def _open(self, key: bytes | None = None) -> Found:
        # Acts, forms and the store's libraries load here, beside a window that is painted.
        from cleanedu_desktop.ui.pages.make_page import import_for_home

        desk = self._make_desk() if key is None else self._make_desk(key=key)
        import_for_home()
        with desk.store.reading() as books:
            return desk, books.office().name, books.users()

    def _opened(self, found: Found) -> None:
        self._desk, self.office_name, self.users = found
        self._given_key = None
        self.is_sample = self.folders.sample_mark.exists()
        self._take_forms()
        if len(self.users) > 1 and not self._is_known:
            self.asks_who.emit(self.users)
        else:
            self.opened.emit()

    @property
    def user(self) -> User | None:
        """Who sits here; None while nothing is open."""
        return self._desk.user if self._desk is not None else None

    @property
    def inspection(self) -> Inspection | None:
        """The sitting of an inspector, for whom nothing can be changed."""
        return self._desk.inspection if self._desk is not None else None

    @property
    def may_edit(self) -> bool:
        """Whether whoever sits here may change anything."""
        return self.inspection is None

    def sit_down(self, user: User | str, *, failed: Failed) -> None:
        """Let a user sit here, or a visiting inspector of that name; `opened` follows."""

        def work() -> Desk:
            from cleanedu_desktop.acts.sit_down import sit_down, visiting_inspector

            who = visiting_inspector(user) if isinstance(user, str) else user
            return sit_down(self._open_desk(), user=who)

        def done(desk: Desk) -> None:
            self._desk = desk
            self._take_forms()
            self.opened.emit()

        self.background.run(work, done=done, failed=failed, owner=self)

    def stand_up(self, *, done: Callable[[], None], keep_key: bool = False) -> None:
        """Close the books; what is under way is finished first. `keep_key`: they are damaged."""
        self.stands_up.emit()

        def work() -> None:
            desk, self._desk = self._desk, None
            self._is_known, self._stood_up, self._given_key = False, True, None
            if desk is not None and keep_key:
                self._given_key = desk.store.key
            if desk is not None:
                close_desk(desk)

        self.background.run(work, done=lambda _none: done(), owner=self)

    def _open_desk(self) -> Desk:
        if self._desk is None:
            if self._stood_up:
                raise Cancelled
            raise RuntimeError("an act before the desk was open")
        return self._desk

    def _take_forms(self) -> bool:
        """Take the forms of the desk; tell whether they are others."""
        if self._desk is None or self._desk.forms is self._catalogue:
            return False
        self._catalogue = self._desk.forms
        self.forms = {form.id: form for form in self._catalogue.forms}
        return True

    def restore(
        self, wanted: Restoring, *, done: Callable[[Restored], None], failed: Failed
    ) -> None:
        """Make a backup the store of this office and open it; what was there is kept beside.

        Whether that succeeds or not, what was open is open again afterwards and `opened` follows.
        """
        self.halting.emit()

        def work() -> tuple[Restored | OfficeProblem, Found]:
            was_open = self._desk is not None
            result, key = restore_books(self.folders, wanted, self._desk, self.key)
            if isinstance(result, OfficeProblem) and not was_open:
                raise result
            return result, self._open(key)

        def finish(found: tuple[Restored | OfficeProblem, Found]) -> None:
            result, opened = found
            self._opened(opened)
            if isinstance(result, OfficeProblem):
                failed(result)
            else:
                done(result)

        self.background.run(work, done=finish, failed=failed, owner=self)

    @property
    def key(self) -> bytes | None:
        """The key of the open store; of one that did not open, what a password gave last."""
        return self._given_key if self._desk is None else self._desk.store.key

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
            return act(self._open_desk(), **given)

        def finish(result: T) -> None:
            changes = result if isinstance(result, Changes) else getattr(result, "changes", None)
            if self._take_forms():
                self.forms_changed.emit()
            if isinstance(changes, Changes) and changes.touched:
                self.changed.emit(changes)
            if done is not None:
                done(result)

        return self.background.run(work, done=finish, failed=failed, owner=owner or self, key=key)

    @property
    def desk(self) -> Desk | None:
        """The open desk, for what works on a thread of its own; None while it is not open."""
        return self._desk

    def close(self) -> None:
        """Finish what is under way, then what `closing` is connected to, and let the store go."""
        self.background.close()
        if self._desk is not None:
            self.closing.emit()
            close_desk(self._desk)
        self._desk = None
