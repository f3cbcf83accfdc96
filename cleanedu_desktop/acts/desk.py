"""The desk: everything an act is handed. Never global."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from cleanedu_desktop.folders import Folders
from cleanedu_desktop.settings import Settings

if TYPE_CHECKING:
    from cleanedu_desktop.form_engine.read_forms import FormCatalogue
    from cleanedu_desktop.store.store import Store

Clock = Callable[[], datetime]
"""Returns the present as aware UTC."""


@dataclass(kw_only=True)
class Desk:
    """One office's books, open for work."""

    store: Store
    forms: FormCatalogue
    folders: Folders
    settings: Settings
    clock: Clock
