// The desk: binds keys and gestures to what the page already has as links, buttons and forms. Every effect
// is a control with a name too; without this script each page works as plain forms.

import { Cards, pointAtNotes } from "./cards.js";
import { OpenClaim } from "./claim_form.js";
import { placeInspector } from "./focus.js";
import { guardPage } from "./form.js";
import { deskEffect, letterOf, mayRepeat } from "./keys.js";
import { Marking } from "./marking.js";
import { isField, lettersAct, showKeys, startPage } from "./page.js";
import { controlOf, press, startRows } from "./pressing.js";
import { Roving } from "./roving.js";
import { ReportText, highlight } from "./selection.js";
import { OpenSuggestion } from "./suggestion.js";
import { say, toast } from "./toast.js";
import { gettext } from "./words.js";

/** The report, with the claim or the suggestion that is open beside it, or null. */
class Desk {
  constructor(root, claim, suggestion) {
    this.root = root;
    this.claim = claim;
    this.suggestion = suggestion;
    this.roving = new Roving(root);
    this.marking = null;
    if (claim) {
      this.marking = new Marking(claim.text, claim.parts, (place) => this.settle(place));
      claim.form.addEventListener("click", (event) => this.setPart(event));
    }
    this.cards = claim ? null : new Cards(root); // a card would lie on the next line of words to mark
    root.addEventListener("keydown", (event) => this.pressed(event));
    root.addEventListener("click", (event) => this.clicked(event));
    for (const kind of ["pointerover", "focusin"]) {
      root.addEventListener(kind, (event) => {
        showClaim(root, event.target.closest("a.note"));
        pointAtNotes(root, event.target.closest("mark[data-claims]") ?? document.activeElement);
      });
    }
    root.addEventListener("pointerleave", () => {
      showClaim(root, null);
      pointAtNotes(root, document.activeElement);
    });
  }

  // ---- Keys -------------------------------------------------------------------------------------

  pressed(event) {
    // On narrow screens the inspector stands among the paragraphs: it is no report.
    const isReport = event.target.closest("[data-inspector]") === null;
    if (event.defaultPrevented || !isReport || isField(event.target)) {
      return;
    }
    if (this.plainKey(event)) {
      event.preventDefault();
      return;
    }
    const letter = lettersAct() ? letterOf(event) : "";
    const why = letter && !event.repeat && controlOf(document, letter);
    if (why) {
      event.preventDefault();
      press(why);
      return;
    }
    const effect = letter && deskEffect(letter, this.now);
    if (effect) {
      event.preventDefault();
      if (!event.repeat || mayRepeat(effect)) {
        this.act(effect);
      }
    }
  }

  /** Enter, Escape and the arrows, which act with letters off too. Tells whether the key was used. */
  plainKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing) {
      return false;
    }
    if (event.key === "Enter" && (event.repeat || this.isSelecting)) {
      if (!event.repeat) {
        this.marking.finish();
      }
      return true;
    }
    const isOwn = event.target.closest("button, summary, a:not([data-sentence], .note)") !== null;
    if (event.key === "Enter" && this.atSuggestion && !isOwn) {
      this.suggestion.accept();
      return true;
    }
    if (event.key === "Escape" && this.isSelecting) {
      this.marking.drop();
      return true;
    }
    const isLink = event.target.closest("a[data-sentence], a.note") !== null;
    return isLink && this.roving.byArrow(event.key);
  }

  get isSelecting() {
    return this.marking?.isSelecting ?? false;
  }

  /** Whether the focus is on the sentence of the suggestion that is open. */
  get atSuggestion() {
    return this.suggestion !== null && (this.roving.sentence?.matches("[aria-current]") ?? false);
  }

  get now() {
    return {
      suggestion: this.atSuggestion,
      sentence: this.roving.sentence !== null,
      note: this.roving.note !== null,
      form: this.claim !== null,
      selecting: this.isSelecting,
    };
  }

  act(effect) {
    const effects = {
      "next-sentence": () => this.roving.toSentence(1),
      "previous-sentence": () => this.roving.toSentence(-1),
      "next-open": () => this.roving.toOpen(1),
      "previous-open": () => this.roving.toOpen(-1),
      edit: () => this.edit(),
      "change-suggestion": () => this.suggestion.change(),
      reject: () => this.suggestion.reject(),
      "new-claim": () => this.openNew(),
      "own-voice": () => this.openOwnVoice(),
      nothing: () => this.nothingHere(),
      "set-aside": () => this.setAside(),
      undo: () => this.root.querySelector("form[data-undo-form]")?.requestSubmit(),
      select: () => this.marking.start(this.roving.sentence),
      extend: () => this.marking.step("end-on"),
      shrink: () => this.marking.step("end-back"),
      "part-source": () => this.claim.parts.chooseByKey("source"),
      "part-cue": () => this.claim.parts.chooseByKey("cue"),
      "part-content": () => this.claim.parts.chooseByKey("content"),
      "start-back": () => this.step("start-back"),
      "start-on": () => this.step("start-on"),
      "end-back": () => this.step("end-back"),
      "end-on": () => this.step("end-on"),
      "same-source": () => say(this.claim.setVoice("same")),
      figures: () => this.claim.toFigures(),
      "key-list": showKeys,
    };
    effects[effect]();
  }

  /** Move an end of the selection that is being made, else of the part that is being set. */
  step(step) {
    (this.isSelecting ? this.marking : this.claim.parts).step(step);
  }

  edit() {
    const { note } = this.roving;
    const wanted = note ?? (this.claim ? null : this.root.querySelector("a.note.pointed"));
    if (this.claim && (!note || note.matches(".current"))) {
      this.claim.toFirstField();
    } else if (wanted) {
      location.assign(wanted.href);
    } else {
      toast(gettext("This sentence has no claim to open. c marks one."));
    }
  }

  /** Whether the form beside the report is already that of the sentence. */
  isOpen(link) {
    return this.claim !== null && link.matches("[aria-current]");
  }

  openNew() {
    const link = this.roving.sentence;
    if (this.isOpen(link)) {
      this.claim.form.querySelector("[data-save]")?.focus();
    } else {
      location.assign(link.href);
    }
  }

  openOwnVoice() {
    const link = this.roving.sentence;
    if (this.isOpen(link)) {
      say(this.claim.setVoice("own"));
      return;
    }
    const address = new URL(link.href);
    address.searchParams.set("own_voice", "1");
    location.assign(address);
  }

  nothingHere() {
    const form = this.root.querySelector("form[data-nothing-form]");
    const { sentence, state } = this.roving.sentence.dataset;
    if (state === "claimed") {
      toast(gettext("This sentence has a claim. Only one without a claim can hold nothing."));
    } else if (form) {
      form.elements.namedItem("sentence").value = sentence;
      form.elements.namedItem("there").value = state === "nothing" ? "1" : "";
      form.requestSubmit();
    }
  }

  setAside() {
    const { event } = this.roving.note.dataset;
    const form = event && this.root.querySelector(`form[data-event-aside="${CSS.escape(event)}"]`);
    if (form) {
      form.requestSubmit();
    } else {
      toast(gettext("This claim is about the report's main event, which cannot be set aside."));
    }
  }

  // ---- Pointer ----------------------------------------------------------------------------------

  /** A click on marked words opens their claim, unless words are being marked. */
  clicked(event) {
    const mark = event.target.closest("mark[data-claims]");
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!mark || this.marking || !isPlain || !getSelection().isCollapsed) {
      return;
    }
    const [key] = mark.dataset.claims.split(" ");
    const note = key && this.root.querySelector(`a.note[data-claim="${CSS.escape(key)}"]`);
    if (note) {
      location.assign(note.href);
    }
  }

  /** The button of a part: the next words marked go to it. By key the focus goes to the text. */
  setPart(event) {
    const button = event.target.closest("[data-set-part]");
    if (!button) {
      return;
    }
    const name = button.dataset.setPart;
    this.claim.parts.choose(name);
    if (event.detail === 0) {
      const span = this.claim.parts.spanOf(name);
      this.settle(span?.start ?? this.claim.parts.near(), { preventScroll: false });
    }
  }

  /** Put the focus on the sentence of a place, so that keys act there. */
  settle(place, options = { preventScroll: true }) {
    this.claim.text.linkAt(place)?.focus(options);
  }
}

/** Show which words a margin note is about. */
function showClaim(root, note) {
  const key = note?.dataset.claim;
  const marks = key ? root.querySelectorAll(`mark[data-claims~="${CSS.escape(key)}"]`) : [];
  const ranges = [...marks].map((mark) => {
    const range = document.createRange();
    range.selectNodeContents(mark);
    return range;
  });
  highlight("hovered", ranges);
}

/** Keys of the whole page while a form is open: Ctrl+Enter saves, Escape leaves, F6 goes across. */
function startFormKeys(claim) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.repeat || event.altKey) {
      return;
    }
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      claim.save();
    } else if (event.key === "Escape" && isPlain && !closeMenu(event.target)) {
      if (!document.querySelector("dialog[open]")) {
        claim.cancel();
      }
    } else if (event.key === "F6" && isPlain && goAcross(claim)) {
      event.preventDefault();
    }
  });
}

function closeMenu(element) {
  const menu = element.closest?.("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary")?.focus();
  }
  return Boolean(menu);
}

function goAcross(claim) {
  if (!claim.text) {
    return false;
  }
  const focused = document.activeElement;
  if (claim.text.root.contains(focused) && !claim.form.contains(focused)) {
    claim.toFirstField();
  } else {
    claim.text.linkAt(claim.parts.near())?.focus();
  }
  return true;
}

/** Read the report's text; null if its runs do not fit together, and then nothing is marked by hand. */
function readReport(root) {
  try {
    return new ReportText(root);
  } catch (error) {
    console.error(error);
    return null;
  }
}

/** Give what the address names in a tab (the figure to answer next), else the tab that was just followed. */
function tabChosen() {
  const isChosen = new URLSearchParams(location.search).has("tab");
  const named = document.querySelector("[data-inspector] [tabindex]:target");
  return isChosen ? (named ?? document.querySelector(".tabs a[aria-current=page]")) : null;
}

function start() {
  const root = document.querySelector("[data-report]");
  const form = document.querySelector("form[data-claim-form]");
  guardPage();
  placeInspector();
  const folded = document.querySelector("form[data-suggestion-form] details[data-change]:not([open])");
  const text = root && form && !folded ? readReport(root) : null;
  const claim = form && !folded ? new OpenClaim(form, text) : null;
  if (claim) {
    startFormKeys(claim);
  }
  const suggestion = folded ? new OpenSuggestion(form, root) : null;
  const desk = root ? new Desk(root, text ? claim : null, suggestion) : null;
  startRows();
  startPage(tabChosen() ?? desk?.roving.stop ?? document.querySelector("[data-row] a"));
}

start();
