"""Words of a lexicon are found folded: one with a capital or a curly apostrophe would never be."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass

import pytest

from annotations.suggest.lexicon.en import attributions, casualties, narration, speakers

LEXICONS = {
    "attributions": attributions.ENGLISH,
    "casualties": casualties.ENGLISH,
    "narration": narration.ENGLISH,
    "speakers": speakers.ENGLISH,
}


def words_in(value):
    """List every word of a lexicon, however deep: keys of tables, members of sets, strings."""
    if isinstance(value, str):
        yield str(value)
    elif is_dataclass(value):
        for one in fields(value):
            yield from words_in(getattr(value, one.name))
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if type(key) is str:
                yield key
            yield from words_in(inner) if not isinstance(inner, str) else ()
    elif isinstance(value, frozenset | tuple | list):
        for inner in value:
            if type(inner) is str or not isinstance(inner, str):
                yield from words_in(inner)


@pytest.mark.parametrize("name", LEXICONS)
def test_words_are_written_as_they_are_looked_for(name):
    words = [
        word for word in words_in(LEXICONS[name]) if len(word) > 1
    ]  # signs stand by themselves

    assert len(words) > 20
    assert [word for word in words if word != word.lower() or "’" in word or "`" in word] == []


def test_kinds_of_source_stand_from_the_narrow_to_the_wide():
    kinds = list(speakers.ENGLISH.kinds)

    assert kinds.index("emergency_service") < kinds.index("government_other")
    assert kinds.index("prosecution") < kinds.index("court")
