"""How a release is cited: in plain words, as BibTeX, as CSL-JSON, each with a digest to check it by.

The digest is SHA-256 of the public JSON file of that release, byte for byte, so anybody can check it
(`sha256sum`) and it tells nothing that the file does not. The digest that the house keeps of the frozen
record is never given: names that are withheld could be tried against it until one fits.
"""

import hashlib
import json
from dataclasses import dataclass
from typing import Final

# Characters that TeX would act on, as text that it prints.
_TEX: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
_MONTHS: Final = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """What a citation of a release says. `published` is its day (ISO), `address` its lasting address."""

    incident: str
    number: int
    title: str
    published: str
    address: str
    publisher: str
    digest: str

    @property
    def key(self) -> str:
        """The name of the entry: letters and digits only."""
        return f"attest{self.incident}r{self.number}"

    @property
    def note(self) -> str:
        """The digest, and of what it is."""
        return f"SHA-256 of record.json: {self.digest}"


def public_digest(file: bytes) -> str:
    """Digest the public JSON file of a release (SHA-256, hexadecimal)."""
    return hashlib.sha256(file).hexdigest()


def as_bibtex(citation: Citation) -> str:
    """Write a citation as a BibTeX entry (UTF-8 text, ended by a line)."""
    year, month, _ = citation.published.split("-")
    fields = {
        "title": f"{{{_tex(citation.title)}}}",  # the inner braces keep its capitals
        "howpublished": f"Release {citation.number}, {_tex(citation.publisher)}",
        "year": year,
        "url": citation.address,
        "note": _tex(citation.note),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    lines.append(f"  month = {_MONTHS[int(month) - 1]}")
    return "\n".join([f"@misc{{{citation.key},", *lines, "}"]) + "\n"


def as_csl(citation: Citation) -> str:
    """Write a citation as CSL-JSON: a list of one item (UTF-8 text, ended by a line)."""
    day = [int(part) for part in citation.published.split("-")]
    item = {
        "id": citation.key,
        "type": "dataset",
        "title": citation.title,
        "version": str(citation.number),
        "issued": {"date-parts": [day]},
        "publisher": citation.publisher,
        "URL": citation.address,
        "note": citation.note,
    }
    return json.dumps([item], ensure_ascii=False, indent=2) + "\n"


def _tex(words: str) -> str:
    return " ".join(words.translate(_TEX).split())
