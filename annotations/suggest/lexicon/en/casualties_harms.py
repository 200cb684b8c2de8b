"""English words and phrases of harm, by what happened and how they stand in a clause."""

from collections.abc import Iterator, Mapping
from typing import Final

from annotations.suggest.casualties.lexicon import Form, HarmWord
from annotations.suggest.casualties.tables import QuickTable
from annotations.values.quantities.lexicon import PhraseTable, words_in
from annotations.values.vocabulary import Harm

_SURE: Final = True
_UNSURE: Final = False
_PARTICIPLE: Final = Form.PAST | Form.STATE
_VERBAL_NOUN: Final = Form.ACTING | Form.DEED

# Verbs as base, third person, past or participle, -ing form.
_VERBS: Final[tuple[tuple[Harm, bool, str], ...]] = (
    (
        Harm.KILLED,
        _SURE,
        """kill kills killed killing, murder murders murdered murdering,
        assassinate assassinates assassinated assassinating,
        behead beheads beheaded beheading, decapitate decapitates decapitated decapitating,
        massacre massacres massacred massacring, lynch lynches lynched lynching,
        slaughter slaughters slaughtered slaughtering, slay slays slain slaying,
        strangle strangles strangled strangling, hang hangs hanged hanging,
        exterminate exterminates exterminated exterminating,
        electrocute electrocutes electrocuted electrocuting,
        immolate immolates immolated immolating""",
    ),
    (
        Harm.KILLED,
        _UNSURE,
        """execute executes executed executing, liquidate liquidates liquidated liquidating,
        neutralise neutralises neutralised neutralising, drown drowns drowned drowning,
        neutralize neutralizes neutralized neutralizing,
        annihilate annihilates annihilated annihilating""",
    ),
    (
        Harm.INJURED,
        _SURE,
        """injure injures injured injuring, wound wounds wounded wounding, hurt hurts hurt hurting,
        maim maims maimed maiming, mutilate mutilates mutilated mutilating""",
    ),
    (
        Harm.INJURED,
        _UNSURE,
        """hospitalise hospitalises hospitalised hospitalising,
        hospitalize hospitalizes hospitalized hospitalizing""",
    ),
    (
        Harm.DETAINED,
        _SURE,
        """arrest arrests arrested arresting, detain detains detained detaining,
        apprehend apprehends apprehended apprehending, capture captures captured capturing,
        imprison imprisons imprisoned imprisoning""",
    ),
    (
        Harm.ABDUCTED,
        _SURE,
        """kidnap kidnaps kidnapped kidnapping, abduct abducts abducted abducting""",
    ),
    (
        Harm.ABDUCTED,
        _UNSURE,
        """seize seizes seized seizing, snatch snatches snatched snatching""",
    ),
    (
        Harm.DISPLACED,
        _SURE,
        "displace displaces displaced displacing, evacuate evacuates evacuated evacuating",
    ),
)
_PARTS: Final = (Form.BASE, Form.FINITE, _PARTICIPLE, _VERBAL_NOUN)

_OTHERS: Final[tuple[tuple[Harm, bool, Form, str], ...]] = (
    (Harm.KILLED, _SURE, Form.FINITE, "slew"),
    (Harm.KILLED, _UNSURE, Form.FINITE, "lost"),
    (Harm.KILLED, _SURE, Form.DYING, "die dies died perish perishes perished"),
    (Harm.KILLED, _SURE, Form.DYING, "succumb succumbed succumbs"),
    (Harm.KILLED, _SURE, Form.STATE, "dead lifeless deceased"),
    (
        Harm.KILLED,
        _SURE,
        Form.DEED,
        "death murder assassination execution massacre slaughter killers murderers assassins "
        "decapitation lynching homicide loss",
    ),
    (Harm.KILLED, _SURE, Form.DEED | Form.COUNTED, "deaths lives bodies corpses body corpse"),
    (Harm.KILLED, _SURE, Form.COUNTED, "fatality fatalities"),
    (Harm.KILLED, _UNSURE, Form.DEED | Form.COUNTED, "executions assassinations killings"),
    (Harm.INJURED, _SURE, Form.DEED, "injury"),
    (Harm.INJURED, _UNSURE, Form.DEED | Form.COUNTED, "injuries"),
    (Harm.MISSING, _SURE, Form.STATE, "missing unaccounted"),
    (Harm.MISSING, _SURE, Form.DYING | Form.STATE, "disappeared vanished"),
    (Harm.MISSING, _SURE, Form.DEED, "disappearance disappearances"),
    (Harm.DETAINED, _SURE, Form.DEED, "arrest detention imprisonment apprehension capture"),
    (Harm.DETAINED, _UNSURE, Form.COUNTED, "arrests"),
    (
        Harm.ABDUCTED,
        _SURE,
        Form.DEED,
        "abduction kidnap kidnappings abductions kidnappers abductors captors",
    ),
    (Harm.ABDUCTED, _SURE, Form.COUNTED, "hostages captives"),
    (Harm.DISPLACED, _SURE, Form.STATE, "homeless"),
    (Harm.UNHARMED, _SURE, Form.STATE, "unharmed unhurt uninjured unscathed"),
    (Harm.CASUALTIES_UNSPECIFIED, _SURE, Form.COUNTED, "casualty casualties"),
)


def _harms() -> Iterator[tuple[str, HarmWord]]:
    for harm, is_sure, text in _VERBS:
        for verb in text.split(","):
            found: dict[str, Form] = {}
            for word, form in zip(verb.split(), _PARTS, strict=True):
                found[word] = found.get(word, Form(0)) | form
            for word, form in found.items():
                yield word, HarmWord(harm, form, is_sure)
    for harm, is_sure, form, words in _OTHERS:
        for word in words.split():
            yield word, HarmWord(harm, form, is_sure)


def _joined() -> Iterator[tuple[str, HarmWord]]:
    """Give the harm words, with the nouns that are verbs too taking both kinds of form."""
    found: dict[str, HarmWord] = {}
    for word, use in _harms():
        before = found.get(word)
        forms = use.forms | before.forms if before else use.forms
        found[word] = HarmWord(use.harm, forms, use.is_sure)
    yield from found.items()


HARMS: Final[Mapping[str, HarmWord]] = dict(_joined())

KILLED: Final = HarmWord(Harm.KILLED, _PARTICIPLE)
EITHER: Final = HarmWord(Harm.CASUALTIES_UNSPECIFIED, _PARTICIPLE)

_PHRASES: Final[tuple[tuple[HarmWord, str], ...]] = (
    (
        HarmWord(Harm.DIED_OF_WOUNDS, _PARTICIPLE),
        "fatally wounded | fatally injured | mortally wounded | mortally injured",
    ),
    (
        HarmWord(Harm.DIED_OF_WOUNDS, Form.ACTING),
        "fatally wounding | fatally injuring | mortally wounding | mortally injuring",
    ),
    (
        HarmWord(Harm.KILLED, _PARTICIPLE),
        "gunned down | mowed down | mown down | cut down | fatally shot | fatally stabbed | put to death | "
        "finished off | found dead | lost lives | burned alive | burnt alive | buried alive | "
        "hanged to death",
    ),
    (
        HarmWord(Harm.KILLED, Form.ACTING),
        "fatally shooting | fatally stabbing | shooting dead | gunning down | taking the lives of | "
        "claiming the lives of | costing the lives of",
    ),
    (
        HarmWord(Harm.KILLED, Form.FINITE),
        "claimed the lives of | took the lives of | cost the lives of | claims the lives of | "
        "has claimed the lives of | ended the lives of | ended the life of | took the life of | "
        "claimed the life of | cost the life of | guns down | shoots dead | shot dead and killed",
    ),
    (
        HarmWord(Harm.KILLED, Form.DYING),
        "lost their lives | lost his life | lost her life | lost its life | lose their lives | "
        "losing their lives | passed away | bled to death | starved to death | froze to death | "
        "frozen to death",
    ),
    (HarmWord(Harm.KILLED, Form.COUNTED), "dead bodies | dead body"),
    (HarmWord(Harm.INJURED, Form.DEED), "injuries to | wounds to"),
    (HarmWord(Harm.MISSING, Form.DYING), "went missing | gone missing | go missing"),
    (HarmWord(Harm.MISSING, Form.STATE), "unaccounted for"),
    (
        HarmWord(Harm.ABDUCTED, _PARTICIPLE),
        "taken hostage | held hostage | taken captive | held captive | taken prisoner by force",
    ),
    (
        HarmWord(Harm.INJURED, _PARTICIPLE, is_sure=False),
        "taken to hospital | rushed to hospital | admitted to hospital | taken to the hospital | "
        "taken to hospitals | rushed to the hospital | admitted to the hospital | "
        "treated for wounds | treated for injuries | treated in hospital | badly burned | "
        "severely burned | seriously burned",
    ),
    (
        HarmWord(Harm.ABDUCTED, _PARTICIPLE, is_sure=False),
        "taken away | led away | dragged away | carried off | whisked away | forcibly taken",
    ),
    (HarmWord(Harm.ABDUCTED, Form.FINITE), "took hostage | take hostage"),
    (HarmWord(Harm.DETAINED, _PARTICIPLE), "taken into custody | taken prisoner | rounded up"),
)
PHRASES: Final = QuickTable(
    PhraseTable({phrase: use for use, row in _PHRASES for phrase in row.split(" | ")})
)

BLOWS: Final[Mapping[str, Form]] = {
    **dict.fromkeys(
        words_in(
            "shot stabbed beaten beat hacked clubbed stoned bludgeoned battered burned burnt "
            "tortured attacked knifed trampled crushed machine-gunned machinegunned riddled "
            "sprayed strafed ambushed poisoned choked kicked whipped axed slashed hanged"
        ),
        _PARTICIPLE,
    ),
    **dict.fromkeys(words_in("shoot stab club hack burn"), Form.BASE),
    **dict.fromkeys(words_in("shoots stabs hacks"), Form.FINITE),
    **dict.fromkeys(words_in("shooting stabbing beating hacking burning"), Form.ACTING),
}

SUFFERINGS: Final[Mapping[str, HarmWord]] = {
    **dict.fromkeys(
        words_in("suffered sustained received suffers suffer sustain"),
        HarmWord(Harm.INJURED, Form.DYING),
    ),
    **dict.fromkeys(
        words_in("suffering sustaining receiving"), HarmWord(Harm.INJURED, Form.ACTING)
    ),
}
TAKINGS: Final[Mapping[str, HarmWord]] = {
    **dict.fromkeys(words_in("took takes holds"), HarmWord(Harm.ABDUCTED, Form.FINITE)),
    **dict.fromkeys(words_in("take hold"), HarmWord(Harm.ABDUCTED, Form.BASE)),
    **dict.fromkeys(words_in("taking holding"), HarmWord(Harm.ABDUCTED, Form.ACTING)),
    "held": HarmWord(Harm.ABDUCTED, _PARTICIPLE),
}
TAKEN: Final = words_in("hostage captive")
SUFFERED: Final = words_in(
    "injury injuries wound wounds burns burn bruises fractures cuts contusions concussion lacerations"
)
