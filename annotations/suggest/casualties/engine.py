"""The casualty engine: a report's text in, the figures that it seems to give out."""

from collections.abc import Sequence

from annotations.suggest.casualties.absences import Absence, find_absences
from annotations.suggest.casualties.casualty import Casualty
from annotations.suggest.casualties.drafts import (
    Draft,
    Place,
    absence_draft,
    own_death_draft,
    phrase_draft,
)
from annotations.suggest.casualties.findings import find_harms
from annotations.suggest.casualties.lexicon import CasualtyLexicon
from annotations.suggest.casualties.masks import masked_words
from annotations.suggest.casualties.passages import passages
from annotations.suggest.casualties.phrase import Phrase
from annotations.suggest.casualties.phrases import find_phrases
from annotations.suggest.casualties.relations import related
from annotations.suggest.casualties.scene import Scene
from annotations.suggest.casualties.selves import find_own_deaths
from annotations.suggest.casualties.words import Words, find_uses, words_of
from annotations.text.sentences import sentences
from annotations.text.spans import Span
from annotations.values.vocabulary import VaguePolicy


def casualties(
    text: str,
    lexicon: CasualtyLexicon,
    *,
    masked: Sequence[Span] = (),
    policy: VaguePolicy = VaguePolicy.LITERAL,
) -> list[Casualty]:
    """Propose the casualty figures of a report, in reading order.

    `masked` are the spans of its time expressions, in order, in which no count of people is looked
    for; the clearest dates, times and ages are left out without it. Vague words are read by
    `policy`. Spans are half-open code points of `text`.
    """
    drafts: list[Draft] = []
    times = _Times(masked)
    number = 0
    for index, paragraph in enumerate(passages(text)):
        for sentence in sentences(text, paragraph):
            number += 1
            place = Place(paragraph=index, sentence=number)
            follows = bool(drafts) and drafts[-1].place.sentence >= number - 1
            for words in words_of(text, sentence, lexicon):
                drafts += _read(words, times.within(words), policy, place, follows=follows)
    return related(drafts)


class _Times:
    """The masked spans, handed out stretch by stretch, so that none is looked at in vain."""

    def __init__(self, masked: Sequence[Span]) -> None:
        self._spans = sorted(masked)
        self._at = 0

    def within(self, words: Words) -> list[Span]:
        """Give the spans that touch these words; stretches are asked for in reading order."""
        while self._at < len(self._spans) and self._spans[self._at].end <= words.starts[0]:
            self._at += 1
        end = self._at
        while end < len(self._spans) and self._spans[end].start < words.ends[-1]:
            end += 1
        return self._spans[self._at : end]


def _read(
    words: Words, times: Sequence[Span], policy: VaguePolicy, place: Place, *, follows: bool
) -> list[Draft]:
    """Read the figures of one sentence.

    Without a word of harm it is read only if it `follows` a figure: "Two were children."
    """
    find_uses(words)
    cues = words.lexicon.scene.selves | words.lexicon.scene.tolls
    tells = words.begins or not cues.isdisjoint(words.words)
    if not tells and not follows:
        return []
    words.masked = masked_words(words, times)
    scene = Scene(words, find_phrases(words))
    absences = list(find_absences(scene))
    drafts = [absence_draft(scene, absence, place) for absence in absences]
    drafts += [own_death_draft(scene, words_at, place) for words_at in find_own_deaths(scene)]
    for first, finding in find_harms(scene).items():
        phrase = scene.starting[first]
        if not any(_overlap(phrase, absence) for absence in absences):
            drafts.append(phrase_draft(scene, phrase, finding, policy, place))
    return sorted(drafts, key=lambda draft: draft.casualty.span)


def _overlap(phrase: Phrase, absence: Absence) -> bool:
    return max(phrase.first, absence.first) < min(phrase.end, absence.end)
