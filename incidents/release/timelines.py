"""The timeline of a release: its lines and ties frozen by the release's numbers, and drawn again.

A line names the claims that tell it, the first one first. What it is called and how it is tied are
the desk's own words, but for the cue words of a tie, which are the report's.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from incidents.release.basis import Basis, Line
from incidents.release.order import still_following
from incidents.release.withheld import Withheld, cleaned, cue_words

Data = dict[str, Any]


def frozen_timeline(basis: Basis, claims: Mapping[str, str]) -> dict[str, list[Data]]:
    """Freeze lines and ties. `claims` gives the numbers of the claims that are in the release."""
    said = {one.key: one for one in basis.said}
    told = {line.claim: [key for key in line.tellers if key in claims] for line in basis.timeline}
    kept = {key for key, tellers in told.items() if tellers}
    lines = {line.claim: line for line in basis.timeline}
    order = [(line.claim, line.follows) for line in basis.timeline]
    return {
        "timeline": [
            {
                "claim": claims[told[key][0]],
                "follows": follows,
                "when": next((said[one].when for one in told[key] if said[one].when), ""),
                "label": lines[key].label,
                "told": [claims[one] for one in told[key][1:]],
            }
            for key, follows in still_following(order, kept=kept).items()
        ],
        "ties": [
            {
                "first": claims[told[tie.first][0]],
                "second": claims[told[tie.second][0]],
                "kind": tie.kind,
                "words": tie.words if _quotable(basis, lines[tie.first], lines[tie.second]) else "",
            }
            for tie in basis.ties
            if tie.first in kept and tie.second in kept
        ],
    }


def _quotable(basis: Basis, *lines: Line) -> bool:
    """Tell whether all words of these lines may be shown: any of them may hold a tie's words."""
    tellers = {key for line in lines for key in line.tellers}
    return all(said.quotable for said in basis.said if said.key in tellers)


def drawn_timeline(
    record: Mapping[str, Any],
    *,
    told: Collection[str],
    quoted: Collection[str],
    withheld: Withheld,
) -> dict[str, list[Data]]:
    """Draw lines and ties: of lines, those of which a claim is `told`; words only of `quoted` ones."""
    when = {claim["id"]: claim["when"] for claim in record["claims"]}
    lines = {line["claim"]: line for line in record["timeline"]}
    tellers = {key: [key, *line["told"]] for key, line in lines.items()}
    left = {key: [one for one in every if one in told] for key, every in tellers.items()}
    after = still_following(
        ((key, line["follows"]) for key, line in lines.items()),
        kept={key for key, every in left.items() if every},
    )
    return {
        "timeline": [
            {
                **lines[key],
                "claim": left[key][0],
                "told": left[key][1:],
                "follows": follows,
                "label": cleaned(lines[key]["label"], withheld),
                "when": _when(lines[key], left[key], when),
            }
            for key, follows in after.items()
        ],
        "ties": [
            {
                **tie,
                "first": left[tie["first"]][0],
                "second": left[tie["second"]][0],
                "words": cue_words(tie["words"], withheld)
                if {*tellers[tie["first"]], *tellers[tie["second"]]} <= set(quoted)
                else "",
            }
            for tie in record.get("ties", ())
            if tie["first"] in after and tie["second"] in after
        ],
    }


def _when(line: Mapping[str, Any], left: Sequence[str], when: Mapping[str, str]) -> str:
    """Give a line's date; if some of its claims are not told, only the date of one that is."""
    if len(left) == 1 + len(line["told"]):
        return str(line["when"])
    return next((when[claim] for claim in left if when[claim]), "")
