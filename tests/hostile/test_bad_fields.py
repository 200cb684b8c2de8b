"""Whatever is typed into a field, the site answers: no error of ours, nothing evaluated (S1, S13)."""

import random
import time
from urllib.parse import urlsplit

import pytest

from tests.hostile import bait, pages
from tests.hostile.bad_input import FULL, ROWS, asked_of, problems, sendable, turn
from tests.hostile.stage import undone

pytestmark = pytest.mark.django_db

VALUES_A_FIELD = 1
SPECIAL = {"version", "seen", "once", "csrfmiddlewaretoken"}


def new_forms_of(who, stage):
    """Collect the forms of somebody that the tests before did not try in other hands."""
    _, forms = asked_of(who, stage)
    if FULL:
        return forms
    if who == "administrator":
        return [form for form in forms if form.method == "post" and "/admin/" in form.path]
    tried = (
        {pages.kind(form) for form in asked_of("author", stage)[1]} if who == "editor" else set()
    )
    return [form for form in forms if pages.kind(form) not in tried]


def sample(forms):
    """Choose pairs of field and value: the same ones each time, every value often enough."""
    chance = random.Random(20111112)  # noqa: S311 the same each time is what is wanted
    place = 0
    for form in forms:
        values = list(bait.ALL)
        chance.shuffle(values)
        seen = set()
        for name in form.names:
            if pages.generic(name) in seen and not FULL:
                continue
            seen.add(pages.generic(name))
            number = len(bait.ALL) if FULL else VALUES_A_FIELD
            place += 1
            for _ in range(number if FULL or place % 2 == turn() else 0):
                yield form, name, values[0]
                values.append(values.pop(0))


def send(browser, form, data, button=None):
    """Send a form; give the answer and the CPU seconds it took."""
    begun = time.process_time()
    post = form.method == "post"
    answer = browser.post(form.action, data) if post else browser.get(form.path, data)
    return answer, time.process_time() - begun


@pytest.mark.parametrize("who", ROWS)
def test_no_field_of_any_form_breaks_a_page(who, stage):
    forms = new_forms_of(who, stage)
    browser = stage.client(who)
    told, number = [], 0

    for form, name, value in sample(forms):
        button = form.variants()[number % len(form.variants())]
        number += 1
        with undone(browser):
            answer, took = send(browser, form, form.data(button, **{name: [sendable(value)]}))
            wrong = problems(answer, value, took)
            if answer.status_code == 302 and not wrong:  # what was stored is shown somewhere
                place = urlsplit(answer.headers["Location"])
                wrong = problems(browser.get(place.path, query_params=None), value)
        if wrong:
            told.append((form.method, form.action, name, value[:40], wrong))

    assert number > (0 if who == "anonymous" else 15)
    assert told == []


@pytest.mark.parametrize("who", ROWS)
def test_every_field_hostile_at_once_breaks_no_page(who, stage):
    forms = new_forms_of(who, stage)
    browser = stage.client(who)
    values = list(bait.ALL)
    told = []

    for place, form in enumerate(forms):
        for round_ in range(len(values)) if FULL else [turn()]:
            data = {
                name: [sendable(values[(at + place + round_ * 7) % len(values)])]
                for at, name in enumerate(form.names)
                if name not in SPECIAL
            }
            with undone(browser):
                answer, took = send(browser, form, {**form.data(form.variants()[0]), **data})
            wrong = problems(answer, "", took)
            if wrong:
                told.append((form.method, form.action, data, wrong))

    assert told == []


# What views read without a form: keys, tokens, reasons.
UNCHECKED = ("once", "leave", "reason", "evidence", "claim", "incident", "version", "sentence", "do",
             "from", "next", "resume", "kept_name", "username", "aside")  # fmt: skip
UNTAKEN = ("\0", "a\0b", "zzzzzzzzzzzzzz." + "9" * 5000, "9" * 5000, "x" * 5000, "²", "٣")


@pytest.mark.parametrize("who", ["author", "editor"])
def test_what_no_form_checks_breaks_nothing_either(who, stage):
    browser, told = stage.client(who), []
    posts_of = [form for form in new_forms_of(who, stage) if form.method == "post"]

    for place, form in enumerate(posts_of):
        names = [name for name in UNCHECKED if name in form.names]
        names += [] if FULL else ["once", "reason"]
        for at, name in enumerate(dict.fromkeys(names)):
            chosen = UNTAKEN if FULL else (UNTAKEN[0], UNTAKEN[2 + (place + at) % 5])
            for value in chosen:
                with undone(browser):
                    answer = browser.post(
                        form.action, form.data(form.variants()[0], **{name: value})
                    )
                if problems(answer, value):
                    told.append((form.action, name, value[:20], problems(answer, value)))

    assert told == []
