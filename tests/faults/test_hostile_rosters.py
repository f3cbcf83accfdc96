"""Whatever is handed in as a roster ends in people or one sentence, soon, in little memory."""

import tracemalloc
import zipfile
from io import BytesIO
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cleanedu_desktop.exchange.roster import read_roster
from cleanedu_desktop.problems import OfficeProblem

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "花名册.xlsx"
WORKBOOK = SAMPLE.read_bytes()
SOON = settings(
    deadline=60_000,  # milliseconds: more is a hang
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
FEW = settings(SOON, max_examples=12)  # each starts a process


def must_end_well(path: Path) -> None:
    try:
        read_roster(path)
    except OfficeProblem as problem:
        assert "没有改动" in problem.sentence
        assert problem.sentence.endswith("。")


@SOON
@given(st.binary(max_size=400))
def test_any_bytes(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "花名册.csv"
    path.write_bytes(content)
    must_end_well(path)


@SOON
@given(st.text(alphabet='姓名性别张三,;\t"\n\r=1985.10年月合计\ue000\u200b', max_size=200))
def test_any_text_table(tmp_path: Path, text: str) -> None:
    path = tmp_path / "花名册.csv"
    path.write_text("姓名,出生年月\n" + text, encoding="utf-8", newline="")
    must_end_well(path)


@FEW
@given(
    st.lists(
        st.tuples(st.integers(0, len(WORKBOOK) - 1), st.integers(0, 255)), min_size=1, max_size=8
    )
)
def test_a_workbook_with_flipped_bytes(tmp_path: Path, flips: list[tuple[int, int]]) -> None:
    content = bytearray(WORKBOOK)
    for place, byte in flips:
        content[place] = byte
    path = tmp_path / "花名册.xlsx"
    path.write_bytes(bytes(content))
    must_end_well(path)


@FEW
@given(st.data())
def test_a_workbook_with_changed_xml(tmp_path: Path, data: st.DataObject) -> None:
    with zipfile.ZipFile(BytesIO(WORKBOOK)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = data.draw(st.sampled_from(sorted(parts)))
    content = parts[name]
    start = data.draw(st.integers(0, len(content) - 1))
    length = data.draw(st.integers(0, 40))
    put = data.draw(st.sampled_from([b"", b"<", b"9" * 12, b'"', b"-1", b"</row>", b"\xff", b"A1"]))
    parts[name] = content[:start] + put + content[start + length :]
    path = tmp_path / "花名册.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for part, body in parts.items():
            package.writestr(part, body)
    must_end_well(path)


@FEW
@given(st.integers(0, len(WORKBOOK) - 1))
def test_a_workbook_cut_off_anywhere(tmp_path: Path, length: int) -> None:
    path = tmp_path / "花名册.xlsx"
    path.write_bytes(WORKBOOK[:length])
    must_end_well(path)


def test_a_zip_bomb_costs_the_program_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        with package.open("xl/worksheets/sheet1.xml", "w") as part:
            for _ in range(300):
                part.write(bytes(1024 * 1024))
    tracemalloc.start()
    try:
        must_end_well(path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 5 * 1024 * 1024
