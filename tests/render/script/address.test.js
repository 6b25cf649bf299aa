import assert from "node:assert/strict";
import test from "node:test";
import { readHash, writeHash } from "../../../graphbuild/render/assets/address.js";
import { emptyFilter, THE_WRITER } from "../../../graphbuild/render/assets/filters.js";
import { knowledge } from "./sample.js";

const PLAIN = {
  view: "graph",
  amount: "main",
  filter: emptyFilter(),
  sorting: { column: null, down: false },
  around: null,
  claim: null,
  thing: null,
  path: null,
};

test("the first view has no address of its own", () => {
  assert.equal(writeHash(PLAIN, knowledge), "");
  assert.deepEqual(readHash("", knowledge), PLAIN);
});

for (const [what, changes] of Object.entries({
  "a claim": { claim: 1 },
  "a thing": { thing: 3, around: 3 },
  "a path": { path: [0, 2] },
  "the sorted table": { view: "table", sorting: { column: 3, down: true } },
  "all things": { amount: "all" },
  "every filter": {
    filter: {
      status: new Set(["denied"]),
      kind: new Set(["Time", "Work"]),
      source: 1,
      speaker: 2,
      family: "trade",
      circle: 2,
      sure: 60,
      from: "2025-04-01",
      to: "2025-05-01",
    },
  },
  "what the writer says": { filter: { ...emptyFilter(), speaker: THE_WRITER } },
})) {
  test(`the address of ${what} leads back to it`, () => {
    const view = { ...PLAIN, ...changes };
    assert.deepEqual(readHash(`#${writeHash(view, knowledge)}`, knowledge), view);
  });
}

test("what an address names wrongly is left out", () => {
  const wild =
    "#view=x&claim=zz&thing=__proto__&path=ada&text=no&speaker=no&sure=-5&from=yesterday&sort=abc&family=constructor";
  assert.deepEqual(readHash(wild, knowledge), PLAIN);
});
