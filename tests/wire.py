"""Invented reports by the thousand: words that no language has, sentences of a wire's frames.

Reports of one event share its names, its places, its stock of words and what its officials said, word
for word; a copy is the text of another report, cut, headed anew or edited.
"""

import random
from dataclasses import dataclass

SYLLABLES = [
    "ba",
    "be",
    "bi",
    "bo",
    "bra",
    "dar",
    "del",
    "dun",
    "fa",
    "fer",
    "gal",
    "gor",
    "hen",
    "hil",
    "jo",
    "kar",
    "kel",
    "kin",
    "kor",
    "lan",
    "lem",
    "lo",
    "mar",
    "mel",
    "mir",
    "mon",
    "nar",
    "nel",
    "nor",
    "or",
    "pal",
    "per",
    "pin",
    "ral",
    "ren",
    "ros",
    "sal",
    "sen",
    "sil",
    "sor",
    "tan",
    "tel",
    "tor",
    "ur",
    "val",
    "ven",
    "vor",
    "zan",
    "zel",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
FRAMES = (
    "The {noun} {verb} the {adjective} {noun} near {place} before the {noun} could {verb}",
    "{person} , who {verb} the {noun} of {place} , {verb} that the {noun} {verb} no {noun}",
    "{number} {noun} were {verb} when the {adjective} {noun} {verb} the {noun} in {place}",
    "A {noun} with {number} {noun} {verb} out of the {adjective} {noun} and {verb} {person}",
    "Nobody {verb} the {noun} , but {person} {verb} a {adjective} {noun} of {number} {noun}",
    "In {place} the {noun} {verb} under {adjective} {noun} while {noun} {verb} the {noun}",
    "Earlier the {adjective} {noun} had {verb} {number} {noun} to the {noun} of {person}",
    "Later {noun} {verb} {adjective} {noun} from {place} , where {number} {noun} {verb}",
    "To {verb} the {noun} , the {noun} of {place} {verb} {adjective} {noun} and {noun}",
    "Since the {noun} {verb} , {person} has {verb} {adjective} {noun} with the {noun} there",
    "Every {noun} that {person} {verb} in {place} {verb} a {noun} or a {adjective} {noun}",
    "{place} , a {noun} of {adjective} {noun} , {verb} {number} {noun} after the {noun}",
)
TAILS = (
    "",
    "",
    "",
    ", the {body} said on {day}",
    ", {person} told reporters on {day}",
    ", according to the {body}",
    ", a spokesman for the {body} said",
)
STOCK = (
    "The {body} had not answered questions by the evening.",
    "The report could not be independently confirmed.",
    "Residents said they had heard shots late in the evening.",
)


def _word(chance, least, most):
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(least, most)))


@dataclass
class Lexicon:
    """The words that a report is made of."""

    kinds: dict

    @classmethod
    def of_the_language(cls, seed=1):
        chance = random.Random(seed)  # noqa: S311 no secret

        def words(count, least=2, most=4):
            return [_word(chance, least, most) for _ in range(count)]

        def names(count):
            return [
                f"{_word(chance, 2, 3).title()} {_word(chance, 2, 3).title()}" for _ in range(count)
            ]

        return cls(
            {
                "noun": words(2_000),
                "verb": words(800),
                "adjective": words(600),
                "place": [_word(chance, 2, 3).title() for _ in range(400)],
                "person": names(1_500),
                "body": [f"{word} office" for word in words(150)],
                "number": [
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                ],
                "day": DAYS,
            }
        )

    def narrowed(self, chance):
        """Give the words of one event: its people, places and things."""
        counts = {"noun": 90, "verb": 60, "adjective": 40, "place": 3, "person": 6, "body": 3}
        return Lexicon(
            {
                kind: chance.sample(words, counts[kind]) if kind in counts else words
                for kind, words in self.kinds.items()
            }
        )

    def fill(self, frame, chance):
        words = []
        for word in frame.split():
            if word.startswith("{"):
                kind = word.strip("{}.")
                words.append(chance.choice(self.kinds[kind]) + ("." if word[-1] == "." else ""))
            else:
                words.append(word)
        return " ".join(words).replace(" ,", ",")

    def sentence(self, chance):
        if chance.random() < 0.06:
            return self.fill(chance.choice(STOCK), chance)
        said = self.fill(f"{chance.choice(FRAMES)} {chance.choice(TAILS)}".strip(), chance)
        return f"{said[0].upper()}{said[1:]}."


LANGUAGE = Lexicon.of_the_language()


@dataclass
class Event:
    """What reports of one event have in common."""

    words: Lexicon
    quotes: list

    @classmethod
    def number(cls, seed):
        chance = random.Random(f"event {seed}")  # noqa: S311
        words = LANGUAGE.narrowed(chance)
        quotes = [f"“{words.sentence(chance)}” {words.kinds['person'][at]} said." for at in (0, 1)]
        return cls(words, quotes)


def report(seed, event=None):
    """Write a report of 14 to 24 sentences: paragraphs, the headline first."""
    chance = random.Random(f"report {seed}")  # noqa: S311
    event = event or Event.number(f"of {seed}")
    sentences = [event.words.sentence(chance) for _ in range(chance.randint(13, 22))]
    for quote in chance.sample(event.quotes, chance.randint(0, 2)):
        sentences.insert(chance.randrange(len(sentences)), quote)
    headline = event.words.fill("{noun} {verb} {number} in {place}", chance).capitalize()
    return [headline, *(" ".join(sentences[at : at + 2]) for at in range(0, len(sentences), 2))]


def cut(paragraphs, _chance):
    """Leave out the last third."""
    return paragraphs[: len(paragraphs) - len(paragraphs) // 3]


def headed_anew(paragraphs, chance):
    """Give a copy another headline and another outlet's line at its end."""
    headline = LANGUAGE.fill("{adjective} {noun} {verb} {place}", chance).capitalize()
    return [headline, *paragraphs[1:], LANGUAGE.fill("Editing by {person}", chance)]


def edited(paragraphs, chance, share=0.25):
    """Write other words in place of so many of them."""
    nouns = LANGUAGE.kinds["noun"]
    return [
        " ".join(
            chance.choice(nouns) if chance.random() < share else word for word in paragraph.split()
        )
        for paragraph in paragraphs
    ]


EDITS = (cut, headed_anew, edited)


def copy_of(paragraphs, seed):
    """Make a copy in one of the ways, in turn."""
    return EDITS[seed % len(EDITS)](paragraphs, random.Random(f"copy {seed}"))  # noqa: S311


def text_of(paragraphs):
    return "\n\n".join(paragraphs) + "\n"
