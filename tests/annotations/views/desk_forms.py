"""What a browser without script posts from a claim's form: every field as the page shows it."""

import re
from html import unescape
from html.parser import HTMLParser

from django.urls import reverse

SENTENCE = 2  # "A gunman killed seven people on Saturday, the harbour police said."


class FormReader(HTMLParser):
    """Read the fields of one form of a page, as a browser without script would send them."""

    def __init__(self, form_id):
        super().__init__(convert_charrefs=True)
        self.form_id, self.inside, self.fields = form_id, False, {}
        self.area = self.select = self.template = None

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "form":
            self.inside = given.get("id") == self.form_id
        if tag == "template":
            self.template = True
        if not self.inside or self.template or ("name" not in given and tag != "option"):
            return
        self._field(tag, given)

    def _field(self, tag, given):
        if tag == "input" and given.get("type") in {"checkbox", "radio"}:
            if "checked" in given:
                self.fields[given["name"]] = given.get("value", "on")
        elif tag == "input":
            self.fields[given["name"]] = given.get("value") or ""
        elif tag == "textarea":
            self.area = given["name"]
            self.fields[self.area] = ""
        elif tag == "select":
            self.select = given["name"]
        elif (
            tag == "option"
            and self.select
            and (self.select not in self.fields or "selected" in given)
        ):
            self.fields[self.select] = given.get("value", "")

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = False
        elif tag == "textarea":
            self.fields[self.area] = self.fields[self.area].removeprefix("\n") if self.area else ""
            self.area = None
        elif tag == "select":
            self.select = None
        elif tag == "template":
            self.template = None

    def handle_data(self, data):
        if self.area:
            self.fields[self.area] += data


def fields_of(page, form_id="claim-form"):
    """Give the fields of a form of an answer."""
    reader = FormReader(form_id)
    reader.feed(page.content.decode())
    reader.fields.pop("csrfmiddlewaretoken", None)
    return reader.fields


def text_of(page):
    """Give the words of a page without its tags."""
    body = re.sub(r"<(script|template)\b.*?</\1>", "", page.content.decode(), flags=re.DOTALL)
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", body)))


def new_address(article, sentence=SENTENCE, more=""):
    return reverse("annotations:claim_new", args=[article.key]) + f"?sentence={sentence}{more}"


def edit_address(claim):
    return reverse("annotations:claim_edit", args=[claim.key])


def desk_address(article, query=""):
    return reverse("annotations:desk", args=[article.key]) + query


def edit_fields(client, claim):
    page = client.get(desk_address(claim.article_version.article, f"?claim={claim.key}"))
    return fields_of(page)
