"""Third-party notices: what is shipped, under which licence, with every licence's text."""

import re
from importlib.metadata import Distribution, distributions
from pathlib import Path

LICENCES = Path(__file__).resolve().parent.parent / "licences"
HEAD = """\
廉教台账（CleanEdu Desktop）随附的第三方软件
Third-party software shipped with CleanEdu Desktop (itself under the MIT licence)

Qt 和 PySide6 按 LGPL-3.0-only 使用：以动态库随附，没有改动。你可以用自己编译的同一接口的版本
替换程序文件夹里 `_internal/PySide6` 下的文件；本程序不限制为此进行的反向工程。源代码在
https://download.qt.io/official_releases/ （Qt 与 PySide6 的相同版本号）。
Qt and PySide6 are used under the LGPL-3.0-only, unmodified, as shared libraries in
`_internal/PySide6`, where they can be replaced by versions of your own with the same interface.
"""
_LINE = "=" * 78


def pinned(lock: str) -> set[str]:
    """Return the names a lock pins, as they are compared."""
    return {comparable(one) for one in re.findall(r"^([A-Za-z0-9._-]+)==", lock, re.MULTILINE)}


def comparable(name: str) -> str:
    """Return a distribution's name as registries compare names."""
    return re.sub(r"[-_.]+", "-", name).lower()


def licence_of(found: Distribution) -> str:
    """Return what a distribution says its licence is, in one line."""
    told = found.metadata
    said: list[str] = [*told.get_all("License-Expression", []), *told.get_all("License", [])]
    for words in said:
        if words.strip() not in {"", "UNKNOWN"}:
            return words.strip().splitlines()[0]
    classified = [
        one.rpartition(" :: ")[2]
        for one in told.get_all("Classifier", [])
        if one.startswith("License ::")
    ]
    return ", ".join(classified) or "see below"


def licence_texts(found: Distribution) -> list[str]:
    """Return the texts of the licence files a distribution carries about itself."""
    inside = [one for one in found.files or [] if ".dist-info" in one.parts[0]]
    named = [
        one
        for one in inside
        if re.search(r"licen[sc]e|copying|notice|authors", "/".join(one.parts[1:]), re.IGNORECASE)
    ]
    places = [Path(str(one.locate())) for one in sorted(named)]
    return [one.read_text(encoding="utf-8", errors="replace") for one in places]


def of_distributions(site_packages: Path, lock: str) -> list[str]:
    """Return a section for each library that `lock` pins.

    Raises:
        LookupError: one of them carries no licence text and is not known to be Qt's.
    """
    names = pinned(lock) - {"setuptools"}
    sections = []
    for found in distributions(path=[str(site_packages)]):
        if comparable(found.name) not in names:
            continue
        texts = licence_texts(found)
        if not texts and "LGPL-3.0-only" in licence_of(found):
            texts = ["LGPL-3.0-only; its text stands at the end.\n"]
        if not texts:
            raise LookupError(f"{found.name} carries no licence text")
        head = f"{found.name} {found.version}\n{licence_of(found)}"
        sections.append(f"{head}\n\n" + "\n".join(texts))
    return sorted(sections, key=str.lower)


def of_files(root: Path) -> list[str]:
    """Return a section for each licence of shipped fonts and icons."""
    files = sorted(root.glob("resources/*/LICENSE-*"))
    return [
        f"{one.parent.name}: {one.stem.removeprefix('LICENSE-')}\n\n{one.read_text('utf-8')}"
        for one in files
    ]


def notices(root: Path, site_packages: Path, python_licence: Path) -> str:
    """Return the whole text: libraries of the lock, Python, fonts and icons, LGPL and GPL.

    Args:
        root: the source tree.
        site_packages: where the locked libraries are installed.
        python_licence: the licence file of the Python that is shipped.
    """
    lock = (root / "requirements.lock").read_text("utf-8")
    sections = [
        HEAD,
        *of_distributions(site_packages, lock),
        f"Python\n\n{python_licence.read_text('utf-8')}",
        *of_files(root),
        *(f"{one.stem}\n\n{one.read_text('utf-8')}" for one in sorted(LICENCES.glob("*LGPL*"))),
        *(f"{one.stem}\n\n{one.read_text('utf-8')}" for one in sorted(LICENCES.glob("GPL*"))),
    ]
    return f"\n{_LINE}\n".join(one.strip() + "\n" for one in sections)
