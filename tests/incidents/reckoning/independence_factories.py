"""Claims for the tests of who is independent of whom: each of a report of its outlet, with one toll."""

from incidents.reckoning.attributions import Attribution
from tests.incidents.reckoning.figure_factories import figure, known_of


def told(claim, *, by, outlet="courier", article=None, **values):
    """Give a claim; `by` empty is the report's own voice."""
    origin = by or f"reporter:{outlet}"
    values.setdefault("speaker", origin)
    values.setdefault("label", by)
    return Attribution(
        claim=claim, article=article or f"{outlet}-1", outlet=outlet, origin=origin, **values
    )


def known(*claims, numbers=None, links=(), carriers=None, **figures):
    """Find the independent origins of these claims, each with one exact toll (7 unless told)."""
    numbers = numbers or {}
    made = [
        figure(
            one.claim,
            numbers.get(one.claim, 7),
            by="" if one.is_reporter else one.origin,
            outlet=one.outlet,
            claim=one.claim,
            version=one.article,
            ordinal=place,
            **figures,
        )
        for place, one in enumerate(claims)
        if numbers.get(one.claim, 7) is not None
    ]
    return known_of(*made, links=links, attributions=claims, carriers=carriers)


def count(found):
    """Give how many independent origins there are."""
    return len(found.components)


def reasons(found):
    """List the joins: kind and sources."""
    return [(one.kind.value, one.sources) for one in found.joins]
