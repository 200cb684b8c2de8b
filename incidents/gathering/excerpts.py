"""The words of claims as they stand in their reports: whole sentences, and whether they still stand."""

from collections.abc import Sequence

from annotations.models import ArticleVersion
from annotations.text.canonical import digest
from annotations.text.paragraphs import paragraphs
from annotations.text.sentences import sentences
from annotations.text.spans import Span
from incidents.gathering.loading import Rows
from incidents.release.basis import Excerpt, Number, Part


def is_intact(version: ArticleVersion, words: Sequence[Part | Number]) -> bool:
    """Tell whether the text is the one that was stored, and the words stand where they did (R18)."""
    if digest(version.text) != version.digest:
        return False
    return all(version.text[word.start : word.end] == word.quote for word in words)


def excerpts_of(
    version: ArticleVersion, places: Sequence[tuple[int, int]], rows: Rows
) -> tuple[Excerpt, ...]:
    """Give the sentences that hold marked words, in order; those that one mark runs over as one."""
    cut = rows.sentences_of.get(version.pk)
    if cut is None:
        cut = [
            sentence
            for paragraph in paragraphs(version.text)
            for sentence in sentences(version.text, paragraph)
        ]
        rows.sentences_of[version.pk] = cut
    held: list[Span] = []
    for sentence in cut:
        if not any(start < sentence.end and sentence.start < end for start, end in places):
            continue
        if held and any(start < held[-1].end and sentence.start < end for start, end in places):
            held[-1] = Span(held[-1].start, sentence.end)
        else:
            held.append(sentence)
    return tuple(
        Excerpt(sentence.start, sentence.end, version.text[sentence.start : sentence.end])
        for sentence in held
    )
