// Which key means what. Pure tables: no page.
//
// A key is what is printed on it where that is Latin or ASCII, so that y and z do not swap on a German
// keyboard; on other scripts it is the place of the key, so that letters work on Russian, Ukrainian,
// Arabic and Persian layouts.

const PLACES = {
  Comma: [",", "<"],
  Period: [".", ">"],
  Slash: ["/", "?"],
  Equal: ["=", "+"],
};
const ASCII = /^[\u0021-\u007e]$/;
const LATIN = /^\p{Script=Latin}$/u;
const LETTER = /^[a-z]$/;
const COMPOSING = 229; // keyCode of a key that an input method has taken

/** Give the letter or sign that a key event means, in lower case; "" if it is for somebody else. */
export function letterOf(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
    return "";
  }
  if (event.keyCode === COMPOSING || event.getModifierState?.("AltGraph")) {
    return "";
  }
  const letter = meaningOf(event).toLowerCase();
  return LETTER.test(letter) && event.shiftKey ? "" : letter;
}

function meaningOf({ key, code = "", shiftKey }) {
  if (ASCII.test(key) || LATIN.test(key)) {
    return key;
  }
  // "Dead", "Process", "ArrowLeft": no character. Two Arabic letters on one key are one.
  if (!key || /^[\p{ASCII}]{2,}$/u.test(key)) {
    return "";
  }
  return PLACES[code]?.[shiftKey ? 1 : 0] ?? code.match(/^(?:Key|Digit)([A-Z\d])$/)?.[1] ?? "";
}

/** Where a key counts. Each answers from what is so: {sentence, note, form, selecting, suggestion}. */
const ANYWHERE = () => true;
const SENTENCE = (now) => now.sentence;
const FORM = (now) => now.form;
const SELECTING = (now) => now.selecting;
const SUGGESTION = (now) => now.suggestion;

// The first line that fits holds.
const DESK = [
  ["j", "next-sentence", ANYWHERE],
  ["k", "previous-sentence", ANYWHERE],
  ["n", "next-open", ANYWHERE],
  ["p", "previous-open", ANYWHERE],
  ["e", "change-suggestion", SUGGESTION],
  ["x", "reject", SUGGESTION],
  ["e", "edit", ANYWHERE],
  ["c", "new-claim", SENTENCE],
  ["m", "own-voice", SENTENCE],
  ["x", "nothing", SENTENCE],
  ["z", "undo", ANYWHERE],
  ["v", "select", (now) => now.sentence && now.form],
  ["w", "extend", SELECTING],
  ["b", "shrink", SELECTING],
  ["b", "set-aside", (now) => now.note],
  ["s", "part-source", FORM],
  ["q", "part-cue", FORM],
  ["t", "part-content", FORM],
  [",", "start-back", FORM],
  [".", "start-on", FORM],
  ["<", "end-back", FORM],
  [">", "end-on", FORM],
  ["=", "same-source", FORM],
  ["f", "figures", FORM],
  ["?", "key-list", ANYWHERE],
];

const REPEATING = new Set([
  "next-sentence",
  "previous-sentence",
  "next-open",
  "previous-open",
  "extend",
  "shrink",
  "start-back",
  "start-on",
  "end-back",
  "end-on",
]);

/**
 * Give what a letter does at the desk, "" if nothing. `now` says where the focus is and what is open:
 * {sentence, note, form, selecting, suggestion}, each true or false.
 */
export function deskEffect(letter, now) {
  return DESK.find(([key, , fits]) => key === letter && fits(now))?.[1] ?? "";
}

/** Tell whether a key that is held down may do its effect again and again. */
export function mayRepeat(effect) {
  return REPEATING.has(effect);
}

const REVIEW = { n: "next", p: "previous", "?": "key-list", y: "press", r: "press", x: "press", e: "press" };

/** Give what a letter does on the review page, "" if nothing. "press" presses the control of that key. */
export function reviewEffect(letter) {
  return Object.hasOwn(REVIEW, letter) ? REVIEW[letter] : "";
}
