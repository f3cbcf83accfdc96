"""Culture: six ways, sites, bases, positions, items, works, media (R90 to R97, R101)."""

from __future__ import annotations

from datetime import date
from typing import Any

from cleanedu_desktop.acts.list_entries import list_rows
from cleanedu_desktop.acts.print_campaign import print_campaign
from cleanedu_desktop.acts.print_photos import print_photos
from cleanedu_desktop.acts.show_coverage import show_coverage
from tests.exchange.media.pictures import photo
from tests.requirements.sample_office import Office, words_in


def activity(office: Office, day: str, title: str, *enters: str, **more: Any) -> str:
    """Hold an activity."""
    links = more.pop("links", ())
    wanted = {"title": title, "held_on": day, "enters": list(enters or ("机关",))}
    return office.record("culture_activity", {"leader": ["罗㛃宁"]}, links, **wanted | more)


def test_r90_six_ways(office: Office) -> None:
    """Two activities went three ways, one of them twice; three ways are missing."""
    one = activity(
        office, "2027-03-01", "清风进社区", "社区", "家庭", headcount=80, effect="反响好"
    )
    two = activity(office, "2027-04-01", "家访", "家庭", "企业", form="家访", headcount=12)
    six = show_coverage(office.on("2027-05-01").desk).coverage.six_ways
    assert dict(six.times) == {"机关": 0, "社区": 1, "家庭": 2, "学校": 0, "企业": 1, "农村": 0}
    assert six.missing == ("机关", "学校", "农村")
    ledger = office.printed("culture_activity_ledger", one, two)
    for words in ("六进活动台账", "清风进社区", "80", "罗㛃宁", "反响好"):
        assert words in ledger


def test_r91_a_site_is_named_reviewed_and_withdrawn(office: Office) -> None:
    one = office.record(
        "demonstration_site",
        {"keeper": ["𫖯文博"]},
        name="第二分局示范点",
        level="县级",
        named_by="县纪委",
        named_on="2027-01-20",
        doc_number="示纪发〔2027〕5号",
        standard="五有。",
        review_on="2027-12-20",
    )
    assert [due.until for due in office.due(one, "2027-12-15")] == [date(2027, 12, 20)]
    later = office.on("2027-12-18")
    later.step(one, "review", reviewed_on="2027-12-18", result="建议摘牌", situation="全年未活动。")
    assert (
        later.step(one, "withdraw", withdrawn_on="2027-12-18", reason="全年未活动。") == "withdrawn"
    )
    assert office.due(one, "2029-01-01") == []
    ledger = office.printed("demonstration_site_ledger", one)
    for words in ("第二分局示范点", "县级", "示纪发〔2027〕5号", "已摘牌"):
        assert words in ledger


def test_r92_bases_and_how_often_they_were_visited(office: Office) -> None:
    one = office.record(
        "education_base",
        name="文天祥纪念馆",
        listed_on="2027-01-05",
        category="纪念馆",
        themes=["忠诚"],
        address="县城南路1号",
        capacity=120,
        contact="王馆长",
    )
    for day, heads in (("2027-03-05", 30), ("2027-06-30", 26)):
        office.on(day).step(one, "visit", visited_on=day, headcount=heads, audience="全体党员")
    other = office.record(
        "education_base", name="烈士陵园", listed_on="2027-01-06", category="纪念馆"
    )
    assert "参观次数" in office.printed("education_base_ledger", one, other)
    place = office.desk.forms.main_form("education_base").list_columns.index("visit.times")
    listed = list_rows(office.desk, kind="education_base", ids=[one, other])
    assert [(row.id, row.values[place]) for row in listed] == [(one, "2"), (other, "0")]
    printed = office.printed("education_base", one)
    for words in ("文天祥纪念馆", "忠诚", "120", "30", "26", "王馆长"):
        assert words in printed


def test_r93_positions_are_refreshed(office: Office) -> None:
    """Due by the day written; each refreshing makes it due three months later."""
    one = office.record(
        "culture_position",
        {"keeper": ["秦若溪"]},
        name="大厅宣传栏",
        category="宣传栏",
        place="一楼大厅",
        built_on="2027-01-05",
        refresh_by="2027-03-31",
    )
    (due,) = office.due(one, "2027-03-28")
    assert (due.what, due.until) == ("更新：大厅宣传栏", date(2027, 3, 31))
    office.on("2027-03-30").step(
        one, "refresh", refreshed_on="2027-03-30", content="换成四期漫画。"
    )
    assert [due.until for due in office.due(one, "2027-06-25")] == [date(2027, 6, 30)]
    assert "换成四期漫画。" in office.printed("culture_position", one)
    assert "大厅宣传栏" in office.printed("culture_position_ledger", one)


def test_r94_items_by_quantity_place_and_days(office: Office) -> None:
    """Their costs sum at the foot of the ledger: 450 yuan."""
    made = [
        office.record(
            "publicity_item",
            name=name,
            category=kind,
            put_up_on="2027-02-01",
            taken_down_on="2027-03-01",
            quantity=quantity,
            place="大门",
            cost=cost,
            photos="照片1张",
        )
        for name, kind, quantity, cost in (
            ("横幅", "横幅", 5, "250.00"),
            ("海报", "海报", 10, "200.00"),
        )
    ]
    for one, name, width in zip(made, ("横幅", "海报"), (300, 400), strict=True):
        picture, words = photo(width, 200), f"大门口的{name}"
        office.attach(one, f"{name}.jpg", picture, role="photo", caption=words)
    paper = print_photos(office.desk, record_id=made[1], target=office.folder / "photos.pdf")
    assert (paper.photos, paper.left_out) == (1, ())
    assert all(words in words_in(paper.path) for words in ("大门口的海报", office.number(made[1])))
    ledger = office.printed("publicity_item_ledger", *made)
    for words in ("宣传品台账", "横幅", "2027年3月1日", "大门", "合计", "450.00", "照片（张）"):
        assert words in ledger
    office.attach(made[0], "再拍.jpg", photo(320, 200), role="photo", caption="再拍一张")
    office.attach(made[0], "清单.txt", b"five", caption="制作清单")
    photos = {one: office.show(one).whole.photos for one in made}
    assert photos == {made[0]: 2, made[1]: 1}
    assert "250.00元2" in office.printed("publicity_item_ledger", made[0])


def test_r95_works(office: Office) -> None:
    one = office.record(
        "work",
        title="清风谣",
        category="歌谣",
        author="顾南",
        made_on="2027-04-10",
        content="清风起，正气扬。",
        kept_at="宣传盒",
    )
    office.attach(one, "清风谣.mid", b"MThd", caption="县文化馆谱曲")
    later = office.on("2027-06-01")
    later.step(one, "show", shown_on="2027-05-01", where="县文化节")
    later.step(one, "award", awarded_on="2027-06-01", award="县二等奖")
    printed = office.printed("work", one)
    for words in ("清风谣", "顾南", "县文化节", "县二等奖", "清风起，正气扬。"):
        assert words in printed
    assert "清风谣" in office.printed("work_ledger", one)


def test_r96_media_by_channel_with_the_reference(office: Office) -> None:
    made = [
        office.record(
            "media_report",
            title=title,
            published_on="2027-05-08",
            outlet=outlet,
            channel=channel,
            reference=reference,
        )
        for title, outlet, channel, reference in (
            ("教育进社区", "示范日报", "报纸", "第3版"),
            ("清风广场", "县文化馆", "广场演出", "5月8日晚"),
        )
    ]
    ledger = office.printed("media_report_ledger", *made)
    for words in ("媒体宣传台账", "示范日报", "报纸", "第3版", "广场演出"):
        assert words in ledger


def test_r97_public_service_advertisements(office: Office) -> None:
    one = activity(office, "2027-05-01", "电子屏公益广告", "社区", form="公益广告")
    item = office.record(
        "publicity_item",
        links=[(one, "相关")],
        name="公益广告片",
        category="公益广告",
        put_up_on="2027-05-01",
        quantity=3,
    )
    assert (item, "相关") in office.linked(one)
    assert "公益广告" in office.printed("culture_activity", one)
    assert "公益广告片" in office.printed("publicity_item_ledger", item)


def test_r101_a_campaign_of_building(office: Office) -> None:
    """Two activities of it are in its book."""
    campaign = office.record(
        "campaign", name="创建清廉科室", category="创建活动", starts_on="2027-03-01"
    )
    for day in ("2027-03-05", "2027-04-05"):
        activity(office, day, f"{day}创建活动", links=[(campaign, "计入")], form="创建活动")
    target = office.folder / "book.pdf"
    done = print_campaign(office.on("2027-05-01").desk, record_id=campaign, target=target)
    assert done.records == 2
    assert all(words in words_in(target) for words in ("创建清廉科室专项台账", "共2条"))
