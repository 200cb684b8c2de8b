"""Words that stand nowhere else: planted where they must not be seen, looked for in every spelling."""

import base64
import string
from dataclasses import dataclass, field

LETTERS = string.ascii_lowercase


def words_of(number):
    """Give two words that nothing else contains, and none of which begins another canary's."""
    code = LETTERS[number // 26] + LETTERS[number % 26]
    return f"{code.capitalize()}xanthe {code.capitalize()}wolcott"


def spellings(word):
    """Give a word's disguises, as small letters: straight, back to front, in hex, in base64 at any place."""
    plain = {word.lower(), word.lower()[::-1], word.encode().hex(), word.lower().encode().hex()}
    coded = set()
    for spelling in (word, word.lower(), word.upper()):
        for shift in range(3):
            whole = base64.b64encode(b"\0" * shift + spelling.encode()).decode()
            coded.add(whole[4 if shift else 0 : len(whole) // 4 * 4 - 4])
    return plain, {code for code in coded if len(code) >= 8}


@dataclass
class Canaries:
    """Each canary by name, with those who must never meet it."""

    words: dict[str, str] = field(default_factory=dict)
    hidden_from: dict[str, frozenset[str]] = field(default_factory=dict)

    def plant(self, name, hidden_from):
        """Give new words for a place, and note from whom they are kept."""
        self.words[name] = words_of(len(self.words))
        self.hidden_from[name] = frozenset(hidden_from)
        return self.words[name]

    def kept_from(self, person):
        """Give the canaries that somebody must not meet."""
        return {name: self.words[name] for name in self.words if person in self.hidden_from[name]}

    def found_in(self, haystack, names):
        """List which of these canaries a text holds, in whichever spelling."""
        low = haystack.lower()
        found = []
        for name in names:
            for word in self.words[name].split():
                plain, coded = spellings(word)
                if any(one in low for one in plain) or any(one in haystack for one in coded):
                    found.append(name)
                    break
        return found


def all_of(answer):
    """Give an answer as one text: status, headers, cookies, body."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    heads = "\n".join(f"{name}: {value}" for name, value in answer.headers.items())
    return f"{answer.status_code}\n{heads}\n{answer.cookies}\n{body.decode('utf-8', 'replace')}"
