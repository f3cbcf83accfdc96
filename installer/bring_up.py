"""Makes the virtual environment when it is missing or outdated, then starts or checks the program.

Run by `start`, `check` and `start.cmd` with any Python of 3.11 or newer; standard library only.
The environment is whole only while its stamp says so: the stamp goes first and comes last.
"""

import sys

try:
    import hashlib
    import importlib.util
    import json
    import os
    import shutil
    import subprocess
    import time
    from collections.abc import Iterator
    from contextlib import contextmanager
    from pathlib import Path
    from typing import IO

    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

    from installer import system_packages
    from installer.say import say
    from installer.system_packages import SetUpError
except KeyboardInterrupt:
    sys.exit(130)

ROOT = Path(__file__).resolve().parent.parent
WINDOWS = os.name == "nt"
STOPPED = 130
LOCKS = {"start": "requirements.lock", "check": "requirements-dev.lock"}

Stamp = dict[str, str]


def program(venv: Path, name: str) -> Path:
    """Where the environment keeps the command `name`."""
    return venv / "Scripts" / f"{name}.exe" if WINDOWS else venv / "bin" / name


def digest(*files: Path) -> str:
    """One SHA-256 over the contents of `files`."""
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def wanted_stamp(root: Path, python: str) -> Stamp:
    """What a whole environment of today's files says; a moved folder or new Python differs."""
    return {
        "place": str(root),
        "python": python,
        "start": digest(root / LOCKS["start"]),
        "check": digest(root / LOCKS["check"]),
        "project": digest(root / "pyproject.toml"),
    }


def read_stamp(venv: Path) -> Stamp:
    """What the environment says of itself; nothing if it is half made."""
    try:
        told = json.loads((venv / "stamp.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def write_stamp(venv: Path, stamp: Stamp) -> None:
    """Replaces the stamp in one step."""
    beside = venv / "stamp.json.new"
    beside.write_text(json.dumps(stamp, ensure_ascii=False, indent=1), encoding="utf-8")
    beside.replace(venv / "stamp.json")


def python_of(venv: Path) -> str:
    """The version the environment's Python says it is; empty if it does not run."""
    question = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        told = subprocess.run(
            [program(venv, "python"), "-ISc", question], capture_output=True, text=True, check=False
        )
    except OSError:
        return ""
    return told.stdout.strip()


def is_taken_by_us(handle: IO[str]) -> bool:
    """Takes the operating system's lock on `handle` if nobody holds it; it ends with the file."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Lets one set-up work at a time; a second start waits for the first."""
    with (root / ".venv.lock").open("w") as handle:
        if not is_taken_by_us(handle):
            say("另一个窗口正在准备运行环境，请稍候 / Another start is at work; waiting for it")
            while not is_taken_by_us(handle):
                time.sleep(1)
        yield


def run(command: list[str | Path], failure: str) -> None:
    """Runs a step of the set-up; SetUpError(failure) if it fails, after its own words."""
    surroundings = {name: text for name, text in os.environ.items() if name != "PYTHONHOME"}
    surroundings["PIP_USER"] = "0"
    if subprocess.run(command, cwd=ROOT, env=surroundings, check=False).returncode:
        raise SetUpError(failure)


def make_venv(venv: Path) -> None:
    """Makes an empty environment, over whatever was left there."""
    if venv.is_symlink():
        venv.unlink()
    elif venv.exists():
        say("正在重做运行环境 / The environment is incomplete or outdated; making it anew")
        shutil.rmtree(venv)
    if importlib.util.find_spec("ensurepip") is None:
        system_packages.install(
            [f"python3.{sys.version_info.minor}-venv"],
            "Python 虚拟环境 / virtual environments",
            tell_too=system_packages.USUALLY_LACKING,
        )
    say("正在建立运行环境 .venv / Making the environment .venv")
    run(
        [sys.executable, "-m", "venv", venv],
        "运行环境没有建成。请检查磁盘空间和文件夹的写入权限后再运行一次。\n"
        "The environment could not be made. Please check disk space and permissions and try again.",
    )


def pip_install(venv: Path, words: list[str]) -> None:
    """Installs into the environment; shows pip's progress on a terminal only."""
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    pip: list[str | Path] = [program(venv, "python"), "-Im", "pip"]
    run(
        [*pip, "install", "--disable-pip-version-check", "--no-input", *quiet, *words],
        "依赖没有装全，原因见上。请检查网络（或 pip 的软件源设置）后再运行一次，会接着完成。\n"
        "The dependencies could not be installed; the reason stands above. "
        "Please check the network (or pip's index) and run this again.",
    )


def point_relatively(root: Path, venv: Path) -> None:
    """Says where the program is without naming folders: Python reads .pth as the locale's text.

    Under ``LC_ALL=C`` a path with Chinese in it would keep Python from starting at all.
    """
    for file in venv.glob("[Ll]ib*/**/site-packages/__editable__*.pth"):
        file.write_text(f"{os.path.relpath(root, file.parent)}\n", encoding="ascii")


def make_whole(root: Path, venv: Path, task: str) -> None:
    """Brings the environment to what `task` needs, doing only what is not yet done."""
    found = read_stamp(venv)
    wanted = wanted_stamp(root, found.get("python", ""))
    kept = [name for name in ("place", "python", "start", "check") if name in found]
    if (
        not found
        or any(found[name] != wanted[name] for name in kept)
        or (python_of(venv) != found["python"])
    ):
        make_venv(venv)
        found = {"place": str(root), "python": python_of(venv)}
    if task not in found:
        (venv / "stamp.json").unlink(missing_ok=True)
        say("正在下载并安装依赖，第一次需要几分钟 / Installing the locked dependencies")
        pip_install(venv, ["--require-hashes", "-r", str(root / LOCKS[task])])
        found |= {"start": wanted["start"], task: wanted[task]}
    if found.get("project") != wanted["project"]:
        (venv / "stamp.json").unlink(missing_ok=True)
        say("正在装入本程序 / Installing the program itself")
        own = [
            "--quiet",
            "--no-deps",
            "--no-build-isolation",
            "--config-settings",
            "editable_mode=compat",
        ]
        pip_install(venv, [*own, "--editable", str(root)])
        point_relatively(root, venv)
        found["project"] = wanted["project"]
    if found != read_stamp(venv):
        write_stamp(venv, found)


def add_system_packages(venv: Path, task: str) -> None:
    """Installs the system libraries Qt lacks here, and what only tests need."""
    if not sys.platform.startswith("linux"):
        return
    qt = next(venv.glob("lib/python3.*/site-packages/PySide6"), None)
    lacking = system_packages.missing_libraries(system_packages.libraries_to_load(qt) if qt else [])
    packages = [system_packages.package_of(soname) for soname in lacking]
    if task == "check":
        packages += [*system_packages.missing_tools(), *system_packages.missing_validator()]
    system_packages.install(packages, "界面与打印 / window and paper")


def demo_beside(words: list[str]) -> list[str]:
    """Lets ``--demo`` write beside `start`, from whatever folder it was called."""
    told = any(word.split("=")[0] == "--output" for word in words)
    if told or "--demo" not in words:
        return words
    return [*words, "--output", str(ROOT / "demo-output")]


def start(venv: Path, words: list[str]) -> int:
    """Starts the program in place of this one.

    On Windows its own command has no console, and what it says would be lost.
    """
    words = demo_beside(words)
    sys.stdout.flush()
    if not WINDOWS:
        command = [str(program(venv, "cleanedu-desktop")), *words]
        os.execv(command[0], command)
    command = [str(program(venv, "python")), "-m", "cleanedu_desktop", *words]
    return subprocess.run(command, check=False).returncode


def check(venv: Path, words: list[str]) -> int:
    """Runs the checks in order; the first that fails ends it with its exit code."""
    chores = [
        ["ruff", "format", "--check"],
        ["ruff", "check"],
        ["mypy"],
        ["lint-imports", "--no-logo"],
        ["pytest", "-n", "auto", "--dist", "worksteal", *words],
    ]
    surroundings = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    # Hundreds of tests start processes, each of which would compile the program anew.
    surroundings["PYTHONPYCACHEPREFIX"] = str(venv / "bytecode")
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    for name, *options in chores:
        say(f"== {' '.join([name, *options])}")
        command = [str(program(venv, name)), *options]
        code = subprocess.run(command, cwd=ROOT, env=surroundings, check=False).returncode
        if code:
            return code
    return 0


def fail(sentence: str) -> int:
    """Says why the set-up stopped; a window opened by a double click stays until it is read."""
    say(sentence, sys.stderr)
    if WINDOWS and sys.stdin.isatty():
        input("按回车键关闭 / Press Enter to close")
    return 1


def main(task: str, words: list[str]) -> int:
    """Exit code of `start` or `check`; 1 with a sentence when the set-up cannot go on."""
    venv = ROOT / ".venv"
    try:
        with alone(ROOT):
            make_whole(ROOT, venv, task)
            add_system_packages(venv, task)
    except SetUpError as problem:
        return fail(str(problem))
    except OSError as problem:
        return fail(
            f"不能在 {ROOT} 写入：{problem.strerror}。台账数据没有改动。请检查权限和磁盘空间。\n"
            f"Cannot write in {ROOT}. Please check permissions and disk space."
        )
    except KeyboardInterrupt:
        say("已停下；再运行一次会接着完成 / Stopped; run it again to go on", sys.stderr)
        return STOPPED
    try:
        return {"start": start, "check": check}[task](venv, words)
    except KeyboardInterrupt:
        return STOPPED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
