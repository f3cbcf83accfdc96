"""Nothing of one machine is committed, and the guide for contributors points at what exists."""

import re
import subprocess

from tests.house_rules.sources import ROOT, assert_none

MACHINE_PATH = re.compile(r"(?<![\w.\-/~])/(?:work|root|home/[a-z][\w-]*|Users/\w+)/")


def committed() -> list[str]:
    """Files known to Git or about to be, relative to the root."""
    # The checkout may belong to another user, as it does in most containers.
    trusting = ["git", "-c", "safe.directory=*"]
    words = [*trusting, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    told = subprocess.run(words, cwd=ROOT, capture_output=True, check=True).stdout
    return [name for name in told.decode().split("\0") if name and (ROOT / name).is_file()]


def test_no_path_of_a_machine_is_committed() -> None:
    """Text files name no home or working folder of a developer."""
    found = []
    for name in committed():
        content = (ROOT / name).read_bytes()
        if b"\0" not in content:
            found += [
                f"{name}: {hit.group()}"
                for hit in MACHINE_PATH.finditer(content.decode("utf-8", "replace"))
            ]
    assert_none(found)


def test_what_counts_as_a_path_of_a_machine() -> None:
    """Absolute paths count; a project's own `docs/home/` and addresses do not."""
    slash = "/"
    assert MACHINE_PATH.search(f"open {slash}home{slash}someone{slash}x")
    assert MACHINE_PATH.search(f'"{slash}root{slash}x"')
    assert not MACHINE_PATH.search("docs/home/start/ https://example.org/work/x")


def test_recipes_stand_where_the_guide_says() -> None:
    """Each path in the recipes of CONTRIBUTING.md exists."""
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    recipes = re.findall(r"`([^`]+/[^`]*)`", guide.partition("## Recipes")[2].partition("\n## ")[0])
    assert len(recipes) > 3
    assert_none(path for path in recipes if not (ROOT / path).exists())
