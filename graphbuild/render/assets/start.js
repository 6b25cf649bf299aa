// Selection, views, and the beginning of it all.

const isOneColumn = () => matchMedia("(max-width: 860px)").matches;
const speak = (words) => { document.getElementById("spoken").textContent = words; };
const bundleOf = (chosen) => chosen?.bundle ?? (chosen?.claim === undefined ? undefined : bundleOfClaim.get(chosen.claim));

// Shows a thing, a bundle or a claim everywhere at once: on the canvas, in the card, in the story, in the table.
function select(chosen, { keepStory = false } = {}) {
  state.selected = chosen;
  const bundle = bundleOf(chosen);
  if (bundle !== undefined) bringBundle(bundle);
  showCard();
  if (chosen?.claim !== undefined && !keepStory && claims[chosen.claim].evidence.length) showInStory(claims[chosen.claim].evidence[0]);
  markStory();
  if (chosen !== null && isOneColumn() && !keepStory) card.scrollIntoView({ block: "nearest" });
  if (state.view === "table") showTable();
  network.redraw();
  writeAddress();
  speak(chosen === null ? "Nothing chosen" : card.querySelector("h2")?.textContent ?? "");
}

function bringBundle(bundle) {
  const ends = [bundles[bundle].from, bundles[bundle].to];
  if (ends.some((end) => !state.at.has(end))) {
    // The end that is tied to what stands already goes first, and the other one next to it.
    bringIn(ends.sort((one, two) => Number(state.at.has(two)) - Number(state.at.has(one))));
    refreshGraph();
    keepInSight();
  }
  if (state.view === "graph") centreOn(ends.map((end) => state.at.get(end)));
}

function setHover(hover) {
  const same = JSON.stringify(hover) === JSON.stringify(state.hover);
  if (same) return;
  state.hover = hover;
  markStory();
  network.redraw();
}

const focused = () => state.hover ?? state.selected;
const focusThing = () => focused()?.thing ?? null;

function isFocus({ thing, bundle }) {
  if (thing !== undefined) return state.selected?.thing === thing || state.hover?.thing === thing;
  return bundleOf(state.selected) === bundle || bundleOf(state.hover) === bundle;
}

function isEdgeDimmed(edge) {
  const focus = focused();
  if (focus === null) return false;
  if (focus.thing !== undefined) return edge.from !== focus.thing && edge.to !== focus.thing;
  const bundle = bundleOf(focus);
  return bundle !== undefined && state.edges.some(({ id }) => id === bundle) && edge.id !== bundle;
}

function isDimmed(thing) {
  const focus = focused();
  if (focus === null) return false;
  if (focus.thing !== undefined) return thing !== focus.thing && !bundlesOf[thing].some((bundle) => otherEnd(bundle, thing) === focus.thing);
  const bundle = bundles[bundleOf(focus)];
  return bundle !== undefined && bundle.from !== thing && bundle.to !== thing;
}

function setView(view) {
  state.view = view;
  document.getElementById("graph-view").hidden = view !== "graph";
  tableView.hidden = view !== "table";
  document.getElementById("as-graph").setAttribute("aria-pressed", String(view === "graph"));
  document.getElementById("as-table").setAttribute("aria-pressed", String(view === "table"));
  if (view === "table") showTable();
  else { network.setSize("100%", "100%"); network.redraw(); fit(); }
}

function showAmount() {
  const all = knowledge.views.all.length;
  const more = document.getElementById("show-all");
  const rest = knowledge.views.all.filter(([thing]) => !state.at.has(thing)).length;
  more.textContent = `Show ${rest.toLocaleString("en")} more`;
  more.hidden = state.amount === "all" || rest === 0;
  document.getElementById("show-main").hidden = state.amount === "main";
  const beyond = new Set(knowledge.order.flatMap((bundle) => [bundles[bundle].from, bundles[bundle].to])).size - all;
  const message = state.amount === "all" && beyond > 0 ? `The ${all.toLocaleString("en")} that matter most; search finds the other ${beyond.toLocaleString("en")}.` : "";
  document.getElementById("message").textContent = state.nodes.length ? message : emptyMessage();
}

function emptyMessage() {
  return claims.length ? "Nothing passes the filters." : "No claim was found in these texts.";
}

// A view can be sent: the address names what is chosen.
function writeAddress() {
  const { selected } = state;
  const chosen = selected?.claim !== undefined ? { claim: claims[selected.claim].id } : selected?.thing !== undefined ? { thing: entities[selected.thing].key } : {};
  // URLSearchParams takes any text; encodeURIComponent throws at half a surrogate pair.
  const name = new URLSearchParams(chosen).toString();
  if (location.protocol !== "about:") history.replaceState(null, "", name ? `#${name}` : location.pathname + location.search);
}

function readAddress() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const claim = claims.findIndex(({ id }) => id === wanted.get("claim"));
  const thing = entities.findIndex(({ key }) => key === wanted.get("thing"));
  if (claim >= 0) select({ claim });
  else if (thing >= 0) goTo(thing);
}

function start() {
  readTheme();
  startGraph();
  startLegend();
  startSearch();
  showMain();
  if (sources.length) showStory(0);
  const click = (id, action) => document.getElementById(id).addEventListener("click", action);
  click("zoom-in", () => zoomBy(1.25));
  click("zoom-out", () => zoomBy(0.8));
  click("zoom-fit", fit);
  click("show-all", showAll);
  click("show-main", () => { select(null); showMain(); });
  click("as-graph", () => setView("graph"));
  click("as-table", () => setView("table"));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { readTheme(); repaintMarks(); network.redraw(); });
  readAddress();
  document.documentElement.dataset.ready = "true";
}

// For tests and for the curious: what is shown now, and where.
window.graphbuild = Object.freeze({
  state: () => ({
    view: state.view,
    amount: state.amount,
    nodes: state.nodes.map((thing) => entities[thing].key),
    edges: state.edges.map((edge) => ({ from: entities[edge.from].key, to: entities[edge.to].key, claims: edge.claims.map((index) => claims[index].id), label: edge.lines.map(({ text }) => text) })),
    selected: state.selected?.claim !== undefined ? claims[state.selected.claim].id : null,
    thing: state.selected?.thing !== undefined ? entities[state.selected.thing].key : null,
    rows: tableClaims().length,
    scale: network.getScale(),
  }),
  // Window coordinates of a thing, by its key, or of the edge that holds a claim, by its id; null where it is not drawn.
  where: ({ thing, claim }) => {
    const index = entities.findIndex(({ key }) => key === thing);
    const edge = state.edges.find((drawn) => drawn.claims.some((member) => claims[member].id === claim));
    const point = thing !== undefined ? state.at.get(index) : edge && labelCentre(edge);
    if (!point) return null;
    const { x, y } = network.canvasToDOM(point);
    const frame = container.getBoundingClientRect();
    return { x: Math.round(frame.left + x), y: Math.round(frame.top + y) };
  },
  // Boxes of all plates and edge labels on the canvas, to see that none covers another.
  boxes: () => [
    ...state.nodes.map((thing) => ({ name: entities[thing].key, ...state.at.get(thing), width: plates[thing].width, height: plates[thing].height })),
    ...state.edges.map((edge) => ({ name: edge.lines[0].text, ...labelCentre(edge), ...edge.size })),
  ],
});

start();
