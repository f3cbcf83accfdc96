"""One run of the command line: its options, folders and clock, and the desk it opens."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property

from cleanedu_desktop.acts.desk import Clock, Desk
from cleanedu_desktop.acts.entry.user_rules import user_named
from cleanedu_desktop.acts.list_users import list_users
from cleanedu_desktop.acts.open_desk import open_desk, refuse_missing_store
from cleanedu_desktop.acts.sit_down import sit_down, visiting_inspector
from cleanedu_desktop.acts.unlock import Unlocked, unlock
from cleanedu_desktop.cli import secrets_given
from cleanedu_desktop.cli.answers_file import EntryGiven, read_answers_file
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.user import User
from cleanedu_desktop.records.vocabulary import INSPECTOR, ROLES

ONLY_READS = "检查人员只能查看和打印，没有执行，记录没有改动；请由文书或负责人来做。"


@dataclass(frozen=True)
class Session:
    """What every command is handed."""

    args: Namespace
    folders: Folders
    clock: Clock

    @contextmanager
    def desk(self, *, read_only: bool) -> Iterator[Desk]:
        """Open the office's books; reading also works while a window holds them.

        Whoever ``--user`` names sits at the desk; an inspector only where nothing is written.
        """
        with self.opened(self.unlock(), read_only=read_only) as desk:
            yield desk

    @contextmanager
    def opened(self, unlocked: Unlocked | None, *, read_only: bool) -> Iterator[Desk]:
        """Open the books with a key that was got already."""
        if not read_only:
            self.refuse_inspector()
        key = unlocked.key if unlocked else None
        desk = open_desk(self.folders, clock=self.clock, read_only=read_only, key=key)
        try:
            desk = self._seated(desk, unlocked, read_only=read_only)
            yield desk
        finally:
            desk.close()

    def unlock(self) -> Unlocked | None:
        """Get the key by the password (or code) that is given; None for an office without one.

        Raises:
            OfficeProblem: there is no office, nothing was given, or it is wrong.
        """
        refuse_missing_store(self.folders)
        if not self.folders.has_password:
            return None
        password, code = self._secret
        return unlock(self.folders, clock=self.clock, password=password, recovery=code)

    def answers(self) -> EntryGiven:
        """Read the answers file; on standard input it follows the password."""
        if self.folders.has_password:
            _ = self._secret
        return read_answers_file(self.args.answers)

    @cached_property
    def _secret(self) -> tuple[str | None, str | None]:
        """The password, or else the recovery code."""
        if secrets_given.by_code():
            return None, secrets_given.recovery()
        return secrets_given.password(), None

    def refuse_inspector(self) -> None:
        """Raise if an inspector is said to sit here: what follows is not for him."""
        if self.args.inspector:
            raise OfficeProblem(ONLY_READS)

    def _seated(self, desk: Desk, unlocked: Unlocked | None, *, read_only: bool) -> Desk:
        name = self.args.user
        if self.args.inspector:
            return sit_down(desk, user=visiting_inspector(name or ROLES[INSPECTOR]))
        own = unlocked.user_id if unlocked else ""
        if not name and not own:
            return desk
        users = list_users(desk)
        if name:
            user: User | None = user_named(users, name)
        else:
            user = next((one for one in users if one.id == own), None)
        if user is None or own not in {"", user.id}:
            raise OfficeProblem(
                "这个密码不是该使用者的，或使用者已离开，没有执行。记录没有改动；"
                "请用本人的密码，或不写 --user。"
            )
        if user.role == INSPECTOR and not read_only:
            raise OfficeProblem(ONLY_READS)
        return sit_down(desk, user=user)
