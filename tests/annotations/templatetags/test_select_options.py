import re

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates, TemplatesSetting

CHOICES = [
    ("", "choose…"),
    ("<&", "a “quoted” <b>word</b> & more"),
    ("Group & Co", [("a", "one"), ("b", "two")]),
]


def without_space(html):
    return re.sub(r"\s*(?=<)|(?<=>)\s*", "", html).strip()


@pytest.mark.parametrize(
    "widget",
    [
        forms.Select(choices=CHOICES),
        forms.Select(choices=CHOICES, attrs={"size": 3, "data-plain": True, "hidden": False}),
        forms.SelectMultiple(choices=CHOICES),
        forms.TextInput(attrs={"title": 'a "b" <c>', "data-plain": True, "hidden": False}),
        forms.CheckboxInput(),
        forms.HiddenInput(),
    ],
    ids=["plain", "with attributes", "multiple", "text", "checkbox", "hidden"],
)
@pytest.mark.parametrize("value", ["b", "<&", "", None])
def test_widgets_are_written_as_django_writes_them(widget, value):
    ours = widget.render("name", value, {"id": "id_name"}, TemplatesSetting())
    theirs = widget.render("name", value, {"id": "id_name"}, DjangoTemplates())

    assert without_space(ours) == without_space(theirs)
