"""Sheets that the tests of paper draw; names and offices are invented."""

from cleanedu_desktop.form_engine.sheet import (
    Face,
    GridRow,
    HeadingRow,
    LetterBlock,
    OfficialBlock,
    OfficialParagraph,
    Sheet,
    SheetCell,
    SheetText,
    SignatureRow,
    TableBlock,
    TableColumn,
)

PARAGRAPH = (
    "经核对，2025年度你单位共签订合同74份，合同金额合计7,178.71万元，其中未按规定履行招标程序的有3份"
    "（占3.06%），请按照《中国共产党纪律检查机关监督执纪工作规则》的有关要求，如实说明情况。"
)


def cell(
    label: str, text: str = "", span: int = 12, *, lines: int = 1, face: Face = "body"
) -> SheetCell:
    """A cell; of more than one line it holds long text."""
    value = SheetText(text=text, face=face, what=label)
    return SheetCell(label=label, value=value, span=span, lines=lines, long=lines > 1)


def talk_sheet(
    *, name: str = "张䶮", content: str = PARAGRAPH, cause: str = "例行谈话", draft: bool = False
) -> Sheet:
    """A filled talk record with every part of a grid form."""
    return Sheet(
        form_id="talk",
        form_version="0123456789ab",
        title="廉政谈话记录表",
        office_name="示例局机关第一党支部",
        number="T2026-0007",
        key="T20260007-AB12CD34EF",
        head=(("编号", "T2026-0007"), ("密级", "内部")),
        blocks=(
            HeadingRow(text="基本情况"),
            GridRow(cells=(cell("被谈话人", name, 6, face="name"), cell("性别", "男", 6))),
            GridRow(cells=(cell("谈话事由", cause),)),
            GridRow(cells=(cell("谈话内容", content, lines=8),)),
            SignatureRow(labels=("谈话人签字", "被谈话人签字")),
        ),
        printed_on="2026年11月21日",
        draft=draft,
    )


def ledger_sheet(rows: int = 3, *, long_cell: str = "") -> Sheet:
    """A ledger over a wide page."""
    line = (SheetText(text="上级反馈"), SheetText(text="李𫖯华、赵𬱖", face="name"))
    return Sheet(
        form_id="rectification_ledger",
        form_version="0123456789ab",
        title="问题整改台账",
        office_name="示例局机关第一党支部",
        paper="a4-landscape",
        head=(("年度", "2026"),),
        blocks=(
            TableBlock(
                columns=(
                    TableColumn(label="序号", width=10, align="center"),
                    TableColumn(label="问题来源", width=60),
                    TableColumn(label="责任人", width=60),
                    TableColumn(label="备注", width=60),
                ),
                rows=tuple(
                    (SheetText(text=str(n)), *line, SheetText(text=long_cell))
                    for n in range(1, rows + 1)
                ),
            ),
        ),
    )


def letter_sheet(items: int = 3) -> Sheet:
    """A commitment letter."""
    return Sheet(
        form_id="commitment",
        form_version="0123456789ab",
        title="廉洁从业承诺书",
        title_line="示例局机关第一党支部",
        office_name="示例局机关第一党支部",
        number="C2026-0031",
        blocks=(
            LetterBlock(
                salutation=SheetText(text="中共示例局机关第一支部委员会"),
                opening="本人郑重承诺：",
                items=tuple(SheetText(text=f"第{n}，{PARAGRAPH}") for n in range(items)),
                closing="以上承诺，请组织监督。",
                signatures=("承诺人（签字）",),
                notes=(cell("份数", "一式三份"), cell("审核人", "王㛃")),
            ),
        ),
    )


def official_sheet(*, mark: str = "", paragraphs: int = 3, number: str = "") -> Sheet:
    """A notice to mend, with all its parts."""
    text = (
        OfficialParagraph(text=SheetText(text="一、存在的问题"), level=1),
        *(OfficialParagraph(text=SheetText(text=PARAGRAPH)) for _ in range(paragraphs)),
    )
    return Sheet(
        form_id="notice",
        form_version="0123456789ab",
        title="整改通知书",
        office_name="示例局机关第一党支部",
        number="Z2026-0003",
        key="Z20260003-AB12CD34EF",
        blocks=(
            OfficialBlock(
                title=SheetText(text="关于限期整改合同管理和公务接待突出问题的整改通知书"),
                mark=mark,
                doc_number=SheetText(text=number),
                addressee=SheetText(text="财务科："),
                paragraphs=text,
                attachments=(SheetText(text="问题清单"), SheetText(text="整改措施一览表")),
                signed_by=SheetText(text="示例局机关第一党支部"),
                dated=SheetText(text="2026年3月5日"),
                people=(cell("出席", "李𫖯华、赵𬱖", face="name"),),
                copies_to=SheetText(text="局机关党委，各党支部。"),
                issued_by=SheetText(text="局办公室"),
                issued_on=SheetText(text="2026年3月6日"),
                signatures=("签收人（签字）",),
            ),
        ),
        printed_on="2026年11月21日",
    )
