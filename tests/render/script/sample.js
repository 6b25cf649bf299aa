// What the page knows of two small stories, by hand.

const claim = (id, subject, relation, object, changes = {}) => ({
  id,
  iri: `claim/${id}`,
  subject,
  relation,
  predicate: 0,
  object,
  status: "asserted",
  denied: false,
  modality: "actual",
  speakers: [],
  qualifiers: [],
  time: null,
  place: null,
  confidence: 0.9,
  inner: null,
  evidence: [{ source: 0, start: 0, end: 9, rule: "clause_with_object" }],
  ...changes,
});

export const knowledge = {
  title: "Ferries",
  base: "https://example.org/",
  sources: [
    {
      doc: "first",
      iri: "doc/first",
      title: "A 😀 ferry",
      author: "Lee",
      date: "2025-03-01",
      address: null,
      text: "😀 Ada sold a ferry, said “Tern”.",
    },
    {
      doc: "second",
      iri: "doc/second",
      title: "Later",
      author: null,
      date: "2025-05-01",
      address: null,
      text: "Ada left.",
    },
  ],
  entities: [
    { key: "ada", iri: "ent/ada", label: "Ada Quill", aliases: ["Countess Zoë"], kind: "Person", weight: 2, circle: 0 },
    { key: "ferry", iri: "ent/ferry", label: "ferry", aliases: [], kind: "Concept", weight: 1, circle: 0 },
    { key: "tern", iri: "ent/tern", label: "Tern, Son & Co", aliases: ["Tern"], kind: "Organization", weight: 1 },
    { key: "tern#0a1b2c", iri: "ent/tern_0a1b2c", label: "ferry", aliases: [], kind: "Event", weight: 0 },
  ],
  relations: [{ lemma: "sell", iri: "rel#sell" }],
  claims: [
    claim("c0", 0, "sold", 1, { family: "trade" }),
    claim("c1", 2, "sold", 1, {
      status: "quoted",
      speakers: [0],
      confidence: null,
      days: ["2025-04-01", "2025-04-30"],
    }),
    claim("c2", 0, "left", 2, {
      status: "denied",
      denied: true,
      confidence: 0.5,
      evidence: [{ source: 1, start: 0, end: 9, rule: "x" }],
    }),
  ],
};
