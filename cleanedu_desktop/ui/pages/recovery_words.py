"""What happened to a damaged store, in words for the recovery page."""

from __future__ import annotations

import re

from cleanedu_desktop.acts.find_good_backup import GoodBackup
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.day_words import moment
from cleanedu_desktop.ui.pages.restore_words import kinds_words
from cleanedu_desktop.ui.widgets.labels import shortened

_KEPT = "程序没有改动它，也没有删除任何东西。请按下面的顺序做，多数情况第一步就够。"
_UNREADABLE = "台账文件有一部分读不出来了，常见的原因是断电、U 盘没有安全弹出或硬盘老化。" + _KEPT
_HAPPENED = {
    "S26": "台账文件认不出来：可能开头损坏，也可能被别的文件顶替了。"
    "设过密码的，先看看密钥文件 store.keys 是否还在数据文件夹里。" + _KEPT,
    "S101": "台账文件被别的数据库软件改写过，不能保证里面还是本单位登记的内容。" + _KEPT,
    "S102": "台账文件里保护修改历史的设置不见了，可能被别的软件打开改过。" + _KEPT,
    "S105": "台账里的内容和它的修改历史对不上，有的内容是在程序之外改的。" + _KEPT,
}
_MOST = 3
LOOKING = "正在找最近一份完好的备份，从头到尾检验…"
NO_BACKUP = "平常的位置里没有找到完好的备份。有备份 U 盘的，插上后点“选备份”。"


def what_happened(code: str) -> str:
    """Return what happened, and that nothing was changed, for a problem's code."""
    return _HAPPENED.get(code, _UNREADABLE)


def told_backup(good: GoodBackup) -> str:
    """Return what the newest good backup holds and from when, and what restoring it means."""
    seen = good.seen
    lost = f"更新的 {good.passed_over} 份不能用。" if good.passed_over else ""
    last = f"最后登记的是“{shortened(seen.newest[0][2], 24)}”。" if seen.newest else ""
    return (
        f"{moment(good.listed.made_at)} 的备份，检验完好：{seen.office_name}，"
        f"{seen.records} 条记录（{kinds_words(seen.kinds)}）。{last}{lost}"
        "此后登记的不在其中；损坏的文件改名留着。"
    )


def technical(problem: OfficeProblem) -> str:
    """Return what whoever helps wants to know: the code, and the first findings in Chinese."""
    found = [one for one in problem.details if re.search("[\u4e00-\u9fff]", one)]
    told = [f"给维护人员：代码 {problem.code}", *found[:_MOST]]
    if len(found) > _MOST:
        told.append(f"等共 {len(found)} 处")
    return "；".join(told)
