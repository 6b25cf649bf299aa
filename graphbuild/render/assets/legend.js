// The legend is the filter: each entry shows a kind or a line, and hides or shows what it stands for.

import { drawStrand } from "./canvas.js";
import { button, kindMark, make, paintMark } from "./elements.js";
import { changeFilter, resetFilters, undoFilter } from "./filtering.js";
import { bundlesOf, claims, entities, isFiltered, knowledge, state } from "./state.js";
import { KINDS, statusPattern } from "./theme.js";

const legend = document.getElementById("legend");

export function startLegend() {
  const count = (items, value) =>
    items.reduce((counts, item) => counts.set(value(item), (counts.get(value(item)) ?? 0) + 1), new Map());
  const kinds = count(
    entities.filter((_, thing) => bundlesOf[thing].length),
    (entity) => entity.kind,
  );
  const statuses = count(claims, (claim) => claim.status);
  const kindKeys = KINDS.filter((kind) => kinds.has(kind)).map((kind) =>
    legendKey("kind", kind, kind, kindMark(kind), kinds.get(kind)),
  );
  const statusKeys = knowledge.statuses
    .filter(({ id }) => statuses.has(id))
    .map(({ id, words }) => legendKey("status", id, words, lineMark(id), statuses.get(id)));
  const undo = button(undoFilter, "undo", "Undo filter");
  const reset = button(resetFilters, "reset", "Show everything again");
  undo.hidden = reset.hidden = true;
  legend.append(
    make("div", { class: "keys" }, ...kindKeys),
    make("div", { class: "keys" }, ...statusKeys, undo, reset),
  );
}

function legendKey(facet, value, words, mark, count) {
  const key = button(
    () => toggle(facet, value),
    "key",
    mark,
    make("span", {}, words),
    make("small", {}, String(count)),
  );
  key.dataset[facet] = value;
  key.setAttribute("aria-pressed", "true");
  key.title = "Hide or show";
  return key;
}

function lineMark(status) {
  const mark = make("canvas", { class: "line", width: 60, height: 28, "aria-hidden": "true", "data-status": status });
  paintLine(mark);
  return mark;
}

function paintLine(mark) {
  const ctx = mark.getContext("2d");
  ctx.setTransform(2, 0, 0, 2, 0, 0);
  ctx.clearRect(0, 0, 30, 14);
  const strand = {
    pattern: statusPattern[mark.dataset.status],
    denied: mark.dataset.status === "denied",
    forward: true,
    backward: false,
  };
  drawStrand(ctx, { x1: 1, y1: 7, x2: 29, y2: 7, ux: 1, uy: 0 }, 0, strand, false);
}

export function repaintMarks() {
  for (const mark of document.querySelectorAll("canvas.mark")) paintMark(mark, mark.dataset.kind);
  for (const mark of document.querySelectorAll("canvas.line")) paintLine(mark);
}

const toggle = (facet, value) =>
  changeFilter((filter) => {
    if (!filter[facet].delete(value)) filter[facet].add(value);
  });

export function showLegend() {
  for (const key of legend.querySelectorAll(".key")) {
    const [facet] = Object.keys(key.dataset);
    key.setAttribute("aria-pressed", String(!state.filter[facet].has(key.dataset[facet])));
  }
  legend.querySelector(".reset").hidden = !isFiltered();
  legend.querySelector(".undo").hidden = state.past.length === 0;
}
