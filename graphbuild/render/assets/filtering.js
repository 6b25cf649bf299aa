// The filters beyond the legend: text, speaker, family, confidence, time. A filter is there only where it can divide.

import { showCard } from "./card.js";
import { make, speak, startMenu } from "./elements.js";
import { THE_WRITER, copyFilter, daysOfAll, emptyFilter } from "./filters.js";
import { refreshGraph, showMain } from "./graph.js";
import { showLegend } from "./legend.js";
import { select, showPath } from "./selection.js";
import { showRows, writeAddress } from "./start.js";
import { claims, entities, isFiltered, passes, sources, state } from "./state.js";
import { showStory } from "./story.js";

const panel = document.getElementById("filter-panel");
const controls = []; // what shows the filter again after a change from elsewhere
const days = daysOfAll(claims, sources);

export function startFilters() {
  startMenu("filter");
  const anyone = (value) => (value === null ? "" : String(value));
  const place = (text) => (text === "" ? null : Number(text));
  addChoice(
    "source",
    "Text",
    countBy((claim) => claim.evidence.map(({ source }) => source)),
    (source) => sources[source].title,
    place,
  );
  addChoice(
    "speaker",
    "Said by",
    countBy((claim) => (claim.speakers.length ? claim.speakers : [THE_WRITER])),
    (speaker) => (speaker === THE_WRITER ? "the writer" : entities[speaker].label),
    place,
  );
  addChoice(
    "family",
    "What about",
    countBy((claim) => (claim.family ? [claim.family] : [])),
    anyone,
    (text) => text || null,
  );
  addChoice("circle", "Circle", countBy(circleOf), (thing) => `around ${entities[thing].label}`, place);
  addSureness();
  addTime();
}

function circleOf({ subject, object }) {
  const { circle } = entities[subject];
  return circle !== null && circle === entities[object].circle ? [circle] : [];
}

function countBy(valuesOf) {
  const counts = new Map();
  for (const claim of claims)
    for (const value of new Set(valuesOf(claim))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([one, many], [two, more]) => more - many || (one > two ? 1 : -1));
}

function addChoice(name, words, counts, nameFor, read) {
  if (counts.length < 2) return;
  const options = counts.map(([value, count]) =>
    make("option", { value }, `${nameFor(value).slice(0, 60)} (${count})`),
  );
  const pick = make("select", { id: `${name}-filter` }, make("option", { value: "" }, "All"), ...options);
  pick.addEventListener("change", () => {
    changeFilter((filter) => {
      filter[name] = read(pick.value);
    });
    if (name === "source" && state.filter.source !== null) showStory(state.filter.source);
  });
  controls.push(() => {
    pick.value = state.filter[name] === null ? "" : String(state.filter[name]);
  });
  panel.append(make("label", {}, make("span", {}, words), pick));
}

// A slider that tells in words where it stands. It filters when it is let go.
function addSlider(id, words, most, tell, change, read) {
  const slider = make("input", { type: "range", id, min: 0, max: most, step: 1 });
  const told = make("output", { for: id });
  const show = () => {
    told.textContent = tell(Number(slider.value));
    slider.setAttribute("aria-valuetext", told.textContent);
  };
  slider.addEventListener("input", show);
  slider.addEventListener("change", () => changeFilter((filter) => change(filter, Number(slider.value))));
  controls.push(() => {
    slider.value = String(read());
    show();
  });
  panel.append(make("label", {}, make("span", {}, words), slider, told));
}

const STEP = 5;

function addSureness() {
  if (new Set(claims.map(({ confidence }) => confidence)).size < 2) return;
  const tell = (step) => (step ? `at least ${step * STEP} % right` : "any");
  const change = (filter, step) => {
    filter.sure = step ? step * STEP : null;
  };
  addSlider("sure-filter", "How sure", 95 / STEP, tell, change, () => Math.round((state.filter.sure ?? 0) / STEP));
}

// Two sliders over the days that claims speak of; the ends mean that nothing is cut off there.
function addTime() {
  if (days.length < 2) return;
  const last = days.length - 1;
  const change = (end, open) => (filter, place) => {
    filter[end] = place === open ? null : days[place];
  };
  const place = (end, open) => {
    const found = days.findIndex((day) => day >= (state.filter[end] ?? ""));
    return state.filter[end] === null || found < 0 ? open : found;
  };
  const tell = (day) => days[day];
  addSlider("from-filter", "From", last, tell, change("from", 0), () => place("from", 0));
  addSlider("to-filter", "To", last, tell, change("to", last), () => place("to", last));
}

// Every change can be taken back.
export function changeFilter(change) {
  state.past.push(copyFilter(state.filter));
  change(state.filter);
  applyFilter();
}

export const resetFilters = () => changeFilter((filter) => Object.assign(filter, emptyFilter()));

export function undoFilter() {
  if (!state.past.length) return;
  state.filter = state.past.pop();
  applyFilter();
}

export function applyFilter() {
  for (const show of controls) show();
  showLegend();
  const asked = isFiltered();
  document.getElementById("filter").classList.toggle("on", asked);
  if (state.amount === "main") showMain();
  else refreshGraph();
  if (state.selected?.claim !== undefined && !passes(state.selected.claim)) select(null);
  else if (state.selected?.path !== undefined) showPath(...state.selected.path);
  else showCard();
  showRows();
  writeAddress();
  speak(`${state.nodes.length} things and ${state.edges.length} edges shown`);
}
