"""The engine: a text read paragraph by paragraph into proposed claims."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from annotations.suggest.attributions.attribution import Attribution
from annotations.suggest.attributions.claims import claim
from annotations.suggest.attributions.cues import Shape, find_cues
from annotations.suggest.attributions.drafts import Draft
from annotations.suggest.attributions.finishing import finished
from annotations.suggest.attributions.lexicon import AttributionLexicon, Kind, Takes
from annotations.suggest.attributions.names import according
from annotations.suggest.attributions.nouns import noun_cues
from annotations.suggest.attributions.quoted import bare_quote, is_quotation, transcript
from annotations.suggest.attributions.quoting import as_reported_by
from annotations.suggest.attributions.reading import Sentence, read
from annotations.suggest.attributions.sourceless import hearsay
from annotations.suggest.attributions.subjects import subject_before
from annotations.suggest.attributions.unknown import no_knowledge
from annotations.text.quotations import unclosed_quotation
from annotations.text.spans import Span

_TAGS: Final = frozenset({2, 3})
_NEXT_PARAGRAPH: Final = 4


def attributions(text: str, lexicon: AttributionLexicon) -> list[Attribution]:
    """Propose the claims of a text, in reading order.

    Cost grows in proportion to the length of the text.
    """
    paragraphs = list(read(text, lexicon))
    drafts = list(_drafts(text, paragraphs, lexicon))
    drafts.extend(transcript(text, paragraphs))
    return finished(text, drafts, lexicon)


def _drafts(
    text: str, paragraphs: Sequence[Sequence[Sentence]], lexicon: AttributionLexicon
) -> Iterator[Draft]:
    announced: Draft | None = None
    speaking: Draft | None = None
    for paragraph in paragraphs:
        if announced is not None and _begins_quoted(paragraph):
            announced.continued = list(_quoted_part(paragraph))
            yield announced
        going_on = speaking if _begins_quoted(paragraph) else None
        found, speaking = _of_paragraph(text, paragraph, lexicon, going_on)
        yield from found
        if not _is_left_open(text, paragraph) and not _ends_said(paragraph, speaking):
            speaking = None
        announced = _announced(paragraph, lexicon)


def _begins_quoted(paragraph: Sequence[Sentence]) -> bool:
    return bool(paragraph) and paragraph[0].words[0].quote >= 0


def _ends_said(paragraph: Sequence[Sentence], speaking: Draft | None) -> bool:
    """Tell whether a paragraph ends with a claim, which a quotation by itself may go on with."""
    if speaking is None:
        return False
    return paragraph[-1] is (speaking.continued or [speaking.sentence])[-1]


def _is_left_open(text: str, paragraph: Sequence[Sentence]) -> bool:
    """Tell whether a quotation runs on past a paragraph: speech of several closes the last only."""
    if not paragraph:
        return False
    whole = Span(paragraph[0].span.start, paragraph[-1].span.end)
    return unclosed_quotation(text, whole) is not None


def _quoted_part(paragraph: Sequence[Sentence]) -> Sequence[Sentence]:
    whole = all(is_quotation(sentence) for sentence in paragraph)
    return paragraph if whole else paragraph[:1]


def _announced(paragraph: Sequence[Sentence], lexicon: AttributionLexicon) -> Draft | None:
    """Read "She said:" at the end of a paragraph, for the quotation that the next one begins with."""
    last = paragraph[-1] if paragraph else None
    if last is None or last.words[-1].kind is not Kind.COLON:
        return None
    for cue in reversed(list(find_cues(last.words, lexicon))):
        if Takes.QUOTE in cue.verb.takes and cue.shape is Shape.FINITE:
            source = subject_before(last.words, cue.first)
            if source is not None:
                return Draft(
                    sentence=last, cue=cue, source=source, pieces=[], pattern=_NEXT_PARAGRAPH
                )
    return None


def _of_paragraph(
    text: str,
    paragraph: Sequence[Sentence],
    lexicon: AttributionLexicon,
    before: Draft | None,
) -> tuple[list[Draft], Draft | None]:
    """Read a paragraph; a quotation without a cue belongs to the claim beside it.

    `before` is the claim whose quotation the paragraph before left open. Gives the claims, and
    the one that speaks last.
    """
    drafts: list[Draft] = []
    speaking: Draft | None = None
    leading: list[Sentence] = []
    for sentence in paragraph:
        found = _of_sentence(text, sentence, lexicon)
        drafts.extend(noun_cues(sentence, lexicon))
        if found:
            speaking = _speaking(found)
            drafts += found
        elif is_quotation(sentence):
            said = leading if speaking is None else speaking.continued
            said.append(sentence)
    _give(leading, drafts, before)
    return drafts, speaking or before


def _give(leading: list[Sentence], drafts: Sequence[Draft], before: Draft | None) -> None:
    """Give quotations at a paragraph's start to the claim before them, else to the tag after."""
    if not leading:
        return
    if drafts and drafts[0].pattern in _TAGS and drafts[0].is_quoted:
        drafts[0].preceding = leading
    elif before is not None:
        before.continued += leading


def _of_sentence(text: str, sentence: Sentence, lexicon: AttributionLexicon) -> list[Draft]:
    cues = list(find_cues(sentence.words, lexicon))
    found: list[Draft] = []
    for cue in cues:
        draft = claim(sentence, cue, cues, found)
        if draft is not None:
            found.append(draft)
    found.extend(chain(according(sentence), as_reported_by(sentence, lexicon)))
    found.extend(no_knowledge(text, sentence, lexicon, found))
    if not found:
        plain = bare_quote(sentence) or hearsay(sentence)
        found.extend([plain] if plain else [])
    return found


def _speaking(found: Sequence[Draft]) -> Draft:
    """Choose the claim of a sentence that a quotation after it goes on with."""
    tagged = (one for one in found if one.pattern in _TAGS and one.is_quoted)
    finite = (one for one in found if one.cue.shape is Shape.FINITE)
    return next(chain(tagged, finite), found[-1])
