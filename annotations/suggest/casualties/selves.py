"""The attacker's own death: blew himself up, killing only himself."""

from collections.abc import Iterator

from annotations.suggest.casualties.clauses import group_before
from annotations.suggest.casualties.lexicon import Form
from annotations.suggest.casualties.scene import Scene
from annotations.suggest.casualties.words import Use
from annotations.values.vocabulary import Harm


def find_own_deaths(scene: Scene) -> Iterator[tuple[int, int]]:
    """Find the words `[first, end)` that tell of an attacker's own death, in order."""
    words, lexicon = scene.words, scene.words.lexicon
    for place, word in enumerate(words.words):
        if word not in lexicon.scene.selves:
            continue
        first = place
        while words.is_adverb(first - 1) and first > place - 2:
            first -= 1
        use = words.ending.get(first)
        if use and use.word.harm is Harm.KILLED and use.may_be(_ACTIVE):
            if group_before(words, use).happened:
                yield place, place + 1
        elif words.at(place - 1) in lexicon.scene.self_blows and place > 0:
            verb = Use(place - 1, place, lexicon.killed)
            if group_before(words, verb).happened:
                yield place - 1, place + 1 + (words.at(place + 1) in lexicon.scene.self_tails)


_ACTIVE = Form.FINITE | Form.BASE | Form.ACTING | Form.PAST
