// A view can be sent: the part of the address behind "#" tells what is shown. It names texts, things and claims by what
// stays the same from build to build, never by their place.

import { THE_WRITER, emptyFilter } from "./filters.js";

const DAY = /^\d{4}-\d\d-\d\d$/;

// `view` is {view, amount, filter, sorting, thing, claim, path, around}, by index as everywhere in the page.
export function writeHash(view, { claims, entities, sources }) {
  const words = new URLSearchParams();
  const { filter } = view;
  if (view.view !== "graph") words.set("view", view.view);
  if (view.amount === "all") words.set("show", "all");
  for (const name of ["status", "kind"])
    if (filter[name].size) words.set(`no-${name}`, [...filter[name]].sort().join(" "));
  if (filter.source !== null) words.set("text", sources[filter.source].doc);
  if (filter.speaker !== null) words.set("speaker", filter.speaker === THE_WRITER ? "" : entities[filter.speaker].key);
  if (filter.family !== null) words.set("family", filter.family);
  if (filter.circle !== null) words.set("circle", entities[filter.circle].key);
  if (filter.sure !== null) words.set("sure", String(filter.sure));
  if (filter.from !== null) words.set("from", filter.from);
  if (filter.to !== null) words.set("to", filter.to);
  if (view.sorting.column !== null) words.set("sort", `${view.sorting.column}${view.sorting.down ? " down" : ""}`);
  if (view.around !== null) words.set("around", entities[view.around].key);
  if (view.claim !== null) words.set("claim", claims[view.claim].id);
  if (view.thing !== null) words.set("thing", entities[view.thing].key);
  for (const end of view.path ?? []) words.append("path", entities[end].key);
  // URLSearchParams takes any text; encodeURIComponent throws at half a surrogate pair.
  return words.toString();
}

// What the address asks for; what it names wrongly is left out.
export function readHash(hash, { claims, entities, sources }) {
  const words = new URLSearchParams(hash.replace(/^#/, ""));
  const place = (list, name, value) => {
    const found = value === null ? -1 : list.findIndex((each) => each[name] === value);
    return found < 0 ? null : found;
  };
  const day = (name) => (DAY.test(words.get(name) ?? "") ? words.get(name) : null);
  const path = words.getAll("path").map((key) => place(entities, "key", key));
  const sort = /^(\d)( down)?$/.exec(words.get("sort") ?? "");
  const filter = {
    ...emptyFilter(),
    status: new Set((words.get("no-status") ?? "").split(" ").filter(Boolean)),
    kind: new Set((words.get("no-kind") ?? "").split(" ").filter(Boolean)),
    source: place(sources, "doc", words.get("text")),
    speaker: words.get("speaker") === "" ? THE_WRITER : place(entities, "key", words.get("speaker")),
    family: claims.some(({ family }) => family === words.get("family")) ? words.get("family") : null,
    circle: place(entities, "key", words.get("circle")),
    sure: /^\d\d?$/.test(words.get("sure") ?? "") ? Number(words.get("sure")) : null,
    from: day("from"),
    to: day("to"),
  };
  return {
    view: ["list", "table"].includes(words.get("view")) ? words.get("view") : "graph",
    amount: words.get("show") === "all" ? "all" : "main",
    filter,
    sorting: sort ? { column: Number(sort[1]), down: sort[2] !== undefined } : { column: null, down: false },
    around: place(entities, "key", words.get("around")),
    claim: place(claims, "id", words.get("claim")),
    thing: place(entities, "key", words.get("thing")),
    path: path.length === 2 && !path.includes(null) ? path : null,
  };
}
