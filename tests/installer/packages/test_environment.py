"""Running steps of a build."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from installer.packages.environment import python_licence, reproducible, run, site_packages


def test_a_step_runs_where_and_with_what_is_said(tmp_path: Path) -> None:
    words = "import os; open('told', 'w').write(os.environ['SOURCE_DATE_EPOCH'])"
    run([sys.executable, "-c", words], cwd=tmp_path, more=reproducible(7))
    assert (tmp_path / "told").read_text(encoding="utf-8") == "7"
    assert "SOURCE_DATE_EPOCH" not in os.environ


def test_a_step_that_fails_stops_the_build() -> None:
    with pytest.raises(subprocess.CalledProcessError):
        run([sys.executable, "-c", "raise SystemExit(3)"])


def test_libraries_lie_where_the_environment_says(tmp_path: Path) -> None:
    (tmp_path / "lib" / "python3.11" / "site-packages").mkdir(parents=True)
    assert site_packages(tmp_path / "bin" / "python").name == "site-packages"


def test_python_brings_its_licence() -> None:
    assert "PYTHON SOFTWARE FOUNDATION" in python_licence(Path(sys.executable)).read_text("utf-8")
