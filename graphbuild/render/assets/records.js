// Claims as records for other programs: JSON, and CSV that no spreadsheet takes for a formula.

import { characters } from "./turtle.js";

function record(index, { claims, entities, relations, sources }) {
  const claim = claims[index];
  const thing = (place) => ({ label: entities[place].name ?? entities[place].label, kind: entities[place].kind });
  return {
    claim: claim.id,
    subject: thing(claim.subject),
    relation: { lemma: relations[claim.predicate].lemma, label: claim.relation },
    object: thing(claim.object),
    status: claim.status,
    polarity: claim.denied ? "-" : "+",
    modality: claim.modality,
    attributed_to: claim.speakers.map((place) => thing(place).label),
    ...(claim.family ? { family: claim.family } : {}),
    time: claim.time,
    place: claim.place,
    confidence: claim.confidence,
    complement: claim.inner === null ? null : claims[claim.inner].id,
    evidence: claim.evidence.map(({ source, start, end, rule }) => {
      const { doc, title, date, text } = sources[source];
      const words = text.slice(start, end);
      return { doc, title, date, rule, start: characters(text, start), end: characters(text, end), text: words };
    }),
  };
}

export const json = (indices, knowledge) =>
  `${JSON.stringify({ title: knowledge.title, claims: indices.map((index) => record(index, knowledge)) }, null, 2)}\n`;

const HEAD =
  "claim,subject,relation,object,status,polarity,modality,said by,time,place,confidence,text,date,words".split(",");

export function csv(indices, knowledge) {
  const rows = indices.map((index) => {
    const each = record(index, knowledge);
    const [first] = each.evidence;
    const who = each.attributed_to.join("; ");
    return [
      each.claim,
      each.subject.label,
      each.relation.label,
      each.object.label,
      each.status,
      each.polarity,
      each.modality,
    ].concat([who, each.time, each.place, each.confidence, first?.title, first?.date, first?.text]);
  });
  return [HEAD, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

// A cell that begins like a formula gets an apostrophe before it, which spreadsheets hide (OWASP, "CSV Injection").
export function cell(value) {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) && text !== "-" && text !== "+" ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

// A claim as one would cite it: who says it, the words, where they stand.
export function citation(index, { claims, entities, sources }) {
  const claim = claims[index];
  const [first] = claim.evidence;
  if (!first) return "";
  const { title, author, date, address, text } = sources[first.source];
  const where = [author, `“${title}”`, date, address].filter(Boolean).join(", ");
  const who = claim.speakers.map((place) => entities[place].label).join(", as told by ");
  return `“${text.slice(first.start, first.end).replace(/\s+/g, " ")}”${who ? ` (said by ${who})` : ""} — ${where}.`;
}
