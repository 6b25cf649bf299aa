// Claims as RDF in Turtle, in the terms of graph.ttl: every line that is written here is in that file too.

const PREFIXES = {
  gb: "https://w3id.org/graphbuild/ns#",
  nif: "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};
const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const UNFIT = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

// What is no character of XML is written as U+FFFD, as in graph.ttl.
export const literal = (text) => `"${text.replace(UNFIT, "\ufffd").replace(/[\\"\n\r\t]/g, (mark) => ESCAPES[mark])}"`;

export const iri = (address) =>
  `<${address.replace(/\p{Cs}/gu, "\ufffd").replace(/[\p{Cc} <>"{}|^`\\]/gu, encodeURIComponent)}>`;

const english = (text) => `${literal(text)}@en`;
const node = (subject, pairs) =>
  `${subject} ${pairs.map(([predicate, value]) => `${predicate} ${value}`).join(" ;\n    ")} .\n`;

// The whole text: things first, then claims, each with its plain triple where the writer states it as a fact.
export function turtle(indices, knowledge) {
  const { claims, entities } = knowledge;
  const things = new Set(indices.flatMap((index) => thingsOf(claims[index])));
  const head = Object.entries(PREFIXES)
    .map(([name, address]) => `@prefix ${name}: <${address}> .\n`)
    .join("");
  const thing = (place) => {
    const { kind, label, name } = entities[place];
    return node(thingIri(place, knowledge), [
      ["a", `gb:${kind}`],
      ["rdfs:label", english(name ?? label)],
    ]);
  };
  const parts = [...things].sort((one, two) => one - two).map(thing);
  return [head, ...parts, ...indices.map((index) => claimTurtle(index, knowledge))].join("\n");
}

const thingsOf = ({ subject, object, speakers, qualifiers }) => [
  subject,
  object,
  ...speakers.slice(0, 1),
  ...qualifiers.map(([, thing]) => thing),
];
const thingIri = (place, { base, entities }) => iri(base + entities[place].iri);

function claimTurtle(index, knowledge) {
  const { base, claims, relations, sources } = knowledge;
  const claim = claims[index];
  const self = base + claim.iri;
  const [subject, relation, object] = [
    thingIri(claim.subject, knowledge),
    iri(base + relations[claim.predicate].iri),
    thingIri(claim.object, knowledge),
  ];
  const pairs = [
    ["a", "gb:Claim"],
    ["gb:subject", subject],
    ["gb:predicate", relation],
    ["gb:object", object],
    ["gb:polarity", literal(claim.denied ? "-" : "+")],
    ["gb:modality", literal(claim.modality)],
    ["gb:asserted", `"${claim.status === "asserted"}"^^xsd:boolean`],
    ...claim.speakers.slice(0, 1).map((speaker) => ["gb:attributedTo", thingIri(speaker, knowledge)]),
    ...claim.qualifiers.map((_, place) => ["gb:qualifier", iri(`${self}#qualifier${place + 1}`)]),
  ];
  if (claim.inner !== null) pairs.push(["gb:complement", iri(base + claims[claim.inner].iri)]);
  if (claim.confidence !== null) pairs.push(["gb:confidence", `"${decimal(claim.confidence)}"^^xsd:decimal`]);
  for (const evidence of claim.evidence) {
    pairs.push(["gb:rule", literal(evidence.rule)]);
    pairs.push(["gb:source", iri(base + sources[evidence.source].iri)]);
    pairs.push(["gb:evidence", evidenceIri(evidence, knowledge)]);
  }
  const plain = claim.status === "asserted" ? `${subject} ${relation} ${object} .\n` : "";
  const qualifiers = claim.qualifiers.map(([role, thing], place) =>
    node(iri(`${self}#qualifier${place + 1}`), [
      ["a", "gb:Qualifier"],
      ["gb:role", literal(role)],
      ["gb:filler", thingIri(thing, knowledge)],
    ]),
  );
  return [
    plain,
    node(iri(self), pairs),
    ...qualifiers,
    ...claim.evidence.map((each) => evidenceTurtle(each, knowledge)),
  ].join("");
}

const decimal = (number) => number.toFixed(6).replace(/\.?0+$/, "");

// Offsets in graph.ttl count characters, those of a script UTF-16 units.
export const characters = (text, end) => {
  let count = 0;
  for (let place = 0; place < end; count += 1) place += text.codePointAt(place) > 0xffff ? 2 : 1;
  return count;
};

function evidenceIri({ source, start, end }, { base, sources }) {
  const { iri: doc, text } = sources[source];
  return iri(`${base}${doc}#char=${characters(text, start)},${characters(text, end)}`);
}

function evidenceTurtle(evidence, knowledge) {
  const { iri: doc, text } = knowledge.sources[evidence.source];
  const index = (place) => `"${characters(text, place)}"^^xsd:nonNegativeInteger`;
  return node(evidenceIri(evidence, knowledge), [
    ["a", "gb:Evidence"],
    ["nif:referenceContext", iri(knowledge.base + doc)],
    ["nif:beginIndex", index(evidence.start)],
    ["nif:endIndex", index(evidence.end)],
    ["nif:anchorOf", literal(text.slice(evidence.start, evidence.end))],
  ]);
}
