"""What a package says of itself on its cover."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cleanedu_desktop.acts.bundle.asked import BundleAsked
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.make_bundle import make_bundle
from cleanedu_desktop.rules.masking import Masking
from tests.acts.office import Staff, record_talk
from tests.acts.personal_matters import declare
from tests.printing.assembling.packages import read_back


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"restricted": True}, "含不公开的内容：个人有关事项申报表"),
        ({"pictures": False}, "没有放入签字扫描件"),
        ({"level": Masking.MASKED}, "姓名、证件号码、电话已隐去"),
        ({"level": Masking.FIGURES}, "只有统计数字"),
        ({"kinds": ("talk",)}, "范围廉政谈话记录表"),
    ],
)
def test_the_cover_says_what_is_left_out(
    changes: dict[str, object], said: str, desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    record_talk(desk, staff)
    declare(desk, staff.driver, "房产")
    asked = replace(BundleAsked(year=2026), **changes)  # type: ignore[arg-type]
    done = make_bundle(desk, asked=asked, target=tmp_path / "a.pdf")
    read = read_back(done.path.read_bytes())
    assert said in read.texts[0]
    assert ("房产" in "".join(read.texts)) == asked.restricted
    words = "".join(read.texts) + "".join(one for _, one, _ in read.marks)
    assert ("沈雅琴" in words) == (asked.level is Masking.WHOLE)
    raw = done.path.read_bytes()
    for name in ("沈雅琴", "周明远"):
        forms = (name.encode(), name.encode("utf-16-be"), name.encode("utf-16-be").hex().encode())
        assert asked.level is Masking.WHOLE or not any(one in raw for one in forms)
    assert ("廉洁要求" in words) == (asked.level is not Masking.FIGURES)
