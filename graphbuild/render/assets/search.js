// Search with suggestions over names and other names: "/" to begin, arrows to choose, Enter to go, Esc to leave.

const searchBox = document.getElementById("search");
const suggestions = document.getElementById("suggestions");
const SUGGESTED = 8;
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
let nameIndex = null;
let active = -1;

// Smaller is better: a name that begins with it, a word that begins with it, a name that has it anywhere.
function quality(folded, wanted) {
  const place = folded.indexOf(wanted);
  if (place < 0) return Infinity;
  if (place === 0) return folded.length === wanted.length ? 0 : 1;
  return /[\s\-'’(]/.test(folded[place - 1]) ? 2 : 3;
}

function findThings(text) {
  const wanted = fold(text.trim());
  if (!wanted) return [];
  nameIndex ??= entities.map(({ label, aliases }) => [label, ...aliases].map((name) => [name, fold(name)]));
  const found = [];
  nameIndex.forEach((names, thing) => {
    let best = { thing, score: Infinity, name: null };
    names.forEach(([name, folded], place) => {
      const score = quality(folded, wanted) + (place ? 0.5 : 0);
      if (score < best.score) best = { thing, score, name: place ? name : null };
    });
    if (best.score < Infinity) found.push(best);
  });
  return found.sort((one, two) => one.score - two.score || entities[two.thing].weight - entities[one.thing].weight || one.thing - two.thing).slice(0, SUGGESTED);
}

function suggest() {
  const found = findThings(searchBox.value);
  active = found.length ? 0 : -1;
  suggestions.replaceChildren(...found.map(({ thing, name }, place) => {
    const option = make("li", { role: "option", id: `suggestion-${place}`, "data-thing": thing }, kindMark(entities[thing].kind), nameOf(thing), name ? make("span", { class: "also" }, "also ", make("bdi", {}, name)) : null);
    option.addEventListener("mousedown", (event) => { event.preventDefault(); goTo(thing); });
    return option;
  }));
  if (!found.length && searchBox.value.trim()) suggestions.append(make("li", { class: "none" }, "No such name in these texts"));
  suggestions.hidden = !searchBox.value.trim();
  searchBox.setAttribute("aria-expanded", String(!suggestions.hidden));
  markActive();
}

function markActive() {
  const options = [...suggestions.querySelectorAll("[role=option]")];
  options.forEach((option, place) => option.setAttribute("aria-selected", String(place === active)));
  if (options[active]) searchBox.setAttribute("aria-activedescendant", options[active].id);
  else searchBox.removeAttribute("aria-activedescendant");
}

function closeSuggestions() {
  suggestions.hidden = true;
  searchBox.setAttribute("aria-expanded", "false");
}

function goTo(thing) {
  closeSuggestions();
  searchBox.value = entities[thing].label.slice(0, 200);
  state.pinned.add(thing);
  if (state.view === "table") setView("graph");
  bringIn([thing]);
  select({ thing });
  expand(thing);
  centreOn([state.at.get(thing)]);
}

function searchKey(event) {
  const options = suggestions.querySelectorAll("[role=option]");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (suggestions.hidden) suggest();
    else if (options.length) active = (active + (event.key === "ArrowDown" ? 1 : options.length - 1)) % options.length;
    markActive();
  } else if (event.key === "Enter") {
    if (!suggestions.hidden && options[active]) goTo(Number(options[active].dataset.thing));
  } else if (event.key === "Escape") {
    if (suggestions.hidden) searchBox.blur();
    searchBox.value = "";
    closeSuggestions();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

function startSearch() {
  searchBox.addEventListener("input", suggest);
  searchBox.addEventListener("keydown", searchKey);
  searchBox.addEventListener("blur", closeSuggestions);
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName ?? "");
    if (event.key === "/" && !typing) { event.preventDefault(); searchBox.focus(); searchBox.select(); }
    else if (event.key === "Escape" && !typing) select(null);
  });
}
