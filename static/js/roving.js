// Moving through the report by keys. Its sentence links and margin notes are one stop of the Tab key: the
// served page sets no tabindex, so that without script every link can be reached.

import { gettext } from "./words.js";
import { say } from "./toast.js";

const SENTENCE = "a[data-sentence]";
const NOTE = "a.note";

export class Roving {
  constructor(root) {
    this.root = root;
    this.sentences = [...root.querySelectorAll(SENTENCE)];
    this.notes = [...root.querySelectorAll(NOTE)];
    for (const link of [...this.sentences, ...this.notes]) {
      link.tabIndex = -1;
    }
    this.stop = null;
    this.stopAt(
      this.sentences.find((link) => link.matches("[aria-current], :target")) ??
        this.sentences.find((link) => "open" in link.dataset) ??
        this.sentences[0] ??
        this.notes[0],
    );
    root.addEventListener("focusin", (event) => this.stopAt(event.target.closest(`${SENTENCE}, ${NOTE}`)));
  }

  stopAt(link) {
    if (link) {
      this.stop?.setAttribute("tabindex", "-1");
      link.tabIndex = 0;
      this.stop = link;
    }
  }

  /** Give the sentence link that a key is about: the focused one, else the one that was last. */
  get sentence() {
    const focused = document.activeElement?.closest(`${SENTENCE}, ${NOTE}`);
    const link = focused ?? this.stop;
    return link?.matches(SENTENCE) ? link : null;
  }

  /** Give the margin note that has the focus. */
  get note() {
    return document.activeElement?.closest(NOTE) ?? null;
  }

  /** Go to the next sentence (1) or the previous one (-1). */
  toSentence(by) {
    this.go(neighbour(this.sentences, this.here, by));
  }

  /** Go to the next or previous thing that waits: a sentence to look at, a claim to mend or to review. */
  toOpen(by) {
    const open = [...this.root.querySelectorAll(`${SENTENCE}[data-open], ${NOTE}[data-open]`)];
    const link = neighbour(open, this.here, by);
    this.go(link);
    if (!link) {
      say(by > 0 ? gettext("Nothing more is open after this.") : gettext("Nothing is open before this."));
    }
  }

  get here() {
    return document.activeElement?.closest(`${SENTENCE}, ${NOTE}`) ?? this.stop;
  }

  go(link) {
    if (link) {
      link.focus();
    }
  }

  /** Go by an arrow key: up and down sentences or notes, across between them. Tells whether it did. */
  byArrow(key) {
    const { note } = this;
    const list = note ? this.notes : this.sentences;
    const moves = {
      ArrowDown: () => neighbour(list, this.here, 1),
      ArrowUp: () => neighbour(list, this.here, -1),
      ArrowRight: () => !note && this.noteBeside(),
      ArrowLeft: () => note && neighbour(this.sentences, note, -1),
      Home: () => list[0],
      End: () => list.at(-1),
    };
    const link = Object.hasOwn(moves, key) && moves[key]();
    this.go(link);
    return Boolean(link);
  }

  noteBeside() {
    return this.here?.closest("[data-paragraph]")?.querySelector(NOTE) ?? null;
  }
}

/** Give the link after or before an element in the order of the page; null at the end. */
function neighbour(links, from, by) {
  const side = by > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const seen = links.filter((link) => link !== from && link.checkVisibility()); // not what is folded away
  const beside = seen.filter((link) => from.compareDocumentPosition(link) & side);
  return (by > 0 ? beside[0] : beside.at(-1)) ?? null;
}
