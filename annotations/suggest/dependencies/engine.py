"""Attributed claims read twice: by the core, and by rules on the trees of a small parser."""

from collections.abc import Sequence

from annotations.suggest.attributions import Attribution, AttributionLexicon
from annotations.suggest.dependencies.claims import read_tree
from annotations.suggest.dependencies.drafting import linked, proposals
from annotations.suggest.dependencies.merging import merged
from annotations.suggest.dependencies.model import is_installed, trees

__all__ = ["is_installed", "with_dependencies"]


def with_dependencies(
    text: str, core: Sequence[Attribution], lexicon: AttributionLexicon
) -> list[Attribution]:
    """Join the core's claims of a text with those read from its trees, in reading order.

    Without the parser, or for a text too long for it, the core's claims come back as they are.
    """
    parsed = list(trees(text, lexicon))
    sentences = [sentence for passage, _ in parsed for sentence in passage]
    readings = [read_tree(tree, lexicon) for _, tree in parsed]
    if not readings:
        return list(core)
    found = merged(text, core, readings, lambda claims: proposals(text, claims, sentences, lexicon))
    return linked(found, sentences)
