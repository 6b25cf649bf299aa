// The card: what is said about a thing, between two things, or in one claim, each with the words that say it.

import { correctThing } from "./correcting.js";
import { button, claimList, kindMark, link, make, nameOf, thingButton } from "./elements.js";
import { claimCard } from "./evidence.js";
import { expand } from "./graph.js";
import { askForPath, select, showAround } from "./selection.js";
import { bundles, claimsOf, drawnClaims, entities, hiddenNeighbours, passes, state } from "./state.js";

export const card = document.getElementById("card");

export function showCard() {
  const { selected } = state;
  card.hidden = selected === null;
  if (selected === null) return card.replaceChildren();
  card.dataset.of = Object.keys(selected)[0];
  card.replaceChildren(
    button(() => select(null), "close", "Close"),
    ...cardOf(selected),
  );
  card.scrollTop = 0;
}

export function focusCard() {
  card.focus();
}

function cardOf(selected) {
  if (selected.claim !== undefined) return claimCard(selected.claim);
  if (selected.path !== undefined) return pathCard(selected);
  return selected.bundle !== undefined ? bundleCard(selected.bundle) : thingCard(selected.thing);
}

function bundleCard(index) {
  const { from, to } = bundles[index];
  const drawn = drawnClaims(index);
  return [
    make("h2", {}, nameOf(from), " and ", nameOf(to)),
    make(
      "p",
      {},
      drawn.length === 1
        ? "One claim between them."
        : `${drawn.length} claims between them. Choose one to see the words that say it.`,
    ),
    claimList(drawn),
  ];
}

function thingCard(thing) {
  const entity = entities[thing];
  const own = claimsOf[thing].filter(passes);
  const hidden = hiddenNeighbours(thing).length;
  const parts = [
    make("h2", {}, kindMark(entity.kind), " ", nameOf(thing)),
    make("p", { class: "kind" }, entity.kind, entity.value ? ` · ${entity.value}` : ""),
  ];
  if (entity.aliases.length)
    parts.push(
      make(
        "p",
        {},
        "Also: ",
        ...entity.aliases.slice(0, 20).flatMap((alias, place) => [place ? ", " : "", make("bdi", {}, alias)]),
      ),
    );
  const links = entity.links.map(link).filter(Boolean);
  if (links.length) parts.push(make("p", {}, "Elsewhere: ", ...links));
  if (entity.maybe.length) parts.push(make("p", {}, "May be the same as ", ...entity.maybe.map(thingButton)));
  parts.push(make("p", { class: "actions" }, ...thingActions(thing, hidden)), correctThing(thing));
  parts.push(make("h3", {}, own.length === 1 ? "1 claim" : `${own.length} claims`), claimList(own.slice(0, 200)));
  if (own.length > 200) parts.push(make("p", {}, "The table has the rest."));
  return parts;
}

const BROUGHT = 40;

function thingActions(thing, hidden) {
  const count = Math.min(hidden, BROUGHT);
  const more = () => {
    expand(thing, count);
    showCard();
  };
  return [
    count ? button(more, "more small", `Show ${count} more around it`) : null,
    button(() => showAround(thing), "small around", "Only what is around it"),
    button(() => askForPath(thing), "small path", "Path to another…"),
  ];
}

// The way from one thing to another, told by the claims on it.
function pathCard({ path: [from, to], steps }) {
  const head = make("h2", {}, "From ", nameOf(from), " to ", nameOf(to));
  if (steps === null) return [head, make("p", {}, "No claim that is shown leads from one to the other.")];
  const edges = steps.slice(1).map(({ edge }) => edge);
  const length = edges.length === 1 ? "They are next to each other." : `The shortest way has ${edges.length} steps.`;
  const step = (edge) => make("li", {}, claimList(drawnClaims(edge).slice(0, 12)));
  return [head, make("p", {}, length), make("ol", { class: "way" }, ...edges.map(step))];
}
