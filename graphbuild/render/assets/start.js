// The views, the address, and the beginning of it all.

import { readHash, writeHash } from "./address.js";
import { startCorrecting } from "./correcting.js";
import { applyFilter, startFilters } from "./filtering.js";
import { container, fit, network, showAll, showMain, startGraph, zoomBy } from "./graph.js";
import { labelCentre } from "./labels.js";
import { repaintMarks, startLegend } from "./legend.js";
import { showList } from "./list.js";
import { startSaving } from "./saving.js";
import { goTo, startSearch } from "./search.js";
import { select, showAround, showPath } from "./selection.js";
import { bundles, claims, entities, knowledge, plates, sources, state } from "./state.js";
import { showStory } from "./story.js";
import { showTable, sorting, tableClaims } from "./table.js";
import { readTheme } from "./theme.js";

const VIEWS = { graph: "graph-view", list: "list-view", table: "table-view" };

export function setView(view) {
  state.view = view;
  for (const [name, id] of Object.entries(VIEWS)) {
    document.getElementById(id).hidden = view !== name;
    document.getElementById(`as-${name}`).setAttribute("aria-pressed", String(view === name));
  }
  document.getElementById("view").setAttribute("aria-label", `Claims as a ${view}`);
  showRows();
  if (view === "graph") {
    network.setSize("100%", "100%");
    network.redraw();
    fit();
  }
  writeAddress();
}

// What stands in lines follows what is chosen and filtered.
export function showRows() {
  if (state.view === "table") showTable();
  if (state.view === "list") showList();
}

export function showAmount() {
  const all = knowledge.views.all.length;
  const more = document.getElementById("show-all");
  const rest = knowledge.views.all.filter(([thing]) => !state.at.has(thing)).length;
  more.textContent = `Show ${rest.toLocaleString("en")} more`;
  more.hidden = state.amount === "all" || rest === 0;
  document.getElementById("show-main").hidden = state.amount === "main";
  const beyond = new Set(knowledge.order.flatMap((bundle) => [bundles[bundle].from, bundles[bundle].to])).size - all;
  const message =
    state.amount === "all" && beyond > 0
      ? `The ${all.toLocaleString("en")} that matter most; search finds the other ${beyond.toLocaleString("en")}.`
      : "";
  document.getElementById("message").textContent = state.nodes.length ? message : emptyMessage();
}

function emptyMessage() {
  return claims.length ? "Nothing passes the filters." : "No claim was found in these texts.";
}

// A view can be sent: the address tells what is shown.
export function writeAddress() {
  const { view, amount, filter, around, selected } = state;
  const now = {
    view,
    amount,
    filter,
    sorting,
    around,
    claim: selected?.claim ?? null,
    thing: selected?.thing ?? null,
    path: selected?.path ?? null,
  };
  const words = writeHash(now, knowledge);
  if (location.protocol !== "about:")
    history.replaceState(null, "", words ? `#${words}` : location.pathname + location.search);
}

function readAddress() {
  const wanted = readHash(location.hash, knowledge);
  state.filter = wanted.filter;
  Object.assign(sorting, wanted.sorting);
  state.past = [];
  if (wanted.amount === "all") showAll();
  else showMain();
  const { claim, thing, path, around } = wanted;
  setView(wanted.view);
  applyFilter();
  if (around !== null) showAround(around);
  if (path !== null) showPath(...path);
  else if (claim !== null) select({ claim });
  else if (thing !== null && wanted.view === "graph") goTo(thing);
  else if (thing !== null) select({ thing });
}

function repaint() {
  readTheme();
  repaintMarks();
  network.redraw();
}

function start() {
  readTheme();
  startGraph();
  startLegend();
  startFilters();
  startSaving();
  startCorrecting();
  startSearch();
  showMain();
  if (sources.length) showStory(0);
  const click = (id, action) => document.getElementById(id).addEventListener("click", action);
  click("zoom-in", () => zoomBy(1.25));
  click("zoom-out", () => zoomBy(0.8));
  click("zoom-fit", fit);
  click("show-all", () => {
    showAll();
    writeAddress();
  });
  click("show-main", () => {
    showMain();
    select(null);
  });
  for (const view of Object.keys(VIEWS)) click(`as-${view}`, () => setView(view));
  addEventListener("hashchange", readAddress);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
  // Paper is white, whatever the screen is.
  addEventListener("beforeprint", () => {
    document.documentElement.dataset.paper = "";
    repaint();
  });
  addEventListener("afterprint", () => {
    delete document.documentElement.dataset.paper;
    repaint();
  });
  readAddress();
  document.documentElement.dataset.ready = "true";
}

// For tests and for the curious: what is shown now, and where.
window.graphbuild = Object.freeze({
  state: () => ({
    view: state.view,
    amount: state.amount,
    nodes: state.nodes.map((thing) => entities[thing].key),
    edges: state.edges.map((edge) => ({
      from: entities[edge.from].key,
      to: entities[edge.to].key,
      claims: edge.claims.map((index) => claims[index].id),
      label: edge.lines.map(({ text }) => text),
    })),
    selected: state.selected?.claim !== undefined ? claims[state.selected.claim].id : null,
    path: state.selected?.steps?.map(({ thing }) => entities[thing].key) ?? null,
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
  // Moves the picture by so many pixels, and draws it.
  pan: (dx, dy) => {
    const { x, y } = network.getViewPosition();
    network.moveTo({ position: { x: x + dx / network.getScale(), y: y + dy / network.getScale() }, animation: false });
    network.redraw();
  },
  // Boxes of all plates and edge labels on the canvas, to see that none covers another.
  boxes: () => [
    ...state.nodes.map((thing) => ({
      name: entities[thing].key,
      ...state.at.get(thing),
      width: plates[thing].width,
      height: plates[thing].height,
    })),
    ...state.edges.map((edge) => ({ name: edge.lines[0].text, ...labelCentre(edge), ...edge.size })),
  ],
});

start();
