import assert from "node:assert/strict";
import test from "node:test";
import {
  copyFilter,
  daysOf,
  daysOfAll,
  emptyFilter,
  isEmptyFilter,
  passesFilter,
  THE_WRITER,
} from "../../../graphbuild/render/assets/filters.js";
import { knowledge } from "./sample.js";

const passing = (changes) => {
  const filter = { ...emptyFilter(), ...changes };
  return knowledge.claims.filter((claim) => passesFilter(filter, claim, knowledge)).map(({ id }) => id);
};

test("each filter keeps what it asks for", () => {
  assert.deepEqual(passing({}), ["c0", "c1", "c2"]);
  assert.deepEqual(passing({ status: new Set(["denied"]) }), ["c0", "c1"]);
  assert.deepEqual(passing({ kind: new Set(["Organization"]) }), ["c0"]);
  assert.deepEqual(passing({ source: 1 }), ["c2"]);
  assert.deepEqual(passing({ speaker: 0 }), ["c1"]);
  assert.deepEqual(passing({ speaker: THE_WRITER }), ["c0", "c2"]);
  assert.deepEqual(passing({ family: "trade" }), ["c0"]);
  assert.deepEqual(passing({ circle: 0 }), ["c0"]);
  assert.deepEqual(passing({ sure: 50 }), ["c0", "c2"]);
  assert.deepEqual(passing({ sure: 51 }), ["c0"]);
});

test("a claim is of its own time, else of its text's", () => {
  assert.deepEqual(daysOf(knowledge.claims[0], knowledge.sources), ["2025-03-01", "2025-03-01"]);
  assert.deepEqual(daysOf(knowledge.claims[1], knowledge.sources), ["2025-04-01", "2025-04-30"]);
  assert.deepEqual(daysOf({ days: ["2014-01-01", null], evidence: [] }, []), ["2014-01-01", "9999-12-31"]);
  assert.deepEqual(daysOfAll(knowledge.claims, knowledge.sources), [
    "2025-03-01",
    "2025-04-01",
    "2025-04-30",
    "2025-05-01",
  ]);
  assert.deepEqual(passing({ from: "2025-04-15" }), ["c1", "c2"]);
  assert.deepEqual(passing({ from: "2025-03-02", to: "2025-04-15" }), ["c1"]);
});

test("a copy of a filter does not change with it", () => {
  const filter = emptyFilter();
  const copy = copyFilter(filter);
  filter.status.add("denied");
  assert.equal(isEmptyFilter(copy), true);
  assert.equal(isEmptyFilter(filter), false);
  assert.equal(isEmptyFilter({ ...copy, speaker: 0 }), false);
});
