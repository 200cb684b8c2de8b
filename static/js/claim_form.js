// The form of one claim: its parts, its echoes, its source, what is unsaved in it.

import { WatchedForm } from "./form.js";
import { OfferedRows } from "./offered.js";
import { Parts, fillOffsets } from "./parts.js";
import { echoFigures, echoTimes } from "./shorthand.js";
import { toast } from "./toast.js";
import { startTypeahead } from "./typeahead.js";

export class OpenClaim {
  /** `text` is the ReportText beside the form, null where the page shows none. */
  constructor(form, text) {
    this.form = form;
    this.text = text;
    fillOffsets(form);
    this.parts = new Parts(form, text);
    this.watched = new WatchedForm(form, this.parts);
    if (text) {
      this.offered = new OfferedRows(form, this.parts, toast);
    }
    startTypeahead(form);
    echoFigures(form);
    echoTimes(form);
    this.watched.offerDraft();
    form.addEventListener("keydown", (event) => this.pressed(event));
    this.cancelLink?.addEventListener("click", () => {
      this.watched.isLeft = true;
    });
  }

  get cancelLink() {
    return this.form.querySelector("a[data-cancel]");
  }

  pressed(event) {
    // A key that is held down must not save again and again.
    if (event.key === "Enter" && event.repeat && !event.target.matches("textarea")) {
      event.preventDefault();
    }
  }

  /** Save as the first visible button does. */
  save() {
    this.form.requestSubmit(this.form.querySelector("[data-save]"));
  }

  /** Leave the form; the browser asks if something is unsaved. */
  cancel() {
    const link = this.cancelLink;
    if (link) {
      this.watched.leave(link.href);
    }
  }

  /** Choose who speaks: "source", "same" as the claim before, or the reporter's "own" voice. */
  setVoice(value) {
    const choice = this.form.querySelector(`input[name="voice"][value="${value}"]`);
    if (choice && !choice.disabled) {
      choice.checked = true;
      choice.dispatchEvent(new Event("change", { bubbles: true }));
    }
    return choice?.labels?.[0]?.textContent.trim() ?? "";
  }

  toFigures() {
    this.form.querySelector("[data-shorthand]")?.focus();
  }

  toFirstField() {
    this.form.querySelector("[data-words]")?.focus();
  }
}
