import assert from "node:assert/strict";
import { test } from "node:test";

import { nameAfter, partAfter } from "../../static/js/parts.js";

for (const [name, next] of [
  ["source", "cue"],
  ["cue", "content-0"],
  ["content-0", "figures"],
  ["content-2", "figures"],
  ["figures-0", "figures"],
  ["times-1", "times-1"],
]) {
  test(`after ${name} comes ${next}`, () => {
    assert.equal(partAfter(name), next);
  });
}

const POLICE = { put: "", old: "The police", now: "a hitherto unknown\ngroup", isApart: true };
for (const [why, given, wanted] of [
  ["an empty name takes the words", { ...POLICE, name: "", old: "" }, "a hitherto unknown group"],
  ["a name that is the old words follows", { ...POLICE, name: "the  police" }, "a hitherto unknown group"],
  ["what a person typed stays", { ...POLICE, name: "Harbour police" }, null],
  [
    "a name that the page put there goes with other words",
    { ...POLICE, name: "Office (Almaty)", put: "Office (Almaty)" },
    "a hitherto unknown group",
  ],
  [
    "it stays when only an end of the words moves",
    { ...POLICE, name: "Office (Almaty)", put: "Office (Almaty)", isApart: false },
    null,
  ],
  [
    "it stays when a source without words gets some",
    { ...POLICE, name: "Office (Almaty)", put: "Office (Almaty)", old: "" },
    null,
  ],
  ["clearing the words leaves the name", { ...POLICE, name: "The police", now: "" }, null],
]) {
  test(why, () => {
    assert.equal(nameAfter(given), wanted);
  });
}
