// Marking words in the report while a claim's form is open: drag, double click, first word and last word,
// touch, and by keys (v, w, b, Enter). What is marked goes to the part being set.

import { across, stepped } from "./offsets.js";
import { highlight } from "./selection.js";
import { say, toast } from "./toast.js";
import { fill, gettext } from "./words.js";

const DRAGGED = 4; // CSS px that a pointer moves before it is a drag
const SETTLED = 350; // ms after which a selection by touch handles is taken as made

export class Marking {
  /** `settle` is called with the place that was marked last, so that the focus can go there. */
  constructor(text, parts, settle) {
    this.text = text;
    this.parts = parts;
    this.settle = settle;
    this.picked = null; // a selection by keys, or the first word of a selection by clicks
    this.byKeys = false;
    this.down = null;
    const { root } = text;
    root.addEventListener("pointerdown", (event) => this.pressed(event));
    document.addEventListener("pointerup", (event) => this.released(event));
    root.addEventListener("click", (event) => this.clicked(event));
    document.addEventListener("selectionchange", () => this.selected());
  }

  // ---- Pointer ----------------------------------------------------------------------------------

  pressed(event) {
    const isText = event.target.closest("[data-text]") && !event.target.closest("[data-aside]");
    const isPlain = event.button === 0 && event.isPrimary;
    this.touched = event.pointerType === "touch";
    this.down = isText && isPlain ? { x: event.clientX, y: event.clientY } : null;
  }

  released(event) {
    const { down } = this;
    if (!down || event.pointerType === "touch") {
      return;
    }
    const moved = Math.hypot(event.clientX - down.x, event.clientY - down.y);
    if (moved < DRAGGED) {
      return;
    }
    this.down = null;
    this.drop();
    this.takeSelection();
  }

  takeSelection() {
    const selection = getSelection();
    if (!selection?.rangeCount || selection.isCollapsed) {
      return;
    }
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.text.root)) {
      return;
    }
    const { span, cut } = this.text.spanOf(range);
    if (span) {
      selection.removeAllRanges();
      this.give(span);
    }
    if (cut) {
      toast(gettext("A part lies in one paragraph: what was in the next one was left out."));
    }
  }

  /** A click names the first word, the next one the last word; a double click is both at one word. */
  clicked(event) {
    const isText = this.down && event.target.closest("[data-text]");
    this.down = null;
    if (!isText || event.detail > 2 || event.target.closest("[data-aside], a, button")) {
      return;
    }
    const place = this.text.placeAtPoint(event.clientX, event.clientY);
    const word = place === null ? null : this.text.wordAt(place);
    if (!word) {
      return;
    }
    getSelection()?.removeAllRanges();
    const first = this.byKeys ? null : this.picked;
    this.drop();
    if (first && this.text.paragraphAt(first.start) === this.text.paragraphAt(word.start)) {
      this.give(across(first, word));
      return;
    }
    this.pick(word);
    this.settle(word.start);
    const words = this.text.wordsAt(word);
    say(fill(gettext("First word: %(words)s. Now the last word."), { words }));
  }

  /** A selection made by touch handles has no end of its own: it is offered as a button. */
  selected() {
    clearTimeout(this.settling);
    if (this.touched) {
      this.settling = setTimeout(() => this.offer(), SETTLED);
    }
  }

  offer() {
    this.takeOffer?.();
    const selection = getSelection();
    if (!selection?.rangeCount || selection.isCollapsed) {
      return;
    }
    const range = selection.getRangeAt(0);
    const { span } = range.intersectsNode(this.text.root) ? this.text.spanOf(range) : {};
    if (span) {
      const part = this.parts.label(this.parts.current);
      const act = () => {
        getSelection()?.removeAllRanges();
        this.give(span);
      };
      const label = fill(gettext("Use for: %(part)s"), { part });
      this.takeOffer = toast(this.text.wordsAt(span) ?? "", [{ label, act }]);
    }
  }

  // ---- Keys -------------------------------------------------------------------------------------

  get isSelecting() {
    return this.picked !== null;
  }

  /** Start a selection with the first word of a sentence. */
  start(link) {
    const { start, end } = link.dataset;
    const word = this.text.wordSpans(Number(start)).find((one) => one.start >= Number(start));
    if (word && word.start < Number(end)) {
      this.pick(word);
      this.byKeys = true;
      say(this.text.wordsAt(word));
    }
  }

  /** Move an end of the selection by a word; `step` as in offsets.js. */
  step(step) {
    const moved = stepped(this.text.wordSpans(this.picked.start), this.picked, step);
    this.byKeys = true;
    this.pick(moved);
    say(this.text.wordsAt(moved));
  }

  /** Give the selection to the part being set. */
  finish() {
    const span = this.picked;
    this.drop();
    this.give(span);
  }

  /** Forget the selection. */
  drop() {
    this.picked = null;
    this.byKeys = false;
    this.parts.show();
  }

  pick(span) {
    this.picked = span;
    highlight("picked", this.text.rangesOf(span));
  }

  give(span) {
    this.parts.give(span);
    this.settle(span.start);
  }
}
