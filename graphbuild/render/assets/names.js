// How names are compared and found, without regard to case and accents.

export const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// Smaller is better: a name that begins with it, a word that begins with it, a name that has it anywhere.
function quality(folded, wanted) {
  const place = folded.indexOf(wanted);
  if (place < 0) return Infinity;
  if (place === 0) return folded.length === wanted.length ? 0 : 1;
  return /[\s\-'’(]/.test(folded[place - 1]) ? 2 : 3;
}

// For each thing, its names with what they are compared by; the first is its label.
export const indexNames = (entities) =>
  entities.map(({ label, aliases }) => [label, ...aliases].map((name) => [name, fold(name)]));

// [{thing, name}], best first; `name` is the other name that was found, null where it was the label.
export function findNames(index, text, weightOf, limit) {
  const wanted = fold(text.trim());
  if (!wanted) return [];
  const found = [];
  index.forEach((names, thing) => {
    let best = { thing, score: Infinity, name: null };
    names.forEach(([name, folded], place) => {
      const score = quality(folded, wanted) + (place ? 0.5 : 0);
      if (score < best.score) best = { thing, score, name: place ? name : null };
    });
    if (best.score < Infinity) found.push(best);
  });
  const order = (one, two) =>
    one.score - two.score || weightOf(two.thing) - weightOf(one.thing) || one.thing - two.thing;
  return found
    .sort(order)
    .slice(0, limit)
    .map(({ thing, name }) => ({ thing, name }));
}
