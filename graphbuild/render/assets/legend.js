// The legend is the filter: each entry shows a kind or a line, and hides or shows what it stands for.

const legend = document.getElementById("legend");

function startLegend() {
  const count = (items, value) => items.reduce((counts, item) => counts.set(value(item), (counts.get(value(item)) ?? 0) + 1), new Map());
  const kinds = count(entities.filter((_, thing) => bundlesOf[thing].length), (entity) => entity.kind);
  const statuses = count(claims, (claim) => claim.status);
  const kindKeys = KINDS.filter((kind) => kinds.has(kind)).map((kind) => legendKey("kind", kind, kind, kindMark(kind), kinds.get(kind)));
  const statusKeys = knowledge.statuses.filter(({ id }) => statuses.has(id)).map(({ id, words }) => legendKey("status", id, words, lineMark(id), statuses.get(id)));
  const undo = button(resetFilters, "reset", "Show everything again");
  undo.hidden = true;
  legend.append(make("div", { class: "keys" }, ...kindKeys), make("div", { class: "keys" }, ...statusKeys, undo));
  startSourceFilter();
}

function legendKey(facet, value, words, mark, count) {
  const key = button(() => toggle(facet, value), "key", mark, make("span", {}, words), make("small", {}, String(count)));
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
  const strand = { pattern: statusPattern[mark.dataset.status], denied: mark.dataset.status === "denied", forward: true, backward: false };
  drawStrand(ctx, { x1: 1, y1: 7, x2: 29, y2: 7, ux: 1, uy: 0 }, 0, strand, false);
}

function repaintMarks() {
  for (const mark of document.querySelectorAll("canvas.mark")) paintMark(mark, mark.dataset.kind);
  for (const mark of document.querySelectorAll("canvas.line")) paintLine(mark);
}

function toggle(facet, value) {
  const off = state.off[facet];
  if (!off.delete(value)) off.add(value);
  applyFilters();
}

function resetFilters() {
  state.off.status.clear();
  state.off.kind.clear();
  state.source = null;
  document.getElementById("source-filter").value = "";
  applyFilters();
}

function applyFilters() {
  for (const key of legend.querySelectorAll(".key")) {
    const [facet] = Object.keys(key.dataset);
    key.setAttribute("aria-pressed", String(!state.off[facet].has(key.dataset[facet])));
  }
  legend.querySelector(".reset").hidden = !isFiltered();
  if (state.amount === "main") showMain();
  else refreshGraph();
  if (state.selected?.claim !== undefined && !passes(state.selected.claim)) select(null);
  else showCard();
  showTable();
  speak(`${state.nodes.length} things and ${state.edges.length} edges shown`);
}

function startSourceFilter() {
  if (sources.length < 2) return;
  const pick = document.getElementById("source-filter");
  pick.append(make("option", { value: "" }, `All ${sources.length}`), ...sources.map(({ title }, index) => make("option", { value: index }, title.slice(0, 60))));
  pick.addEventListener("change", () => {
    state.source = pick.value === "" ? null : Number(pick.value);
    if (state.source !== null) showStory(state.source);
    applyFilters();
  });
  document.getElementById("source-pick").hidden = false;
}
