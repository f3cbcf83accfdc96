"""Where data, backups, printouts, logs, shipped forms and resources live."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cleanedu_desktop.problems import OfficeProblem

APP_NAME = "CleanEduDesktop"
STORE_NAME = "store.db"


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
    def settings_file(self) -> Path:
        """The office's settings, TOML."""
        return self.data / "settings.toml"

    @property
    def fonts(self) -> Path:
        """Fonts for screen and paper."""
        return self.resources / "fonts"


def folders_for(data_dir: Path | None = None) -> Folders:
    """Return the user's own folders, or all of them under `data_dir`. Creates nothing."""
    shipped = Path(__file__).resolve().parent.parent
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
