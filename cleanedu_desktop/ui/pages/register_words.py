"""What the window calls the registers and their groups, in the order of the navigation."""

from __future__ import annotations


def page_of_group(group: str) -> str:
    """Return the name of the page of a group."""
    return _PAGE + group


def group_of_page(name: str) -> str:
    """Return the group whose page is called so, "" if it is no page of a group."""
    return name.removeprefix(_PAGE) if name.startswith(_PAGE) else ""


_PAGE = "group:"

REGISTERS = {
    "plan_item": ("年度计划", "列入计划(&N)"),
    "campaign": ("阶段性教育", "新建教育(&N)"),
    "incoming_document": ("上级来文", "登记来文(&N)"),
    "responsibility_letter": ("责任书", "新建责任书(&N)"),
    "duty_record": ("履责纪实", "登记履责(&N)"),
    "quarterly_feedback": ("季度反馈", "填写反馈(&N)"),
    "leading_group": ("领导小组", "登记组成(&N)"),
    "post_duties": ("一岗双责", "登记职责(&N)"),
    "self_study": ("个人自学", "登记自学(&N)"),
    "menu_learning": ("菜单式学习", "新建专题(&N)"),
    "question": ("意见疑问", "登记意见(&N)"),
    "short_test": ("学习测试", "登记测试(&N)"),
    "training": ("培训选拔", "登记培训(&N)"),
    "thought_report": ("思想状况", "登记分析(&N)"),
    "inspection": ("监督检查", "登记检查(&N)"),
    "special_check": ("专项自查", "新建自查(&N)"),
    "self_correction": ("自查自纠", "登记自查(&N)"),
    "outside_evaluation": ("行风评议", "登记评议(&N)"),
    "debrief": ("述责述廉", "登记述责(&N)"),
    "feedback": ("群众意见", "登记意见(&N)"),
    "disclosure": ("公开事项", "登记公开(&N)"),
    "early_sign": ("苗头隐患", "登记苗头(&N)"),
    "post_risk": ("廉政风险点", "登记风险(&N)"),
    "case": ("典型案例", "登记案例(&N)"),
    "regulation": ("制度汇编", "登记制度(&N)"),
    "culture_activity": ("六进活动", "登记活动(&N)"),
    "culture_position": ("宣传阵地", "登记阵地(&N)"),
    "demonstration_site": ("示范点", "登记示范点(&N)"),
    "education_base": ("教育基地", "登记基地(&N)"),
    "publicity_item": ("宣传品", "登记宣传品(&N)"),
    "work": ("文艺作品", "登记作品(&N)"),
    "media_report": ("媒体宣传", "登记报道(&N)"),
    "honour": ("先进典型", "登记典型(&N)"),
    "brief": ("简报总结", "新建简报(&N)"),
    "fund": ("经费收支", "登记收支(&N)"),
    "equipment": ("装备设施", "登记装备(&N)"),
    "partner": ("协作单位", "登记单位(&N)"),
    "person_event": ("人员事项", "登记事项(&N)"),
    "member_review": ("民主评议", "登记评议(&N)"),
    "self_check": ("个人自查", "登记自查(&N)"),
    "declaration": ("个人申报", "登记申报(&N)"),
    "family_occasion": ("婚丧喜庆", "登记报备(&N)"),
    "gift": ("礼品礼金", "登记礼品(&N)"),
}
"""Kind -> title and words of the button for a new one."""

OTHERS = "其他登记"
"""The group of registers whose form names none: those of the office's own."""
GROUPS = {
    "计划与责任": "list-todo",
    "学习": "graduation-cap",
    "监督检查": "search-check",
    "风险与制度": "shield-check",
    "廉政文化": "landmark",
    "经费与保障": "wallet",
    "个人与评议": "user-check",
    OTHERS: "folder-open",
}
"""Group -> picture."""
