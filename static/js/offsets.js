// Arithmetic of places in a report, without a page. A place counts Unicode code points of the report's
// text, a span is half-open [start, end). JavaScript counts UTF-16 units: "units" below are those.

const ASTRAL = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** Count the code points of a string. */
export function codePoints(text) {
  return text.length - (text.match(ASTRAL)?.length ?? 0);
}

/** Turn a place in units into code points; inside a surrogate pair it is the pair's start. */
export function toPoints(text, units) {
  let at = clamp(units, 0, text.length);
  if (isInsidePair(text, at)) {
    at -= 1;
  }
  return codePoints(text.slice(0, at));
}

/** Turn a place in code points into units. */
export function toUnits(text, points) {
  let units = 0;
  for (let left = points; left > 0 && units < text.length; left -= 1) {
    units += text.codePointAt(units) > 0xffff ? 2 : 1;
  }
  return units;
}

function isInsidePair(text, at) {
  return at > 0 && at < text.length && text.codePointAt(at - 1) > 0xffff;
}

/** Give the characters of a span. */
export function sliceOf(text, start, end) {
  const from = toUnits(text, start);
  return text.slice(from, from + toUnits(text.slice(from), end - start));
}

/** Bring a number between two others. */
export function clamp(value, low, high) {
  return Math.min(Math.max(value, low), high);
}

/** Make line ends what the stored text has: LF only. */
export function withPlainLines(text) {
  return text.replaceAll(/\r\n?/g, "\n");
}

/**
 * Join runs of a paragraph, [{start, text}], into one stretch {start, end, text}.
 * Throws RangeError if a run does not begin where the one before it ends: then a place counted in
 * them would be wrong.
 */
export function joinRuns(runs) {
  const start = runs.length ? runs[0].start : 0;
  let end = start;
  let text = "";
  for (const run of runs) {
    if (run.start !== end) {
      throw new RangeError(`A run begins at ${run.start}, not at ${end}.`);
    }
    text += run.text;
    end += codePoints(run.text);
  }
  return { start, end, text };
}

// The same words as the server's annotations/text/words.py.
const CHUNK =
  /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|(?:(?!--)[^\s\u0085\u2014\u2013\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])+/gu;
const AROUND = /^(?![%‰#&@*§])[\p{P}`´]$/u;
const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;

/** Find the words of a text as spans, without the punctuation around them; `base` is the text's place. */
export function wordsOf(text, base = 0) {
  const found = [];
  let units = 0;
  let points = base;
  for (const chunk of text.matchAll(CHUNK)) {
    points += codePoints(text.slice(units, chunk.index));
    units = chunk.index;
    const characters = [...chunk[0]];
    const [from, to] = core(characters);
    if (from < to) {
      found.push({ start: points + from, end: points + to });
    }
  }
  return found;
}

function core(characters) {
  let from = 0;
  let to = characters.length;
  while (from < to && AROUND.test(characters[from])) {
    from += 1;
  }
  while (to > from && AROUND.test(characters[to - 1])) {
    to -= 1;
  }
  const hasStop = characters[to] === "." && DOTTED.test(characters.slice(from, to).join(""));
  return [from, hasStop ? to + 1 : to];
}

/** Leave out white space at both ends of a span of `text`, whose first character is at `base`. */
export function trimmed(text, span, base = 0) {
  const words = sliceOf(text, span.start - base, span.end - base);
  const start = span.start + codePoints(words) - codePoints(words.trimStart());
  return { start, end: Math.max(start, span.end - codePoints(words) + codePoints(words.trimEnd())) };
}

/** Give the word at a place: the one it is in or touches, else the next, else the last. */
export function wordAt(words, place) {
  return words.find((word) => place <= word.end) ?? words.at(-1) ?? null;
}

/** Give the span from one word to another, whichever comes first. */
export function across(one, other) {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

const STEPS = {
  "start-back": (words, { start, end }) => ({
    start: words.findLast((word) => word.start < start)?.start ?? start,
    end,
  }),
  "start-on": (words, { start, end }) => ({
    start: words.find((word) => word.start > start && word.start < end)?.start ?? start,
    end,
  }),
  "end-back": (words, { start, end }) => ({
    start,
    end: words.findLast((word) => word.end < end && word.end > start)?.end ?? end,
  }),
  "end-on": (words, { start, end }) => ({
    start,
    end: words.find((word) => word.end > end)?.end ?? end,
  }),
};

/** Move one end of a span by a word: "start-back", "start-on", "end-back" or "end-on". It never gets empty. */
export function stepped(words, span, step) {
  return STEPS[step](words, span);
}

/** Find the only place of some words in a text; null if they are not there, or there twice. */
export function onlyPlace(text, words, base = 0) {
  const first = text.indexOf(words);
  if (!words || first < 0 || text.indexOf(words, first + 1) >= 0) {
    return null;
  }
  const start = base + codePoints(text.slice(0, first));
  return { start, end: start + codePoints(words) };
}

const MOST_CUE_WORDS = 4; // "has since confirmed that"; more is no cue but another part of the sentence

/**
 * Give the cue that stands between a source and the content, whichever comes first, of the paragraph's
 * words; null if nothing does, or too much.
 */
export function between(words, source, content) {
  const [before, after] = source.start < content.start ? [source, content] : [content, source];
  const inside = words.filter((word) => word.start >= before.end && word.end <= after.start);
  if (!inside.length || inside.length > MOST_CUE_WORDS) {
    return null;
  }
  return across(inside[0], inside.at(-1));
}
