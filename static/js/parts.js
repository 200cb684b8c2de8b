// The parts of the open claim: source, cue, pieces of content, figures, times. Which one is being set, the
// words it has, and moving its ends. The hidden start and end of a part are given only while its words are
// exactly those of the report there; without them the server looks for the words itself.

import { between, onlyPlace, stepped, withPlainLines } from "./offsets.js";
import { highlight } from "./selection.js";
import { toast, say } from "./toast.js";
import { fill, gettext } from "./words.js";

const MARKED = "marked"; // detail of the input events that this module fires itself

/**
 * Give the part to set after one has been marked: source, cue, content, then figures. "figures" is the
 * first row without words.
 */
export function partAfter(name) {
  if (name === "source") {
    return "cue";
  }
  if (name === "cue") {
    return "content-0";
  }
  return name.startsWith("times") ? name : "figures";
}

/** Write words on one line, as a name is written. */
function plain(words) {
  return words.replaceAll(/\s+/g, " ").trim();
}

/**
 * Give the name that the source gets when other words are marked as the source's; null if it stays. The name
 * follows while it is empty or still the words' own; one that the page put there goes only with words that
 * stand apart from those it was put there for. What a person typed or chose stays.
 */
export function nameAfter({ name, put, old, now, isApart }) {
  const isOwn = name === "" || plain(name).toLowerCase() === plain(old).toLowerCase();
  const isPut = name === put && old !== "" && isApart;
  return now !== "" && (isOwn || isPut) ? plain(now) : null;
}

/** Fill the empty offsets of a form: without script they stay empty. */
export function fillOffsets(form) {
  for (const field of form.querySelectorAll("input[type=hidden][data-value]")) {
    field.value = field.dataset.value;
  }
}

export class Parts {
  /** `text` is the ReportText, null where the page shows no report (both versions side by side). */
  constructor(form, text) {
    this.form = form;
    this.text = text;
    this.current = "";
    this.name = form.elements.namedItem("who")?.value ?? ""; // as the page or this module put it
    form.addEventListener("input", (event) => this.typed(event));
    form.addEventListener("focusin", (event) => this.entered(event));
    form.addEventListener("click", (event) => this.clicked(event));
    form.addEventListener("formdata", (event) => this.check(event.formData));
    if (text) {
      const main = ["source", "cue", "content-0"].filter((name) => this.has(name));
      this.choose(main.find((name) => !this.words(name)) ?? main[0] ?? "");
    }
  }

  // ---- Fields ---------------------------------------------------------------------------------

  box(name) {
    return this.form.querySelector(`[data-part="${CSS.escape(name)}"]`);
  }

  field(name, which) {
    return this.form.elements.namedItem(`${name}-${which}`);
  }

  has(name) {
    return this.box(name) !== null && this.field(name, "words") !== null;
  }

  words(name) {
    return this.field(name, "words")?.value ?? "";
  }

  label(name) {
    const box = this.box(name);
    const title = box?.querySelector("legend") ?? box?.querySelector("label");
    const texts = [...(title?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE);
    return texts.map((node) => node.data).join(" ").trim();
  }

  names() {
    return [...this.form.querySelectorAll("[data-part]")].map((box) => box.dataset.part);
  }

  /** Give where a part stands: by its offsets, or by its words if the paragraph has them once. */
  spanOf(name) {
    const [start, end] = ["start", "end"].map((which) => this.field(name, which)?.value ?? "");
    const words = withPlainLines(this.words(name));
    if (start !== "" && end !== "") {
      const span = { start: Number(start), end: Number(end) };
      return this.text?.wordsAt(span) === words ? span : null;
    }
    const paragraph = this.text && this.text.paragraphAt(this.near());
    return paragraph ? onlyPlace(paragraph.text, words, paragraph.start) : null;
  }

  near() {
    const link = this.text.root.querySelector("a[data-sentence][aria-current]");
    return Number(link?.dataset.start ?? this.offsets()[0] ?? 0);
  }

  offsets() {
    const starts = this.names().map((name) => this.field(name, "start")?.value ?? "");
    return starts.filter((start) => start !== "").map(Number);
  }

  put(name, words, span) {
    if (name === "source") {
      this.nameSource(words, span);
    }
    const values = { start: span?.start ?? "", end: span?.end ?? "", words };
    for (const [which, value] of Object.entries(values)) {
      const field = this.field(name, which);
      if (field) {
        field.value = value;
        field.dispatchEvent(new CustomEvent("input", { bubbles: true, detail: MARKED }));
      }
    }
  }

  /** Let the name of the source follow its words, while nobody has given it one. */
  nameSource(words, span) {
    const who = this.form.elements.namedItem("who");
    const before = this.text && this.spanOf("source");
    const name = who && nameAfter({
      name: who.value,
      put: this.name,
      old: this.words("source"),
      now: words,
      isApart: Boolean(before && span && (span.end <= before.start || span.start >= before.end)),
    });
    if (typeof name === "string" && name !== who.value) {
      who.value = name;
      this.name = name;
      who.dispatchEvent(new CustomEvent("input", { bubbles: true, detail: MARKED }));
    }
  }

  // ---- The part being set -----------------------------------------------------------------------

  /** Make a part the one that marked words go to. */
  choose(name) {
    this.current = name;
    for (const box of this.form.querySelectorAll("[data-part]")) {
      const isCurrent = box.dataset.part === name;
      if (isCurrent) {
        box.setAttribute("aria-current", "true");
      } else {
        box.removeAttribute("aria-current");
      }
      const button = box.querySelector("[data-set-part]");
      button?.setAttribute("aria-pressed", String(isCurrent));
    }
    this.show();
  }

  /** Choose source, cue or content by key. Content again, when it has words: the next piece. */
  chooseByKey(role) {
    const again = role === "content" && this.current.startsWith("content-") && this.words(this.current);
    const name = role === "content" ? (again ? this.emptyRow("content") : "content-0") : role;
    this.choose(name);
    say(fill(gettext("Marking: %(part)s."), { part: this.label(name) }));
  }

  /** Show the part being set in the report. */
  show() {
    const span = this.text && this.current && this.spanOf(this.current);
    if (this.text) {
      highlight("picked", span ? this.text.rangesOf(span) : []);
    }
  }

  /** Give marked words to the part being set, then go on to the next. */
  give(span) {
    const name = this.current === "figures" ? this.emptyRow("figures") : this.current;
    const words = this.text.wordsAt(span);
    if (!name || words === null) {
      return;
    }
    this.put(name, words, span);
    const said = [fill(gettext("%(part)s: %(words)s."), { part: this.label(name), words })];
    if (name.startsWith("content-")) {
      said.push(this.fillCue(span));
    }
    const next = partAfter(name);
    this.choose(next === "figures" ? this.emptyRow("figures") : next);
    said.push(fill(gettext("Next: %(part)s."), { part: this.label(this.current) }));
    say(said.filter(Boolean).join(" "));
  }

  /** Take what stands between source and content as the cue, if there is none. */
  fillCue(content) {
    const source = this.words("cue") ? null : this.spanOf("source");
    const place = source && this.text.paragraphAt(content.start);
    if (!place || place !== this.text.paragraphAt(source.start)) {
      return "";
    }
    const cue = between(this.text.wordSpans(content.start), source, content);
    if (!cue) {
      return "";
    }
    const words = this.text.wordsAt(cue);
    this.put("cue", words, cue);
    return fill(gettext("%(part)s: %(words)s."), { part: this.label("cue"), words });
  }

  /** Move an end of a part by a word, or clear it; `step` as in offsets.js, or "clear". */
  step(step, name = this.current) {
    if (step === "clear") {
      this.put(name, "", null);
      this.choose(name);
      return;
    }
    const span = this.text && this.spanOf(name);
    if (!span) {
      toast(gettext("Mark the words in the report first, then move their ends."));
      return;
    }
    const moved = stepped(this.text.wordSpans(span.start), span, step);
    const words = this.text.wordsAt(moved);
    if (words !== null) {
      this.put(name, words, moved);
      say(words);
    }
    this.choose(name);
  }

  // ---- Rows -------------------------------------------------------------------------------------

  /** Give the first row of a kind without words; one is added if all have some. */
  emptyRow(kind) {
    const rows = this.names().filter((name) => name.startsWith(`${kind}-`));
    const isFree = (name) => !this.words(name) && !this.field(name, "remove")?.checked;
    return rows.find(isFree) ?? this.addRow(kind);
  }

  /** Add an empty row of content, figures or times and give its name; "" if the form has no such rows. */
  addRow(kind) {
    const template = document.querySelector(`template[data-row-template="${kind}"]`);
    const rows = this.form.querySelector(`[data-rows="${kind}"]`);
    const total = this.form.elements.namedItem(`${kind}-TOTAL_FORMS`);
    if (!template || !rows || !total) {
      return "";
    }
    const number = Number(total.value);
    const copy = document.importNode(template.content, true);
    for (const element of copy.querySelectorAll("*")) {
      for (const attribute of element.attributes) {
        attribute.value = attribute.value.replaceAll("__prefix__", number);
      }
      if (element.matches("[data-script][hidden]")) {
        element.hidden = false;
      }
    }
    for (const text of textsOf(copy)) {
      text.data = text.data.replaceAll("__prefix__", number);
    }
    rows.append(copy);
    total.value = number + 1;
    return `${kind}-${number}`;
  }

  /** See to it that there are as many rows of a kind as a kept draft had. */
  makeRows(kind, count) {
    const total = Number(this.form.elements.namedItem(`${kind}-TOTAL_FORMS`)?.value ?? count);
    for (let number = total; number < count; number += 1) {
      this.addRow(kind);
    }
  }

  // ---- What people do in the form ----------------------------------------------------------------

  typed(event) {
    if (event.detail === MARKED || !event.target.matches("[data-words]")) {
      return;
    }
    const name = event.target.closest("[data-part]")?.dataset.part;
    for (const which of ["start", "end"]) {
      const field = name && this.field(name, which);
      if (field) {
        field.value = "";
      }
    }
    this.show();
  }

  entered(event) {
    const box = event.target.matches("[data-words]") && event.target.closest("[data-part]");
    if (box && this.text && box.dataset.part !== this.current) {
      this.choose(box.dataset.part);
    }
  }

  clicked(event) {
    const step = event.target.closest("[data-step]");
    const add = event.target.closest("[data-add-row]");
    if (step) {
      this.step(step.dataset.step, step.closest("[data-part]").dataset.part);
    } else if (add && this.form.querySelector(`[data-rows="${add.dataset.addRow}"]`)) {
      event.preventDefault();
      const name = this.emptyRow(add.dataset.addRow);
      this.choose(name);
      this.field(name, "words")?.focus();
    }
  }

  /** Send offsets only with the words that stand there. */
  check(data) {
    if (!this.text) {
      return;
    }
    for (const name of this.names()) {
      const [start, end] = ["start", "end"].map((which) => data.get(`${name}-${which}`));
      if (start && end) {
        const words = this.text.wordsAt({ start: Number(start), end: Number(end) });
        if (words !== null && words !== withPlainLines(this.words(name))) {
          data.set(`${name}-start`, "");
          data.set(`${name}-end`, "");
        }
      }
    }
  }
}

function textsOf(fragment) {
  const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    found.push(walker.currentNode);
  }
  return found;
}
