// Drafts of forms that were not saved, kept in this tab only. `storage` is sessionStorage, or anything alike.
// Protected details are never kept.

const KEPT_FOR = 12 * 60 * 60 * 1000; // ms, as long as a session can last
const ON_ITS_WAY = 2 * 60 * 1000; // ms within which an answer belongs to what was sent
const PREFIX = "attest-draft:";
const NEVER = new Set(["csrfmiddlewaretoken"]);
const OF_SOURCE = new Set(["who", "who-key", "who-place"]);

/**
 * Give the fields of a form that may be kept, [[name, value]]. `barred` are names that the page marks as
 * protected. A source for whose silence a reason is given is protected: its name and place are left out.
 */
export function keepable(entries, barred = new Set()) {
  const isProtected = entries.some(([name, value]) => name === "who-anonymity" && value !== "");
  return entries.filter(
    ([name, value]) =>
      typeof value === "string" &&
      !NEVER.has(name) &&
      !barred.has(name) &&
      !(isProtected && OF_SOURCE.has(name)),
  );
}

export class Drafts {
  /** Drafts of one person, told by name, so that nobody else who uses the tab is offered them. */
  constructor(storage, person) {
    this.storage = storage;
    this.prefix = `${PREFIX}${person}:`;
  }

  /** Keep what a form holds. `sent` tells that it is on its way to the server. */
  keep(form, entries, { now, sent = false }) {
    this.try(() => this.storage.setItem(this.prefix + form, JSON.stringify({ entries, at: now, sent })));
  }

  /** Give the draft of a form, {entries, at, sent}; null if there is none, or only an old one. */
  find(form, { now }) {
    const kept = this.try(() => JSON.parse(this.storage.getItem(this.prefix + form)));
    return kept && Array.isArray(kept.entries) && now - kept.at < KEPT_FOR ? kept : null;
  }

  /** Forget the draft of a form. */
  drop(form) {
    this.try(() => this.storage.removeItem(this.prefix + form));
  }

  /** Forget what was sent just now: the server has said that it was saved. */
  dropSent({ now }) {
    for (const key of this.keys()) {
      const kept = this.try(() => JSON.parse(this.storage.getItem(key)));
      if (!kept || (kept.sent && now - kept.at < ON_ITS_WAY)) {
        this.storage.removeItem(key);
      }
    }
  }

  /** Forget everything, of everybody: somebody signs out. */
  dropAll() {
    for (const key of this.keys(PREFIX)) {
      this.storage.removeItem(key);
    }
  }

  keys(prefix = this.prefix) {
    const all = this.try(() => Array.from({ length: this.storage.length }, (_, at) => this.storage.key(at)));
    return (all ?? []).filter((key) => key.startsWith(prefix));
  }

  /** A tab may refuse storage, or have none left: then nothing is kept, and typing goes on. */
  try(act) {
    try {
      return act();
    } catch {
      return null;
    }
  }
}
