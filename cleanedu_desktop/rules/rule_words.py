"""Says in words what a rule demands and where it comes from."""

from __future__ import annotations

from cleanedu_desktop.rules.periods import WORDS
from cleanedu_desktop.rules.rule import Rule

_DEMANDED = {
    "records": "{period}至少 {minimum:g} 次",
    "attended": "每人{period}至少参加 {minimum:g} 次",
    "hours": "每人{period}至少 {minimum:g} 学时",
    "talks": "每人{period}至少 {minimum:g} 次",
    "pairs": "两人之间{period}至少 {minimum:g} 次",
    "share": "{period}按比例办理",
    "commitments": "每人{period} {minimum:g} 份",
    "make_up": "缺席的补学",
    "deadline": "按期限",
    "dates": "按登记里写明的日期",
    "events": "有这类事项时办理",
    "steps": "登记后按期办理",
    "quarter_plan": "每季度初",
    "absences": "多次缺席时办理",
    "holders": "岗位、人员变动后复查",
    "decisions": "按议定事项的期限",
}
NUMBERS = {
    "numerator": "比例的分子",
    "denominator": "比例的分母",
    "percent": "百分之几",
    "share_percent": "百分之几",
    "days": "天数",
    "before_days": "提前多少天算数",
    "working_days": "工作日",
    "lesson_working_days": "党课记录的工作日",
    "months": "月数",
    "month": "几月",
    "day": "几日",
    "hours": "小时",
    "years": "岁数",
    "kept_years": "保存年数",
    "late_after_days": "事后几天算补录",
    "reports_a_quarter": "每季度听汇报次数",
    "studies_a_year": "每年调研次数",
    "visitors": "回访人数",
    "most_a_year": "每年最多次数",
    "helpers": "帮教人数",
    "plan_by_day": "季度首月几日前",
    "times_absent": "缺席次数",
    "months_to_remind": "几个月不参加提醒",
    "months_to_admonish": "几个月不参加告诫",
    "least_members": "最少人数",
    "most_members": "最多人数",
    "members_for_committee": "设委员会的人数",
    "least_committee": "委员最少人数",
    "most_committee": "委员最多人数",
    "term_years": "每届年数",
    "village_term_years": "村、社区每届年数",
    "years_before": "看上几个年度",
    "months_to_help": "帮教月数",
    "days_after_joining": "新来的几天内",
    "draft_days": "提前几天起草",
    "send_days": "提前几天发送",
    "films_a_month": "每月部数",
    "resits": "补考次数",
}
"""Name of a number of a rule -> words shown."""
_CONVERTED = {"hour": "每小时", "half_day": "每半天", "day": "每天"}


def demand_words(rule: Rule) -> str:
    """Return what a rule demands in a few words: 每季度至少 1 次. Switched off says so."""
    words = "只作说明"
    if rule.demand:
        period = WORDS.get(rule.period, "")
        words = _DEMANDED[rule.demand].format(period=period, minimum=rule.minimum)
    elif rule.hours is not None:
        words = f"{_CONVERTED[rule.hours.each]}折 {rule.hours.hours:g} 学时"
    elif rule.keep:
        words = f"保管期限 {rule.keep}"
    elif rule.numbers:
        words = "限额、期限"
    return words if rule.on else f"未启用（{words}）"


def number_words(name: str) -> str:
    """Return what a number of a rule is called."""
    return NUMBERS.get(name, name)


def whole_words(rule: Rule) -> str:
    """Return what a rule demands, with each of its numbers: for the record of a change."""
    numbers = "、".join(f"{number_words(name)} {one}" for name, one in rule.numbers.items())
    return f"{demand_words(rule)}；{numbers}" if numbers else demand_words(rule)


def origin_words(rule: Rule) -> str:
    """Return whose rule it is; local practice is never called national."""
    if rule.own:
        return "本单位"
    if rule.national:
        return "全国规定"
    return "程序提醒" if rule.program else "各地做法"
