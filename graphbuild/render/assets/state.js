// What the page knows, and what of it is shown now. Things, bundles and claims are named by their index everywhere.

const readData = (id) => JSON.parse(document.getElementById(id).textContent);
const knowledge = readData("knowledge");
const drawing = readData("network");
const { claims, entities, sources } = knowledge;
const bundles = drawing.edges;
const plates = drawing.nodes.map((node) => ({
  width: node.box[0],
  height: node.box[1],
  font: node.font_size,
  lines: node.label.split("\n"),
  kind: node.group,
}));

const bundlesOf = entities.map(() => []);
const claimsOf = entities.map(() => []);
const framesOf = claims.map(() => []);
const bundleOfClaim = new Map();
bundles.forEach((bundle, index) => {
  bundlesOf[bundle.from].push(index);
  bundlesOf[bundle.to].push(index);
  for (const claim of bundle.claims) bundleOfClaim.set(claim, index);
});
claims.forEach((claim, index) => {
  for (const end of new Set([claim.subject, claim.object, ...claim.speakers])) claimsOf[end].push(index);
  if (claim.inner !== null) framesOf[claim.inner].push(index);
});

const state = {
  view: "graph",
  amount: "main", // "main", "more" or "all"
  at: new Map(), // thing -> {x, y}: what has been brought in, and where it stands
  nodes: [], // what of it passes the filters
  edges: [], // [{id, from, to, claims, lines, place}]
  pinned: new Set(), // things asked for by name: shown even without an edge
  off: { status: new Set(), kind: new Set() },
  source: null,
  selected: null, // {thing} or {bundle} or {claim, bundle}
  hover: null, // the same
};

function passes(index) {
  const claim = claims[index];
  return (
    !state.off.status.has(claim.status) &&
    !state.off.kind.has(entities[claim.subject].kind) &&
    !state.off.kind.has(entities[claim.object].kind) &&
    (state.source === null || claim.evidence.some((evidence) => evidence.source === state.source))
  );
}

// A complement is told inside its frame's card; it has an edge of its own only where the frame is filtered away.
function isDrawn(index) {
  if (!passes(index)) return false;
  return !claims[index].framed || !framesOf[index].some((frame) => frame !== index && passes(frame));
}

const isFiltered = () => state.off.status.size > 0 || state.off.kind.size > 0 || state.source !== null;
const drawnClaims = (bundle) => bundles[bundle].claims.filter(isDrawn);
const otherEnd = (bundle, thing) => (bundles[bundle].from === thing ? bundles[bundle].to : bundles[bundle].from);

function hiddenNeighbours(thing) {
  const found = new Set();
  for (const bundle of bundlesOf[thing]) {
    const other = otherEnd(bundle, thing);
    if (!state.at.has(other) && drawnClaims(bundle).length) found.add(other);
  }
  return [...found].sort((one, two) => entities[two].weight - entities[one].weight || one - two);
}

// Sets state.nodes and state.edges from what has been brought in and the filters.
function recompute() {
  const tied = new Set(state.pinned);
  state.edges = [];
  bundles.forEach((bundle, id) => {
    if (!state.at.has(bundle.from) || !state.at.has(bundle.to)) return;
    const drawn = drawnClaims(id);
    if (!drawn.length) return;
    tied.add(bundle.from).add(bundle.to);
    state.edges.push({ id, from: bundle.from, to: bundle.to, claims: drawn, strands: strandsOf(bundle, drawn) });
  });
  state.nodes = [...state.at.keys()].filter((thing) => tied.has(thing) && !state.off.kind.has(entities[thing].kind));
  settleLabels();
}

const patternOf = (claim) => (claim.speakers.length || claim.status === "quoted" ? "quoted" : claim.modality);

// One line for each way of being true among the claims of a bundle, so that a plan never looks like a fact.
function strandsOf(bundle, drawn) {
  const strands = new Map();
  for (const index of drawn) {
    const claim = claims[index];
    const name = `${patternOf(claim)} ${claim.denied}`;
    const strand = strands.get(name) ?? { pattern: patternOf(claim), denied: claim.denied, forward: false, backward: false };
    if (claim.subject === bundle.from) strand.forward = true;
    else strand.backward = true;
    strands.set(name, strand);
  }
  return [...strands.values()];
}
