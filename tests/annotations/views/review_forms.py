"""What a reviewer sends: the answers on names, words and claims."""

from django.urls import reverse

from annotations.actions import deciding
from annotations.models import Mention


def address(name, row):
    return reverse(f"annotations:{name}", args=[row.key])


def decide_names(editor):
    for mention in Mention.objects.all():
        deciding.decide_mention(mention, by=editor)


def send(browser, claim, verb, **typed):
    typed = {"version": claim.version, "verb": verb, "note": "", "reason": "", **typed}
    return browser.post(address("claim_decide", claim), typed)


def say_words_are_right(browser, claim, **typed):
    return browser.post(address("claim_words", claim), {"version": claim.version, **typed})


def page(answer):
    return answer.content.decode()
