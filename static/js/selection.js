// The report's text on the page: from places in the DOM to code points and back. Only the text of runs
// ([data-start] inside [data-text]) is the report's; everything with data-aside is passed over, and
// Range.toString() is never asked.

import {
  codePoints,
  joinRuns,
  sliceOf,
  toPoints,
  toUnits,
  trimmed,
  wordAt,
  wordsOf,
} from "./offsets.js";

const RUNS = ":scope > [data-start]:not([data-aside])";

/** The report: `root` is its [data-report]. Paragraphs and runs are read once, for they do not change. */
export class ReportText {
  constructor(root) {
    this.root = root;
    this.paragraphs = [...root.querySelectorAll("[data-text]")].map((element) => readParagraph(element));
    this.runs = this.paragraphs.flatMap((paragraph) => paragraph.runs);
  }

  /** Give the paragraph that holds a place. */
  paragraphAt(place) {
    return this.paragraphs.find(({ start, end }) => place >= start && place <= end) ?? null;
  }

  /** Give the words of a span; null unless all of it lies in one paragraph. */
  wordsAt({ start, end }) {
    const paragraph = this.paragraphAt(start);
    const isInside = paragraph && start < end && end <= paragraph.end;
    return isInside ? sliceOf(paragraph.text, start - paragraph.start, end - paragraph.start) : null;
  }

  /** Give the words of the paragraph that holds a place, as spans. */
  wordSpans(place) {
    const paragraph = this.paragraphAt(place);
    if (!paragraph) {
      return [];
    }
    paragraph.words ??= wordsOf(paragraph.text, paragraph.start);
    return paragraph.words;
  }

  /** Give the word at a place, or the one nearest to it in its paragraph. */
  wordAt(place) {
    return wordAt(this.wordSpans(place), place);
  }

  /**
   * Turn a Range into {span, cut}: without white space at its ends, null if nothing is left. A span lies
   * in one paragraph; `cut` tells that the range went on into another.
   */
  spanOf(range) {
    const start = this.placeOf(range.startContainer, range.startOffset, "next");
    const last = this.placeOf(range.endContainer, range.endOffset, "previous");
    const paragraph = start === null || last === null ? null : this.paragraphFrom(start);
    if (!paragraph || last <= start) {
      return { span: null, cut: false };
    }
    const end = Math.min(last, paragraph.end);
    const span = trimmed(paragraph.text, { start, end }, paragraph.start);
    return { span: span.end > span.start ? span : null, cut: last > paragraph.end };
  }

  /** Give the paragraph in which something that starts at a place has its first character. */
  paragraphFrom(place) {
    return this.paragraphs.find(({ end }) => place < end) ?? null;
  }

  /**
   * Turn a place in the DOM into code points. A place outside the runs counts as the start of the
   * next run or the end of the one before it, as `side` says; null if there is none.
   */
  placeOf(node, offset, side) {
    const run = this.runOf(node);
    if (run) {
      return run.start + pointsBefore(run.element, node, offset);
    }
    const next = this.runs.findIndex(({ element }) => isAtOrAfter(element, node, offset));
    if (side === "next") {
      return this.runs[next]?.start ?? null;
    }
    return (next < 0 ? this.runs.at(-1) : this.runs[next - 1])?.end ?? null;
  }

  runOf(node) {
    const element = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
    return element && this.runs.find((run) => run.element === element);
  }

  /** Give the place of the character at a point of the window; null outside the report's text. */
  placeAtPoint(x, y) {
    const caret = caretAt(x, y);
    const run = caret && this.runOf(caret.node);
    return run ? run.start + pointsBefore(run.element, caret.node, caret.offset) : null;
  }

  /** Give a Range for each run that a span touches, so that what is no report text stays out. */
  rangesOf({ start, end }) {
    return this.runs
      .filter((run) => run.start < end && run.end > start)
      .map((run) => {
        const text = run.element.firstChild;
        const range = document.createRange();
        range.setStart(text, toUnits(run.text, Math.max(0, start - run.start)));
        range.setEnd(text, toUnits(run.text, Math.min(run.end, end) - run.start));
        return range;
      });
  }

  /** Give the link of the sentence that holds a place, or of the last one before it. */
  linkAt(place) {
    const links = [...this.root.querySelectorAll("a[data-sentence]")];
    return links.findLast((link) => Number(link.dataset.start) <= place) ?? null;
  }
}

function readParagraph(element) {
  const runs = [...element.querySelectorAll(RUNS)].map((run) => {
    run.normalize();
    const start = Number(run.dataset.start);
    const text = run.textContent;
    return { element: run, start, end: start + codePoints(text), text };
  });
  return { ...joinRuns(runs), element, runs };
}

/** Count the code points of an element's text before a place inside it, by walking its text. */
function pointsBefore(element, node, offset) {
  if (node.nodeType === Node.TEXT_NODE) {
    return textBefore(element, node) + toPoints(node.data, offset);
  }
  const child = node.childNodes[offset];
  return child ? textBefore(element, child) : textBefore(element, null, node);
}

function textBefore(element, stop, inside = element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let points = 0;
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const isBefore = stop
      ? text !== stop && Boolean(stop.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_PRECEDING)
      : inside.contains(text);
    points += isBefore ? codePoints(text.data) : 0;
  }
  return points;
}

/** Tell whether an element begins at a place of the DOM or after it. */
function isAtOrAfter(element, node, offset) {
  const child = node.childNodes[offset];
  if (child) {
    const where = child.compareDocumentPosition(element);
    const holds = where & Node.DOCUMENT_POSITION_CONTAINED_BY;
    return child === element || Boolean(where & Node.DOCUMENT_POSITION_FOLLOWING || holds);
  }
  const where = node.compareDocumentPosition(element);
  const isInside = where & Node.DOCUMENT_POSITION_CONTAINED_BY;
  return Boolean(where & Node.DOCUMENT_POSITION_FOLLOWING) && !isInside;
}

function caretAt(x, y) {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/**
 * Show ranges in one of the transient ways of desk.css: "picked", "hovered", "found". An empty list takes
 * them away. A browser without custom highlights shows "picked" as its own selection.
 */
export function highlight(name, ranges) {
  if (globalThis.CSS?.highlights && globalThis.Highlight) {
    if (ranges.length) {
      CSS.highlights.set(name, new Highlight(...ranges));
    } else {
      CSS.highlights.delete(name);
    }
    return;
  }
  const selection = getSelection();
  if (name === "picked" && ranges.length && selection) {
    const last = ranges.at(-1);
    selection.setBaseAndExtent(
      ranges[0].startContainer,
      ranges[0].startOffset,
      last.endContainer,
      last.endOffset,
    );
  }
}
