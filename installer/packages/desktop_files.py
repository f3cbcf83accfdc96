"""What a Linux desktop wants to know of the program: menu entry, shop page, icons."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import escape

from cleanedu_desktop.folders import STORE_NAME

APP_ID = "io.github.cleanedu_desktop.CleanEduDesktop"
"""Of the shop page. The menu entry is called as the window calls itself, so that they meet."""
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
"""Edges of the icons in pixels."""

DESKTOP = """\
[Desktop Entry]
Type=Application
Name=CleanEdu Desktop
Name[zh_CN]=廉教台账
GenericName=Books of clean-government education
GenericName[zh_CN]=廉政教育台账
Comment=Keep and print the books of clean-government education, offline
Comment[zh_CN]=学习教育、廉政谈话、承诺、整改的登记、提醒和打印，不联网
Exec=cleanedu-desktop %f
Icon=cleanedu-desktop
Terminal=false
Categories=Office;Database;
Keywords=廉政;廉洁;教育;台账;谈话;承诺;整改;纪检;
StartupNotify=true
MimeType=application/x-cleanedu-store;
"""

MIME_TYPE = "application/x-cleanedu-store"
MIME = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{MIME_TYPE}">
    <comment>Books of CleanEdu Desktop</comment>
    <comment xml:lang="zh_CN">廉教台账的台账</comment>
    <icon name="cleanedu-desktop"/>
    <glob pattern="*{Path(STORE_NAME).suffix}"/>
  </mime-type>
</mime-info>
"""

METAINFO = """\
<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>{app_id}</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>MIT</project_license>
  <name>CleanEdu Desktop</name>
  <name xml:lang="zh-CN">廉教台账</name>
  <summary>Keep and print the books of clean-government education, offline</summary>
  <summary xml:lang="zh-CN">离线登记、提醒和打印廉政教育台账</summary>
  <description>
    <p>One entry of a study session, talk, commitment or rectification serves every list, form
      and count. Nothing is sent anywhere; the program never invents content.</p>
    <p xml:lang="zh-CN">一次登记学习教育、廉政谈话、廉政承诺、问题整改，名单、签到表、记录表、台账
      都从这里打印。不联网；不替任何人编写内容。</p>
  </description>
  <categories>
    <category>Office</category>
    <category>Database</category>
  </categories>
  <launchable type="desktop-id">cleanedu-desktop.desktop</launchable>
  <provides>
    <binary>cleanedu-desktop</binary>
    <binary>cleanedu</binary>
    <mediatype>application/x-cleanedu-store</mediatype>
  </provides>
  <developer id="io.github.cleanedu_desktop">
    <name>CleanEdu Desktop</name>
  </developer>
  <content_rating type="oars-1.1"/>
  <releases>
    <release version="{version}" date="{day}"/>
  </releases>
</component>
"""


def write_desktop_files(usr: Path, version: str, made_at: int) -> None:
    """Write menu entry, type of the store's file and shop page below `usr`."""
    day = f"{datetime.fromtimestamp(made_at, UTC):%Y-%m-%d}"
    metainfo = METAINFO.format(app_id=APP_ID, version=escape(version), day=day)
    for name, text in (
        ("share/applications/cleanedu-desktop.desktop", DESKTOP),
        ("share/mime/packages/cleanedu-desktop.xml", MIME),
        (f"share/metainfo/{APP_ID}.metainfo.xml", metainfo),
    ):
        (usr / name).parent.mkdir(parents=True, exist_ok=True)
        (usr / name).write_text(text, encoding="utf-8")


def draw_icons(usr: Path) -> list[Path]:
    """Draw the program's own sign in every size below `usr`; return the files."""
    from cleanedu_desktop.folders import folders_for
    from cleanedu_desktop.ui.application import make_application
    from cleanedu_desktop.ui.navigation import seal

    application = make_application(["icons"], folders_for().resources)
    made = []
    for size in SIZES:
        file = usr / f"share/icons/hicolor/{size}x{size}/apps/cleanedu-desktop.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        if not seal(size).save(str(file)):
            raise OSError(f"cannot write {file}")
        made.append(file)
    del application  # fonts are there for as long as it is
    return made


if __name__ == "__main__":
    draw_icons(Path(sys.argv[1]))
