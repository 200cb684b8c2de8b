import assert from "node:assert/strict";
import { test } from "node:test";

import { Drafts, keepable } from "../../static/js/drafts.js";

const HOUR = 60 * 60 * 1000;
const TYPED = [["note", "Ask again."]];

/** A tab's storage; one that is full refuses to write. */
function storage({ full = false } = {}) {
  const kept = new Map();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (full) {
        throw new Error("QuotaExceededError");
      }
      kept.set(key, value);
    },
    removeItem: (key) => kept.delete(key),
    key: (at) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
  };
}

test("a draft is found again, with what it held", () => {
  const drafts = new Drafts(storage(), "Anna");
  drafts.keep("claim-new-K-4", TYPED, { now: 0 });

  assert.deepEqual(drafts.find("claim-new-K-4", { now: HOUR }), { entries: TYPED, at: 0, sent: false });
  assert.equal(drafts.find("claim-new-K-5", { now: HOUR }), null);
});

test("a draft is nobody else's", () => {
  const tab = storage();
  new Drafts(tab, "Anna").keep("claim", TYPED, { now: 0 });

  assert.equal(new Drafts(tab, "Boris").find("claim", { now: 0 }), null);
});

test("a draft older than a session is not offered", () => {
  const drafts = new Drafts(storage(), "Anna");
  drafts.keep("claim", TYPED, { now: 0 });

  assert.equal(drafts.find("claim", { now: 13 * HOUR }), null);
});

test("what was sent goes when the server says that it is saved; the rest stays", () => {
  const drafts = new Drafts(storage(), "Anna");
  drafts.keep("sent", TYPED, { now: HOUR, sent: true });
  drafts.keep("lost an hour ago", TYPED, { now: 0, sent: true });
  drafts.keep("typed", TYPED, { now: HOUR });

  drafts.dropSent({ now: HOUR + 1000 });

  assert.equal(drafts.find("sent", { now: HOUR }), null);
  assert.notEqual(drafts.find("lost an hour ago", { now: HOUR }), null);
  assert.notEqual(drafts.find("typed", { now: HOUR }), null);
});

test("signing out leaves nothing, but what is not ours", () => {
  const tab = storage();
  tab.setItem("other", "1");
  new Drafts(tab, "Anna").keep("claim", TYPED, { now: 0 });
  new Drafts(tab, "Boris").keep("claim", TYPED, { now: 0 });

  new Drafts(tab, "Anna").dropAll();

  assert.equal(tab.length, 1);
});

test("a tab that keeps nothing is no error", () => {
  const drafts = new Drafts(storage({ full: true }), "Anna");
  drafts.keep("claim", TYPED, { now: 0 });

  assert.equal(drafts.find("claim", { now: 0 }), null);
});

test("a kept value that cannot be read is no draft", () => {
  const tab = storage();
  tab.setItem("attest-draft:Anna:claim", "{");

  assert.equal(new Drafts(tab, "Anna").find("claim", { now: 0 }), null);
});

test("the forgery token is not kept, nor files, nor what the page marks as protected", () => {
  const entries = [["csrfmiddlewaretoken", "x"], ["file", {}], ["identity", "a name"], ...TYPED];

  assert.deepEqual(keepable(entries, new Set(["identity"])), TYPED);
});

test("the name and place of a source that must stay unnamed are not kept", () => {
  const entries = [
    ["who", "A neighbour"],
    ["who-key", "k"],
    ["who-place", "Taraz"],
    ["who-anonymity", "safety"],
    ...TYPED,
  ];

  assert.deepEqual(keepable(entries), [["who-anonymity", "safety"], ...TYPED]);
  assert.deepEqual(keepable([["who", "The mayor"], ["who-anonymity", ""]]).length, 2);
});
