"""A form that another site sends is refused, and nothing changes by looking (S5)."""

import pytest
from django.conf import settings
from django.middleware.csrf import _get_new_csrf_string, _mask_cipher_secret

from tests.hostile import addresses
from tests.hostile.stage import undone
from tests.hostile.writes import changed, rows, watched

pytestmark = pytest.mark.django_db

ROWS = (
    "article", "event", "claim", "absence", "draft", "withdrawn", "police", "witness", "incident",
    "conflict", "ruling", "redaction", "error", "copies", "copy", "mill", "guard", "watch",
)  # fmt: skip
PEOPLE = ("author", "editor", "administrator", "anonymous")

# What looking at a page writes: when a reviewer first saw what was sent.
WRITTEN_BY_LOOKING = {"annotations:claim_review": {"annotations_claim"}}
OPENED = {"annotations_claim.opened_at"}


def token():
    return _mask_cipher_secret(_get_new_csrf_string())


def forged(browser, path, data, forgery):
    """Send a form as a forger would."""
    headers = {}
    if forgery == "wrong token":
        data = {**data, "csrfmiddlewaretoken": token()}
    if forgery in {"foreign origin", "null origin"}:
        browser.cookies[settings.CSRF_COOKIE_NAME] = known = _get_new_csrf_string()
        data = {**data, "csrfmiddlewaretoken": _mask_cipher_secret(known)}
        foreign = {"foreign origin": "https://evil.example", "null origin": "null"}
        headers["origin"] = foreign[forgery]
    if forgery == "foreign referer":
        headers["referer"] = "https://evil.example/"
    return browser.post(path, data, headers=headers, secure=forgery == "foreign referer")


def paths_for(who, stage):
    found = addresses.few(stage, *ROWS)
    return found + addresses.admin_site() if who == "administrator" else found


@pytest.mark.parametrize("who", PEOPLE)
def test_no_forged_form_gets_anywhere(who, stage):
    browser = stage.client(who, enforce_csrf_checks=True)
    taken = []
    before = rows()

    with watched() as written:
        for address in addresses.one_of_each(paths_for(who, stage)):
            for forgery in (
                "no token", "wrong token", "foreign origin", "null origin", "foreign referer",
            ):  # fmt: skip
                answer = forged(browser, address.path, {"version": "1", "reason": "so"}, forgery)
                if answer.status_code not in {403, 404} and not to_sign_in(answer):
                    taken.append((address.path, forgery, answer.status_code))

    assert taken == []
    assert written == [], changed(before, rows())


def to_sign_in(answer):
    return answer.status_code == 302 and answer.headers["Location"].startswith("/sign-in/")


def test_the_same_forms_with_their_token_are_not_refused(stage):
    """The forgeries bite: with the page's own token the form is read."""
    browser = stage.client("editor", enforce_csrf_checks=True)
    browser.cookies[settings.CSRF_COOKIE_NAME] = known = _get_new_csrf_string()
    data = {"csrfmiddlewaretoken": _mask_cipher_secret(known), "version": "1"}

    answer = browser.post(f"/review/{stage.rows['absence'].key}/words/", data)

    assert answer.status_code in {302, 409, 422}


@pytest.mark.parametrize("who", PEOPLE)
def test_a_form_of_a_real_page_is_refused_without_its_token(who, stage):
    walk = [address.path for address in paths_for(who, stage)]
    _, forms = stage.pages_of(who, walk)
    browser = stage.client(who, enforce_csrf_checks=True)
    sent = [form for form in forms if form.method == "post"]

    with watched() as written:
        statuses = {
            browser.post(form.action, form.data(button)).status_code
            for form in sent
            for button in form.variants()
        }

    assert sent
    assert statuses <= {403}
    assert written == []


@pytest.mark.parametrize("method", ["get", "head", "options"])
@pytest.mark.parametrize("who", PEOPLE)
def test_looking_changes_nothing(who, method, stage):
    browser = stage.client(who)
    told = []
    found = paths_for(who, stage)

    for address in found if method == "get" else addresses.one_of_each(found):
        with undone():
            with watched() as written:
                getattr(browser, method)(address.path)
            if written and address.name not in WRITTEN_BY_LOOKING:
                told.append((address.path, written))

    assert told == []


def test_opening_a_review_writes_only_that_it_was_opened(stage):
    browser = stage.client("editor")
    before = rows(but=OPENED)

    with watched() as written:
        browser.get(f"/review/{stage.rows['absence'].key}/")

    assert len(written) == 1
    assert rows(but=OPENED) == before


@pytest.mark.parametrize("method", ["put", "patch", "delete", "trace"])
@pytest.mark.parametrize("who", ["editor", "administrator"])
def test_other_verbs_are_refused_and_change_nothing(who, method, stage):
    browser = stage.client(who)
    told = []

    with watched() as written:
        for address in addresses.one_of_each(paths_for(who, stage)):
            answer = getattr(browser, method)(address.path)
            if answer.status_code not in {403, 404, 405} and not address.name.startswith("admin:"):
                told.append((address.path, answer.status_code))

    assert told == []
    assert written == []
