"""Union of things that belong together, by their keys."""

from collections.abc import Iterable


class Unions:
    """Disjoint sets of keys. The head of a set is its first key in the order given at the start.

    So the outcome does not depend on the order in which pairs are joined.
    """

    def __init__(self, keys: Iterable[str]) -> None:
        self._rank = {key: place for place, key in enumerate(keys)}
        self._parent = {key: key for key in self._rank}

    def __contains__(self, key: str) -> bool:
        """Whether the key is known."""
        return key in self._parent

    def head(self, key: str) -> str:
        """Give the first key of the set that holds this one.

        Raises:
            KeyError: if the key is not known.
        """
        head = key
        while self._parent[head] != head:
            head = self._parent[head]
        while self._parent[key] != head:
            self._parent[key], key = head, self._parent[key]
        return head

    def join(self, one: str, other: str) -> None:
        """Make one set of two."""
        first, second = sorted((self.head(one), self.head(other)), key=self._rank.__getitem__)
        self._parent[second] = first

    def heads(self) -> dict[str, str]:
        """Give each key with the head of its set."""
        return {key: self.head(key) for key in self._parent}
