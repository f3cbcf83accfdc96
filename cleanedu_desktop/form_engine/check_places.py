"""Checks that a form on prescribed paper says where its answers stand, and nothing else."""

from __future__ import annotations

from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.toml_files.mistakes import MistakeBook


def check_placed(form: Form, book: MistakeBook) -> None:
    """Note what is missing of a form with ``paper = "overlay"``, or too much of any other."""
    if (form.paper == "overlay") != (form.layout == "placed"):
        book.note(("layout",), 'paper = "overlay" 的表单不写 layout，或写 layout = "placed"')
        return
    if form.layout != "placed":
        if form.base or form.places:
            book.note(
                ("base",) if form.base else ("place",),
                'base 和 [[place]] 只用于 paper = "overlay" 的表单',
            )
        return
    if form.id == form.kind:
        book.note(("paper",), '主表单要有自己的排列，不能写 paper = "overlay"')
    if not form.base:
        book.note((), '缺少“base”：paper = "overlay" 的表单要有底稿，例如 base = "记录表.pdf"')
    if not form.places:
        book.note((), '缺少 [[place]]：paper = "overlay" 的表单至少要有一个位置')
    if form.rows:
        book.note(form.rows[0].line, 'paper = "overlay" 的表单没有 [[row]]，内容写在 [[place]] 里')
