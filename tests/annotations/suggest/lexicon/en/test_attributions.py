import pytest

from annotations.suggest.attributions.lexicon import Kind, Role
from annotations.suggest.lexicon.en.attributions import ENGLISH


def test_all_words_are_lower_case_with_plain_apostrophes():
    listed = [*ENGLISH.kinds, *ENGLISH.roles, *ENGLISH.cues, *ENGLISH.nouns, *ENGLISH.tags]
    assert all(word == word.lower() and "’" not in word for word in listed)


def test_every_role_that_is_no_ending_is_played_by_a_word():
    played = frozenset().union(*ENGLISH.roles.values())
    assert frozenset(Role) - played <= {Role.GENITIVE, Role.S_ENDING}


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("that", Kind.THAT),
        ("who", Kind.RELATIVE),
        ("fled", Kind.PAST),
        ("died", Kind.PAST),
        ("shot", Kind.ED),
    ],
)
def test_closed_classes_are_known(word, kind):
    assert ENGLISH.kinds[word] is kind
