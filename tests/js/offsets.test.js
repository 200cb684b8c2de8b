import assert from "node:assert/strict";
import { test } from "node:test";

import {
  across,
  between,
  clamp,
  codePoints,
  joinRuns,
  onlyPlace,
  sliceOf,
  stepped,
  toPoints,
  toUnits,
  trimmed,
  withPlainLines,
  wordAt,
  wordsOf,
} from "../../static/js/offsets.js";

const FIREFIGHTER = "Hello 👩‍🚒 world";

const split = (text) => wordsOf(text).map(({ start, end }) => sliceOf(text, start, end));

for (const [text, units, points, why] of [
  [FIREFIGHTER, 12, 10, "a joined emoji is five units and three code points"],
  [FIREFIGHTER, 6, 6, "plain letters are one and one"],
  [FIREFIGHTER, FIREFIGHTER.length, 15, "the end"],
  ["Ora\u0301l", 4, 4, "a combining accent counts as a code point of its own"],
  ["عام 2011", 4, 4, "right-to-left text is counted in the order in which it is stored"],
  ["𝟟 dead", 3, 2, "a digit beyond the basic plane"],
  ["", 0, 0, "no text"],
]) {
  test(`units and code points agree both ways: ${why}`, () => {
    assert.equal(toPoints(text, units), points);
    assert.equal(toUnits(text, points), units);
  });
}

test("a place inside a surrogate pair is the start of its character", () => {
  assert.equal(toPoints("a👮b", 2), 1);
  assert.equal(toPoints("a👮b", 3), 2);
});

test("places outside the text are brought to its ends", () => {
  assert.equal(toPoints("abc", 9), 3);
  assert.equal(toPoints("abc", -1), 0);
  assert.equal(toUnits("a👮", 9), 3);
  assert.equal(clamp(7, 0, 5), 5);
  assert.equal(clamp(-7, 0, 5), 0);
});

test("every span of a text with emoji, accents and Arabic is the same in code points as in characters", () => {
  const text = "👩‍🚒 Ora\u0301l: «قال» 7 killed 👮🏽";
  const characters = [...text];
  assert.equal(codePoints(text), characters.length);
  for (let start = 0; start <= characters.length; start += 1) {
    for (let end = start; end <= characters.length; end += 1) {
      assert.equal(sliceOf(text, start, end), characters.slice(start, end).join(""));
    }
  }
});

test("line ends become what the stored text has", () => {
  assert.equal(withPlainLines("a\r\nb\rc\nd"), "a\nb\nc\nd");
});

test("runs that follow each other are joined", () => {
  const runs = [
    { start: 10, text: "A 👮 " },
    { start: 14, text: "died" },
  ];

  assert.deepEqual(joinRuns(runs), { start: 10, end: 18, text: "A 👮 died" });
  assert.deepEqual(joinRuns([]), { start: 0, end: 0, text: "" });
});

test("runs with a gap are refused, for every place after it would be wrong", () => {
  assert.throws(() => joinRuns([{ start: 0, text: "👮" }, { start: 2, text: "x" }]), RangeError);
});

// The table of the server's own words (tests/annotations/text/test_words.py).
for (const [text, expected] of [
  ["Seven died, two fled.", ["Seven", "died", "two", "fled"]],
  ["the prosecutor-general`s “34-year-old”", ["the", "prosecutor-general`s", "34-year-old"]],
  ["about 2.5 km (1,200 ft)", ["about", "2.5", "km", "1,200", "ft"]],
  ["some 50% of $5m", ["some", "50%", "of", "$5m"]],
  ["the U.S. and a.m. too.", ["the", "U.S.", "and", "a.m.", "too"]],
  ["the law -- which bans—is new–ish", ["the", "law", "which", "bans", "is", "new", "ish"]],
  ["a\u00a0b\tc\nd", ["a", "b", "c", "d"]],
  ["Ora\u0301l 👩‍🚒 ran", ["Ora\u0301l", "👩‍🚒", "ran"]],
  ["قال: نعم،", ["قال", "نعم"]],
  ["七人死亡。", ["七", "人", "死", "亡"]],
  ["… — !?", []],
  ["", []],
]) {
  test(`words are those of the server: ${JSON.stringify(text)}`, () => {
    assert.deepEqual(split(text), expected);
  });
}

test("words are counted from where their paragraph begins", () => {
  assert.deepEqual(wordsOf("👮 two", 100), [
    { start: 100, end: 101 },
    { start: 102, end: 105 },
  ]);
});

test("white space at both ends of a span is left out", () => {
  assert.deepEqual(trimmed("a 👮 b", { start: 51, end: 54 }, 50), { start: 52, end: 53 });
  assert.deepEqual(trimmed("a   b", { start: 1, end: 4 }), { start: 4, end: 4 });
});

const SENTENCE = "The office said seven died, officials confirmed.";
const WORDS = wordsOf(SENTENCE);
const spanOf = (words) => onlyPlace(SENTENCE, words);
const textOf = ({ start, end }) => sliceOf(SENTENCE, start, end);

for (const [place, word, why] of [
  [0, "The", "at its start"],
  [3, "The", "at its end"],
  [6, "office", "inside"],
  [26, "died", "touching its end, before a comma"],
  [47, "confirmed", "touching its end, before a stop"],
  [48, "confirmed", "behind the last word"],
]) {
  test(`the word at a place is found: ${why}`, () => {
    assert.equal(textOf(wordAt(WORDS, place)), word);
  });
}

test("a text without words has none at any place", () => {
  assert.equal(wordAt([], 0), null);
});

test("first and last word make a span in either order", () => {
  const [first, last] = [spanOf("office"), spanOf("died")];

  assert.equal(textOf(across(first, last)), "office said seven died");
  assert.deepEqual(across(last, first), across(first, last));
});

for (const [from, step, to, why] of [
  ["office said", "start-back", "The office said", "one word more"],
  ["office said", "start-on", "said", "one word less"],
  ["office said", "end-on", "office said seven", "one word more"],
  ["office said", "end-back", "office", "one word less"],
  ["ffice said", "start-back", "office said", "a cut word is made whole first"],
  ["office sai", "end-on", "office said", "a cut word is made whole first"],
  ["died,", "end-back", "died", "punctuation goes first"],
  ["The", "start-back", "The", "nothing is before the first word"],
  ["confirmed.", "end-on", "confirmed.", "nothing is behind the last word"],
  ["said", "start-on", "said", "the last word stays"],
  ["said", "end-back", "said", "the last word stays"],
]) {
  test(`“${from}” ${step} is “${to}”: ${why}`, () => {
    assert.equal(textOf(stepped(WORDS, spanOf(from), step)), to);
  });
}

test("words have a place only if they stand there once", () => {
  assert.deepEqual(onlyPlace("👮 two two", "👮", 5), { start: 5, end: 6 });
  assert.equal(onlyPlace("two two", "two"), null);
  assert.equal(onlyPlace("two", "three"), null);
  assert.equal(onlyPlace("two", ""), null);
});

for (const [source, content, cue, why] of [
  ["The office", "seven died", "said", "the source comes first"],
  ["officials", "seven", "died", "the source comes last"],
  ["The", "office", null, "nothing stands between"],
  ["The office said", "said seven", null, "they overlap"],
  ["The", "officials confirmed", "office said seven died", "as many words as a cue may have"],
]) {
  test(`the cue is what stands between source and content: ${why}`, () => {
    const found = between(WORDS, spanOf(source), spanOf(content));

    assert.equal(found && textOf(found), cue);
  });
}

test("more than a few words between are no cue", () => {
  assert.equal(between(WORDS, spanOf("The"), spanOf("confirmed")), null);
});
