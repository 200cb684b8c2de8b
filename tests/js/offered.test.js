import assert from "node:assert/strict";
import { test } from "node:test";

import { OfferedRows, isOutside } from "../../static/js/offered.js";

const REPORT = "the arrest of 18 people in August, a law last month";
const place = (words) => ({ start: REPORT.indexOf(words), end: REPORT.indexOf(words) + words.length });

/** A form of a content and two offered times, as Parts shows it. */
function formWith(content, times) {
  const fields = new Map([["content-0-words", { value: content }]]);
  times.forEach((words, number) => {
    fields.set(`times-${number}-words`, { value: words });
    fields.set(`times-${number}-remove`, { checked: false });
  });
  const parts = {
    names: () => ["content-0", ...times.map((_, number) => `times-${number}`)],
    field: (name, which) => fields.get(`${name}-${which}`) ?? null,
    words: (name) => fields.get(`${name}-words`)?.value ?? "",
    spanOf: (name) => (REPORT.includes(parts.words(name)) ? place(parts.words(name)) : null),
  };
  const said = [];
  const rows = new OfferedRows({ addEventListener() {} }, parts, (words) => said.push(words));
  const mark = (words) => {
    fields.get("content-0-words").value = words;
    rows.changed("content-0");
  };
  return { rows, mark, said, leftOut: () => times.map((_, number) => fields.get(`times-${number}-remove`).checked) };
}

test("words are outside when no piece holds them whole", () => {
  assert.equal(isOutside(place("August"), [place("18 people in August")]), false);
  assert.equal(isOutside(place("August"), [place("18 people"), place("last month")]), true);
});

test("a time goes out with its words and comes back with them", () => {
  const { mark, said, leftOut } = formWith(REPORT, ["August", "last month"]);
  mark("the arrest of 18 people in August");
  assert.deepEqual(leftOut(), [false, true]);
  assert.deepEqual(said, ["“last month” is not in the content any more: it is left out."]);
  mark(REPORT);
  assert.deepEqual(leftOut(), [false, false]);
});

test("words that are not found in the report leave every row as it is", () => {
  const { mark, leftOut } = formWith(REPORT, ["August", "last month"]);
  mark("something else");
  mark("");
  assert.deepEqual(leftOut(), [false, false]);
});

test("what a person changed stays", () => {
  const { rows, mark, leftOut } = formWith(REPORT, ["August", "last month"]);
  rows.changed("times-1");
  mark("the arrest of 18 people");
  assert.deepEqual(leftOut(), [true, false]);
});

test("a time beside the content from the first is none of it", () => {
  const { mark, leftOut } = formWith("the arrest of 18 people in August", ["August", "last month"]);
  mark("the arrest of 18 people");
  assert.deepEqual(leftOut(), [true, false]);
});
