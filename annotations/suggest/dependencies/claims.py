"""Claims of a paragraph read from its trees, and the cues that its trees speak against."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from annotations.suggest.attributions.cues import REPORTING, Shape
from annotations.suggest.attributions.lexicon import AttributionLexicon, CueVerb
from annotations.suggest.dependencies.according import according
from annotations.suggest.dependencies.contents import content_after
from annotations.suggest.dependencies.cues import Cue, find_cues, is_verb, is_within_claim
from annotations.suggest.dependencies.runs import Run, span_of, trimmed
from annotations.suggest.dependencies.sources import source
from annotations.suggest.dependencies.tags import content_around
from annotations.suggest.dependencies.tree import Tree
from annotations.text.spans import Span

ACCORDING: Final = "according"
_INNER: Final = frozenset({"acl", "relcl", "ccomp", "xcomp", "pcomp"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What the rules read: places in the text, the cue verb and its shape, how it was found.

    `by` is the relation of content to cue (ccomp, dobj, tag, …), `clause` that of the cue to its
    own head.
    """

    source: Span
    cue: Span
    content: tuple[Span, ...]
    verb: CueVerb
    shape: Shape
    by: str
    clause: str = ""
    negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the trees of a paragraph say: its place, claims by place of their cue, places of doubt.

    `no_verbs` are forms of cue verbs that are nouns or adjectives there, `told` cues inside the
    content of another claim, `inner` cues in a clause that hangs on a noun or on another verb.
    """

    place: Span
    claims: Mapping[int, Claim]
    no_verbs: frozenset[int]
    told: frozenset[int]
    inner: frozenset[int]


def read_tree(tree: Tree, lexicon: AttributionLexicon) -> Reading:
    """Read the trees of one paragraph."""
    cues = {cue.word.number: cue for cue in find_cues(tree, lexicon)}
    found = [*_by_according(tree, lexicon), *_by_verbs(tree, cues)]
    return Reading(
        place=span_of(tree, Run(0, len(tree.words))),
        claims={claim.cue.start: claim for claim in found},
        no_verbs=frozenset(
            word.start
            for word in tree.words
            if word.low in lexicon.cues and word.relation != "ROOT" and not is_verb(word)
        ),
        told=frozenset(cue.word.start for cue in cues.values() if is_within_claim(tree, cue)),
        inner=frozenset(cue.word.start for cue in cues.values() if cue.word.relation in _INNER),
    )


def _by_verbs(tree: Tree, cues: Mapping[int, Cue]) -> Iterator[Claim]:
    for cue in cues.values():
        said_by = source(tree, cue, cues)
        found = content_after(tree, cue, said_by, cues) or content_around(tree, cue, said_by)
        if found is None or said_by is None or said_by.start >= said_by.end:
            continue
        pieces = [run for run in (trimmed(tree, run) for run in found.runs) if run.start < run.end]
        if pieces:
            yield Claim(
                source=span_of(tree, said_by),
                cue=span_of(tree, Run(cue.word.number, cue.last + 1)),
                content=tuple(span_of(tree, run) for run in pieces),
                verb=cue.verb,
                shape=cue.shape,
                by=found.by,
                clause=cue.word.relation,
                negated=cue.negated,
            )


def _by_according(tree: Tree, lexicon: AttributionLexicon) -> Iterator[Claim]:
    for found in according(tree, lexicon):
        yield Claim(
            source=span_of(tree, found.source),
            cue=span_of(tree, found.cue),
            content=(span_of(tree, found.content),),
            verb=REPORTING,
            shape=Shape.OTHER,
            by=ACCORDING,
        )
