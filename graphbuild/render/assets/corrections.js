// The corrections file: one line for each thing that a reader puts right, as `graphbuild build --corrections` reads it.

// On one line, without characters that cannot be seen.
const clean = (text) =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
    .replace(/ +/g, " ")
    .trim();

// A name that holds what separates names stands in double quotes.
export function writeName(text) {
  const name = clean(text);
  return /["@,=]|->|(^|\s)#/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}

// What a correction calls a thing: its label where that is whole and no other thing's, else its IRI.
export function nameOfThing(thing, { base, entities }) {
  const label = entities[thing].name ?? entities[thing].label;
  const clear =
    clean(label) && entities.every((other, place) => place === thing || (other.name ?? other.label) !== label);
  return clear ? label : base + entities[thing].iri;
}

const WRITERS = {
  same: ({ a, b }) => `same: ${writeName(a)} = ${writeName(b)}`,
  different: ({ a, b }) => `different: ${writeName(a)}, ${writeName(b)}`,
  name: ({ a, b }) => `name: ${writeName(a)} -> ${writeName(b)}`,
  kind: ({ a, b }) => `kind: ${writeName(a)} -> ${b}`,
  wrong: ({ claim }) => `wrong: ${clean(claim)}`,
};

export const correctionLine = (correction) => WRITERS[correction.word](correction);

export const correctionsFile = (corrections, title) =>
  [`# Corrections to ${clean(title)}`, ...corrections.map(correctionLine), ""].join("\n");
