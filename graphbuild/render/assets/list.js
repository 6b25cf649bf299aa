// All things as a list: what the graph shows, for those who read with ears or fingers, and for small screens.

import { button, kindMark, make, nameOf } from "./elements.js";
import { chooseThing } from "./selection.js";
import { claimsOf, entities, passes, state } from "./state.js";

const listView = document.getElementById("list-view");
const LISTED = 300;
let listed = LISTED;

// [[thing, number of its claims that pass the filters]], the most important first.
function listedThings() {
  return entities
    .map((_, thing) => [thing, claimsOf[thing].filter(passes).length])
    .filter(([, count]) => count)
    .sort(([one], [two]) => entities[two].weight - entities[one].weight || one - two);
}

export function showList() {
  const things = listedThings();
  const item = ([thing, count]) => {
    const told = make("small", {}, `${entities[thing].kind}, ${count === 1 ? "1 claim" : `${count} claims`}`);
    const open = button(() => chooseThing(thing), "thing", kindMark(entities[thing].kind), nameOf(thing));
    if (state.selected?.thing === thing) open.setAttribute("aria-current", "true");
    return make("li", {}, open, told);
  };
  const rest = things.length - listed;
  const more = () => {
    listed += 1000;
    showList();
  };
  listView.replaceChildren(
    make("h2", {}, things.length === 1 ? "1 thing" : `${things.length} things`),
    make("ul", {}, ...things.slice(0, listed).map(item)),
    ...(rest > 0 ? [button(more, "more", `Show ${Math.min(rest, 1000)} more`)] : []),
  );
}
