"""What a Linux desktop wants to know of the program."""

import configparser
import xml.etree.ElementTree as ET
from fnmatch import fnmatch
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from cleanedu_desktop.folders import STORE_NAME
from installer.packages import desktop_files
from installer.packages.desktop_files import APP_ID, draw_icons, write_desktop_files


def test_menu_entry_and_shop_page_meet(tmp_path: Path) -> None:
    write_desktop_files(tmp_path, "1.2.3", 1_767_323_045)
    page = ET.parse(tmp_path / "share" / "metainfo" / f"{APP_ID}.metainfo.xml").getroot()  # noqa: S314 (our own)
    (entry,) = (tmp_path / "share" / "applications").iterdir()
    (kind,) = ET.parse(tmp_path / "share/mime/packages/cleanedu-desktop.xml").getroot()  # noqa: S314 (our own)
    assert page.findtext("launchable") == entry.name
    release = page.find("releases/release")
    assert release is not None
    assert release.attrib == {"version": "1.2.3", "date": "2026-01-02"}
    told = configparser.ConfigParser(interpolation=None)
    told.read(entry, encoding="utf-8")
    assert told["Desktop Entry"]["Name[zh_CN]"] == "廉教台账"
    assert f"{page.findtext('provides/binary')} %f" == told["Desktop Entry"]["Exec"]
    types = [f"{kind.attrib['type']};", f"{page.findtext('provides/mediatype')};"]
    assert types == [told["Desktop Entry"]["MimeType"]] * 2
    glob = kind.find("{*}glob")
    assert glob is not None
    assert fnmatch(STORE_NAME, glob.attrib["pattern"])


def test_icons_have_the_size_their_folder_says(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desktop_files, "SIZES", (16, 48))
    for file, size in zip(draw_icons(tmp_path), (16, 48), strict=True):
        picture = QImage(str(file))
        assert (picture.width(), picture.height()) == (size, size)
        assert f"{size}x{size}" in file.parts
        assert picture.pixelColor(size // 2, 1).red() > picture.pixelColor(size // 2, 1).blue()
