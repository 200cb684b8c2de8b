import time

from django.conf import settings
from django.contrib.sessions.models import Session

from config.privacy import SEEN, STARTED


def aged(browser, **values):
    session = browser.session
    session.update(values)
    session.save()


def test_a_session_ends_when_its_absolute_age_is_reached(journalist, signed_in):
    browser = signed_in(journalist)
    browser.get("/account/")

    aged(browser, **{STARTED: int(time.time()) - settings.SESSION_ABSOLUTE_AGE - 1})

    assert browser.get("/account/").status_code == 302


def test_a_session_in_use_is_written_only_now_and_then(journalist, signed_in):
    browser = signed_in(journalist)
    browser.get("/account/")
    first = Session.objects.get().expire_date

    browser.get("/account/")
    assert Session.objects.get().expire_date == first

    aged(browser, **{SEEN: int(time.time()) - settings.SESSION_SEEN_EVERY - 1})
    browser.get("/account/")
    assert Session.objects.get().expire_date > first
