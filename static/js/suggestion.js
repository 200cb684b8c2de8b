// A suggestion that is open beside the report: accepting needs its sentence and its figures to have been
// in view, so that nobody takes by a key what they cannot have read.

import { press } from "./pressing.js";
import { toast } from "./toast.js";
import { gettext } from "./words.js";

export class OpenSuggestion {
  /** `form` takes the suggestion as it is shown; `root` is the report. */
  constructor(form, root) {
    this.form = form;
    const current = root.querySelector("a[data-sentence][aria-current]");
    this.toBeSeen = [
      ...root.querySelectorAll("mark.guess.current"),
      ...(current ? [current] : []),
      ...form.querySelectorAll("[data-suggestion-reading] > *"),
    ];
    this.unseen = new Set(this.toBeSeen);
    this.watch();
    form.addEventListener("submit", (event) => this.submitted(event));
    form.querySelector("details[data-change] > summary").addEventListener("click", (event) => {
      event.preventDefault();
      this.change();
    });
  }

  /** Note what comes into view; something taller than the window counts once its end has been seen. */
  watch() {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, intersectionRatio, boundingClientRect, rootBounds, target } of entries) {
          const isTall = rootBounds && boundingClientRect.height > rootBounds.height;
          const endIsSeen = isTall && isIntersecting && boundingClientRect.bottom <= rootBounds.bottom;
          if (endIsSeen || (isIntersecting && intersectionRatio > 0.98)) {
            this.unseen.delete(target);
            observer.unobserve(target);
          }
        }
      },
      { threshold: [0, 0.25, 0.5, 0.75, 0.99, 1] },
    );
    for (const element of this.toBeSeen) {
      observer.observe(element);
    }
  }

  submitted(event) {
    const [first] = this.unseen;
    if (first && event.submitter?.matches("[data-accept]")) {
      event.preventDefault();
      first.scrollIntoView({ block: "center" });
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
