// Figures and times that the page offered go out of a claim together with their words: a row whose words no
// piece of content holds any more is ticked to be left out, and unticked when they are back. A row that a
// person has changed, ticked or unticked stays as it is.

import { fill, gettext } from "./words.js";

/** Tell whether words stand in none of the pieces. */
export function isOutside(span, pieces) {
  return !pieces.some((piece) => piece.start <= span.start && span.end <= piece.end);
}

export class OfferedRows {
  /** `tell` shows a person what was done. */
  constructor(form, parts, tell) {
    this.parts = parts;
    this.tell = tell;
    const pieces = this.pieces();
    const isOffered = (name) => /^(figures|times)-/.test(name) && !parts.field(name, "key")?.value;
    const spans = parts.names().filter(isOffered).map((name) => [name, parts.spanOf(name)]);
    this.rows = new Map(spans.filter(([, span]) => span && pieces && !isOutside(span, pieces)));
    form.addEventListener("input", (event) => this.changed(event.target.closest("[data-part]")?.dataset.part ?? ""));
  }

  changed(name) {
    if (name.startsWith("content-")) {
      this.follow();
    } else {
      this.rows.delete(name);
    }
  }

  /** Give where the pieces of content stand; null while one of them is not found in the report. */
  pieces() {
    const names = this.parts.names().filter((name) => name.startsWith("content-") && this.parts.words(name));
    const spans = names.map((name) => this.parts.spanOf(name));
    return spans.length && spans.every(Boolean) ? spans : null;
  }

  follow() {
    const pieces = this.pieces();
    for (const [name, span] of pieces ? this.rows : []) {
      const remove = this.parts.field(name, "remove");
      const isLeftOut = isOutside(span, pieces);
      if (remove && remove.checked !== isLeftOut) {
        remove.checked = isLeftOut;
        const said = isLeftOut
          ? gettext("“%(words)s” is not in the content any more: it is left out.")
          : gettext("“%(words)s” is in the content again.");
        this.tell(fill(said, { words: this.parts.words(name) }));
      }
    }
  }
}
