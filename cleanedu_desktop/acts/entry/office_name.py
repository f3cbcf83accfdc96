"""What the name of an office must be: it is printed on every page."""

from __future__ import annotations

from cleanedu_desktop.problems import OfficeProblem

LONGEST_NAME = 100


def tidy_office_name(name: str, not_done: str) -> str:
    """Return the name without spaces around it; `not_done` begins what is said of a bad one.

    Raises:
        OfficeProblem: it is empty, too long, or cannot be shown.
    """
    tidy = " ".join(name.split())
    if not tidy or len(tidy) > LONGEST_NAME or not tidy.isprintable():
        raise OfficeProblem(
            f"{not_done}：单位名称应为 1 至 {LONGEST_NAME} 个字，请填写单位全称后再试。"
        )
    return tidy
