"""Steps 4 and 5: what an account gives for a node of the tree, and what kind of word that is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from annotations.values.vocabulary import PeopleCounted
from incidents.reckoning.accounts import Account
from incidents.reckoning.codes import Kind
from incidents.reckoning.containment import Containment
from incidents.reckoning.moments import AsOf
from incidents.reckoning.same_people import SamePeople, people_in
from incidents.reckoning.sums import Narrowing, narrowed, parts_together
from incidents.reckoning.ties import Ties
from incidents.reckoning.tree import PEOPLE, TOLL_NODES, VICTIMS, Node, is_on
from incidents.reckoning.triples import Triple, total


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A whole and its parts that do not add up inside one account (R3, R4)."""

    node: Node
    wholes: tuple[SamePeople, ...]
    parts: tuple[SamePeople, ...]
    whole: Triple
    sum: Triple


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What one account says of one node: its value, its kind of word and the terms of its sum.

    `terms` are the counts of `tops`, one each, each narrowed by its parts.
    `parts_best` is the best of a partial's own terms, kept aside (step 5). `less_perpetrators`: a
    total that counts the perpetrators, with them taken away (step 9).
    """

    account: Account
    node: Node
    kind: Kind
    value: Triple
    tops: tuple[SamePeople, ...]
    terms: tuple[Triple, ...]
    contained: tuple[SamePeople, ...] = ()
    parts_best: int | None = None
    complete: bool = False
    less_perpetrators: bool = False

    @property
    def key(self) -> tuple[str, Node]:
        """Its account and the node: no cell has two entries with one key."""
        return self.account.key, self.node

    @property
    def as_of(self) -> AsOf | None:
        """The as-of of its account (step 3)."""
        return self.account.as_of

    @property
    def component(self) -> str:
        """The independent origin of its terms (R10)."""
        return self.account.component_of(one for top in self.tops for one in top.figures)

    @property
    def is_sum(self) -> bool:
        """Whether it was added up from more than one term."""
        return len(self.tops) > 1

    @property
    def is_approx(self) -> bool:
        """Whether a term says "about"."""
        return any(top.is_approx for top in self.tops)

    @property
    def speaks_of_node(self) -> bool:
        """Whether a term is on the node itself and not only below it."""
        return any(is_on(top.node, self.node) for top in self.tops)

    @property
    def is_zero_below(self) -> bool:
        """Whether it only says that there was nobody of some narrower category."""
        return self.value.is_zero and not self.speaks_of_node

    @property
    def figures(self) -> tuple[str, ...]:
        """The keys of the figures that are the terms."""
        return tuple(key for top in self.tops for key in top.keys)


@dataclass(slots=True)
class ReadAccount:
    """An account with its people as wholes and parts, each total narrowed by its parts."""

    account: Account
    inside: Containment
    gaps: list[Gap] = field(default_factory=list)
    _values: dict[str, Triple] = field(default_factory=dict)
    _tolls: dict[Node, Triple] = field(default_factory=dict)

    @classmethod
    def of(cls, account: Account, ties: Ties) -> "ReadAccount":
        """Read an account: narrow what has parts, from the inside out."""
        read = cls(account, Containment(people_in(account, ties), ties))
        for whole in read.inside.wholes():
            if not whole.is_total:
                read._narrow(whole.node, [whole], read.inside.parts(whole))
        for node in (VICTIMS, PEOPLE):
            read._narrow_tolls(node)
        return read

    def value_of(self, group: SamePeople) -> Triple:
        """Give the count of one group, narrowed by its parts."""
        return self._values.get(group.key, group.value)

    def value_at(self, node: Node, tops: Sequence[SamePeople]) -> Triple:
        """Add up the tops of a node; its totals are narrowed together by what they contain."""
        toll = self._tolls.get(node)
        if toll is None:
            return total(self.value_of(top) for top in tops)
        rest = [top for top in tops if not (top.is_total and top.node == node)]
        return toll + total(self.value_of(top) for top in rest)

    def entry(self, node: Node, *, complete: bool) -> Entry | None:
        """Say what the account gives for a node; None if nothing, a mere cap included (step 5)."""
        tops = self.inside.tops(node)
        if not tops:
            return None
        value = self.value_at(node, tops)
        hidden = self.inside.hidden(node)
        if hidden:
            behind = total(self.value_of(group) for group in hidden)
            shown = Triple(value.low, None, (value + behind).high)
            kind = Kind.PARTIAL
        else:
            shown, kind = value, self._kind(node, tops, complete=complete)
        keys = {top.key for top in tops}
        return Entry(
            account=self.account,
            node=node,
            kind=kind,
            value=shown,
            tops=tuple(tops),
            terms=tuple(self.value_of(top) for top in tops),
            contained=tuple(one for one in self.inside.members(node) if one.key not in keys),
            parts_best=value.best,
            complete=complete,
        )

    def cap(self, node: Node) -> tuple[Triple, list[SamePeople]] | None:
        """Give what a node without figures can be at most, and by which figures (R4)."""
        if self.inside.members(node):
            return None
        hidden = self.inside.hidden(node)
        return (total(self.value_of(group) for group in hidden), hidden) if hidden else None

    def _kind(self, node: Node, tops: Sequence[SamePeople], *, complete: bool) -> Kind:
        """Step 5: a vague top is a floor; a toll is a statement; the rest is parts."""
        if any(top.is_vague for top in tops):
            return Kind.FLOOR
        if complete or (node in TOLL_NODES and self._is_toll(node, tops)):
            return Kind.STATEMENT
        return Kind.PARTS

    def _is_toll(self, node: Node, tops: Sequence[SamePeople]) -> bool:
        """Whether every top is on the node or added to it, of all people, and nobody's part."""
        return all(
            (is_on(top.node, node) or self.inside.is_added_to(top, node))
            and top.people is PeopleCounted.ALL
            and not top.is_part
            for top in tops
        )

    def _narrow_tolls(self, node: Node) -> None:
        """Narrow the totals on a node by all that they contain, told as part of them or not."""
        tops = self.inside.tops(node)
        tolls = [top for top in tops if top.is_total and top.node == node]
        if not tolls:
            return
        apart = {toll.key for toll in tolls}
        rest = [group for group in self.inside.members(node) if group.key not in apart]
        outer = {top.key for top in tops}
        parts = [one for one in self.inside.tops_among(rest) if one.key not in outer]
        if len(tolls) > 1:
            for toll in tolls:
                self._narrow(node, [toll], self.inside.parts(toll))
        self._tolls[node] = self._narrow(node, tolls, parts)
        if len(tolls) == 1:
            self._values[tolls[0].key] = self._tolls[node]

    def _narrow(
        self, node: Node, wholes: Sequence[SamePeople], parts: Sequence[SamePeople]
    ) -> Triple:
        """R3 for these wholes and parts; a gap is kept for the findings."""
        whole = total(self.value_of(group) for group in wholes)
        if not parts:
            return whole
        together = parts_together((part.people, self.value_of(part)) for part in parts)
        exhaustive = all(group.is_exhaustive for group in wholes)
        outcome: Narrowing = narrowed(whole, together, exhaustive=exhaustive)
        if outcome.gap:
            self.gaps.append(
                Gap(
                    node=node,
                    wholes=tuple(wholes),
                    parts=tuple(parts),
                    whole=whole,
                    sum=together,
                )
            )
        if len(wholes) == 1:
            self._values[wholes[0].key] = outcome.value
        return outcome.value


def complete_accounts(read_accounts: Sequence[ReadAccount], ties: Ties) -> set[str]:
    """Give the keys of accounts that tell of all the dead (step 5).

    Complete is an account that is marked so, one whose total has exhaustive parts, one that another
    has added up (`derived_from`), and one whose parts add up to a total that another account of its
    component gives.
    """
    totals: dict[tuple[str, Triple], set[str]] = {}
    parts: list[tuple[ReadAccount, tuple[str, Triple]]] = []
    for read in read_accounts:
        tops = read.inside.tops(VICTIMS)
        value = read.value_at(VICTIMS, tops)
        component = read.account.component_of(one for top in tops for one in top.figures)
        if tops and all(top.is_total for top in tops):
            key = (component, value)
            totals.setdefault(key, set()).add(read.account.key)
        elif tops and not any(top.is_total or top.is_vague for top in tops):
            parts.append((read, (component, value)))
    summed = _summed_by_others(ties)
    complete = {read.account.key for read in read_accounts if _says_complete(read)}
    for read, key in parts:
        reached = totals.get(key, set())
        added_up = any(figure.key in summed for figure in read.account.figures)
        if reached or added_up:
            complete.add(read.account.key)
    return complete


def _summed_by_others(ties: Ties) -> set[str]:
    return {target for targets in ties.derived.values() for target in targets}


def _says_complete(read: ReadAccount) -> bool:
    return read.account.marked_complete or any(
        group.is_total and group.is_exhaustive for group in read.inside.groups.values()
    )


def entries_by_node(
    read_accounts: Sequence[ReadAccount], complete: set[str], nodes: Sequence[Node]
) -> Mapping[Node, list[Entry]]:
    """Give what each account says of each node (steps 4 and 5).

    An account that only says "no police" of a higher node says nothing of it: a zero for one
    category is a zero of that node only.
    """
    found: dict[Node, list[Entry]] = {}
    for read in read_accounts:
        for node in nodes:
            entry = read.entry(node, complete=read.account.key in complete)
            if entry is not None and not entry.is_zero_below:
                found.setdefault(node, []).append(entry)
    return found
