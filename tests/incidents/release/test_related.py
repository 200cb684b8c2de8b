from incidents.release.related import related
from incidents.release.withheld import Withheld

LINKS = {"links": [{"kind": "possibly_same", "ref": "here", "back": False}]}


def test_a_tie_is_named_only_while_the_other_record_is_public():
    assert related(LINKS, "", Withheld())["links"] == []

    (link,) = related(LINKS, "", Withheld(linked={"here": "At the quay"}))["links"]
    assert (link["incident"], link["title"]) == ("here", "At the quay")


def test_what_it_is_part_of_is_named_only_while_that_is_public():
    assert related(LINKS, "whole", Withheld(linked={"here": "x"}))["part_of"] is None

    head = related(LINKS, "whole", Withheld(linked={"whole": "The whole"}))["part_of"]
    assert head == {"incident": "whole", "title": "The whole"}


def test_withheld_words_stand_in_no_title():
    withheld = Withheld(
        linked={"here": "Death of John Marsh", "whole": "John Marsh"},
        words=(("John Marsh", "[name withheld]"),),
    )

    shown = related(LINKS, "whole", withheld)

    assert shown["links"][0]["title"] == "Death of [name withheld]"
    assert shown["part_of"]["title"] == "[name withheld]"
