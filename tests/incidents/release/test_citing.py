import hashlib
import json
import re

import pytest

from incidents.release.citing import Citation, as_bibtex, as_csl, public_digest

DIGEST = "ab" * 32


def citation(**changes):
    values = {
        "incident": "k3y",
        "number": 2,
        "title": "Shooting at the harbour",
        "published": "2011-11-14",
        "address": "https://desk.example/incidents/k3y/releases/2/",
        "publisher": "desk.example",
        "digest": DIGEST,
    }
    return Citation(**values | changes)


def test_bibtex_has_one_entry_with_day_address_and_digest():
    assert as_bibtex(citation()) == (
        "@misc{attestk3yr2,\n"
        "  title = {{Shooting at the harbour}},\n"
        "  howpublished = {Release 2, desk.example},\n"
        "  year = {2011},\n"
        "  url = {https://desk.example/incidents/k3y/releases/2/},\n"
        f"  note = {{SHA-256 of record.json: {DIGEST}}},\n"
        "  month = nov\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Police & people", r"Police \& people"),
        ("100% {of} #1_a", r"100\% \{of\} \#1\_a"),
        ("a\\b~c^d$", r"a\textbackslash{}b\textasciitilde{}c\textasciicircum{}d\$"),
        ("two\nlines", "two lines"),
        ("Тараз “7”", "Тараз “7”"),
    ],
    ids=["ampersand", "signs", "tildes", "line end", "other letters"],
)
def test_a_title_breaks_no_bibtex(title, written):
    text = as_bibtex(citation(title=title))

    assert f"  title = {{{{{written}}}}},\n" in text
    plain = re.sub(r"\\[{}]", "", text)
    assert plain.count("{") == plain.count("}")


def test_csl_json_is_a_list_of_one_item():
    (item,) = json.loads(as_csl(citation(title='A "title" \\ 7')))

    assert item == {
        "id": "attestk3yr2",
        "type": "dataset",
        "title": 'A "title" \\ 7',
        "version": "2",
        "issued": {"date-parts": [[2011, 11, 14]]},
        "publisher": "desk.example",
        "URL": "https://desk.example/incidents/k3y/releases/2/",
        "note": f"SHA-256 of record.json: {DIGEST}",
    }


def test_the_digest_is_sha256_of_the_bytes():
    assert public_digest(b"words\n") == hashlib.sha256(b"words\n").hexdigest()
