"""Who speaks, read off a source's words: its kind, how it is named, a label to be confirmed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from annotations.values.vocabulary import AnonymityReason, Named, SourceKind

_WORD: Final = re.compile(r"[^\W_]+(?:[.'’`-][^\W_]+)*['’`]?")
_LONGEST_LABEL: Final = 200  # code points: what a source's name takes
_NAME_WORDS: Final = 2  # capitals that make a person's name


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerLexicon:
    """The words of one language that tell who speaks; all in lower case, apostrophes plain.

    `kinds` are asked in their order; `reasons` are phrases by why somebody is not named. Of the
    `pronouns`, `for_people` and `for_bodies` stand for the source that spoke last: "she", "it".
    """

    kinds: Mapping[SourceKind, frozenset[str]]
    bodies: frozenset[str]
    people: frozenset[str]
    mediums: frozenset[str]
    articles: frozenset[str]
    one_of_many: frozenset[str]
    asides: frozenset[str]
    pronouns: frozenset[str]
    for_people: frozenset[str]
    for_bodies: frozenset[str]
    reasons: tuple[tuple[AnonymityReason, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A source as its words describe it. No kind means that the words do not tell."""

    label: str
    kind: SourceKind | None
    named: Named
    anonymity: AnonymityReason | None = None


def speaker(words: str, lexicon: SpeakerLexicon, *, around: str = "") -> Speaker:
    """Read a source's words; `around` is its sentence, which may say why it is not named."""
    name, description = _parted(words, lexicon)
    named = _named(name, lexicon)
    unnamed = named in {Named.UNNAMED_PERSON, Named.COLLECTIVE, Named.UNNAMED_BODY}
    return Speaker(
        label=_label(name, lexicon, keep_article=unnamed),
        kind=_kind(name, lexicon) or _kind(description, lexicon),
        named=named,
        anonymity=_anonymity(f"{words} {around}", lexicon) if unnamed else None,
    )


def is_pronoun(words: str, lexicon: SpeakerLexicon) -> bool:
    """Tell whether words only point at somebody: "it", "he"."""
    return words.strip().casefold() in lexicon.pronouns


def _parted(words: str, lexicon: SpeakerLexicon) -> tuple[str, str]:
    """Part a name from what is said of it: "Aida Bek, a nurse", "the resident, who …"."""
    name, _, description = words.partition(",")
    found = _WORD.findall(name)
    if found and name.strip() and _plain(found[-1]) in lexicon.asides:
        return words, ""
    return name.strip(), description.strip()


def _named(name: str, lexicon: SpeakerLexicon) -> Named:
    found = _WORD.findall(name)
    low = [_plain(word) for word in found]
    if not found or (len(low) == 1 and low[0] in lexicon.pronouns):
        return Named.NONE
    is_body = any(word in lexicon.bodies | lexicon.mediums for word in low)
    if low[0] in lexicon.one_of_many and not (is_body and _has_name(found)):
        return Named.UNNAMED_BODY if low[-1] in lexicon.bodies else Named.UNNAMED_PERSON
    if is_body:
        is_medium = any(word in lexicon.mediums for word in low)
        return Named.UNNAMED_BODY if is_medium and not _has_name(found) else Named.NAMED_BODY
    return _person_or_many(found, low, lexicon)


def _person_or_many(found: list[str], low: list[str], lexicon: SpeakerLexicon) -> Named:
    """Tell a named person from an unnamed one and from several, by capitals and the last word."""
    capitals = sum(word[0].isupper() for word in found[1:]) + _is_name(found, lexicon)
    if any(word in lexicon.people for word in low) and not capitals:
        return Named.UNNAMED_PERSON
    if capitals >= _NAME_WORDS or (capitals and low[0] not in lexicon.articles):
        return Named.NAMED_PERSON
    is_many = low[-1].endswith("s") and not low[-1].endswith(("'s", "ss"))
    return Named.COLLECTIVE if is_many and not capitals else Named.NAMED_BODY


def _has_name(found: list[str]) -> bool:
    return any(word[0].isupper() for word in found[1:])


def _is_name(found: list[str], lexicon: SpeakerLexicon) -> bool:
    """Tell whether the first word is a name, and not a capital at a sentence's start."""
    low = _plain(found[0])
    known = lexicon.articles | lexicon.one_of_many | lexicon.people | lexicon.bodies
    return found[0][0].isupper() and low not in known and len(found) > 1 and found[1][0].isupper()


def _kind(words: str, lexicon: SpeakerLexicon) -> SourceKind | None:
    low = {_plain(word) for word in _WORD.findall(words)}
    low |= {part for word in low for part in word.split("-")}
    return next((kind for kind, known in lexicon.kinds.items() if low & known), None)


def _anonymity(words: str, lexicon: SpeakerLexicon) -> AnonymityReason:
    told = " ".join(_plain(word) for word in _WORD.findall(words))
    for reason, phrases in lexicon.reasons:
        if any(phrase in told for phrase in phrases):
            return reason
    return AnonymityReason.NOT_STATED


def _label(name: str, lexicon: SpeakerLexicon, *, keep_article: bool) -> str:
    label = " ".join(name.replace("`", "’").split())
    first, _, rest = label.partition(" ")
    if rest and first.casefold() in lexicon.articles and not keep_article:
        label = rest
    if keep_article and first.casefold() in lexicon.one_of_many | lexicon.articles:
        return (label[:1].lower() + label[1:])[:_LONGEST_LABEL]
    return (label[:1].upper() + label[1:])[:_LONGEST_LABEL]


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'").replace("`", "'")
