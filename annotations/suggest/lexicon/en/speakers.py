"""English words that tell who speaks: what kind of source, named or not, and why not."""

from annotations.suggest.speakers import SpeakerLexicon
from annotations.values.vocabulary import AnonymityReason, SourceKind


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# The first kind whose words stand in the source's decides: the narrower ones come first.
KINDS: dict[SourceKind, frozenset[str]] = {
    SourceKind.FOOTAGE: _words(
        "footage video videos photo photos photograph photographs picture pictures image images "
        "clip clips recording recordings"
    ),
    SourceKind.PROSECUTION: _words(
        "prosecutor prosecutors prosecution prosecutor-general prosecutor-general's prosecutor's "
        "prosecutors' attorney-general"
    ),
    SourceKind.COURT: _words("court courts judge judges tribunal magistrate verdict"),
    SourceKind.HEAD_OF_STATE: _words("president king queen emir monarch"),
    SourceKind.EMERGENCY_SERVICE: _words(
        "emergencies emergency firefighters fire ambulance rescuers rescue paramedic paramedics "
        "civil-defence redcross"
    ),
    SourceKind.HEALTH_BODY: _words(
        "hospital hospitals clinic health doctor doctors medic medics medical morgue surgeon nurse "
        "nurses coroner"
    ),
    SourceKind.POLICE: _words(
        "police policeman policewoman policemen sheriff sheriff's constable detective detectives "
        "gendarmerie carabinieri"
    ),
    SourceKind.INTELLIGENCE: _words("intelligence spy counterintelligence"),
    SourceKind.ARMED_GROUP: _words(
        "rebels rebel militants militant insurgents insurgent guerrillas guerrilla militia jihadists "
        "separatists taliban fighters group faction gunmen attackers"
    ),
    SourceKind.MILITARY: _words(
        "military army navy soldier soldiers troops general colonel commander pentagon airforce "
        "peacekeepers forces"
    ),
    SourceKind.INTERGOVERNMENTAL: _words("un u.n nations unicef unhcr osce nato union eu who"),
    SourceKind.WIRE_AGENCY: _words(
        "reuters afp ap tass interfax xinhua dpa anadolu ansa kyodo efe newswire"
    ),
    SourceKind.NEWS_OUTLET: _words(
        "newspaper newspapers daily radio television channel broadcaster tv media press magazine "
        "website news bbc cnn"
    ),
    SourceKind.SOCIAL_MEDIA: _words("facebook twitter telegram instagram youtube tiktok weibo"),
    SourceKind.DOCUMENT: _words(
        "document documents report reports study survey dossier letter memo indictment statement "
        "transcript leaflet"
    ),
    SourceKind.NGO_MONITOR: _words(
        "observatory watch amnesty monitor monitors activists activist rights charity campaigners "
        "ngo ngos foundation"
    ),
    SourceKind.SURVIVOR_FAMILY: _words(
        "survivor survivors relative relatives family families father mother brother sister son "
        "daughter wife husband widow victim victims uncle aunt cousin parents"
    ),
    SourceKind.WITNESS: _words(
        "witness witnesses resident residents neighbour neighbours neighbor neighbors bystander "
        "bystanders shopkeeper passer-by onlooker onlookers local locals villager villagers driver "
        "eyewitness eyewitnesses student students worker workers"
    ),
    SourceKind.EXPERT: _words(
        "analyst analysts expert experts professor researcher researchers historian scholar"
    ),
    SourceKind.COMPANY: _words("company airline corporation firm operator manufacturer inc ltd"),
    SourceKind.GOVERNMENT_OTHER: _words(
        "ministry minister government governor mayor authorities authority council parliament "
        "department embassy consulate administration municipality commission committee agency "
        "spokesman spokeswoman spokesperson official officials office bureau senator deputy envoy "
        "ambassador secretary premier prime chancellor lawmaker mp congressman"
    ),
}
BODIES = _words(
    "ministry office police agency committee government army navy court hospital council department "
    "service commission union party group company bureau embassy parliament administration forces "
    "command authority organisation organization front movement brigade association institute "
    "council university network newspaper daily radio television channel center centre news unit "
    "battalion militia watch observatory rights foundation army's taliban reuters footage video statement "
    "report document morgue"
)
PEOPLE = _words(
    "resident witness official spokesman spokeswoman spokesperson officer soldier policeman "
    "policewoman doctor nurse survivor man woman neighbour neighbor shopkeeper driver student "
    "teacher worker farmer villager relative father mother brother sister son daughter wife husband "
    "widow diplomat lawyer prosecutor judge analyst expert source boy girl guard fighter militant "
    "gunman rebel activist eyewitness minister president mayor governor commander general colonel "
    "captain major lieutenant sergeant professor journalist reporter bystander employee"
)
MEDIUMS = _words("footage video videos photo photos pictures images clip recording")
REQUESTED = (
    "not want to be identified",
    "not want to be named",
    "not wish to be",
    "condition of anonymity",
    "asked not to be",
    "requested anonymity",
    "declined to be",
    "refused to be",
    "declined to give",
    "refused to give",
    "whose name was withheld",
)
SAFETY = ("for fear of", "fearing", "for safety", "for security reasons", "feared for")
NOT_AUTHORISED = (
    "not authorised",
    "not authorized",
    "was not allowed to speak",
    "not permitted to",
)

ENGLISH = SpeakerLexicon(
    kinds=KINDS,
    bodies=BODIES,
    people=PEOPLE,
    mediums=MEDIUMS,
    articles=_words("the"),
    one_of_many=_words("a an one another some"),
    asides=_words("who whom whose which where of when speaking"),
    pronouns=_words("he she it they we i you his her its their who that this these those"),
    for_people=_words("he she they"),
    for_bodies=_words("it they"),
    reasons=(
        (AnonymityReason.NOT_AUTHORISED, NOT_AUTHORISED),
        (AnonymityReason.SAFETY, SAFETY),
        (AnonymityReason.REQUESTED, REQUESTED),
    ),
)
