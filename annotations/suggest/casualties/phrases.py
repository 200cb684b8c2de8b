"""Phrases that count people: a number, a vague word or an article, with the noun it counts."""

from typing import Final

from annotations.suggest.casualties.categories import body_after, category_of
from annotations.suggest.casualties.heads import Head, find_head
from annotations.suggest.casualties.lexicon import Form, PersonNoun
from annotations.suggest.casualties.names import name_at
from annotations.suggest.casualties.numbers import Told, told_at
from annotations.suggest.casualties.phrase import Phrase, Size
from annotations.suggest.casualties.words import Words

_DETERMINERS: Final = 3  # "three of all the 12 guards"


def find_phrases(words: Words) -> list[Phrase]:
    """Find the phrases of a sentence that count people, in order, none overlapping."""
    found: list[Phrase] = []
    place = 0
    while place < len(words):
        told = told_at(words, place)
        phrase = _phrase(words, told) if told else _plural(words, place) or name_at(words, place)
        if phrase:
            found.append(phrase)
        place = phrase.end if phrase else place + 1
    return found


def _phrase(words: Words, told: Told) -> Phrase | None:
    """Read the noun after the words that say how many."""
    start = told.end
    if told.size is Size.PRONOUN:
        return Phrase(
            first=told.first, told=told.end, end=told.end, size=told.size, is_definite=True
        )
    if told.size is not Size.ONE and words.at(start) in words.lexicon.clause.of:
        return _partitive(words, told)
    head = find_head(words, start, is_one=told.size is Size.ONE)
    if head is None:
        return _bare(words, told)
    return _with_head(words, told, head)


def _with_head(words: Words, told: Told, head: Head) -> Phrase | None:
    lexicon = words.lexicon
    noun = lexicon.nouns.get(words.words[head.place], PersonNoun(is_plural=not head.is_known))
    if told.size is Size.ONE and (noun.is_plural or not head.is_known):
        return None
    if told.size is Size.PLURAL and not noun.is_plural and head.inner is None:
        return None
    counted = head.inner if head.inner and head.inner.may_be(Form.COUNTED) else None
    end = counted.end if counted and counted.end > head.place else head.place + 1
    body = body_after(words, end, noun)
    return Phrase(
        first=told.first,
        told=told.end,
        end=body[0] if body and noun.takes_body else end,
        size=told.size,
        head=head.place,
        noun=noun,
        category=category_of(words, (told.end, head.place), noun, body),
        is_known=head.is_known,
        is_definite=told.is_definite,
        inner=head.inner,
    )


def _bare(words: Words, told: Told) -> Phrase | None:
    """Keep a number without a noun, unless it counts something else."""
    after, lexicon = words.at(told.end), words.lexicon
    if after in lexicon.things or _pairs_names(words, told):
        return None
    is_more = told.size is Size.ONE and words.words[told.first] in lexicon.scene.more
    if told.size is Size.UNTOLD or (told.size is Size.ONE and not is_more):
        return None
    if told.size is Size.ONE and not (words.is_closed(told.end) or told.end in words.begins):
        return None
    return Phrase(
        first=told.first,
        told=told.end,
        end=told.end,
        size=told.size,
        is_known=words.is_closed(told.end) or told.end in words.begins or words.is_adverb(told.end),
        is_definite=told.is_definite,
    )


def _pairs_names(words: Words, told: Told) -> bool:
    """Tell whether a number only joins two names: both the army and the police."""
    if words.at(told.end) not in words.lexicon.clause.determiners:
        return False
    return words.words[told.first] in words.lexicon.counts.whole.tokens


def _partitive(words: Words, told: Told) -> Phrase | None:
    """Read "two of them", "four of the dead", "three of his guards"."""
    ends = words.lexicon.scene.part_ends.at(words.words, told.end)
    if ends:
        inner = next((words.ending[at] for at in (ends[1],) if at in words.ending), None)
        return Phrase(
            first=told.first,
            told=told.end,
            end=ends[1],
            size=told.size,
            is_part=True,
            inner=inner,
        )
    start = told.end + 1
    while start <= told.end + _DETERMINERS and _counts_or_determines(words, start):
        start += 1
    head = find_head(words, start, is_one=False)
    if head is None:
        return None
    return _with_head(words, Told(told.first, told.end, told.size), head)


def _counts_or_determines(words: Words, place: int) -> bool:
    word, lexicon = words.at(place), words.lexicon
    is_number = word[:1].isdecimal() or word in lexicon.numbers
    return is_number or word in lexicon.clause.determiners


def _plural(words: Words, place: int) -> Phrase | None:
    """Read a plural without a number: dead bodies, policemen."""
    noun = words.lexicon.nouns.get(words.words[place])
    use = words.begins.get(place)
    counted = bool(use and use.may_be(Form.COUNTED) and use.end > place + 1)
    if not (noun and noun.is_plural) and not counted:
        return None
    head = find_head(words, place, is_one=False)
    if head is None:
        return None
    return _with_head(words, Told(place, place, Size.PLURAL), head)
