"""The demo's reports are texts that show what reports are like."""

import re

from annotations.text.paragraphs import paragraphs
from annotations.text.sentences import sentences
from tests.incidents.demo_plan import DEMO, REPORTS, TEXTS, each_report


def test_every_text_has_its_plan_and_every_plan_its_text():
    texts = {path.stem for path in DEMO.glob("*.txt")}

    assert texts == set(REPORTS)
    assert all(report["report"] == key for key, report in REPORTS.items())


@each_report
def test_a_text_is_stored_as_it_will_be_kept(key):
    text = TEXTS[key]

    assert "\r" not in text
    assert "\ufeff" not in text
    assert "\0" not in text
    assert text.endswith("\n")


def test_the_lead_is_a_full_report_with_the_marks_that_make_quoting_hard():
    text = TEXTS["taraz-lead"]

    assert 350 <= len(text.split()) <= 600
    assert "`s" in text
    assert re.search(r'"[^"”]+”', text), "opens with a plain mark, closes with a curly one"
    assert text.rstrip().split("\n\n")[-2] == "Bureau Report"
    assert "cookies" in text.rstrip().split("\n\n")[-1]


def test_the_wire_copy_repeats_the_lead_under_another_headline():
    def long_sentences(key: str) -> set[str]:
        text = TEXTS[key].replace("`", "'").replace("”", '"')
        found = (s.words(text) for p in paragraphs(text) for s in sentences(text, p))
        return {words for words in found if len(words.split()) >= 8}

    copy, lead = long_sentences("taraz-wire-copy"), long_sentences("taraz-lead")

    assert REPORTS["taraz-wire-copy"]["copy_of"] == "taraz-lead"
    assert len(copy & lead) >= 0.8 * len(copy)
    assert TEXTS["taraz-wire-copy"].split("\n")[0] != TEXTS["taraz-lead"].split("\n")[0]


def test_reports_that_are_no_copies_share_no_long_sentence():
    def long_sentences(key: str) -> set[str]:
        text = TEXTS[key]
        found = (s.words(text) for p in paragraphs(text) for s in sentences(text, p))
        return {words for words in found if len(words.split()) >= 8}

    apart = [long_sentences(key) for key in REPORTS if key != "taraz-wire-copy"]

    assert sum(len(found) for found in apart) == len(set.union(*apart))


def test_nobody_is_named_as_the_suspect_of_taraz():
    taraz = [report for key, report in REPORTS.items() if key.startswith("taraz")]

    assert not any(row["who"] == "suspect" for report in taraz for row in report["held"])
    assert not any(c["stance"] == "identifies_as" for report in taraz for c in report["claims"])
