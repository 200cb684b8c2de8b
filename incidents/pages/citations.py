"""A release as it is cited: what its citation says, with the digest of its public file."""

from urllib.parse import urlsplit

from incidents.exports.json import write_json
from incidents.pages.publication import Drawn
from incidents.release.citing import Citation, public_digest


def citation_of(shown: Drawn, *, address: str) -> Citation:
    """Give the citation of a drawn release; `address` is its lasting address, with scheme and host.

    The digest is of the file that readers download now: what is withheld later changes both.
    """
    return Citation(
        incident=shown.record["incident"],
        number=shown.number,
        title=shown.record["title"],
        published=shown.record["published"],
        address=address,
        publisher=urlsplit(address).netloc,
        digest=public_digest(write_json(shown.record).encode()),
    )
