"""Opens one office's books for work."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Clock, Desk
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.form_engine.base_paper import BasePaper
from cleanedu_desktop.form_engine.read_forms import FormCatalogue, read_forms
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.settings import read_settings


class NoOfficeYet(OfficeProblem):
    """There is no store in the data folder: the office has not been set up."""


def open_desk(folders: Folders, *, clock: Clock, read_only: bool = False) -> Desk:
    """Open the store of `folders`; `read_only` also works while a window holds the store.

    Raises:
        NoOfficeYet: nothing has been set up here.
        OfficeProblem: the store or the settings cannot be used; nothing was changed.
    """
    refuse_missing_store(folders)
    settings = read_settings(folders.settings_file)
    forms = open_forms(folders)
    from cleanedu_desktop.store.store import Store

    store = Store.open(folders.store_file, read_only=read_only)
    return Desk(store=store, forms=forms, folders=folders, settings=settings, clock=clock)


def open_forms(folders: Folders, *, bases: Path | None = None) -> FormCatalogue:
    """Read the shipped forms with the office's overlay; works without a store.

    `bases` is where the office's base PDFs lie, if not in its overlay.
    """
    overlay = folders.overlay if folders.overlay.is_dir() else None
    return read_forms(folders.forms, overlay, read_base=_read_base, bases=bases)


def _read_base(file: Path) -> BasePaper:
    from cleanedu_desktop.printing.base_page import read_base

    return read_base(file)


def refuse_missing_store(folders: Folders) -> None:
    """Raise `NoOfficeYet` if there is no store in the data folder."""
    if not folders.has_store:
        raise NoOfficeYet(
            f"{folders.data} 里还没有建立单位台账。请先新建单位（cleanedu set-up），"
            "或用 --data-dir 指明台账所在的文件夹。"
        )
