"""Commands on the numbers of the review."""

from __future__ import annotations

from tests.cli.conftest import Cleanedu


def numbers(said: object) -> dict[str, dict[str, int]]:
    """Check -> its numbers."""
    return {one["id"]: one["numbers"] for one in said.data["checks"]}  # type: ignore[attr-defined]


def test_they_are_changed_and_put_back(office: Cleanedu) -> None:
    assert numbers(office("check-numbers", "--json"))["burst"]["records_a_day"] == 10
    given = ("--set", "burst.records_a_day=12", "--set", "same_sentence.people=4")
    made = numbers(office("change-check-numbers", *given, "--json"))
    assert (made["burst"]["records_a_day"], made["same_sentence"]["people"]) == (12, 4)
    assert "burst.records_a_day" in office("check-numbers").out
    assert numbers(office("restore-check-numbers", "--json"))["burst"]["records_a_day"] == 10
    said = office("change-check-numbers", "--set", "burst.none=1")
    assert (said.code, "没有“burst.none”这个数" in said.err) == (1, True)
    assert office("change-check-numbers", "--set", "burst=x").code == 2
