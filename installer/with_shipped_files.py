"""Puts forms and resources into the wheel, inside the package, where `folders.py` finds them."""

from pathlib import Path

from setuptools.command.build_py import build_py

SHIPPED = ("forms", "resources")


class WithShippedFiles(build_py):
    """Copies what the program reads beside its code; an editable install reads it in place."""

    def run(self) -> None:
        """Build the package, then add the files."""
        super().run()
        if self.editable_mode:
            return
        for source, target in self._shipped():
            target.parent.mkdir(parents=True, exist_ok=True)
            self.copy_file(str(source), str(target))

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:
        """Return what is built, so that it can be removed again."""
        return [
            *super().get_outputs(include_bytecode),
            *(str(target) for _, target in self._shipped()),
        ]

    def _shipped(self) -> list[tuple[Path, Path]]:
        into = Path(self.build_lib) / "cleanedu_desktop" / "shipped"
        files = [one for name in SHIPPED for one in sorted(Path(name).rglob("*")) if one.is_file()]
        return [(one, into / one) for one in files]
