"""What follows a cue and hangs on it: a clause, an object, the object of a preposition."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from annotations.suggest.attributions.cues import Shape
from annotations.suggest.attributions.lexicon import Takes
from annotations.suggest.dependencies.cues import Cue
from annotations.suggest.dependencies.runs import Run, is_aside
from annotations.suggest.dependencies.tree import Tree, Word

_SAYS: Final = Takes.THAT | Takes.QUESTION | Takes.CLAUSE | Takes.QUOTE
_CLAUSES: Final = frozenset({"ccomp", "parataxis"})
_OBJECTS: Final = frozenset({"dobj", "oprd", "acomp", "attr"})
_ADJUNCTS: Final = frozenset({"prep", "advmod", "npadvmod", "advcl", "dep", "punct"})
# What hangs on the cue after a clause belongs to the clause.
_TRAILING: Final = _OBJECTS | _ADJUNCTS | _CLAUSES | {"xcomp"}
_WHOLE: Final = ("nsubj", "nsubjpass", "csubj", "expl", "mark")
_JOINING: Final = frozenset({"and", "but", "then", "also"})
_AS: Final = "as"
_TO: Final = "to"


class Content(NamedTuple):
    """What is said, and the relation by which it was found: ccomp, dobj, tag."""

    runs: list[Run]
    by: str


def content_after(
    tree: Tree, cue: Cue, source: Run | None, cues: Mapping[int, Cue]
) -> Content | None:
    """Read what follows a cue; `cues` are all those of the paragraph by number of their word."""
    head = next(_heads(tree, cue), None)
    if head is None:
        return None
    start = _start(tree, cue, head)
    if source is not None and source.start > cue.last:
        start = max(start, source.end)
    end = _before_next_claim(tree, cue, Run(head.number + 1, _end(tree, cue, head)), cues)
    return Content([Run(start, end)], head.relation) if start < end else None


def _heads(tree: Tree, cue: Cue) -> Iterator[Word]:
    """Give the words that content may hang on, most certain first, as far as the verb takes them."""
    takes = cue.verb.takes
    kids = [kid for kid in tree.children(cue.word) if kid.number > cue.last]
    for kid in kids:
        is_said = kid.relation in _CLAUSES and takes & _SAYS and cue.shape is not Shape.PASSIVE
        if is_said or (kid.relation == "xcomp" and Takes.DOING in takes):
            yield kid
    if cue.shape is Shape.FINITE:
        yield from (kid for kid in kids if kid.relation == "dobj" and _takes_noun(takes, kid))
        yield from (kid for kid in kids if kid.relation == "prep" and _leads(cue, kid))


def _takes_noun(takes: Takes, noun: Word) -> bool:
    """Tell whether an object is what is said, not who is told."""
    if noun.quote >= 0 and Takes.QUOTE in takes:
        return True
    return Takes.NOUN in takes and Takes.RECIPIENT not in takes


def _leads(cue: Cue, preposition: Word) -> bool:
    """Tell whether a preposition leads to content; of "respond to" only what is not answered."""
    if preposition.low not in cue.verb.about:
        return False
    return preposition.low != _TO or cue.negated or bool(cue.verb.takes & Takes.NOUN)


def _start(tree: Tree, cue: Cue, head: Word) -> int:
    """Find where content begins: with a noun before its verb, unless that is who was told."""
    if head.relation == "prep":
        return head.number + 1
    start = _first_after(tree, cue, head)
    is_told = Takes.RECIPIENT in cue.verb.takes
    for kid in tree.children(cue.word, "dobj", "dative"):
        belongs = is_told if head.relation == "xcomp" else not is_told and not _is_whole(tree, head)
        if belongs and cue.last < kid.number < head.number:
            start = min(start, _first_after(tree, cue, kid))
    return start


def _first_after(tree: Tree, cue: Cue, word: Word) -> int:
    return min(number for number in tree.below(word) if number > cue.last)


def _is_whole(tree: Tree, clause: Word) -> bool:
    """Tell whether a clause has a subject or a conjunction of its own."""
    return any(tree.children(clause, *_WHOLE))


def _end(tree: Tree, cue: Cue, head: Word) -> int:
    """Find where content ends: a clause takes what hangs on the cue after it, too."""
    last = max(tree.below(head))
    for kid in tree.children(cue.word):
        if kid.number <= last:
            continue
        if not _trails(tree, cue, head, kid):
            break
        last = max(last, *tree.below(kid))
    return last + 1


def _trails(tree: Tree, cue: Cue, head: Word, kid: Word) -> bool:
    if head.relation == "dobj":
        is_as = kid.relation == "prep" and (kid.low == _AS or kid.low in cue.verb.about)
        return is_as or kid.relation == "oprd"
    return kid.relation in _TRAILING and not (kid.relation == "advcl" and is_aside(tree, kid))


def _before_next_claim(tree: Tree, cue: Cue, run: Run, cues: Mapping[int, Cue]) -> int:
    """Stop before "and added": a cue in the same tense that has no subject of its own."""
    for number in range(run.start, run.end):
        other = cues.get(number)
        if other is None or other.word.relation != "conj" or other.word.tag != cue.word.tag:
            continue
        joining = tree.words[number - 1]
        if joining.low in _JOINING and not any(tree.children(other.word, "nsubj")):
            return number - 1 if joining.tag == "CC" else number - 2
    return run.end
