"""English words for how many, as they stand in news reports. Data only; `words` reads with it."""

from typing import Final

from annotations.values.quantities.lexicon import CountWords, phrases, words_in
from annotations.values.vocabulary import Qualifier, VagueWord

_UNITS: Final = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen
"""
_TENS: Final = """
    twenty thirty forty fifty sixty seventy eighty ninety
"""

# Singular and plural of nouns for people, as casualty reports use them.
_PEOPLE: Final = """
    person people, man men, woman women, boy boys, girl girls, child children, baby babies,
    infant infants, toddler toddlers, teenager teenagers, youth youths, adult adults,
    civilian civilians, resident residents, villager villagers, citizen citizens, local locals,
    bystander bystanders, passerby passersby, pedestrian pedestrians, shopper shoppers,
    visitor visitors, guest guests, tourist tourists, traveller travellers, passenger passengers,
    driver drivers, worker workers, employee employees, labourer labourers, laborer laborers,
    farmer farmers, miner miners, trader traders, shopkeeper shopkeepers, vendor vendors,
    student students, pupil pupils, teacher teachers, lecturer lecturers, professor professors,
    doctor doctors, nurse nurses, medic medics, paramedic paramedics, patient patients,
    firefighter firefighters, fireman firemen, rescuer rescuers, volunteer volunteers,
    journalist journalists, reporter reporters, photographer photographers,
    cameraman cameramen, editor editors, lawyer lawyers, judge judges, prosecutor prosecutors,
    official officials, minister ministers, mayor mayors, governor governors, deputy deputies,
    lawmaker lawmakers, politician politicians, diplomat diplomats, ambassador ambassadors,
    priest priests, imam imams, monk monks, nun nuns, cleric clerics, bishop bishops,
    officer officers, policeman policemen, policewoman policewomen, constable constables,
    soldier soldiers, serviceman servicemen, servicewoman servicewomen, conscript conscripts,
    sergeant sergeants, colonel colonels, general generals, commander commanders, guard guards,
    agent agents, peacekeeper peacekeepers, sailor sailors, pilot pilots, recruit recruits,
    militant militants, insurgent insurgents, rebel rebels, fighter fighters, gunman gunmen,
    attacker attackers, assailant assailants, bomber bombers, terrorist terrorists,
    suspect suspects, perpetrator perpetrators, hostage hostages, prisoner prisoners,
    detainee detainees, protester protesters, demonstrator demonstrators, refugee refugees,
    migrant migrants, member members, relative relatives, wife wives, husband husbands,
    mother mothers, father fathers, son sons, daughter daughters, brother brothers,
    sister sisters, body bodies, corpse corpses, victim victims, survivor survivors,
    witness witnesses, follower followers, leader leaders, activist activists,
    compatriot compatriots, national nationals, colleague colleagues, neighbour neighbours,
    neighbor neighbors, human humans, horse horses
"""
_PAIRS: Final = [pair.split() for pair in _PEOPLE.replace("\n", " ").split(",")]

ENGLISH: Final = CountWords(
    small={
        **{word: count for count, word in enumerate(_UNITS.split())},
        **{word: 10 * count for count, word in enumerate(_TENS.split(), start=2)},
    },
    scales={"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000},
    joiners=words_in("and"),
    whole=phrases(
        [
            ("both | a couple | a couple of | couple | the couple | a pair | a pair of | twins", 2),
            ("half a dozen | half-a-dozen | half dozen", 6),
        ]
    ),
    determiners=words_in(
        "a an another the these those his her its their our my further additional more other extra "
        "all last first"
    ),
    leads=phrases(
        [
            ("exactly | only | just | a total of | in all | precisely | all of", Qualifier.EXACT),
            (
                "at least | at the very least | no fewer than | no less than | not fewer than | "
                "not less than | a minimum of | minimum | ≥",
                Qualifier.AT_LEAST,
            ),
            (
                "more than | over | above | in excess of | upwards of | upward of | exceeding | "
                "just over | well over | > | well above",
                Qualifier.MORE_THAN,
            ),
            (
                "up to | at most | no more than | not more than | a maximum of | maximum | "
                "as many as | at the most | ≤",
                Qualifier.AT_MOST,
            ),
            ("fewer than | less than | under | below | <", Qualifier.FEWER_THAN),
            (
                "about | around | some | approximately | roughly | an estimated | estimated | "
                "circa | c. | ca. | ~ | ≈ | in the region of",
                Qualifier.APPROX,
            ),
            ("nearly | almost | close to | just under | not quite", Qualifier.NEARLY),
        ]
    ),
    trails=phrases(
        [
            ("+ | or more | and more | at least | plus | or more than that", Qualifier.AT_LEAST),
            ("or fewer | or less | at most | at the most", Qualifier.AT_MOST),
            ("or so | approximately | or thereabouts", Qualifier.APPROX),
        ]
    ),
    ranges={
        "between": words_in("and - to"),
        "from": words_in("to -"),
        "": words_in("to or -"),
    },
    vague=phrases(
        [
            (
                "multiple | a number of | a small number of | a handful | a handful of | handful",
                VagueWord.PLURAL,
            ),
            ("several | a few | few | quite a few | various", VagueWord.SEVERAL),
            (
                "many | numerous | a large number of | large numbers of | a lot of | lots of | "
                "countless | scores or",
                VagueWord.MANY,
            ),
            ("tens | tens of", VagueWord.TENS),
            ("dozens | dozens of | several dozen | a few dozen", VagueWord.DOZENS),
            ("scores | scores of", VagueWord.SCORES),
            (
                "hundreds | hundreds of | several hundred | a few hundred | many hundreds of",
                VagueWord.HUNDREDS,
            ),
            (
                "thousands | thousands of | several thousand | a few thousand | "
                "tens of thousands | tens of thousands of | hundreds of thousands | "
                "hundreds of thousands of",
                VagueWord.THOUSANDS,
            ),
        ]
    ),
    unsaid=words_in("some"),
    absences=phrases(
        [
            (
                "no reports | no report | no immediate reports | no immediate report | "
                "no information | no immediate information | no details | no word | "
                "no immediate word | no data | no evidence | no confirmation | no record | "
                "no records | not confirm | cannot confirm | can't confirm | couldn't confirm | "
                "didn't confirm | unable to confirm | not able to confirm | not be confirmed | "
                "unaware of | not aware of | no knowledge of | without confirming",
                Qualifier.NO_INFORMATION,
            ),
            ("nobody | no one | no-one | none | not one | not a single", Qualifier.ZERO),
            (
                "unknown | unknown number | an unknown number | unspecified number | "
                "an unspecified number | an undisclosed number | an unconfirmed number | "
                "an undetermined number | an uncertain number | how many | "
                "nobody knows how many | no one knows how many",
                Qualifier.UNKNOWN,
            ),
        ]
    ),
    negators=words_in("no without"),
    articles=words_in("a an another"),
    selves=words_in("himself herself itself someone somebody"),
    collectives=words_in(
        "group crowd family number team unit gang patrol convoy squad battalion majority minority "
        "series total string couple pair handful lot few third quarter half fifth tenth percentage "
        "household column brigade platoon staff crew"
    ),
    singulars=frozenset(pair[0] for pair in _PAIRS),
    plurals=frozenset(pair[1] for pair in _PAIRS) | words_in("troops personnel"),
    harms=words_in(
        "casualty casualties death deaths fatality fatalities injury injuries dead wounded injured "
        "killed losses arrests"
    ),
    coordinators=words_in("and or plus including with & , ; + / ( also"),
    prepositions=words_in(
        "of at in on near from during after before outside inside for to into by across along "
        "behind beside under over through per as"
    ),
    unreadable=phrases(
        [
            (
                "% | per cent | percent | thirds | quarters | fifths | a third of | a quarter of | "
                "half of | half the | one third | a fifth of",
                True,
            ),
        ]
    ),
)
