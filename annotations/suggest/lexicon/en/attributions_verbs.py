"""English cue verbs: what kind of act each names, and what may stand beside it.

Letters after a lemma: t that-clause, w question, c bare clause, q quotation, n noun, d infinitive,
a preposition (named after a second colon), e tag after or round what is said, r recipient first,
R always so, s "Asked whether …", h "claimed by …", A "… as …", Q "quoted as saying", W "as X put
it". A lemma with a star may be read as a noun too ("claims").
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from annotations.suggest.attributions.lexicon import CueForm, CueType, CueVerb, Form, Takes
from annotations.values.vocabulary import Stance

_LETTERS: Final[Mapping[str, Takes]] = {
    "t": Takes.THAT,
    "w": Takes.QUESTION,
    "c": Takes.CLAUSE,
    "q": Takes.QUOTE,
    "n": Takes.NOUN,
    "d": Takes.DOING,
    "a": Takes.ABOUT,
    "e": Takes.TAG,
    "r": Takes.RECIPIENT,
    "R": Takes.RECIPIENT | Takes.TOLD,
    "s": Takes.REDUCED,
    "h": Takes.AUTHORSHIP,
    "A": Takes.AS,
    "Q": Takes.QUOTING,
    "W": Takes.WORDING,
}

# lemma[+particle][*]:letters[:prepositions that lead to the content]
_VERBS: Final[Mapping[CueType, str]] = {
    CueType.REPORT: """
        say:twcqne tell:twcqaRe:about,of add:twcqe state*:twcqne report*:twcqnde announce:twcqne
        write:twcqe note*:twcqne explain:twcqne describe:wqnA recount:twqne recall:twcqne relate:twqe
        inform:twcqaR:about,of declare:twcqne disclose:twqne reveal:twcqne comment*:tqae:on
        remark*:tcqae:on reply:tcqea:to respond:tqea:to continue:qe tweet*:twcqne post*:tqe testify:twcqea:about
        quote*:qQ cite:qn mention*:twcqne point+out:twcqne stress:twcqne emphasize:twcqne
        emphasise:twcqne underline:twqn underscore:twqn clarify:twcqe estimate*:twcqne predict:twcqne
        forecast*:twcqne find*:tc conclude:twcqe show*:twcqne indicate:twcqne suggest:twcqne
        argue:twcqae:for,against reason*:tcqe joke*:tcqae:about quip*:tqe shout:tqne yell:tqe cry*:tqe
        exclaim:tqe whisper:tqe scream:tqe chant:qne call+out:q answer*:tqe observe:tcqe
        opine:tcqe read:qe reiterate:twcqne repeat*:tqe signal*:twcqn hint*:tcqae:at imply:tcqn
        ask:wqnreas:about,for inquire:wqae:about,into question*:wn wonder:wqe request*:tn
        remind:tcqR assure:tcqR reassure:tcqR notify:tcqR advise:twcqr
        caution*:tcqare:about,against
        complain:tcqae:about,of lament:tcqne gripe:tqe muse:tqe interject:qe retort:tqe
        counter*:tcqe elaborate:qe express:n voice:n detail:wn outline:wn speculate:tcqe
        theorize:tcqe propose:tcqnd recommend:tcqnd comment+on:n
        go+on:qe put+it:qeW
        shoot+back:tqe fire+back:tqe chime+in:qe crow:qe
        proclaim:tcqne profess:tqnd convey:tqn share*:tq summarize:qn
        refer+to:qn allude+to:qn mock:qn joke+about:n
        dub:nqA pronounce:q recite:q intone:qe deadpan:qe thunder*:tqe bellow:tqe holler*:tqe
        shriek*:tqe snap*:tqe growl*:tqe grumble:tqae:about grouse:tqae:about fume:tqe huff*:tqe groan*:tqe
        sigh*:tqe moan*:tqe beam*:qe gush*:tqe enthuse:tqe marvel:tqe reckon:tcqe surmise:tcqe
        implore:q beg:q plead:tqe exhort:q bemoan:tqne tease*:qe weigh+in:qe
    """,
    CueType.CONFIRM: """
        confirm:twcqne acknowledge:twcqne admit:twcqnade:to concede:twcqne verify:twqn
        corroborate:tn recognize:twcqn recognise:twcqn authenticate:n agree:twcqe affirm:tcqne
        reaffirm:tcqn attest:tcqae:to vouch:a:for
    """,
    CueType.DENY: """
        deny:twcqnde rule+out:twn reject:tqnA dismiss:qnA refute:tn rebut:tqn dispute:twqn
        contradict:n disavow:n disown:n play+down:n downplay:n brush+off:n brush+aside:n
        shrug+off:n shoot+down:n scoff:tqae:at repudiate:n decry:n
    """,
    CueType.CLAIM: """
        claim*:twcqndeh allege:twcqne assert:twcqne contend:twcqe maintain:twcqe insist:twcqae:on
        take+responsibility:a:for accept+responsibility:a:for
        boast*:tcqae:of,about brag:tcqae:about,of swear:tcqe posit:tcqn
    """,
    CueType.ACCUSE: """
        accuse:nqa:of blame*:nqa:for implicate:n condemn:qnA denounce:qnA criticize:qn criticise:qn fault*:n
        charge*:tcqe chide:n blast:qn slam:qn rebuke:qn chastise:qn lambaste:qn
        attack*:q deride:qnA ridicule:qnA trash:q bash:q taunt:q lash+out:a:at,against hit+out:a:at
    """,
    CueType.NO_KNOWLEDGE: "decline:d refuse:d",
    CueType.IDENTIFY: """
        identify:nA name*:nA call*:qn label*:qnA brand*:qnA designate:nA characterize:qnA characterise:qnA
        portray:nA deem:q term*:q
    """,
    CueType.COMMIT: """
        warn:twcqare:of,about,against threaten:tcqnde vow*:tcqnde pledge*:tcqnde promise*:twcqndre
        urge:tcqnre appeal*:ade:for demand*:twcqnde order*:tn call+for:qn call+on:n
        caution+against:n commit+to:n
    """,
    CueType.BELIEF: """
        believe:tcqe think:tcqe fear*:tce hope*:tcde expect:tc doubt*:twcn suspect*:tcqn worry:tcqe
        feel:tcq assume:tc know:tw realize:twc guess:tce imagine:twc
        envision:n understand:tw learn:twc hear:twc decide:twcd plan*:d
        praise:qnA endorse:qnA applaud:qnA welcome*:qnA hail:qnA defend:qnA back*:qnA support*:qnA oppose:qnA
    """,
}

_BY_STANCE: Final[Mapping[Stance, str]] = {
    Stance.CLAIMS_RESPONSIBILITY: "take+responsibility accept+responsibility",
    Stance.RULES_OUT: "rule+out",
    Stance.SHOWS: "show",
    Stance.THREATENS: "threaten vow warn",
    Stance.PREDICTS: "predict forecast expect",
    Stance.BELIEVES: "suspect",
    Stance.DECLINES_COMMENT: "decline refuse",
    Stance.ENDORSES: """
        condemn denounce criticize criticise fault chide blast slam rebuke chastise lambaste attack
        deride ridicule trash bash lash+out hit+out mock decry praise endorse applaud welcome hail
        defend back support oppose
    """,
    Stance.ASSERTS: "call+for call+on urge ask demand appeal order promise pledge commit",
}
_STANCES: Final = {
    verb.replace("+", " "): stance
    for stance, listed in _BY_STANCE.items()
    for verb in listed.split()
}
_IRREGULAR: Final[Mapping[str, tuple[str, str]]] = {  # past, participle
    "say": ("said", "said"),
    "read": ("read", "read"),
    "take": ("took", "taken"),
    "tell": ("told", "told"),
    "write": ("wrote", "written"),
    "find": ("found", "found"),
    "show": ("showed", "shown"),
    "put": ("put", "put"),
    "think": ("thought", "thought"),
    "feel": ("felt", "felt"),
    "know": ("knew", "known"),
    "hear": ("heard", "heard"),
    "swear": ("swore", "sworn"),
    "forecast": ("forecast", "forecast"),
    "understand": ("understood", "understood"),
    "go": ("went", "gone"),
    "shoot": ("shot", "shot"),
    "hit": ("hit", "hit"),
}
_DOUBLED: Final = frozenset(
    {"admit", "refer", "rebut", "slam", "dub", "plan", "quip", "brag", "snap", "beg"}
)
_CONSONANT_Y: Final = re.compile(r"[^aeiou]y$")
_HISSES: Final = re.compile(r"(?:s|x|z|ch|sh|o)$")


def cue_forms() -> dict[str, CueForm]:
    """Give every inflected form of every cue verb, lower case."""
    verbs: dict[str, list[CueVerb]] = {}
    forms: dict[str, set[Form]] = {}
    for verb in _verbs():
        for written, form in inflections(verb.lemma):
            verbs.setdefault(written, []).append(verb)
            forms.setdefault(written, set()).add(form)
    return {
        written: CueForm(
            verbs=tuple(sorted(of_it, key=lambda verb: not verb.particle)),
            forms=frozenset(forms[written]),
        )
        for written, of_it in verbs.items()
    }


def inflections(lemma: str) -> Iterator[tuple[str, Form]]:
    """Inflect a verb: base, third person, past, participle, -ing."""
    yield lemma, Form.BASE
    stem = lemma + lemma[-1] if lemma in _DOUBLED else lemma
    if _CONSONANT_Y.search(lemma):
        yield lemma[:-1] + "ies", Form.THIRD
        regular = lemma[:-1] + "ied"
    else:
        yield lemma + ("es" if _HISSES.search(lemma) else "s"), Form.THIRD
        regular = stem + ("d" if stem.endswith("e") else "ed")
    past, participle = _IRREGULAR.get(lemma, (regular, regular))
    yield past, Form.PAST
    yield participle, Form.PARTICIPLE
    silent = stem.endswith("e") and not stem.endswith(("ee", "oe", "ye"))
    yield (stem[:-1] if silent else stem) + "ing", Form.ING


def _verbs() -> Iterator[CueVerb]:
    for cue_type, listed in _VERBS.items():
        for entry in listed.split():
            yield _verb(cue_type, entry)


def _verb(cue_type: CueType, entry: str) -> CueVerb:
    """Read one entry of the table."""
    name, letters, prepositions, *_ = [*entry.split(":"), "", ""]
    lemma, _, particle = name.rstrip("*").partition("+")
    takes = Takes.NOTHING
    for letter in letters:
        takes |= _LETTERS[letter]
    return CueVerb(
        lemma=lemma,
        type=cue_type,
        takes=takes,
        particle=particle,
        about=frozenset(prepositions.split(",") if prepositions else ()),
        is_noun_too=name.endswith("*"),
        stance=_STANCES.get(name.rstrip("*").replace("+", " ")),
    )
