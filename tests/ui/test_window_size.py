"""The window is no higher than the screen it is on."""

import pytest
from PySide6.QtCore import QSize

from cleanedu_desktop.ui.window_size import FRAME, first_size, least_size


@pytest.mark.parametrize(
    ("room", "first", "least"),
    [
        ((1920, 1040), (1366, 768), (1024, 700)),
        ((1366, 728), (1366, 688), (1024, 688)),  # a small laptop
        ((1280, 680), (1280, 640), (1024, 640)),  # 1920 × 1080 at 150 %
        ((1093, 582), (1093, 542), (1024, 542)),  # 1366 × 768 at 125 %
    ],
)
def test_it_fits_the_screen(
    room: tuple[int, int], first: tuple[int, int], least: tuple[int, int]
) -> None:
    """And may be made no larger than that by its own least size."""
    assert first_size(QSize(*room)) == QSize(*first)
    assert least_size(QSize(*room)) == QSize(*least)
    assert first[1] <= room[1] - FRAME or room[1] >= 768
