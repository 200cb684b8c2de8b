"""English for the attribution engine: closed classes, what single words do, set phrases."""

import re
from collections.abc import Mapping
from typing import Final

from annotations.suggest.attributions.lexicon import (
    AttributionLexicon,
    Endings,
    Kind,
    Phrases,
    Role,
)
from annotations.suggest.lexicon.en.attributions_nouns import cue_nouns
from annotations.suggest.lexicon.en.attributions_verbs import cue_forms

_KINDS: Final[Mapping[Kind, str]] = {
    Kind.WORD: """
        united hundred need seed speed feed breed red sacred indeed naked wicked exceed proceed
        succeed creed deed greed weed alfred embed shed sped med fed wed mohammed ahmed thing king
        ring string wing spring evening morning nothing something anything everything building
        wedding sterling ceiling bring sing sling swing
    """,
    Kind.DETERMINER: """
        a an the this these those some any no every each another both all many several few most
        more other such one two three four five six seven eight nine ten
        eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety half dozens hundreds
        thousands enough either neither
    """,
    Kind.POSSESSIVE: "my your his her its our their whose",
    Kind.SUBJECT: """
        i you he she it we they there i'm i've i'd i'll you're you've he's he'd he'll she's she'd
        she'll it's it'd it'll we're we've we'd we'll they're they've they'd they'll there's that's
        everyone everybody someone somebody anyone anybody nobody
    """,
    Kind.OBJECT: "me him us them myself himself herself itself themselves ourselves",
    Kind.PREPOSITION: """
        of in on at by for from with about against during over under between among amongst through
        within without across around behind toward towards upon despite like near off onto into out
        per via amid amidst including regarding concerning following beyond above below alongside
        throughout unlike versus outside inside
    """,
    Kind.CONJUNCTION: "and or but nor yet",
    Kind.SUBORDINATOR: """
        when where while because if although though unless whether why how what since after before
        as until than whereas once whenever wherever whatever so
    """,
    Kind.RELATIVE: "who which whom",
    Kind.THAT: "that",
    Kind.AUXILIARY: """
        is are was were be been being am has have had having do does did isn't aren't wasn't weren't
        hasn't haven't hadn't don't doesn't didn't
    """,
    Kind.MODAL: """
        will would can could may might must shall should won't wouldn't can't couldn't cannot
        shouldn't mustn't mightn't 'll 'd
    """,
    Kind.TO: "to",
    Kind.NOT: "not never",
    Kind.ADVERB: """
        also then later often just only still already now ever again too even soon first twice
        however meanwhile though therefore thus instead moreover furthermore perhaps maybe almost
        nearly always sometimes afterwards afterward repeatedly simply further together here previously
    """,
    Kind.TIME: """
        monday tuesday wednesday thursday friday saturday sunday mondays yesterday today tonight
        tomorrow mon tue tues wed thu thur thurs fri sat sun
    """,
    Kind.PAST: """
        went came took got gave made became began knew saw ran rose fell grew drew flew threw
        spoke broke chose drove wrote rode woke wore tore swore bore sang sank drank swam stood
        understood held kept left lost met paid sent spent sold brought bought caught fought taught
        thought sought won led felt dealt meant slept built heard said told found stuck struck hung
        sat shook stole froze forgot hid bit ate beat blew fled
        burst crept swept bled wept leapt dug clung swung slid stung withdrew overthrew undertook
        overtook arose awoke forbade foresaw mistook rang shone shrank spun sprang threw
        died lied lay lent bent knelt slew spat strode trod forgave
    """,
    # Short forms that -ed does not show; those of a noun as well are verbs only after a noun.
    Kind.ED: """
        used tied owed axed eyed shot hit hurt cut put set shut burnt laid lit split
    """,
}

_ROLES: Final[Mapping[Role, str]] = {
    Role.ACCORDING: "according",
    Role.ADJUNCT: "to after before when as while here there shortly",
    Role.AGO: "ago",
    Role.ALONE: """
        this that some many all both others another most few several one two three four five six
        seven eight nine ten each
    """,
    Role.AMID_VERB: "since long all",
    Role.APPROXIMATE: "about over around between",
    Role.ARTICLE: "a an",
    Role.AS: "as",
    Role.ASIDE: "however though meanwhile too also then therefore",
    Role.BE: """
        is are was were be been being am isn't wasn't aren't weren't it's he's she's i'm we're
        they're you're
    """,
    Role.BODY: """
        office ministry police department agency group committee company government party court
        council commission service force army navy military bureau administration authority
        organisation organization union board bank hospital school university charity watchdog
        monitor network newspaper paper channel station broadcaster embassy parliament prosecution
        campaign coalition movement militia branch unit mission institute foundation centre center
        firm embassy palace house command staff team body report statement document website
    """,
    Role.BUT: "but yet",
    Role.BY: "by",
    Role.CALLED: "identified named known described introduced",
    Role.CIRCUMSTANCE: "after when while during before as because",
    Role.COLLECTIVE: """
        police officials authorities witnesses residents prosecutors officers doctors medics rescuers
        investigators militants rebels activists soldiers troops experts analysts villagers
        neighbours neighbors relatives survivors lawyers diplomats sources critics supporters
        lawmakers locals people others some many media reports
    """,
    Role.CONTRAST: "while though although but as",
    Role.DEED: """
        attack attacks blast blasts bomb bombing bombings explosion explosions shooting shootings
        killing killings murder murders assassination assassinations ambush ambushes raid raids
        assault assaults strike strikes abduction abductions kidnapping kidnappings massacre
        massacres execution executions shelling
    """,
    Role.FEMININE_OBJECT: "her",
    Role.HEARSAY: "reportedly allegedly purportedly supposedly",
    Role.IT: "it it's it'd it'll",
    Role.JOINS: "of and & 's for",
    Role.MANY: "some many most few all both",
    Role.MEDIUM: """
        statement interview speech email e-mail tweet letter conference briefing rally debate blog
        post reporters memo remarks appearance note report video testimony release column op-ed
        hearing facebook twitter event message out
    """,
    Role.NOBODY: "no nobody none neither",
    Role.ON: "on",
    Role.OWN: "only just nearly almost even here",
    Role.PERSON: "he she he's she's he'd she'd",
    Role.PLURAL: "police people others men women children",
    Role.QUANTITY: "more less fewer many much",
    Role.REFLEXIVE: "myself himself herself itself themselves ourselves",
    Role.RESPONSIBILITY: "responsibility credit",
    Role.QUESTION: "whether if why how what where when who which",
    Role.SUCH: "such well just known even",
    Role.THAN: "than as",
    Role.THEY: "they they've they're they'd",
    Role.TIME_LEAD: "last this next late early earlier later",
    Role.TIME_NOUN: """
        week month year night morning afternoon evening day weekend spring summer fall autumn winter
    """,
    Role.WHETHER: "whether why how if",
    Role.WHICH: "which whom",
    Role.WHOSE: "whose where",
    Role.WITH: "with",
    Role.WITHOUT: "without",
    Role.YET: "yet",
}

_TAGS: Final = """
    said says asked asks added told wrote writes replied responded tweeted continued noted
"""

_WISHES: Final = r"(?:asked|wished|wanted|want|wish|preferred|declined|refused|requested)"
_NOT: Final = r"(?:did not|didn['’`]t|does not)"
_HIDDEN: Final = r"(?:identified|named|quoted|anonymous|anonymity)"
_NEWS: Final = r"(?:reports?|information|details|records?|word|confirmation|knowledge)"
_HAD_NONE: Final = r"(?:had|has|have) (?:received |heard |seen )?no"
_ARE: Final = r"(?:was|were|is|are|has been|have been|had been)"
_UNAWARE: Final = r"(?:\w{1,20}ly )?(?:unaware|not (?:immediately |yet )?aware)"
_PHRASES: Final = Phrases(
    anonymous=re.compile(
        rf"(?:who (?:{_NOT} {_WISHES}|{_WISHES}(?: not)?) (?:to )?(?:be |remain )?{_HIDDEN}"
        r"|(?:who )?(?:spoke|speaking|speaks|talked|talking) on (?:the )?condition (?:of anonymity|that)"
        r"|(?:requesting|asking for|on condition of) anonymity"
        rf"|(?:asking|declining|refusing) (?:not )?to be {_HIDDEN})"
        r"(?: (?:because|to|as|since|for|out of|by|he|she|they)\b[^.,;:\"”]{0,120})?",
        re.IGNORECASE,
    ),
    no_knowledge=re.compile(
        rf"(?:{_HAD_NONE} (?:\w{{1,20}} )?{_NEWS}(?= (?:of|on|about|that)\b)"
        rf"|(?:was|were) {_UNAWARE}(?= (?:of|that)\b)|(?:is|are) {_UNAWARE}(?= of any\b)"
        r"|knew nothing(?= (?:of|about)\b))"
    ),
    knows_nothing=re.compile(
        rf"(?:that )?(?:(?:there {_ARE} )?no (?:\w{{1,20}} )?{_NEWS}(?= (?:of|on|about|that)\b)"
        rf"|(?:it|he|she|they|we|i|there) (?:\w{{1,20}}ly )?(?:{_HAD_NONE} (?:\w{{1,20}} )?{_NEWS}"
        r"|(?:could|can|did) ?not (?:immediately |yet )?confirm"
        r"|(?:was|were|is|are) (?:not (?:immediately )?(?:aware|able to confirm)"
        r"|unaware|unable to (?:confirm|say))))\b",
        re.IGNORECASE,
    ),
    to_blame=re.compile(r"\b(?:was|were|is|are|been) (?:responsible for|to blame|behind)\b"),
    responsibility=re.compile(r"(?:full |sole |any )?(?:responsibility|credit)\b"),
    itself=re.compile(r"(?:that )?(?:it|they|we|he|she|i)\b", re.IGNORECASE),
)


def _roles() -> dict[str, frozenset[Role]]:
    found: dict[str, set[Role]] = {}
    for role, listed in _ROLES.items():
        for word in listed.split():
            found.setdefault(word, set()).add(role)
    return {word: frozenset(roles) for word, roles in found.items()}


ENGLISH: Final = AttributionLexicon(
    kinds={word: kind for kind, listed in _KINDS.items() for word in listed.split()},
    roles=_roles(),
    endings=Endings(
        kinds={"ed": Kind.ED, "ing": Kind.ING, "ly": Kind.ADVERB, "n't": Kind.AUXILIARY},
        genitives=("'s", "s'"),
        third="s",
    ),
    cues=cue_forms(),
    nouns=cue_nouns(),
    tags=frozenset(_TAGS.split()),
    phrases=_PHRASES,
)
