// What is chosen and what is in focus, everywhere at once.

import { card, showCard } from "./card.js";
import { announce, speak } from "./elements.js";
import { centreOn, expand, fit, keepInSight, network, refreshGraph } from "./graph.js";
import { shortestPath } from "./paths.js";
import { bringIn, placeAround } from "./placing.js";
import { setView, showRows, writeAddress } from "./start.js";
import {
  bundleOfClaim,
  bundles,
  bundlesOf,
  claims,
  drawnClaims,
  entities,
  hiddenNeighbours,
  otherEnd,
  recompute,
  state,
} from "./state.js";
import { markStory, showInStory } from "./story.js";

export const isOneColumn = () => matchMedia("(max-width: 860px)").matches;
const bundleOf = (chosen) =>
  chosen?.bundle ?? (chosen?.claim === undefined ? undefined : bundleOfClaim.get(chosen.claim));

// Shows a thing, a bundle or a claim everywhere at once: on the canvas, in the card, in the story, in the table.
export function select(chosen, { keepStory = false } = {}) {
  state.selected = chosen;
  stopAsking();
  const bundle = bundleOf(chosen);
  if (bundle !== undefined) bringBundle(bundle);
  showCard();
  if (chosen?.claim !== undefined && !keepStory && claims[chosen.claim].evidence.length)
    showInStory(claims[chosen.claim].evidence[0]);
  markStory();
  if (chosen !== null && isOneColumn() && !keepStory) card.scrollIntoView({ block: "nearest" });
  showRows();
  network.redraw();
  writeAddress();
  speak(chosen === null ? "Nothing chosen" : (card.querySelector("h2")?.textContent ?? ""));
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

export function setHover(hover) {
  const same = JSON.stringify(hover) === JSON.stringify(state.hover);
  if (same) return;
  state.hover = hover;
  markStory();
  network.redraw();
}

export const focused = () => state.hover ?? state.selected;
export const focusThing = () => focused()?.thing ?? null;

// Everything that the focus is about: things and edges.
function inFocus(focus) {
  if (focus?.path === undefined) return null;
  const steps = focus.steps ?? [];
  return { things: new Set(steps.map(({ thing }) => thing)), bundles: new Set(steps.map(({ edge }) => edge)) };
}

export function isFocus({ thing, bundle }) {
  const way = inFocus(state.selected);
  if (thing !== undefined)
    return state.selected?.thing === thing || state.hover?.thing === thing || way?.things.has(thing);
  return bundleOf(state.selected) === bundle || bundleOf(state.hover) === bundle || way?.bundles.has(bundle);
}

export function isEdgeDimmed(edge) {
  const focus = focused();
  if (focus === null) return false;
  if (focus.thing !== undefined) return edge.from !== focus.thing && edge.to !== focus.thing;
  const way = inFocus(focus);
  if (way !== null) return way.bundles.size > 0 && !way.bundles.has(edge.id);
  const bundle = bundleOf(focus);
  return bundle !== undefined && state.edges.some(({ id }) => id === bundle) && edge.id !== bundle;
}

export function isDimmed(thing) {
  const focus = focused();
  if (focus === null) return false;
  if (focus.thing !== undefined)
    return thing !== focus.thing && !bundlesOf[thing].some((bundle) => otherEnd(bundle, thing) === focus.thing);
  const way = inFocus(focus);
  if (way !== null) return way.things.size > 0 && !way.things.has(thing);
  const bundle = bundles[bundleOf(focus)];
  return bundle !== undefined && bundle.from !== thing && bundle.to !== thing;
}

// A path is asked for in two steps: from this thing, then to the one that is chosen next, wherever it is chosen.
export function askForPath(thing) {
  state.pathFrom = thing;
  announce(
    `Choose another thing, here or by search, to see the path from ${entities[thing].label.slice(0, 60)}. Esc stops.`,
    { stay: true },
  );
}

export function stopAsking() {
  if (state.pathFrom === null) return;
  state.pathFrom = null;
  announce("", { stay: true });
}

// A thing is chosen by name: it ends the path that was asked for, or is shown with what is around it.
export function chooseThing(thing) {
  if (chosenForPath(thing)) return;
  select({ thing });
  if (state.view === "graph") expand(thing);
}

// True where the thing ends a path that was asked for; the path is then shown.
export function chosenForPath(thing) {
  const from = state.pathFrom;
  if (from === null || from === thing) return false;
  showPath(from, thing);
  return true;
}

export function showPath(from, to) {
  const tiesOf = (thing) =>
    bundlesOf[thing]
      .filter((bundle) => drawnClaims(bundle).length)
      .map((edge) => ({ other: otherEnd(edge, thing), edge }))
      .sort((one, two) => entities[two.other].weight - entities[one.other].weight || one.edge - two.edge);
  const steps = shortestPath(from, to, tiesOf);
  const things = steps?.map(({ thing }) => thing) ?? [from, to];
  for (const thing of [from, to]) state.pinned.add(thing);
  if (things.some((thing) => !state.at.has(thing))) {
    bringIn(things);
    refreshGraph();
  }
  if (state.view === "graph") keepInSight();
  select({ path: [from, to], steps });
}

// One thing and what is tied to it, and nothing else.
const NEIGHBOURS = 40;

export function showAround(thing) {
  if (state.view !== "graph") setView("graph");
  state.around = thing;
  state.amount = "around";
  state.at.clear();
  state.pinned.clear();
  state.pinned.add(thing);
  state.at.set(thing, { x: 0, y: 0 });
  recompute();
  placeAround(thing, hiddenNeighbours(thing).slice(0, NEIGHBOURS));
  refreshGraph();
  fit();
  select({ thing });
}
