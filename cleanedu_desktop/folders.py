"""Where data, backups, printouts, logs, shipped forms and resources live."""

from __future__ import annotations

import sys
from pathlib import Path

from cleanedu_desktop.problems import OfficeProblem, quoted
from cleanedu_desktop.quick_dataclass import dataclass

APP_NAME = "CleanEduDesktop"
STORE_NAME = "store.cleanedu"
"""The extension is the file type: an encrypted store has no other mark."""
ATTACHMENTS_NAME = "attachments.db"
VIEW_LOG_NAME = "views.db"
SAMPLE_MARK = "sample-office.txt"
PORTABLE_MARKER = "portable.txt"
"""A built program beside this file keeps its data in the folder `data` beside it."""


@dataclass(frozen=True)
class Folders:
    """Every place the program reads or writes; nothing else knows a path."""

    data: Path
    backups: Path
    printouts: Path
    logs: Path
    overlay: Path
    """The office's own changes to forms, beside its data."""
    forms: Path
    """Shipped forms, never written."""
    resources: Path
    """Shipped fonts, icons, rules and help, never written."""

    @property
    def store_file(self) -> Path:
        """The store of records."""
        return self.data / STORE_NAME

    @property
    def attachments_file(self) -> Path:
        """The contents of attachments, beside the store; not there before the first."""
        return self.data / ATTACHMENTS_NAME

    @property
    def opened(self) -> Path:
        """Copies of attachments that other programs show, removed at closing."""
        return self.data / "opened"

    @property
    def has_store(self) -> bool:
        """Whether anything is at the place of the store.

        Raises:
            OfficeProblem: one cannot look there: no permission, or a name no system takes.
        """
        try:
            self.store_file.stat()
        except (FileNotFoundError, NotADirectoryError):
            return False
        except (OSError, ValueError) as error:
            raise OfficeProblem(
                f"数据文件夹 {self.data} 打不开（没有权限，或名称过长）。"
                "没有数据受影响；请检查它的权限，或换一个文件夹。"
            ) from error
        return True

    @property
    def view_log_file(self) -> Path:
        """What inspectors saw and printed."""
        return self.data / VIEW_LOG_NAME

    @property
    def settings_file(self) -> Path:
        """The office's settings, TOML."""
        return self.data / "settings.toml"

    @property
    def key_file(self) -> Path:
        """The wrapped key of an encrypted store; not there without a password."""
        return self.data / "store.keys"

    @property
    def backup_state_file(self) -> Path:
        """What is known of the backups made, also where their place is not there now; JSON."""
        return self.data / "backups.json"

    @property
    def has_password(self) -> bool:
        """Whether the office has set a password: its files open with the key alone."""
        return self.key_file.exists()

    @property
    def tries_file(self) -> Path:
        """How often a wrong password was given since the last right one; JSON."""
        return self.data / "store.tries"

    @property
    def rules(self) -> Path:
        """Shipped rules of cadence, hours, categories and retention, never written."""
        return self.resources / "rules"

    @property
    def checked_file(self) -> Path:
        """When the whole store was last checked and found sound; JSON."""
        return self.data / "store.checked"

    @property
    def tried_bases_file(self) -> Path:
        """Which base PDFs have been tried out, by content, and what came of it; JSON."""
        return self.data / "bases.tried"

    @property
    def own_rules(self) -> Path:
        """The office's own rules and changes of shipped ones; not there before the first."""
        return self.data / "rules"

    @property
    def standards(self) -> Path:
        """Shipped assessment standards, never written."""
        return self.rules / "standards"

    @property
    def own_standards(self) -> Path:
        """The office's own assessment standards; not there before the first."""
        return self.own_rules / "standards"

    @property
    def sample_mark(self) -> Path:
        """Lies beside a sample store; without it a store is somebody's own and is left alone."""
        return self.data / SAMPLE_MARK

    @property
    def fonts(self) -> Path:
        """Fonts for screen and paper."""
        return self.resources / "fonts"


def shipped_files() -> Path:
    """Return where `forms` and `resources` lie: inside an installed package, else beside it."""
    package = Path(__file__).resolve().parent
    inside = package / "shipped"
    return inside if inside.is_dir() else package.parent


def portable_data() -> Path | None:
    """Return where a portable program keeps its data; None for any other."""
    if not getattr(sys, "frozen", False):
        return None
    beside = Path(sys.executable).resolve().parent
    return beside / "data" if (beside / PORTABLE_MARKER).is_file() else None


def folders_for(data_dir: Path | None = None) -> Folders:
    """Return all folders under `data_dir`; else a portable program's, else the user's own.

    Creates nothing.
    """
    shipped = shipped_files()
    data_dir = data_dir or portable_data()
    if data_dir is None:
        import platformdirs

        data = platformdirs.user_data_path(APP_NAME, appauthor=False)
        documents = platformdirs.user_documents_path() / "廉教台账"
        return Folders(
            data=data,
            backups=documents / "备份",
            printouts=documents / "打印",
            logs=platformdirs.user_log_path(APP_NAME, appauthor=False),
            overlay=data / "forms",
            forms=shipped / "forms",
            resources=shipped / "resources",
        )
    data = data_dir.expanduser().absolute()
    return Folders(
        data=data,
        backups=data / "backups",
        printouts=data / "printouts",
        logs=data / "logs",
        overlay=data / "forms",
        forms=shipped / "forms",
        resources=shipped / "resources",
    )


def folders_of_store(file: Path) -> Folders:
    """Return all folders of the store that was opened by its file.

    Raises:
        OfficeProblem: a file of another name: a backup, or a copy somebody made.
    """
    file = file.expanduser().absolute()
    if file.name != STORE_NAME:
        raise OfficeProblem(
            f"{quoted(file.name)}不是正在使用的台账（它叫 {STORE_NAME}），没有打开，也没有改动。"
            "备份请在“设置 → 备份与恢复”里恢复；别处的台账请连同它的整个文件夹一起使用。"
        )
    own = folders_for()
    return own if own.data == file.parent else folders_for(file.parent)
