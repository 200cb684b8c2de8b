"""English words that stand beside times: what tells a time from a name, and past from future."""

from typing import Final

from annotations.suggest.times.lexicon import Neighbours, TenseWords
from annotations.values.dates import english


def listed(words: str) -> frozenset[str]:
    """Give the words of a list written as one string."""
    return frozenset(words.split())


TENSE: Final = TenseWords(
    past=listed(
        "was were had did said told came went took gave got made saw left died became began began "
        "broke brought built bought caught chose drew drove fell felt fled flew fought found froze "
        "grew heard held hid hit hurt kept knew laid led lent lost meant met paid put ran rang "
        "rose sank sat sent shook shot showed shut sold spoke spent stole stood struck swept swore "
        "thought threw took taught tore understood won wore wrote blew beat bent burst cut dealt "
        "dug hung leapt let lit overcame overthrew quit rode sought slid slew split spread "
        "sprang stabbed strove stuck swam withdrew been has have"
    ),
    future=listed(
        "will shall ll would could might may scheduled expected due slated supposed planned "
        "plans plan planning upcoming likely going intends intend hopes hope wants must should "
        "can tomorrow next until vows vow promises begins starts opens meets votes"
    ),
    future_pairs=frozenset(
        {("is", "to"), ("are", "to"), ("set", "to"), ("set", "for"), ("takes", "effect")}
    ),
    bare=listed("be get the a an its his her their our this that these those"),
    clause_openers=listed("and but while when as because although though after before which who"),
    past_endings=("ed",),
    shortest_past=4,
    forward_leads=listed("by until till starting beginning effective payable to"),
)

HARMED: Final = listed(
    "more others dead killed wounded injured arrested detained missing displaced"
)

NEIGHBOURS: Final = Neighbours(
    leads=english.TIME_LEADS
    | listed(
        "late early mid to and between than or for earlier later next last the this at its "
        "their his her our a s "
        "summer spring winter autumn fall fiscal"
    ),
    season_leads=english.TIME_LEADS | listed("early late mid"),
    after_no_season=listed("of in by below under behind apart"),
    full_names=english.FULL_NAMES,
    also_names=frozenset({"march", "april", "may", "june", "august"}),
    after_also_names=english.AFTER_MAY,
    counted=(english.COUNTED - HARMED)
    | listed(
        "soldier inmates detainees refugees migrants residents employees workers students pupils "
        "members fighters followers supporters families households jobs shares votes seats pages "
        "words copies tonne ton km2 mw gmt utc migrant deaths victims casualties bodies cars "
        "vehicles buildings schools villages points barrels gallons acre yards yard inches metre "
        "meter mile foot lbs pounds kilograms grams calories degrees percentage pence cents yen "
        "francs marks rupees shekels peso pesos hryvnia lira hours"
    ),
    harmed=HARMED,
    numbered=listed(
        "no number nos flight route highway page section article room block box channel at least "
        "about nearly almost some than least most up only another resolution unit brigade "
        "regiment order act law bill street avenue apartment gate suite model boeing airbus "
        "approximately roughly estimated exactly over under"
    ),
    other_days=english.NAMED_DAYS,
    papers=english.PAPERS,
    outlets=english.TITLES,
    rolling=english.ROLLING,
    saying=english.SAYING,
    as_of=("as of", "as at"),
)
