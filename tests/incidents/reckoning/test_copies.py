import pytest

from incidents.reckoning.copies import copied, one_voice
from tests.incidents.reckoning.independence_factories import told

POST = {"outlet": "post", "copies": "g"}
MAIL = {"outlet": "mail", "copies": "g"}
TIMES = {"outlet": "times", "copies": "g"}


def pairs(*claims, numbers=None):
    numbers = numbers or {}
    of = {one.claim: numbers.get(one.claim, set()) for one in claims}
    return [(one.claim, other.claim) for one, other in copied(claims, of)]


def man(claim, by, words="seven died", **where):
    return told(claim, by=by, label="a man", words=words, **where)


def test_the_same_words_of_a_source_of_the_same_name_in_one_text_are_a_copy():
    assert pairs(man("a", "1", **POST), man("b", "2", **MAIL)) == [("a", "b")]


@pytest.mark.parametrize(
    "other",
    [
        man("b", "2", outlet="mail"),
        man("b", "2", outlet="mail", copies="another"),
        man("b", "2", outlet="post", copies="g"),
        told("b", by="2", label="a woman", words="seven died", **MAIL),
        man("b", "2", words="others fled", **MAIL),
        man("b", "2", hidden=True, **MAIL),
        man("b", "1", **MAIL),
    ],
    ids=[
        "no copy",
        "another text",
        "the same report",
        "another name",
        "other words",
        "protected",
        "one source anyway",
    ],
)
def test_what_is_no_copy(other):
    assert pairs(man("a", "1", **POST), other) == []


def test_edited_words_with_the_same_numbers_of_a_source_of_that_name_are_a_copy():
    numbers = {"a": {("killed", 7)}, "b": {("killed", 7)}}
    claims = [man("a", "1", **POST), man("b", "2", words="a total of seven", **MAIL)]

    assert pairs(*claims, numbers=numbers) == [("a", "b")]
    assert pairs(*claims, numbers=numbers | {"b": {("killed", 8)}}) == []


def test_two_sources_that_one_text_quotes_are_never_joined():
    claims = [man("a", "1", **POST), man("b", "2", **POST), man("c", "1", **MAIL)]

    assert pairs(*claims, man("d", "2", **MAIL)) == []


def test_nor_are_they_joined_by_way_of_a_third():
    claims = [
        man("a", "1", **POST),
        told("b", by="2", label="a guard", words="seven died", **POST),
        man("c", "3", **MAIL),
        told("d", by="3", label="a guard", words="seven died", **TIMES),
    ]

    assert pairs(*claims) == [("a", "c")]


def test_a_copy_may_tell_a_sources_words_in_its_own_voice():
    own = told("b", by="", words="seven died", **MAIL)

    assert pairs(man("a", "1", **POST), own) == [("a", "b")]


def test_outlets_are_one_voice_where_their_text_speaks_in_its_own():
    lead, quoted = told("a", by="", **POST), told("b", by="police", **MAIL)
    reporters = {"post": lead, "mail": told("own", by="", outlet="mail")}

    [found] = one_voice([lead, quoted], reporters, {})

    assert [one.outlet for one in found] == ["post", "mail"]
    assert list(one_voice([quoted], reporters, {"g": ("post", "mail")})) == []
