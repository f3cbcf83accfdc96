"""Opens one office's books for work."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Clock, Desk
from cleanedu_desktop.acts.entry.tried_bases import TriedBases
from cleanedu_desktop.acts.entry.user_rules import first_of
from cleanedu_desktop.acts.open_attachment import remove_opened_copies
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.form_engine.base_paper import BasePaper
from cleanedu_desktop.form_engine.read_forms import FormCatalogue, read_forms
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.settings import read_settings

if TYPE_CHECKING:
    from cleanedu_desktop.store.connect import Key
    from cleanedu_desktop.store.store import Store


class NoOfficeYet(OfficeProblem):
    """There is no store in the data folder: the office has not been set up."""


class NeedsPassword(OfficeProblem):
    """The office has set a password: `unlock` gives the key."""

    def __init__(self) -> None:
        super().__init__(
            "这个台账设了密码，要先解锁才能打开。数据完好，没有改动；请输入密码，"
            "忘了密码请用保险柜里恢复单上的恢复码。"
        )


def open_desk(
    folders: Folders, *, clock: Clock, read_only: bool = False, key: Key | None = None
) -> Desk:
    """Open the store of `folders` for the first of its users who may write.

    `read_only` also works while a window holds the store.

    `key` comes from `unlock`; an office without a password has none.

    Raises:
        NoOfficeYet: nothing has been set up here.
        NeedsPassword: there is a password, and no key was given.
        OfficeProblem: the store or the settings cannot be used; nothing was changed.
    """
    refuse_missing_store(folders)
    refuse_missing_key(folders, key)
    settings = read_settings(folders.settings_file)
    forms = open_forms(folders)
    store = open_store(folders, key=key, read_only=read_only)
    with store.reading() as books:
        user = first_of(books.users())
    return Desk(
        store=store, forms=forms, folders=folders, settings=settings, clock=clock, user=user
    )


def open_store(folders: Folders, *, key: Key | None, read_only: bool = False) -> Store:
    """Open the store alone; a change of encryption that was interrupted is finished first.

    Raises:
        OfficeProblem: as `open_desk`.
    """
    refuse_missing_store(folders)
    refuse_missing_key(folders, key)
    from cleanedu_desktop.store.encryption import settle
    from cleanedu_desktop.store.store import Store

    # Without a key file a key is of no use: the password was removed meanwhile.
    key = key if folders.has_password else None
    if key is not None:
        settle(folders, key)
    store = Store.open(folders.store_file, key=key, read_only=read_only)
    if not read_only:
        # Left by a process that did not come to its end: only now is no other window at work.
        remove_opened_copies(folders)
    return store


def refuse_missing_key(folders: Folders, key: Key | None) -> None:
    """Raise `NeedsPassword` if the office has set a password and there is no key."""
    if key is None and folders.has_password:
        raise NeedsPassword


def open_forms(folders: Folders, *, bases: Path | None = None, anew: bool = False) -> FormCatalogue:
    """Read the shipped forms with the office's overlay; works without a store.

    `bases` is where the office's base PDFs lie, if not in its overlay. A base PDF of new content
    is tried out first, with `anew` also one that was refused before.
    """
    overlay = folders.overlay if folders.overlay.is_dir() else None
    tried = TriedBases(folders.tried_bases_file, anew=anew)
    return read_forms(folders.forms, overlay, read_base=partial(_read_base, tried), bases=bases)


def _read_base(tried: TriedBases, file: Path) -> BasePaper:
    from cleanedu_desktop.printing.try_base import read_base

    return read_base(file, tried)


def is_held(problem: OfficeProblem) -> bool:
    """Tell whether the books could not be opened because another window or command has them."""
    from cleanedu_desktop.store.one_writer import StoreHeld

    return isinstance(problem, StoreHeld)


def is_damaged(problem: OfficeProblem, folders: Folders) -> bool:
    """Tell whether the store of `folders` itself is damaged, so that a restore or a rescue helps.

    A disk that is full, locked, read-only or gone is no damage; nor is another file's.
    """
    from cleanedu_desktop.store.tell_errors import StoreDamaged

    return isinstance(problem, StoreDamaged) and problem.path == folders.store_file


def refuse_missing_store(folders: Folders) -> None:
    """Raise `NoOfficeYet` if there is no store in the data folder."""
    if not folders.has_store:
        raise NoOfficeYet(
            f"{folders.data} 里还没有建立单位台账。请先新建单位（cleanedu set-up），"
            "或用 --data-dir 指明台账所在的文件夹。"
        )
