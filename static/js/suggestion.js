// A suggestion that is open beside the report: accepting needs its sentence and its figures to have been
// in view, so that nobody takes by a key what they cannot have read.

import { press } from "./pressing.js";
import { toast } from "./toast.js";
import { gettext } from "./words.js";

const BARS = ["body > header", "footer.keys"]; // what may stay over the page at its top and its foot
const ROUNDING = 1; // px by which edges may differ

export class OpenSuggestion {
  /** `form` takes the suggestion as it is shown; `root` is the report. */
  constructor(form, root) {
    this.form = form;
    this.scroller = form.querySelector(".claim");
    const current = root.querySelector("a[data-sentence][aria-current]");
    const reading = form.querySelectorAll("[data-suggestion-reading] > *");
    this.unseen = new Set([current, ...root.querySelectorAll("mark.guess.current"), ...reading]);
    this.unseen.delete(null);
    this.begun = new Set(); // what has been seen from its start
    this.ended = new Set(); // and what to its end
    requestAnimationFrame(() => this.look());
    addEventListener("scroll", () => this.look(), { capture: true, passive: true });
    addEventListener("resize", () => this.look());
    form.addEventListener("submit", (event) => this.submitted(event));
    form.querySelector("details[data-change] > summary").addEventListener("click", (event) => {
      event.preventDefault();
      this.change();
    });
  }

  /** Note what is in view; something tall has been seen once its start and its end have been. */
  look() {
    const view = viewOfWindow();
    const beside = within(this.scroller.getBoundingClientRect(), view);
    for (const element of this.unseen) {
      const { top, bottom } = element.getBoundingClientRect();
      const box = this.scroller.contains(element) ? beside : view;
      if (top >= box.top - ROUNDING && top < box.bottom) {
        this.begun.add(element);
      }
      if (bottom <= box.bottom + ROUNDING && bottom > box.top) {
        this.ended.add(element);
      }
      if (this.begun.has(element) && this.ended.has(element)) {
        this.unseen.delete(element);
      }
    }
  }

  submitted(event) {
    this.look();
    const [first] = this.unseen;
    if (first && event.submitter?.matches("[data-accept]")) {
      event.preventDefault();
      first.scrollIntoView({ block: this.begun.has(first) ? "end" : "start" });
      toast(gettext("Read all of it first: the part that was out of sight is in view now."));
    }
  }

  accept() {
    press(this.form.querySelector("[data-accept]"));
  }

  reject() {
    press(document.querySelector("[data-reject]"));
  }

  change() {
    location.assign(this.form.querySelector("a[data-change-link]").href);
  }
}

/** Give the part of the window that no bar covers. */
function viewOfWindow() {
  const [top, bottom] = BARS.map((selector) => {
    const bar = document.querySelector(selector);
    const stays = bar && ["sticky", "fixed"].includes(getComputedStyle(bar).position);
    return stays ? bar.offsetHeight : 0;
  });
  return { top, bottom: innerHeight - bottom };
}

function within(box, view) {
  return { top: Math.max(box.top, view.top), bottom: Math.min(box.bottom, view.bottom) };
}
