"""What the pictures of the user guide show, in the order of the guide."""

from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QLineEdit, QMessageBox

from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.ui.pages.form_editor import FormEditor
from cleanedu_desktop.ui.pages.forms_page import FormsPage
from cleanedu_desktop.ui.pages.import_people_dialog import ImportPeopleDialog
from cleanedu_desktop.ui.pages.settings_page import SettingsPage
from cleanedu_desktop.ui.pages.welcome_page import WelcomePage
from cleanedu_desktop.ui.widgets.pdf_preview import PdfPreview
from cleanedu_desktop.ui.widgets.words_dialog import WordsDialog
from installer.make_screenshots import Studio
from installer.page_scenes import (
    bundle,
    calendar,
    coverage,
    filing,
    nodes,
    plan,
    registers,
    score,
    signed,
)
from installer.scene_words import ADJUSTED, ROSTER_AGAIN
from installer.window_moves import (
    below,
    editor_of,
    first_id,
    new_editor,
    numbered,
    open_record,
    page_part,
    paper,
    person,
    press,
    printed,
    scroll_to,
    type_in,
)


def after_set_up(studio: Studio) -> None:
    """The first run: set up the office, then its first steps."""
    welcome = below(studio.window, WelcomePage)
    welcome.name.setText("示范局机关党支部")
    welcome.code.setText("SFJ")
    studio.settle()
    welcome_part = QRect(studio.window.navigation.width(), 120, 1170, 470)
    studio.take("welcome", crop=welcome_part)
    welcome.start.click()
    studio.take("first-steps")


def on_sample_office(studio: Studio) -> None:
    """Everything else, on the sample office with its year of records."""
    studio.take("home")
    for scene in (
        import_roster,
        session_editor,
        session_shown,
        talk_editor,
        commitments,
        rectification_shown,
        refused_closing,
        preview_and_paper,
        search,
        leave_editor,
        withdraw,
        plan,
        calendar,
        nodes,
        coverage,
        score,
        registers,
        signed,
        bundle,
        filing,
        settings,
        adjust_form,
    ):
        scene(studio)


def import_roster(studio: Studio) -> None:
    """The preview of a roster that is imported again."""
    file = Path("花名册（11月）.csv")
    file.write_text(ROSTER_AGAIN, encoding="utf-8-sig")
    dialog = ImportPeopleDialog(studio.window.work, studio.window)
    dialog.preview(file)
    studio.settle()
    dialog.tabs.setCurrentIndex(0)
    studio.take("import-lines", dialog)
    dialog.tabs.setCurrentIndex(1)
    studio.take("import-doubts", dialog, QRect(0, 0, dialog.width(), 260))
    dialog.reject()


def session_editor(studio: Studio) -> None:
    """A study session being entered, its head and its attendance."""
    editor = new_editor(studio, "study_session")
    answers = {
        "session_type": "集中学习",
        "topic": "学习《中国共产党纪律处分条例》",
        "starts_at": "2026-11-20T14:30",
        "ends_at": "2026-11-20T16:00",
        "place": "三楼会议室",
        "study_hours": 2,
        "materials": [{"title": "中国共产党纪律处分条例", "kind": "党章党规"}],
    }
    away = {
        person(editor, "顾南"): ("on_leave", "出差"),
        person(editor, "蒋山"): ("absent", "值班"),
    }
    there = [
        PersonGiven(one.id, "attendee", *away.get(one.id, ("present", None)))
        for one in editor.known.roster
    ]
    held = [
        PersonGiven(person(editor, "沈䶮"), "host"),
        PersonGiven(person(editor, "陶知遥"), "recorder"),
    ]
    type_in(studio, editor, answers, [*held, *there])
    studio.take("session-editor")
    scroll_to(editor, editor.form.attendance["attendee"])
    studio.take("attendance")
    studio.page("study_session").drop_editor()


def session_shown(studio: Studio) -> None:
    """A session in which somebody owes study, and the make-up study being entered."""
    ids = studio.done(list_ids, kind="study_session", text="对照岗位查找廉政风险")
    page = open_record(studio, "study_session", ids[0])
    studio.take("session")
    page.begin_step(ids[0], "make_up_study")
    studio.settle()
    editor = editor_of(page)
    type_in(
        studio,
        editor,
        {
            "studied_on": "2026-11-20",
            "method": "自学",
            "content": "自学会议材料，写了心得。",
            "hours": 2,
        },
        [PersonGiven(person(editor, "莫问秋"), "absentee")],
    )
    studio.take("make-up-study", crop=page_part(studio, 520))
    page.drop_editor()


def talk_editor(studio: Studio) -> None:
    """A talk being entered too late: the reason is asked for."""
    editor = new_editor(studio, "talk")
    answers = {
        "talk_type": "提醒谈话",
        "starts_at": "2026-11-02T15:00",
        "place": "小会议室",
        "cause": "近期报销单据多次退回。",
        "content": "提醒本人按财务规定及时、如实报销。",
    }
    people = [
        PersonGiven(person(editor, "罗㛃宁"), "talker"),
        PersonGiven(person(editor, "冯朗"), "talkee"),
    ]
    type_in(studio, editor, answers, people)
    studio.take("talk-editor")
    studio.page("talk").drop_editor()


def commitments(studio: Studio) -> None:
    """One commitment for everyone, the list of those to be signed, and the signing."""
    editor = new_editor(studio, "commitment", many=True)
    items = "不接受管理服务对象的宴请和礼品。\n不公车私用。\n管好家属和身边工作人员。"
    answers = {"year": 2027, "commit_to": "中共示范局机关党支部", "items": items, "copies": 2}
    type_in(studio, editor, answers, [])
    press(editor, "选择全体在册人员")
    studio.take("commitments-editor")
    page = studio.page("commitment")
    page.drop_editor()
    page.show_list("unsigned")
    studio.settle()
    page.list.table.selectAll()
    studio.take("commitments-unsigned")
    press(page.list, "为所选登记签字")
    studio.settle()
    type_in(studio, editor_of(page), {"signed_on": "2026-11-20"}, [])
    studio.take("sign", crop=page_part(studio, 260))
    page.drop_editor()
    page.show_list("")


def rectification_shown(studio: Studio) -> None:
    """An item under way, with what can be done next beside it."""
    open_record(studio, "rectification", numbered(studio, "rectification", "Z2026-0009"))
    studio.take("rectification")


def refused_closing(studio: Studio) -> None:
    """Closing that is refused: no evidence, and confirmed by the person responsible."""
    record_id = numbered(studio, "rectification", "Z2026-0010")
    page = open_record(studio, "rectification", record_id)
    page.begin_step(record_id, "close")
    studio.settle()
    editor = editor_of(page)
    confirmer = [PersonGiven(person(editor, "陶知遥"), "confirmer")]
    answers = {"closed_on": "2026-11-20", "result": "已逐人登记发言。", "agreed": True}
    type_in(studio, editor, answers, confirmer)
    editor.save()
    studio.take("close-refused", crop=page_part(studio, 560))
    page.drop_editor()


def preview_and_paper(studio: Studio) -> None:
    """The preview of a talk, and pages of the PDFs themselves."""
    page = open_record(studio, "talk", numbered(studio, "talk", "T2026-0013"))
    paper(studio, "paper-talk", printed(studio, page, page.form, [page.view.record_id]))
    page.printer.print_form(page.form, [page.view.record_id])
    studio.settle()
    preview = below(studio.window, PdfPreview)
    studio.take("print-preview", preview)
    preview.close()
    page = studio.page("rectification")
    ledger = studio.window.work.forms["rectification_ledger"]
    paper(studio, "paper-ledger", printed(studio, page, ledger, list(page.list.model.ids)))


def search(studio: Studio) -> None:
    """Two characters, everything found."""
    studio.window.top.search.setText("报销")
    studio.window.search("报销")
    for _clear_button_fades_in in range(3):
        studio.settle()
    studio.take("search")
    studio.window.top.search.clear()


def leave_editor(studio: Studio) -> None:
    """Esc in an editor that holds typing."""
    editor = new_editor(studio, "talk")
    type_in(studio, editor, {"talk_type": "谈心谈话", "place": "小会议室"}, [])
    editor.leave()
    box = below(studio.window, QMessageBox)
    studio.take("leave-editor", box)
    box.reject()
    studio.page("talk").drop_editor()


def withdraw(studio: Studio) -> None:
    """A record is withdrawn for a reason."""
    page = open_record(studio, "talk", first_id(studio, "talk"))
    press(page.view, "撤回")
    box = below(studio.window, WordsDialog)
    box.write("与 T2026-0019 重复登记")
    studio.take("withdraw", box)
    box.accept()
    studio.settle()


def settings(studio: Studio) -> None:
    """Backup, bin, blank forms and form check."""
    studio.window.banner.clear()
    studio.window.go("settings")
    page = studio.window.page("settings")
    if not isinstance(page, SettingsPage):
        raise TypeError("no settings page")
    page.check_all_forms()
    studio.take("settings")
    wizard = page.backups.open_restore()
    studio.settle()
    for label in wizard.findChildren(QLabel):  # the folder D: of the pictures lies in another
        label.setText(label.text().replace(f"{Path.cwd()}/", ""))
    studio.settle()
    studio.take("restore", wizard)
    wizard.reject()


def adjust_form(studio: Studio) -> None:
    """A form is adjusted, the paper beside it; then all forms, this one marked."""
    studio.window.go("forms")
    page = below(studio.window, FormsPage)
    studio.settle()
    page.open_form("talk")
    studio.settle()
    editor = below(page, FormEditor)
    for line in editor.findChildren(QLineEdit):
        line.setText(ADJUSTED.get(line.accessibleName(), line.text()))
    editor.sections[0].changed.emit()
    editor.look()
    studio.take("form-editor")
    editor.save()
    studio.settle()
    studio.window.banner.clear()
    studio.take("forms")
