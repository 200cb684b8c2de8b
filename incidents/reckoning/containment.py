"""Steps 3 and 4: what contains what inside one account, and what stands on top in a node."""

from collections.abc import Iterable, Mapping, Sequence

from annotations.values.vocabulary import PeopleCounted
from incidents.reckoning.moments import is_later
from incidents.reckoning.same_people import SamePeople
from incidents.reckoning.ties import Ties
from incidents.reckoning.tree import PATHS, PEOPLE, VICTIMS, Node


class Containment:
    """The people of one account as wholes and parts.

    `part_of` says containment. A total on victims or people contains every figure of a narrower
    category, but not what is further to it; all else is disjoint (R0, R5).
    """

    def __init__(self, groups: Sequence[SamePeople], ties: Ties) -> None:
        self.groups: Mapping[str, SamePeople] = {group.key: group for group in groups}
        self._ties = ties
        self._in_node: dict[Node, list[SamePeople]] = {}
        for group in groups:
            for node in PATHS[group.node]:
                self._in_node.setdefault(node, []).append(group)
        self._above = {key: self._everything_above(key) for key in self.groups}
        self._below: dict[str, list[SamePeople]] = {}
        for group in groups:
            for whole in self._above[group.key]:
                self._below.setdefault(whole, []).append(group)
        self._added = _turned(groups, ties.beside)
        self._nearest_parts = _turned(groups, ties.wholes)
        self._outside = {one.key: self._further_to(one.key) for one in groups if one.is_total}

    def members(self, node: Node) -> Sequence[SamePeople]:
        """List the groups in a node's subtree, in the order of the text."""
        return self._in_node.get(node, ())

    def tops(self, node: Node) -> list[SamePeople]:
        """List the members that no other member contains."""
        return self.tops_among(self.members(node))

    def tops_among(self, members: Iterable[SamePeople]) -> list[SamePeople]:
        """List those of these groups that none of them contains."""
        inside = {group.key: group for group in members}
        totals: dict[Node, list[SamePeople]] = {
            node: [group for group in inside.values() if group.is_total and group.node == node]
            for node in (VICTIMS, PEOPLE)
        }
        return [
            group
            for group in inside.values()
            if self._above[group.key].isdisjoint(inside.keys())
            and not any(self._holds(total, group) for total in _broader(totals, group))
        ]

    def parts(self, whole: SamePeople) -> list[SamePeople]:
        """List the topmost of the groups that links make part of this one."""
        return self.tops_among(self._below.get(whole.key, ()))

    def wholes(self) -> list[SamePeople]:
        """List the groups that have parts by a link, each after all that are part of it."""
        wholes = [self.groups[key] for key in self._below if key in self.groups]
        return sorted(wholes, key=lambda group: -len(self._above[group.key]))

    def hidden(self, node: Node) -> list[SamePeople]:
        """List the topmost figures of higher nodes that contain no member: more may be behind them."""
        members = self.members(node)
        wholes = {whole for group in members for whole in self._above[group.key]}
        unseen = [
            group
            for above in PATHS[node][1:]
            for group in self.members(above)
            if group.node == above
            and group.key not in wholes
            and not (group.is_total and any(self._holds(group, one) for one in members))
        ]
        return self.tops_among(unseen)

    def is_added_to(self, group: SamePeople, node: Node) -> bool:
        """Whether a group is further people to one on this node ("another policeman" to a toll)."""
        beside = self._ties.beside.get(group.key, frozenset())
        return any(key in self.groups and self.groups[key].node == node for key in beside)

    def _everything_above(self, key: str) -> set[str]:
        seen: set[str] = set()
        waiting = [key]
        while waiting:
            found = self._ties.wholes.get(waiting.pop(), frozenset()) - seen
            seen |= found
            waiting.extend(found)
        return seen

    def _holds(self, total: SamePeople, group: SamePeople) -> bool:
        """Whether a broader total contains a group: if it is not further to it, and not later."""
        return group.key not in self._outside[total.key] and not is_later(group.as_of, total.as_of)

    def _further_to(self, total: str) -> set[str]:
        """What is `additive_to` a total or it to them, with what is further to or part of that."""
        found = {total}
        waiting = list(self._added.get(total, ())) + list(self._ties.beside.get(total, ()))
        while waiting:
            key = waiting.pop()
            if key not in found:
                found.add(key)
                waiting += self._added.get(key, ())
                waiting += self._nearest_parts.get(key, ())
        return found


def _turned(
    groups: Iterable[SamePeople], ends: Mapping[str, Iterable[str]]
) -> dict[str, list[str]]:
    """Links read backwards: for each group those of the account that point to it."""
    turned: dict[str, list[str]] = {}
    for group in groups:
        for end in ends.get(group.key, ()):
            turned.setdefault(end, []).append(group.key)
    return turned


def _broader(
    totals: Mapping[Node, Sequence[SamePeople]], group: SamePeople
) -> Iterable[SamePeople]:
    """The totals that a group is narrower than: by its category, or by counting only some people."""
    above = PATHS[group.node][1:]
    some_only = group.people is not PeopleCounted.ALL
    return (
        total
        for node, on_node in totals.items()
        if node in above or (node == group.node and some_only)
        for total in on_node
    )
