"""English closed classes and cues by which a sentence about casualties is read."""

from typing import Final

from annotations.suggest.casualties.lexicon import ClauseWords, MaskWords, SceneWords
from annotations.suggest.casualties.tables import QuickTable
from annotations.values.quantities.lexicon import phrases, words_in

CLAUSE: Final = ClauseWords(
    be=words_in("be is are was were been being get gets got getting"),
    have=words_in("have has had having"),
    modals=words_in("will would can could may might shall should must cannot"),
    tentative=words_in("may might must"),
    infinitive=words_in("to"),
    negations=words_in("not never n't nor neither hardly"),
    adverbs=words_in(
        "also only just later then still already again even once twice now soon first finally "
        "so far somewhat very quite rather badly reportedly "
        "allegedly apparently least most all both either instantly outright "
        "today yesterday there here ever yet thus therefore too back about"
    ),
    adverb_ending="ly",
    verb_ending="ed",
    acting_ending="ing",
    prepositions=words_in(
        "of at in on near from during after before outside inside for to into by across along "
        "behind beside besides under over through per as with without against between among "
        "around towards toward onto upon off within since until till despite via above below "
        "beneath following including concerning regarding about like than amid amidst "
        "throughout up down out"
    ),
    of=words_in("of"),
    origin=words_in("of from"),
    conjunctions=words_in("and or but nor & plus"),
    links=words_in("and or , & plus nor"),
    relatives=words_in("who which that whom whose where"),
    subordinators=words_in(
        "when while because although though whereas if unless whether since until once so"
    ),
    dual=words_in("after before since until as than"),
    determiners=words_in(
        "the a an this that these those his her its their our my your some any no every each "
        "all both another several many few"
    ),
    definite=words_in("the his her its their our my"),
    pronouns=words_in(
        "he she it they we i you him them us me himself herself itself themselves who whom "
        "somebody someone everybody everyone anybody anyone nobody none what"
    ),
    subjects=words_in("they it we i you"),
    hedges=words_in("alleged reported confirmed"),
    whens=words_in(
        "yesterday today tonight monday tuesday wednesday thursday friday saturday sunday "
        "tomorrow when while during early late last this next that instantly here there ago "
        "later earlier immediately alongside because since who which where"
    ),
    speech=words_in(
        "said says say saying told tells reported reports reporting stated states claimed claims "
        "announced announces confirmed confirms added adds declared denied denies alleged "
        "alleges according indicated revealed noted disclosed believes believe thinks think warned "
        "explained asserted maintained argued informed specified"
    ),
    verbs=words_in(
        "took take takes went go goes came come comes made make makes began begin begins broke "
        "gave give gives held hold holds left leave leaves met ran run runs saw see sees set "
        "stood stand threw throw throws fled fell fall did do does shot shoot shoots struck hit "
        "hits put puts drove fought fight fights blew burst caught brought led sent spent stole "
        "kept became become knew found find finds lost lose loses have had has were was are is"
    ),
    stops=words_in(". ; ! ? : … -- — –"),
    colons=words_in(":"),
    dashes=words_in("-- — –"),
    openers=words_in("( [ {"),
    closers=words_in(") ] }"),
    quotes=frozenset("\"“”„'‘’`«»"),
    slashes=words_in("/"),
)

SCENE: Final = SceneWords(
    persons=words_in("he she him latter"),
    objects=words_in("him them us me himself herself itself themselves ourselves each"),
    part_cues=QuickTable(
        phrases(
            [
                (
                    "including | among them | among whom | of whom | of them | of which | "
                    "amongst them | which included | who included | they include | "
                    "they included | among which | in particular | included | of these | of those",
                    True,
                )
            ]
        )
    ),
    part_ends=QuickTable(
        phrases(
            [
                (
                    "of them | of whom | of which | of these | of those | of the victims | "
                    "of the dead | of the wounded | of the injured | of the latter | of the killed | "
                    "of the deceased | of the bodies | of the detainees | of the casualties | "
                    "of the hostages | of the arrested | of the missing | of those killed | "
                    "of those injured | of those wounded | of the fatalities | of the deaths",
                    True,
                )
            ]
        )
    ),
    more=words_in("another further other others more additional extra"),
    also=words_in("also additionally"),
    same=words_in("the these those"),
    leaving=words_in("left leaving leaves leave"),
    includes=words_in("include included includes including are were is was being"),
    joints=words_in("well along together"),
    counted=words_in("number total count figure"),
    tolls=words_in("toll tolls"),
    toll_leads=words_in(
        "to at of is was reached reaches hit hits now stands stood rose rises as exceeds exceeded "
        "passed totals totaled totalled total : are were surpassed"
    ),
    selves=words_in("himself herself itself"),
    self_blows=words_in(
        "blew blow blows blowing detonated exploded immolated hanged shot detonate detonates "
        "shoots shooting detonating blown"
    ),
    self_tails=words_in("up dead"),
    nobody=words_in("nobody none no-one noone"),
    one=words_in("one body single"),
    negators=words_in("no"),
    without=words_in("without"),
    any=words_in("any anyone anybody"),
    realisers=words_in(
        "managed claimed claims claim reported said believed known thought presumed feared alleged "
        "understood went happened appeared appears proved proceeded confirmed supposed assumed "
        "helped admitted admit confessed estimated first last"
    ),
    doubts=words_in(
        "attempted attempt attempts attempting plot plots plotted plotting plan plans planned "
        "planning threat threats threaten threatened threatens threatening try tries tried trying "
        "avoid avoided avoiding prevent prevented preventing prevents intend intended intention "
        "conspiracy conspired conspiring incitement foiled thwarted failed wanted possible "
        "potential future without denied denies deny denying feigned "
        "averted risk fear prospect vowed instead"
    ),
    conditions=words_in("if unless should whether lest"),
    findings=words_in(
        "found reported reportedly feared believed presumed declared pronounced confirmed listed "
        "left said thought considered taken held reported lying also shot stabbed beaten being "
        "discovered seen turned turn remain remained remains went lay gone known lie laid among escaped emerged"
    ),
    fates=words_in("death"),
    groups=words_in(
        "total group groups crowd family number team gang dozens dozen hundreds scores couple pair "
        "trio rest most many some half majority remains bodies corpses all each one "
        "convoy patrol column maximum minimum lives"
    ),
)

MASKS: Final = MaskWords(
    months=words_in(
        "january february march april may june july august september october november december "
        "jan feb mar apr jun jul aug sep sept oct nov dec"
    ),
    units=words_in(
        "km kms kilometer kilometers kilometre kilometres meter meters metre metres mile miles "
        "yard yards feet foot inches inch mm cm caliber calibre hectares hectare acres tons tonnes "
        "kg kilos kilograms kilo percent % per pct degrees liters litres gallons pounds "
        "minute minutes hour hours day days night nights week weeks month months year years "
        "decades centuries seconds times dollars dollar euros pesos rupees rubles roubles cents "
        "usd hrs gmt o'clock am pm a.m p.m hours-old st nd rd th"
    ),
    money=frozenset("$€£¥#₹") | words_in("usd us$ eur gbp rs"),
    before=words_in(
        "aged age number no numbers article resolution decree law page chapter route battalion "
        "brigade regiment division platoon flight highway zone unit district ward block section "
        "sector channel detachment"
    ),
)

ABBREVIATIONS: Final = words_in(
    "mr mrs ms dr gen col lt maj capt sgt cpl pvt gov sen rep rev prof hon adm brig st no supt insp "
    "jr sr u.s u.n dept approx etc"
)
