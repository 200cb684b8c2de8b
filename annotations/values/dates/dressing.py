"""What the words say round a plain date: about, a clock with its zone, a bound, a part of a day."""

from annotations.values.dates.edtf import EdtfDate, EdtfKind, end_text, parse_edtf
from annotations.values.dates.rules import Phrase, TimeRule
from annotations.values.vocabulary import DatePrecision


def dressed(phrase: Phrase, plain: EdtfDate) -> EdtfDate:
    """Put on the plain date of a phrase what it says round it."""
    text = _dressed_text(phrase, plain)
    return plain if text == plain.text else parse_edtf(text)


def _dressed_text(phrase: Phrase, plain: EdtfDate) -> str:
    if phrase.bound:
        return _bounded(phrase, plain)
    if phrase.universal and plain.kind is EdtfKind.DAY:
        return f"{plain.text}T{phrase.clock}:00Z"
    if phrase.approximate and not plain.text.startswith("["):
        return "/".join(f"{end}~" for end in plain.text.split("/"))
    return plain.text


def _bounded(phrase: Phrase, plain: EdtfDate) -> str:
    about = "~" if phrase.approximate else ""
    if phrase.bound is TimeRule.SINCE:
        return f"{end_text(plain, 0)}{about}/.."
    end = f"{end_text(plain, -1)}{about}"
    return f"/{end}" if phrase.bound is TimeRule.UNTIL else f"[..{end}]"


def precision(phrase: Phrase, edtf: EdtfDate | None) -> DatePrecision:
    """Tell how precisely a phrase tells its date: "Friday night" is less than the day."""
    if edtf is None:
        return DatePrecision.UNKNOWN
    if edtf.kind is EdtfKind.DAY and (phrase.part or phrase.kept or phrase.clock):
        return DatePrecision.PART_OF_DAY
    return edtf.precision
