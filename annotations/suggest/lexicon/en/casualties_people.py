"""English nouns for people, by the category that they give, and nouns that are no people."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from annotations.suggest.casualties.lexicon import PersonNoun
from annotations.suggest.casualties.tables import QuickTable
from annotations.values.quantities.lexicon import PhraseTable, words_in
from annotations.values.vocabulary import Category, EntityKind, PeopleCounted

# Singular and plural. A noun that leaves the status open names no category: nobody is presumed a
# civilian.
_BY_CATEGORY: Final[tuple[tuple[Category, str], ...]] = (
    (
        Category.UNKNOWN,
        """person people, person persons, adult adults, individual individuals, human humans,
        national nationals, citizen citizens, compatriot compatriots, countryman countrymen,
        victim victims, survivor survivors, member members, leader leaders, suspect suspects,
        prisoner prisoners, detainee detainees, inmate inmates, hostage hostages,
        captive captives, volunteer volunteers, supporter supporters, follower followers,
        sympathiser sympathisers, sympathizer sympathizers, partisan partisans,
        colleague colleagues, companion companions, comrade comrades, friend friends,
        associate associates, accomplice accomplices, expert experts, specialist specialists,
        participant participants,
        foreigner foreigners, american americans, russian russians, israeli israelis,
        palestinian palestinians, syrian syrians, iraqi iraqis, afghan afghans, turk turks,
        kurd kurds, ukrainian ukrainians, indian indians, pakistani pakistanis,
        colombian colombians, mexican mexicans, german germans, italian italians,
        spaniard spaniards, briton britons, egyptian egyptians, nigerian nigerians,
        somali somalis, kenyan kenyans, ethiopian ethiopians, brazilian brazilians,
        muslim muslims, christian christians, jew jews, hindu hindus, sikh sikhs,
        shiite shiites, sunni sunnis, tribesman tribesmen, clansman clansmen, other others,
        deportee deportees, escapee escapees, hijacker hijackers, kidnapper kidnappers,
        convict convicts, offender offenders, thief thieves, robber robbers, criminal criminals,
        gangster gangsters, burglar burglars, smuggler smugglers, trafficker traffickers,
        looter looters, rustler rustlers, dealer dealers, subject subjects, crewman crewmen,
        sailor sailors, pilot pilots, crew crews, chief chiefs, commander commanders,
        escort escorts, agent agents, officer officers, sentry sentries,
        militiaman militiamen, element elements, figure figures, activist activists""",
    ),
    (
        Category.CIVILIAN,
        """civilian civilians, noncombatant noncombatants, resident residents,
        villager villagers, local locals, inhabitant inhabitants, bystander bystanders,
        passerby passersby, passer-by passers-by, onlooker onlookers, pedestrian pedestrians,
        shopper shoppers, visitor visitors, guest guests, tourist tourists,
        traveller travellers, traveler travelers, passenger passengers, commuter commuters,
        motorist motorists, driver drivers, cyclist cyclists, motorcyclist motorcyclists,
        worker workers, labourer labourers, laborer laborers, employee employees,
        farmer farmers, peasant peasants, campesino campesinos, herder herders,
        herdsman herdsmen, shepherd shepherds, pastoralist pastoralists,
        fisherman fishermen, miner miners, trader traders, merchant merchants,
        shopkeeper shopkeepers, vendor vendors, customer customers, businessman businessmen,
        businesswoman businesswomen, industrialist industrialists, banker bankers,
        manager managers, executive executives, contractor contractors, engineer engineers,
        technician technicians, mechanic mechanics, electrician electricians,
        builder builders, carpenter carpenters, cook cooks, waiter waiters, clerk clerks,
        cashier cashiers, student students, pupil pupils, undergraduate undergraduates,
        teacher teachers, educator educators, headmaster headmasters, lecturer lecturers,
        professor professors, academic academics, scientist scientists,
        scholar scholars, keeper keepers, caretaker caretakers,
        researcher researchers, lawyer lawyers, attorney attorneys, economist economists,
        writer writers, poet poets, artist artists, singer singers, actor actors,
        actress actresses, musician musicians, athlete athletes, player players,
        fan fans, spectator spectators, worshipper worshippers, worshiper worshipers,
        pilgrim pilgrims, mourner mourners, protester protesters, protestor protestors,
        demonstrator demonstrators, marcher marchers, rioter rioters, striker strikers,
        unionist unionists, trade-unionist trade-unionists, refugee refugees,
        migrant migrants, immigrant immigrants, evacuee evacuees, settler settlers,
        housewife housewives, servant servants, maid maids, gardener gardeners,
        housekeeper housekeepers, cleaner cleaners, janitor janitors, chauffeur chauffeurs,
        neighbour neighbours, neighbor neighbors, landowner landowners, rancher ranchers,
        logger loggers, hunter hunters, trucker truckers, taxi-driver taxi-drivers,
        relative relatives, parent parents, orphan orphans, twin twins, sibling siblings,
        patient patients, elder elders, environmentalist environmentalists,
        homosexual homosexuals, beggar beggars, prostitute prostitutes, expatriate expatriates,
        owner owners, partygoer partygoers, churchgoer churchgoers, voter voters,
        candidate candidates, dissident dissidents, oppositionist oppositionists""",
    ),
    (
        Category.PRIVATE_GUARD,
        """guard guards, bodyguard bodyguards, watchman watchmen, nightwatchman nightwatchmen,
        doorman doormen, bouncer bouncers""",
    ),
    (
        Category.JOURNALIST,
        """journalist journalists, reporter reporters, newsman newsmen, cameraman cameramen,
        photographer photographers, correspondent correspondents, editor editors,
        broadcaster broadcasters, columnist columnists, blogger bloggers""",
    ),
    (
        Category.MEDICAL_WORKER,
        """doctor doctors, physician physicians, surgeon surgeons, nurse nurses, medic medics,
        paramedic paramedics, midwife midwives, vaccinator vaccinators""",
    ),
    (Category.UNKNOWN, "body bodies, corpse corpses"),
    (Category.AID_WORKER, "humanitarian humanitarians, aid-worker aid-workers"),
    (
        Category.RELIGIOUS_FIGURE,
        """priest priests, jesuit jesuits, pastor pastors, bishop bishops, archbishop archbishops,
        monk monks, nun nuns, friar friars, clergyman clergymen, cleric clerics, imam imams, sheikh sheikhs,
        mullah mullahs, rabbi rabbis, preacher preachers, missionary missionaries,
        seminarian seminarians, catechist catechists""",
    ),
    (
        Category.EMERGENCY_WORKER,
        "firefighter firefighters, fireman firemen, rescuer rescuers, first-responder first-responders",
    ),
    (
        Category.CIVIL_OFFICIAL,
        """official officials, mayor mayors, governor governors, minister ministers,
        vice-minister vice-ministers, president presidents, senator senators,
        congressman congressmen, congresswoman congresswomen, deputy deputies,
        lawmaker lawmakers, legislator legislators, parliamentarian parliamentarians,
        councillor councillors, councilor councilors, councilman councilmen,
        politician politicians, judge judges, magistrate magistrates, prosecutor prosecutors,
        diplomat diplomats, ambassador ambassadors, consul consuls, envoy envoys,
        attache attaches, bureaucrat bureaucrats, administrator administrators,
        inspector inspectors, alderman aldermen, sarpanch sarpanches, justice justices""",
    ),
    (
        Category.POLICE,
        """policeman policemen, policewoman policewomen, constable constables, cop cops,
        detective detectives, gendarme gendarmes, sheriff sheriffs, carabinero carabineros,
        police-officer police-officers, patrolman patrolmen, warden wardens""",
    ),
    (
        Category.MILITARY,
        """soldier soldiers, serviceman servicemen, servicewoman servicewomen,
        conscript conscripts, recruit recruits, trooper troopers, paratrooper paratroopers,
        infantryman infantrymen, marine marines, commando commandos, cadet cadets,
        airman airmen, gunner gunners, sapper sappers, sergeant sergeants, corporal corporals,
        colonel colonels, general generals, lieutenant lieutenants, captain captains,
        major majors, brigadier brigadiers, private privates, seaman seamen, ranger rangers,
        peacekeeper peacekeepers, noncom noncoms, reservist reservists, legionnaire legionnaires""",
    ),
    (
        Category.BORDER_GUARD,
        "borderguard borderguards, border-guard border-guards",
    ),
    (
        Category.ARMED_GROUP,
        """militant militants, insurgent insurgents, rebel rebels, fighter fighters,
        guerrilla guerrillas, guerilla guerillas, subversive subversives,
        extremist extremists, jihadist jihadists, islamist islamists, separatist separatists,
        combatant combatants, warlord warlords, paramilitary paramilitaries,
        mercenary mercenaries, bandit bandits, outlaw outlaws, rebel-fighter rebel-fighters,
        gang-member gang-members, pirate pirates, naxal naxals, naxalite naxalites,
        maoist maoists, mutineer mutineers, sicario sicarios, hitman hitmen""",
    ),
    (
        Category.ASSAILANT,
        """attacker attackers, assailant assailants, gunman gunmen, bomber bombers,
        terrorist terrorists, perpetrator perpetrators, shooter shooters, assassin assassins,
        murderer murderers, killer killers, knifeman knifemen,
        suicide-bomber suicide-bombers, aggressor aggressors""",
    ),
)
_WOMEN: Final = """woman women, lady ladies, girlfriend girlfriends, wife wives, widow widows,
    mother mothers, sister sisters, aunt aunts, grandmother grandmothers, niece nieces"""
_MEN: Final = """man men, gentleman gentlemen, boyfriend boyfriends, husband husbands,
    father fathers, brother brothers, uncle uncles, grandfather grandfathers, nephew nephews"""
_CHILDREN: Final = """child children, kid kids, boy boys, girl girls, minor minors, infant infants,
    baby babies, toddler toddlers, newborn newborns, schoolboy schoolboys, schoolgirl schoolgirls,
    schoolchild schoolchildren, juvenile juveniles, teenager teenagers, teen teens,
    adolescent adolescents, youngster youngsters"""
_KIN: Final = """son sons, daughter daughters, cousin cousins, youth youths, youngster youngsters,
    grandson grandsons, granddaughter granddaughters, grandchild grandchildren, in-law in-laws"""
# Nouns that are alike in both numbers, or have no singular.
_PLURAL_ONLY: Final[tuple[tuple[Category, str], ...]] = (
    (Category.UNKNOWN, "personnel staff crewmembers"),
    (Category.MILITARY, "troops"),
    (Category.POLICE, "police"),
    (Category.SECURITY_FORCES, "operatives"),
    (Category.CIVILIAN, "folk"),
)
_ANIMALS: Final = words_in(
    "animal animals camel camels cow cows dog dogs donkey donkeys goat goats horse horses mule "
    "mules pig pigs sheep cattle livestock bull bulls buffalo buffaloes chicken chickens elephant "
    "elephants lion lions bird birds"
)
_SERVING: Final = words_in(
    "member members officer officers agent agents element elements soldier soldiers personnel "
    "employee employees official officials guard guards leader leaders commander commanders"
)


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for pair in text.replace("\n", " ").split(","):
        singular, plural = pair.split()
        yield singular, plural


def _nouns() -> Iterator[tuple[str, PersonNoun]]:
    people: Iterable[tuple[Category, PeopleCounted, str]] = (
        *((category, PeopleCounted.ALL, text) for category, text in _BY_CATEGORY),
        (Category.UNKNOWN, PeopleCounted.WOMEN, _WOMEN),
        (Category.UNKNOWN, PeopleCounted.MEN, _MEN),
        (Category.CIVILIAN, PeopleCounted.CHILDREN, _CHILDREN),
        (Category.UNKNOWN, PeopleCounted.ALL, _KIN),
    )
    for category, counted, text in people:
        for singular, plural in _pairs(text):
            for noun, is_plural in ((singular, False), (plural, True)):
                yield (
                    noun,
                    PersonNoun(category, counted, is_plural, takes_body=noun in _SERVING),
                )
    for category, text in _PLURAL_ONLY:
        for noun in text.split():
            yield noun, PersonNoun(category, is_plural=True, takes_body=noun in _SERVING)
    for noun in _ANIMALS:
        yield noun, PersonNoun(is_plural=noun.endswith("s"), kind=EntityKind.ANIMAL)


NOUNS: Final[Mapping[str, PersonNoun]] = dict(_nouns())

TITLES: Final = words_in(
    "mayor governor minister senator congressman deputy judge magistrate prosecutor ambassador "
    "president general colonel major captain lieutenant sergeant corporal private commander "
    "inspector constable father bishop archbishop priest imam sheikh rabbi pastor professor "
    "doctor lawyer journalist reporter activist councillor leader"
)

BODIES: Final[Mapping[str, Category]] = {
    word: category
    for category, words in (
        (
            Category.POLICE,
            "police constabulary gendarmerie carabineros policía law-enforcement swat traffic-police",
        ),
        (
            Category.MILITARY,
            "army military navy naval marine airforce infantry battalion brigade regiment platoon "
            "garrison squadron artillery paratroop paratroopers",
        ),
        (Category.SECURITY_FORCES, "security guard-corps civil-defense civil-defence"),
        (Category.INTELLIGENCE, "intelligence"),
        (Category.BORDER_GUARD, "border frontier"),
        (
            Category.ARMED_GROUP,
            "rebel guerrilla guerilla insurgent militant militia taliban extremist jihadist "
            "paramilitary terrorist subversive gang cartel faction",
        ),
        (Category.CIVIL_OFFICIAL, "government municipal ministry council electoral embassy"),
        (Category.AID_WORKER, "aid humanitarian relief charity"),
        (Category.MEDICAL_WORKER, "health medical ambulance hospital"),
        (Category.EMERGENCY_WORKER, "rescue emergency fire"),
        (Category.JOURNALIST, "media press television radio newspaper"),
        (Category.RELIGIOUS_FIGURE, "church"),
    )
    for word in words.split()
}

BODY_NAMES: Final = QuickTable(
    PhraseTable(
        {
            name: category
            for category, row in (
                (
                    Category.SECURITY_FORCES,
                    "security forces | security force | security officer | security officers | "
                    "security personnel | security agent | security agents | security members | "
                    "security service | security services | prison guard | prison guards | "
                    "law enforcement | public forces | peace officers | defense forces | "
                    "defence forces | self-defense forces | government forces | state forces | "
                    "pro-government forces | public security | security detachment",
                ),
                (
                    Category.MILITARY,
                    "armed forces | air force | national guard | national guards | coast guard | "
                    "presidential guard | republican guard | guard of honour | special forces | "
                    "military police | government troops | government soldiers | rapid support forces",
                ),
                (
                    Category.INTELLIGENCE,
                    "national security committee | state security committee | state security agency | "
                    "federal security service | national security service | national security agency | "
                    "security bureau | secret service | security committee | secret police",
                ),
                (Category.PRIVATE_GUARD, "security guard | security guards | private security"),
                (
                    Category.BORDER_GUARD,
                    "border guard | border guards | border police | border patrol | border service",
                ),
                (
                    Category.POLICE,
                    "police force | police forces | national police | civil guard | civil guards | "
                    "treasury police | traffic police | riot police | republican guard of police",
                ),
                (
                    Category.ARMED_GROUP,
                    "rebel forces | rebel army | guerrilla army | liberation army | liberation front | "
                    "islamic state | armed group | armed groups | rebel group | armed men | "
                    "armed gang | self-defence group | self-defense group | separatist forces",
                ),
                (Category.AID_WORKER, "red cross | red crescent | relief worker | relief workers"),
                (Category.EMERGENCY_WORKER, "fire brigade | fire service | fire department"),
                (Category.CIVIL_OFFICIAL, "town council | city council | ward member"),
            )
            for name in row.split(" | ")
        }
    )
)

DESCRIBING: Final = words_in(
    "local major general private deputy minor elder chief rebel militant guerrilla guerilla "
    "insurgent militia student peasant police terrorist suspect civilian fellow worker "
    "extremist islamist jihadist separatist maoist naxal paramilitary subversive muslim christian "
    "hindu jew sikh shiite sunni palestinian israeli russian syrian iraqi afghan turk kurd "
    "american ukrainian indian pakistani colombian mexican german italian egyptian nigerian somali "
    "kenyan ethiopian brazilian staff crew commando marine justice youth child teenage teen adult "
    "prisoner security figure subject other"
)

# Nouns that a number often counts beside the harm of people: never a head, nor between a number
# and its head. Singulars may be: "three bus drivers".
THINGS: Final = words_in(
    """km kms kilometer kilometers kilometre kilometres meter meters metre metres mile miles
    yard yards feet foot inches hectare hectares acre acres ton tons tonnes kg kilos kilograms
    kilo kilogram pound pounds liter liters litre litres gallon gallons degrees
    minute minutes hour hours day days night nights week weeks month months year years decade
    decades century centuries moment moments second seconds times time occasion occasions
    dollar dollars euro euros peso pesos rupee rupees rouble roubles ruble rubles cents million
    rifle rifles gun guns pistol pistols revolver revolvers weapon weapons firearm firearms
    machinegun machineguns launcher launchers mortar mortars bomb bombs grenade grenades rocket
    rockets missile missiles mine mines landmine landmines shell shells round rounds bullet
    bullets shot shots cartridge cartridges magazine magazines explosive explosives device
    devices charge charges ied ieds backpack backpacks uniform uniforms knife knives machete
    machetes drone drones detonator detonators
    house houses home homes building buildings hut huts shop shops store stores office offices
    school schools church churches mosque mosques bridge bridges tower towers pylon pylons
    bank banks station stations post posts base bases camp camps checkpoint checkpoints barracks
    town towns village villages city cities municipality municipalities province provinces
    district districts department departments area areas region regions place places site sites
    street streets road roads block blocks neighborhood neighborhoods neighbourhood country
    countries state states zone zones point points front fronts
    car cars vehicle vehicles truck trucks bus buses van vans motorcycle motorcycles motorbike
    motorbikes bike bikes jeep jeeps tank tanks train trains boat boats ship ships plane planes
    aircraft helicopter helicopters ambulances convoy convoys patrol patrols pickup pickups
    attack attacks raid raids ambush ambushes clash clashes battle battles explosion explosions
    blast blasts bombing bombings shooting shootings incident incidents event events operation
    operations offensive offensives strike strikes airstrike airstrikes assault assaults
    kidnapping kidnappings murders case cases crime crimes massacre massacres riot riots protest
    protests demonstration demonstrations march marches fight fights war wars
    group groups gang gangs organization organizations organisation organisations party parties
    family families unit units battalion battalions company companies column columns squad squads
    team teams community communities household households faction factions brigade brigades
    tribe tribes clan clans force forces government governments army armies
    thing things item items part parts side sides way ways reason reasons type types kind kinds
    document documents letter letters report reports statement statements copy copies
    demand demands condition conditions law laws vote votes percent goal goals stage stages
    paragraph meeting meetings agreement agreements letters call calls phone phones laptop
    question questions answer word words hand hands leg legs arm arms head heads hole holes
    wound wounds burn burns stab stabs fire fires life hostilities"""
)
