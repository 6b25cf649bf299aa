// What the page knows, and what of it is shown now. Things, bundles and claims are named by their index everywhere.

import { emptyFilter, isEmptyFilter, passesFilter } from "./filters.js";
import { settleLabels } from "./labels.js";

const readData = (id) => JSON.parse(document.getElementById(id).textContent);
export const knowledge = readData("knowledge");
export const drawing = readData("network");
export const { claims, entities, sources } = knowledge;
export const bundles = drawing.edges;
export const plates = drawing.nodes.map((node) => ({
  width: node.box[0],
  height: node.box[1],
  font: node.font_size,
  lines: node.label.split("\n"),
  kind: node.group,
}));

export const bundlesOf = entities.map(() => []);
export const claimsOf = entities.map(() => []);
export const framesOf = claims.map(() => []);
export const bundleOfClaim = new Map();
bundles.forEach((bundle, index) => {
  bundlesOf[bundle.from].push(index);
  bundlesOf[bundle.to].push(index);
  for (const claim of bundle.claims) bundleOfClaim.set(claim, index);
});
claims.forEach((claim, index) => {
  for (const end of new Set([claim.subject, claim.object, ...claim.speakers])) claimsOf[end].push(index);
  if (claim.inner !== null) framesOf[claim.inner].push(index);
});

export const state = {
  view: "graph",
  amount: "main", // "main", "more" or "all"
  at: new Map(), // thing -> {x, y}: what has been brought in, and where it stands
  nodes: [], // what of it passes the filters
  edges: [], // [{id, from, to, claims, lines, place}]
  pinned: new Set(), // things asked for by name: shown even without an edge
  filter: emptyFilter(),
  past: [], // filters before this one, for undo
  selected: null, // {thing} or {bundle} or {claim} or {path: [thing, thing], steps}
  hover: null, // {thing} or {bundle} or {claim, bundle}
  pathFrom: null, // a thing from which a path is being asked for
  around: null, // the thing whose neighbourhood alone is drawn
  corrections: [], // what the reader puts right; see corrections.js
};

export const passes = (index) => passesFilter(state.filter, claims[index], knowledge);

// A complement is told inside its frame's card; it has an edge of its own only where the frame is filtered away.
export function isDrawn(index) {
  if (!passes(index)) return false;
  return !claims[index].framed || !framesOf[index].some((frame) => frame !== index && passes(frame));
}

export const isFiltered = () => !isEmptyFilter(state.filter);
export const drawnClaims = (bundle) => bundles[bundle].claims.filter(isDrawn);
export const otherEnd = (bundle, thing) => (bundles[bundle].from === thing ? bundles[bundle].to : bundles[bundle].from);

export function hiddenNeighbours(thing) {
  const found = new Set();
  for (const bundle of bundlesOf[thing]) {
    const other = otherEnd(bundle, thing);
    if (!state.at.has(other) && drawnClaims(bundle).length) found.add(other);
  }
  return [...found].sort((one, two) => entities[two].weight - entities[one].weight || one - two);
}

// Sets state.nodes and state.edges from what has been brought in and the filters.
export function recompute() {
  const tied = new Set(state.pinned);
  state.edges = [];
  bundles.forEach((bundle, id) => {
    if (!state.at.has(bundle.from) || !state.at.has(bundle.to)) return;
    const drawn = drawnClaims(id);
    if (!drawn.length) return;
    tied.add(bundle.from).add(bundle.to);
    state.edges.push({ id, from: bundle.from, to: bundle.to, claims: drawn, strands: strandsOf(bundle, drawn) });
  });
  state.nodes = [...state.at.keys()].filter((thing) => tied.has(thing) && !state.filter.kind.has(entities[thing].kind));
  settleLabels();
}

export const patternOf = (claim) => (claim.speakers.length || claim.status === "quoted" ? "quoted" : claim.modality);

// One line for each way of being true among the claims of a bundle, so that a plan never looks like a fact.
function strandsOf(bundle, drawn) {
  const strands = new Map();
  for (const index of drawn) {
    const claim = claims[index];
    const name = `${patternOf(claim)} ${claim.denied}`;
    const strand = strands.get(name) ?? {
      pattern: patternOf(claim),
      denied: claim.denied,
      forward: false,
      backward: false,
    };
    if (claim.subject === bundle.from) strand.forward = true;
    else strand.backward = true;
    strands.set(name, strand);
  }
  return [...strands.values()];
}
