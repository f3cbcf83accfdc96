"""Tests of making the environment and handing over: only what is not yet done is done."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from installer import bring_up
from installer.system_packages import SetUpError

ROOT = Path(bring_up.__file__).resolve().parent.parent
FILES = ("requirements.lock", "requirements-dev.lock", "pyproject.toml")
NOTHING: list[str] = []


class Steps:
    """Stands where venv and pip work, and writes down what is asked of them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.venv = root / ".venv"
        self.done: list[str] = []
        self.fails_at = ""

    def make_venv(self, venv: Path) -> None:
        """Leaves an interpreter that says its version."""
        self.done.append("venv")
        shutil.rmtree(venv, ignore_errors=True)
        python = bring_up.program(venv, "python")
        python.parent.mkdir(parents=True)
        python.symlink_to(sys.executable)

    def pip_install(self, venv: Path, words: list[str]) -> None:
        """Notes the lock, or the project."""
        assert venv == self.venv
        what = "project" if "--editable" in words else Path(words[-1]).name
        self.done.append(what)
        if what == self.fails_at:
            raise SetUpError("failed")

    def bring_up(self, task: str) -> list[str]:
        """What one start or check did."""
        self.done = []
        bring_up.make_whole(self.root, self.venv, task)
        return self.done


@pytest.fixture
def steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Steps:
    """A project folder with a space and Chinese in its name, and nothing made yet."""
    root = tmp_path / "廉教 台账"
    root.mkdir()
    for name in FILES:
        (root / name).write_text(name, encoding="utf-8")
    stand_in = Steps(root)
    monkeypatch.setattr(bring_up, "make_venv", stand_in.make_venv)
    monkeypatch.setattr(bring_up, "pip_install", stand_in.pip_install)
    return stand_in


def tools(folder: Path, **codes: int) -> Path:
    """An environment whose tools note their call and end with the given codes."""
    venv = folder / ".venv"
    (venv / "bin").mkdir(parents=True)
    for name in ("ruff", "mypy", "lint-imports", "pytest"):
        tool = venv / "bin" / name
        code = codes.get(name, 0)
        tool.write_text(f'#!/bin/sh\necho "ran {name} $*"\nexit {code}\n', encoding="utf-8")
        tool.chmod(0o755)
    return venv


def with_python(path: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Runs the script that chooses a Python, with `path` first."""
    script = ROOT / "installer" / "with_python.sh"
    return subprocess.run(
        ["/bin/sh", script, *words],
        env={**os.environ, "PATH": str(path)},
        capture_output=True,
        text=True,
        check=False,
    )


def put(folder: Path, name: str, script: str) -> None:
    """Writes a shell command into `folder`."""
    (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (folder / name).chmod(0o755)


def test_first_start_makes_all_and_second_nothing(steps: Steps) -> None:
    """The stamp comes last and says what is there."""
    assert steps.bring_up("start") == ["venv", "requirements.lock", "project"]
    assert steps.bring_up("start") == NOTHING


def test_check_adds_only_its_own(steps: Steps) -> None:
    """A user's environment is completed; a developer's serves a user as it is."""
    steps.bring_up("start")
    assert steps.bring_up("check") == ["requirements-dev.lock"]
    assert steps.bring_up("check") == NOTHING
    assert steps.bring_up("start") == NOTHING


@pytest.mark.parametrize("fails_at", ["requirements.lock", "project"])
def test_half_made_environment_is_made_anew(steps: Steps, fails_at: str) -> None:
    """Wherever it stopped, the next start begins from an empty folder."""
    steps.fails_at = fails_at
    with pytest.raises(SetUpError):
        steps.bring_up("start")
    steps.fails_at = ""
    assert steps.bring_up("start") == ["venv", "requirements.lock", "project"]


def test_failed_addition_is_not_trusted(steps: Steps) -> None:
    """A check that stopped half-way leaves no stamp behind."""
    steps.bring_up("start")
    steps.fails_at = "requirements-dev.lock"
    with pytest.raises(SetUpError):
        steps.bring_up("check")
    assert steps.bring_up("start")[0] == "venv"


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_changed_lock_makes_anew(steps: Steps, lock: str) -> None:
    """Nothing a lock no longer names stays installed."""
    steps.bring_up("check")
    (steps.root / lock).write_text("other", encoding="utf-8")
    assert steps.bring_up("check")[0] == "venv"


def test_changed_project_is_installed_again(steps: Steps) -> None:
    """Its commands may differ; the dependencies stay."""
    steps.bring_up("start")
    (steps.root / "pyproject.toml").write_text("other", encoding="utf-8")
    assert steps.bring_up("start") == ["project"]


def test_the_program_is_pointed_to_without_naming_folders(tmp_path: Path) -> None:
    root = tmp_path / "廉教 台账"
    packages = root / ".venv" / "lib" / "python3.11" / "site-packages"
    packages.mkdir(parents=True)
    file = packages / "__editable__.cleanedu_desktop-0.1.0.pth"
    file.write_text(f"{root}\n", encoding="utf-8")
    bring_up.point_relatively(root, root / ".venv")
    assert (packages / file.read_text(encoding="ascii").strip()).resolve() == root


def test_moved_folder_makes_anew(steps: Steps) -> None:
    """Commands in an environment hold its path."""
    steps.bring_up("start")
    moved = steps.root.with_name("moved")
    steps.root.rename(moved)
    steps.root, steps.venv = moved, moved / ".venv"
    assert steps.bring_up("start")[0] == "venv"


@pytest.mark.parametrize("script", ["exit 127", "echo 3.10"])
def test_gone_or_other_python_makes_anew(steps: Steps, script: str) -> None:
    """An upgraded system leaves an interpreter that fails or says another version."""
    steps.bring_up("start")
    python = bring_up.program(steps.venv, "python")
    python.unlink()
    put(python.parent, "python", script)
    assert steps.bring_up("start")[0] == "venv"


def test_damaged_stamp_counts_as_none(steps: Steps) -> None:
    """Any content that is not the stamp's."""
    steps.bring_up("start")
    (steps.venv / "stamp.json").write_text("[1", encoding="utf-8")
    assert steps.bring_up("start")[0] == "venv"


def test_failing_step_ends_the_set_up() -> None:
    """Its sentence is the one handed in."""
    with pytest.raises(SetUpError, match="as told"):
        bring_up.run([sys.executable, "-c", "raise SystemExit(3)"], "as told")


def test_second_set_up_waits_for_the_first(tmp_path: Path) -> None:
    """The operating system's lock is held until the block ends, and free after it."""
    with bring_up.alone(tmp_path), (tmp_path / ".venv.lock").open("w") as other:
        assert not bring_up.is_taken_by_us(other)
    with (tmp_path / ".venv.lock").open("w") as other:
        assert bring_up.is_taken_by_us(other)


def test_program_takes_the_place_of_the_script(tmp_path: Path) -> None:
    """Words and exit code pass through unchanged, spaces and Chinese among them."""
    venv = tools(tmp_path)
    put(venv / "bin", "cleanedu-desktop", 'printf "%s|" "$@"; exit 5')
    code = "import sys; from pathlib import Path; from installer import bring_up as b"
    words = ["--data-dir", "台 账", ""]
    done = subprocess.run(
        [sys.executable, "-c", f"{code}; b.start(Path(sys.argv[1]), sys.argv[2:])", venv, *words],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (5, "--data-dir|台 账||")


@pytest.mark.parametrize(
    ("words", "given"),
    [
        (["--demo"], ["--demo", "--output", str(bring_up.ROOT / "demo-output")]),
        (["--data-dir", "x"], ["--data-dir", "x"]),
        (["--demo", "--output", "hier"], ["--demo", "--output", "hier"]),
        (["--demo", "--output=hier"], ["--demo", "--output=hier"]),
    ],
)
def test_the_demo_lies_beside_the_script(words: list[str], given: list[str]) -> None:
    """Wherever it is started from, as the README says."""
    assert bring_up.demo_beside(words) == given


@pytest.mark.parametrize("step", ["make_whole", "start"])
def test_ctrl_c_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, step: str
) -> None:
    """While setting up it says how to go on."""

    def stop(*_given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(bring_up, "ROOT", tmp_path)
    for name in ("make_whole", "add_system_packages"):
        monkeypatch.setattr(bring_up, name, lambda *_given: None)
    monkeypatch.setattr(bring_up, step, stop)
    assert bring_up.main("start", []) == 130
    assert ("再运行一次" in capsys.readouterr().err) == (step == "make_whole")


def test_checks_run_in_order(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Words given to `check` go to pytest, which speaks last."""
    assert bring_up.check(tools(tmp_path), ["tests/rules", "-x"]) == 0
    ran = [line for line in capfd.readouterr().out.splitlines() if line.startswith("ran ")]
    assert [line.split()[1] for line in ran] == ["ruff", "ruff", "mypy", "lint-imports", "pytest"]
    assert ran[-1] == "ran pytest -n auto --dist worksteal tests/rules -x"


def test_checks_keep_what_is_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the environment, whatever the caller wishes; the project's folders stay clean."""
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    venv = tools(tmp_path)
    kept = f'"$PYTHONPYCACHEPREFIX" = "{venv}/bytecode"'
    put(venv / "bin", "pytest", f'test {kept} -a -z "$PYTHONDONTWRITEBYTECODE"')
    assert bring_up.check(venv, []) == 0


def test_first_failing_check_ends_all(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Its exit code is the answer."""
    assert bring_up.check(tools(tmp_path, mypy=7), []) == 7
    assert "ran lint-imports" not in capfd.readouterr().out


def test_folder_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence, exit code 1, no traceback."""
    monkeypatch.setattr(bring_up, "ROOT", tmp_path / "missing")
    assert bring_up.main("start", []) == 1
    assert "没有改动" in capsys.readouterr().err


def test_python_that_runs_is_chosen(tmp_path: Path) -> None:
    """A version manager's dead command and an old Python are passed over."""
    for tool in ("dirname", "readlink", "sh"):
        (tmp_path / tool).symlink_to(Path("/usr/bin", tool).resolve())
    put(tmp_path, "python3", "exit 127")
    put(tmp_path, "python3.13", "exit 1")
    put(tmp_path, "python3.12", 'case $1 in -*) exit 0;; esac; echo "chosen $2 $3"')
    done = with_python(tmp_path, "start", "a b")
    assert done.stdout == "chosen start a b\n"


def test_untried_python_is_the_last_choice(tmp_path: Path) -> None:
    """One the libraries are not built for is taken where no other runs."""
    for tool in ("dirname", "readlink", "sh"):
        (tmp_path / tool).symlink_to(Path("/usr/bin", tool).resolve())
    newer = 'case "$1 $2" in *"(3, 99)"*) exit 0;; -ISc*) exit 1;; esac; echo "newer $2"'
    put(tmp_path, "python3", newer)
    assert with_python(tmp_path, "start").stdout == "newer start\n"
    put(tmp_path, "python3.12", 'case $1 in -*) exit 0;; esac; echo "tried $2"')
    assert with_python(tmp_path, "start").stdout == "tried start\n"


def test_missing_python_is_told(tmp_path: Path) -> None:
    """The line to run, and exit code 1."""
    for tool in ("dirname", "readlink", "sh"):
        (tmp_path / tool).symlink_to(Path("/usr/bin", tool).resolve())
    done = with_python(tmp_path, "start")
    assert done.returncode == 1
    assert "apt-get install" in done.stderr
