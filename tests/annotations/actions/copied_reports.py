"""Reports that carry one text, for tests of copies."""

from annotations.actions import copies
from annotations.models import Copy
from tests import factories, wire

ORIGINAL = wire.report("the original")


def come_in(by, paragraphs, outlet, **facts):
    return factories.make_article(by=by, text=wire.text_of(paragraphs), outlet=outlet, **facts)


def new_text(article, paragraphs, number=2):
    """Give a report another text, as the action for it does, and note its wording."""
    old = article.current
    old.is_current = False
    old.save()
    text = wire.text_of(paragraphs)
    version = old.__class__.objects.create(
        article=article,
        number=number,
        text=text,
        digest=str(number),
        raw=b"",
        raw_digest="",
        encoding="utf-8",
    )
    del article._current
    copies.note_wording(version)
    return version


def state_of(article):
    return Copy.objects.get(article=article).state
