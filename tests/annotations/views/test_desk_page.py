import pytest
from django.urls import reverse

from tests import factories


@pytest.mark.parametrize(
    ("query", "paragraph"), [("?at=3", "p3"), ("?claim={key}", "p2"), ("?tab=timeline", "")]
)
def test_the_panel_says_beside_which_paragraph_it_belongs(signed_in, journalist, query, paragraph):
    article = factories.make_article(by=journalist)
    claim = factories.make_claim(article, by=journalist)
    address = reverse("annotations:desk", args=[article.key]) + query.format(key=claim.key)

    body = signed_in(journalist).get(address).content.decode()

    assert (f'data-under="{paragraph}"' in body) is bool(paragraph)
    assert 'id="inspector"' in body


def test_boilerplate_is_shown_faded_and_cannot_be_marked(signed_in, journalist):
    from annotations.models import TextPart

    text = "A headline\n\nPolice said so.\n\nWe use cookies here.\n"
    article = factories.make_article(by=journalist, text=text)
    start = text.index("We use")
    TextPart.objects.create(
        article_version=article.current, kind="boilerplate", start=start, end=len(text) - 1
    )

    body = (
        signed_in(journalist).get(reverse("annotations:desk", args=[article.key])).content.decode()
    )

    excluded = body.split('class="para excluded"')[1].split("</p>")[0]
    assert "We use cookies here." in excluded
    assert "data-sentence" not in excluded
    assert "data-text" not in excluded


def test_letters_as_keys_follow_ones_own_setting(signed_in, journalist):
    article = factories.make_article(by=journalist)
    address = reverse("annotations:desk", args=[article.key])
    client = signed_in(journalist)
    assert 'data-letter-keys="on"' in client.get(address).content.decode()
    journalist.letter_keys = False
    journalist.save()

    assert 'data-letter-keys="off"' in client.get(address).content.decode()
